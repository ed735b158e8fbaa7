import { findNumbers, type NumberStyle, numberStyleOf } from "../../amounts/amounts.ts";
import type { Row } from "./rows.ts";

/** How the rows print their numbers. */
export const styleOf = (rows: readonly Row[]): NumberStyle =>
  numberStyleOf(rows.flatMap((row) => row.map(({ text }) => text)));

/** Whether rows print an amount: what lines come to, said again, proves that they are those of the quote. */
export const sayAmount = (rows: readonly Row[], amount: number, style: NumberStyle): boolean =>
  rows.some((row) =>
    row.some(({ text }) => findNumbers(text, style).some(({ cents, percent }) => !percent && cents === amount)),
  );

/** Whether rows print an amount with its tax: two amounts of theirs that differ by it. */
export function sayTaxed(rows: readonly Row[], amount: number, style: NumberStyle): boolean {
  const cents = new Set(
    rows
      .flat()
      .flatMap(({ text }) => findNumbers(text, style).flatMap((found) => (found.percent ? [] : [found.cents]))),
  );
  return [...cents].some((tax) => tax > 0 && cents.has(amount + tax));
}
