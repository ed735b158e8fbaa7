import type { ItemLine } from "./item-line.ts";

/** A row with a total but neither quantity nor unit price, in a table that has columns for them. */
export const isWeak = (line: ItemLine): boolean =>
  line.quantity === null && line.unitPrice === null && line.totalCents !== null && !line.included;

/**
 * Which weak rows after the last sure line of a table are billed lines all the same: those without which no printed
 * total closes, and discounts. The others are shares and totals under labels of their own.
 */
export function billedWeakRows(
  sureCents: readonly number[],
  weak: readonly ItemLine[],
  printed: ReadonlySet<number>,
): ReadonlySet<ItemLine> {
  if (weak.length === 0 || sureCents.some((cents) => printed.has(cents))) return new Set();
  for (let count = 1; count <= weak.length; count++) {
    const first = weak.slice(0, count);
    const extra = first.reduce((sum, line) => sum + (line.totalCents ?? 0), 0);
    if (sureCents.some((cents) => printed.has(cents + extra))) return new Set(first);
  }
  return new Set(weak.filter((line) => (line.totalCents ?? 0) < 0));
}
