/** A number with its currency and a unit of at most two short words: "1 pack", "90,00 €/h", "€ 8,250.00". */
const VALUE =
  /^(?:€|eur)?\s*(\d{1,3}(?:[\s\u00a0\u202f.,'’]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,6})?)\s*(?:€|eur(?:os?)?)?(?:\s?(?:h\.?t\.?|ttc))?(?:[\s/]+[\p{L}.()]{1,12}){0,2}$/iu;

/** Units by which a printed product may miss its total. */
const ROUNDING = 0.011;

/** Whether two printed values are one but for its rounding. */
export const isNear = (a: number, b: number): boolean => Math.abs(a - b) < ROUNDING;

/** Whether a product is a total, or becomes it by one of the discounts in per cent that are printed beside them. */
export const becomes = (product: number, total: number, percents: readonly number[]): boolean =>
  [0, ...percents].some((percent) => isNear(product * (1 - percent / 100), total));

/** The value of a cell that is one number with at most its unit; null for anything else, percentages and dates included. */
export function valueIn(text: string): number | null {
  const number = VALUE.exec(text.trim())?.[1];
  if (number === undefined) return null;
  const compact = number.replace(/[\s\u00a0\u202f'’]/gu, "");
  const mark = /[.,](?=\d{1,2}$|\d{4,6}$)/u.exec(compact)?.index ?? -1;
  const whole = (mark < 0 ? compact : compact.slice(0, mark)).replace(/[.,]/gu, "");
  return Number(mark < 0 ? whole : `${whole}.${compact.slice(mark + 1)}`);
}
