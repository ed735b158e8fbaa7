import { isBreak, type Row } from "../grid/rows.ts";
import type { Bounds } from "./block-bounds.ts";
import type { Figure } from "./figures.ts";
import type { Product } from "./products.ts";
import type { ToldTotals } from "./told-totals.ts";

interface Told {
  readonly products: readonly Product[];
  readonly bounds: readonly Bounds[];
  readonly totals: ToldTotals;
  /** The sums of what each payer pays. */
  readonly shares: readonly number[];
}

/** Letters beside the amount of a cell that make it a sentence, which says what the amount is. */
const MOST_LETTERS = 8;

/** Whether an amount alone in its cell is neither billed nor a total, a share, or VAT of one of them. */
export function leavesAmounts(
  figures: readonly Figure[],
  rows: readonly Row[],
  { products, totals, shares }: Told,
): boolean {
  const share = totals.vat.number.cents / totals.net.number.cents;
  const sums = [...products.map(({ total }) => total.number.cents), ...shares, totals.net.number.cents];
  const known = new Set([
    ...products.map(({ unitPrice }) => unitPrice.number.cents),
    ...sums.flatMap((cents) => [cents, Math.round(cents * share), cents + Math.round(cents * share)]),
    ...products.map(({ unitPrice }) => Math.round(unitPrice.number.cents * (1 + share))),
    0,
  ]);
  return figures.some(({ row, cell, money, number }) => {
    const letters = (rows[row]?.[cell]?.text ?? "").replace(/\P{L}/gu, "").length;
    return money && letters <= MOST_LETTERS && !known.has(number.cents);
  });
}

/** Whether a line of a table stands under other columns than the rest: a shifted row is for a person to look at. */
export function isShifted(rows: readonly Row[], products: readonly Product[]): boolean {
  const isInOneRow = products.every(({ quantity, total }) => quantity.row === total.row);
  return isInOneRow && new Set(products.map(({ total }) => rows[total.row]?.[total.cell]?.column)).size > 1;
}

/** Whether words stand right under a line, without a gap, that belong to no line and no total. */
export function leavesWords(rows: readonly Row[], { bounds, totals }: Told): boolean {
  const isTaken = (row: number): boolean =>
    row >= Math.min(totals.net.row, totals.vat.row) || bounds.some(({ start, end }) => row >= start && row < end);
  return bounds.some(({ end }) => end < rows.length && !isBreak(rows[end] ?? []) && !isTaken(end));
}
