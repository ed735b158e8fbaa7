import { lineCents } from "../../amounts/money.ts";
import type { Figure } from "./figures.ts";

/** What is billed, as figures wherever they stand: a quantity, its price, and their product. */
export interface Product {
  readonly quantity: Figure;
  readonly unitPrice: Figure;
  readonly discount: Figure | null;
  readonly total: Figure;
  /** Its place among all figures: that of its first, and the one after its last. */
  readonly start: number;
  readonly end: number;
}

/** Figures among which a product is looked for, and rows that it may reach over. */
const REACH = 4;
const MOST_ROWS = 8;
const MOST_QUANTITY = 10_000;

/**
 * Quantities, prices and totals told by their arithmetic alone, in whatever order and words they are printed. Where
 * some are proven, figures set among the same words are products too, though their arithmetic be wrong.
 */
export function productsIn(figures: readonly Figure[]): Product[] {
  const proven: Product[] = [];
  for (let end = 0, from = 0; end < figures.length; end++) {
    const product = productEndingAt(figures, end, from);
    if (product === null) continue;
    proven.push(product);
    from = product.end;
    end = product.end - 1;
  }
  return proven.length === 0 ? [] : withAlike(proven, figures);
}

function productEndingAt(figures: readonly Figure[], end: number, from: number): Product | null {
  const last = figures[end];
  if (last === undefined || !last.money) return null;
  const near = figures
    .slice(Math.max(from, end - REACH), end + 1)
    .filter(({ row, number }) => last.row - row < MOST_ROWS && !number.percent);
  for (const quantity of near.toReversed()) {
    if (!counts(quantity)) continue;
    for (const [unitPrice, total] of pairsOf(near.filter((figure) => figure !== quantity && figure.money))) {
      if (unitPrice !== last && total !== last) continue;
      const start = Math.min(quantity.index, unitPrice.index, total.index);
      const product = [null, ...percentsFrom(figures, start, end)].flatMap((discount): Product[] => {
        const cents = lineCents(quantity.number.value, unitPrice.number.value, discount?.number.value ?? "0");
        const after = discount === null ? 0 : discount.index + 1;
        return cents === total.number.cents && cents > 0
          ? [{ quantity, unitPrice, discount, total, start, end: Math.max(end + 1, after) }]
          : [];
      });
      if (product[0] !== undefined) return product[0];
    }
  }
  return null;
}

const counts = ({ number, money }: Figure): boolean =>
  number.currency === null &&
  Number(number.value) > 0 &&
  Number(number.value) <= MOST_QUANTITY &&
  !(money && Number(number.value) > 500);

const pairsOf = (figures: readonly Figure[]): [Figure, Figure][] =>
  figures.flatMap((a, index) =>
    figures.slice(index + 1).flatMap((b): [Figure, Figure][] => [
      [a, b],
      [b, a],
    ]),
  );

/** Rates among the figures or right after them: "remise 10 % incluse". */
const percentsFrom = (figures: readonly Figure[], start: number, end: number): Figure[] =>
  figures
    .slice(start, end + 2)
    .filter(({ number, row }) => number.percent && row <= (figures[end]?.row ?? 0) + 1 && Number(number.value) < 100);

/** Products whose figures stand in the order of proven ones, among the same words. */
function withAlike(proven: readonly Product[], figures: readonly Figure[]): Product[] {
  const models = proven
    .filter(({ start, end, discount }) => discount === null && end === start + 3)
    // Of one thing sold, price and total are the same: either may be the other.
    .flatMap((one) => (isOfOne(one) ? [one, { ...one, unitPrice: one.total, total: one.unitPrice }] : [one]));
  const wordings = new Set(models.map(wordingOf));
  const taken = new Set(proven.flatMap(({ start, end }) => figures.slice(start, end)));
  const orders = new Set([...wordings].map((wording) => wording.slice(0, 3)));
  const alike = figures.flatMap((_, start): Product[] => {
    const three = figures.slice(start, start + 3);
    if (three.length < 3 || three.some((figure) => taken.has(figure))) return [];
    const found = [...orders].flatMap((order) => {
      const [quantity, unitPrice, total] = ["q", "p", "t"].map((role) => three[order.indexOf(role)]);
      if (quantity === undefined || unitPrice === undefined || total === undefined) return [];
      const product = { quantity, unitPrice, discount: null, total, start, end: start + 3 };
      const isOne = unitPrice.money && total.money && counts(quantity) && wordings.has(wordingOf(product));
      return isOne ? [product] : [];
    });
    return found.sort((a, b) => errorOf(a) - errorOf(b)).slice(0, 1);
  });
  return [...proven, ...alike].sort((a, b) => a.start - b.start);
}

const isOfOne = ({ unitPrice, total }: Product): boolean => unitPrice.number.cents === total.number.cents;

/** By how many cents a total is not what its price comes to. */
const errorOf = ({ quantity, unitPrice, total }: Product): number =>
  Math.abs(lineCents(quantity.number.value, unitPrice.number.value, "0") - total.number.cents);

/** The order of quantity, price and total ("qpt"), and the words between them but the unit of the quantity. */
function wordingOf({ quantity, unitPrice, total }: Product): string {
  const three = [quantity, unitPrice, total].sort((a, b) => a.index - b.index);
  const order = three.map((figure) => (figure === quantity ? "q" : figure === unitPrice ? "p" : "t")).join("");
  const leads = three
    .slice(1)
    .map(({ lead }, index) => (three[index] === quantity ? lead.replace(/^\s*\p{L}+/u, "") : lead));
  return `${order} ${leads.join("|").replace(/ +/gu, " ")}`;
}
