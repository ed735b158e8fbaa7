import type { ColumnRole } from "../../tables/layout.ts";
import type { QuoteLine } from "../model.ts";
import type { CellValue } from "./item-cells.ts";

/**
 * What a line takes off, from the column that holds it; of "Remise en % | Remise en €", which say the same twice, the one
 * by which the line closes, lest the other was rounded; of "Rem. 1 | Rem. 2", which closes by neither, one after the other;
 * of "Remise unitaire | 50,00" so much of each piece.
 */
export function printedDiscount(
  values: readonly (CellValue | null)[],
  roles: readonly ColumnRole[],
  headings: readonly string[],
  { count, closes }: { readonly count: number; readonly closes: (discount: QuoteLine["discount"]) => boolean },
): QuoteLine["discount"] {
  const printed = values.flatMap((value, column) => {
    const own = roles[column] === "discount" ? discountOf(value, headings[column] ?? "", closes) : null;
    return own ?? [];
  });
  const closing = printed.find(closes);
  if (closing !== undefined) return closing;
  const [first] = printed;
  const ofAll = first !== undefined && "cents" in first ? { cents: Math.round(first.cents * count) } : null;
  if (ofAll !== null && closes(ofAll)) return ofAll;
  const rates = printed.flatMap((one) => ("percent" in one ? [one.percent] : []));
  const after = rates.length > 1 ? { percent: oneAfterOther(rates) } : null;
  return after !== null && closes(after) ? after : (first ?? null);
}

/** Rates as one: of 10 % and then 5 % of what is left, 14.5 %. */
const oneAfterOther = (rates: readonly number[]): number => {
  const left = rates.reduce((share, rate) => share * (1 - rate / 100), 1);
  return Number((100 * (1 - left)).toFixed(6));
};

/** "10+5 %", "10 % + 5 %", "20 % puis 10 %": rates in one cell, each taken off what the one before leaves. */
const CUMULATED = /^-?\d{1,2}(?:[.,]\d{1,2})?\s?%?(?:\s?(?:\+|puis|et)\s?-?\d{1,2}(?:[.,]\d{1,2})?\s?%?)+$/u;

function cumulatedIn(text: string): number | null {
  if (!CUMULATED.test(text.trim())) return null;
  return oneAfterOther(Array.from(text.matchAll(/\d+(?:[.,]\d+)?/gu), ([rate]) => Number(rate.replace(",", "."))));
}

/** A number alone is a rate where its column or the arithmetic of the line says so: "Rem. % | 10", "Remise | 7,5". */
function discountOf(
  cell: CellValue | null,
  heading: string,
  closes: (discount: QuoteLine["discount"]) => boolean,
): QuoteLine["discount"] {
  if (cell === null) return null;
  const cumulated = cumulatedIn(cell.text.value);
  if (cumulated !== null) return { percent: cumulated };
  if (cell.percent === null && cell.leading !== null && Number(cell.leading.value) <= 100) {
    const percent = Math.abs(Number(cell.leading.value));
    if (/%|(?<![a-z])(?:pct|pourcent(?:age)?|taux|tx)(?![a-z])/iu.test(heading) || closes({ percent }))
      return { percent };
  }
  if (cell.percent !== null) return { percent: Math.abs(cell.percent) };
  // "Déplacement | 1 | 80,00 | offert | 0,00": all of the price is taken off.
  if (cell.included && closes({ percent: 100 })) return { percent: 100 };
  return cell.amount === null ? null : { cents: Math.abs(cell.amount.cents) };
}
