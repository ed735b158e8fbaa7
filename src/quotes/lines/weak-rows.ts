import { isDocumentAllowance, speaksOfTotal } from "../../tables/headings/summary-words.ts";
import { sumOfLines } from "../amounts/billed-cents.ts";
import { saysShare } from "../totals/summary-label.ts";
import { isNearVat, isWithVat } from "../totals/with-vat.ts";
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
  if (weak.length === 0) return new Set();
  if (sureCents.some((cents) => printed.has(cents))) return new Set(freeRows(weak));
  for (let count = 1; count <= weak.length; count++) {
    const first = weak.slice(0, count);
    const extra = first.reduce((sum, line) => sum + (line.totalCents ?? 0), 0);
    if (sureCents.some((cents) => printed.has(cents + extra))) return new Set(first);
  }
  return new Set(weak.filter((line) => (line.totalCents ?? 0) < 0));
}

/** "Maintenance corrective (6 ans) | | | 0,00" right under the last sure line: free of charge, and no share of anyone's. */
function freeRows(weak: readonly ItemLine[]): readonly ItemLine[] {
  const isFree = ({ totalCents, designation: { value } }: ItemLine): boolean =>
    totalCents === 0 &&
    /\p{L}{3}/u.test(value) &&
    !saysShare(value) &&
    !speaksOfTotal(value) &&
    !isDocumentAllowance(value);
  const end = weak.findIndex((line) => !isFree(line));
  return end < 0 ? weak : weak.slice(0, end);
}

/**
 * "Lot 1 : Prestation Ségur | | | 7 500,00" over its lines: weak rows that each state the sum of the sure ones up to the
 * next, where a printed total counts those alone. None where one of them does not.
 */
export function sumsOverLines(lines: readonly ItemLine[], printed: ReadonlySet<number>): ReadonlySet<ItemLine> {
  const heads = lines.filter(isWeak);
  const sure = lines.filter((line) => !isWeak(line));
  if (heads.length === 0 || sure.length < 2 || lines[0] !== heads[0]) return NONE;
  const all = sumOfLines(sure);
  if (all <= 0 || !printed.has(all) || printed.has(all + sumOfLines(heads))) return NONE;
  const areSums = heads.every((head, index) => {
    const next = heads[index + 1];
    const under = lines.slice(lines.indexOf(head) + 1, next === undefined ? lines.length : lines.indexOf(next));
    return under.length > 0 && sumOfLines(under) === head.totalCents;
  });
  return areSums ? new Set(heads) : NONE;
}

const NONE: ReadonlySet<ItemLine> = new Set();

/**
 * The rows of a table without quantities and prices from which its totals begin, whatever their labels ("Prix global et
 * forfaitaire HT"): the sum of all rows above them, and further down, or among the amounts that rows of totals state,
 * that sum with VAT. None where no row is so.
 */
export function rowsFromTotal(
  rows: readonly ItemLine[],
  before: number,
  printed: ReadonlySet<number>,
): readonly ItemLine[] {
  let above = before;
  for (const [index, row] of rows.entries()) {
    const cents = row.totalCents ?? 0;
    const isSum = index > 0 && above > 0 && Math.abs(cents - above) <= rows.length;
    // Only a sum has the rows under it looked at: a table may be long.
    if (isSum && hasVatUnder(cents, [...centsOf(rows.slice(index + 1)), ...printed], index > 1))
      return rows.slice(index);
    above += cents;
  }
  return [];
}

const centsOf = (rows: readonly ItemLine[]): number[] => rows.map(({ totalCents }) => totalCents ?? 0);

/** Whether the sum with VAT is among amounts; for the sum of a lone row, which any amount may equal, the VAT as well. */
function hasVatUnder(sum: number, amounts: readonly number[], ofSeveral: boolean): boolean {
  const gross = amounts.find((other) => isWithVat(sum, other));
  return gross !== undefined && (ofSeveral || amounts.some((other) => isNearVat(other, gross - sum)));
}
