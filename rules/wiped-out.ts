import { groupedBy } from "../src/documents/grouped-by.ts";
import type { Text } from "../src/documents/text.ts";
import type { Subject } from "../src/engine/subject.ts";
import { sumOfLines } from "../src/quotes/amounts/billed-cents.ts";
import { billedLines, countedLines, type ReadLine } from "./lines.ts";

/** A row that takes back, to the cent, the price of lines ("Remise 100 % : -9 860,00"). */
export interface WipedOut {
  /** Words of the negative row, of the table or of the totals. */
  readonly row: Text;
  /** The lines that it brings to nothing, one at least. */
  readonly lines: readonly ReadLine[];
}

/**
 * Rows that bring lines to nothing without saying that the State pays them: all lines, those of the section of the row,
 * those right above it, those of the Prestation, or one. Nobody pays such lines, so nobody asks who does.
 */
export function wipedOut(subject: Subject): WipedOut[] {
  const { quote, meaning } = subject;
  const counted = countedLines(subject);
  const rows = counted.filter(
    ({ line, meaning: { payer } }) => (line.totalCents ?? 0) < 0 && !PAID_FOR.has(payer.value),
  );
  const discounts = quote.summaries.filter(
    (row) => (row.cents ?? 0) < 0 && !row.gross && (meaning.summaries[row.index]?.share ?? null) === null,
  );
  if (rows.length === 0 && discounts.length === 0) return [];
  const billed = billedLines(subject);
  const all = summed(billed);
  const ofPrestation = summed(billed.filter((read) => isOfPrestation(read.meaning)));
  const sections = new Map(
    [...groupedBy(billed, ({ line }) => line.section)].map(([section, lines]) => [section, summed(lines)]),
  );
  const lastOf = new Map(billed.map((read) => [read.line.totalCents, read]));
  const runAbove = runsAbove(counted);
  const taken = (row: Text, cents: number, nearest: readonly (Summed | undefined)[]): WipedOut[] => {
    const several = [...nearest, ofPrestation].find((group) => group?.cents === cents)?.lines;
    const last = lastOf.get(cents);
    const lines = several ?? (last === undefined ? [] : [last]);
    return lines.length === 0 ? [] : [{ row, lines }];
  };
  return [
    ...rows.flatMap(({ line }) => {
      const cents = -(line.totalCents ?? 0);
      const section = line.section === null ? undefined : sections.get(line.section);
      return taken(line.designation, cents, [all, section, runAbove(line.index, cents)]);
    }),
    ...discounts.flatMap(({ label, cents }) => taken(label, -(cents ?? 0), [all])),
  ];
}

const PAID_FOR: ReadonlySet<string> = new Set(["state", "other-programme"]);

interface Summed {
  readonly lines: readonly ReadLine[];
  readonly cents: number;
}

const summed = (lines: readonly ReadLine[]): Summed => ({ lines, cents: sumOfLines(lines.map(({ line }) => line)) });

/**
 * The billed lines right above a row that come to a sum, none where no run does. They cost more than nothing, so that each
 * sum from the first of them on is met once and tells where the run begins: a quote may hold thousands of discounts.
 */
function runsAbove(counted: readonly ReadLine[]): (row: number, cents: number) => Summed | undefined {
  const billed: ReadLine[] = [];
  const sums = [0];
  const endOf = new Map<number, number>();
  for (const read of counted) {
    const cents = read.line.totalCents ?? 0;
    endOf.set(read.line.index, billed.length);
    if (cents <= 0) continue;
    billed.push(read);
    sums.push((sums.at(-1) ?? 0) + cents);
  }
  const startOf = new Map(sums.map((sum, index) => [sum, index]));
  return (row, cents) => {
    const end = endOf.get(row) ?? 0;
    const start = startOf.get((sums[end] ?? 0) - cents);
    return start === undefined ? undefined : { lines: billed.slice(start, end), cents };
  };
}

/** The line sells the Prestation or a part of it, and nothing that stands outside. */
export const isOfPrestation = (meaning: ReadLine["meaning"]): boolean =>
  (meaning.aboutSegur !== null || meaning.namesPrestation !== null || meaning.inScope.length > 0) &&
  meaning.outside === null &&
  meaning.outOfScope.length === 0 &&
  !meaning.otherProduct;
