import type { Text } from "../src/documents/text.ts";
import type { Subject } from "../src/engine/subject.ts";
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
  const billed = billedLines(subject);
  const rows = countedLines(subject).filter(
    ({ line, meaning: { payer } }) => (line.totalCents ?? 0) < 0 && !PAID_FOR.has(payer.value),
  );
  const discounts = quote.summaries.filter(
    (row) => (row.cents ?? 0) < 0 && !row.gross && (meaning.summaries[row.index]?.share ?? null) === null,
  );
  return [
    ...rows.map(({ line }) => {
      const above = billed.filter(({ line: { index } }) => index < line.index);
      const section = billed.filter((other) => line.section !== null && other.line.section === line.section);
      return taken(line.designation, -(line.totalCents ?? 0), [billed, section, ...runsUpTo(above)]);
    }),
    ...discounts.map(({ label, cents }) => taken(label, -(cents ?? 0), [billed])),
  ].filter((found) => found !== null);

  function taken(row: Text, cents: number, nearest: readonly (readonly ReadLine[])[]): WipedOut | null {
    const ofPrestation = billed.filter((read) => isOfPrestation(read.meaning));
    const single = billed.toReversed().map((one) => [one]);
    const lines = [...nearest, ofPrestation, ...single].find((some) => sumOf(some) === cents);
    return lines === undefined ? null : { row, lines };
  }
}

const PAID_FOR: ReadonlySet<string> = new Set(["state", "other-programme"]);

/** Every run of lines that ends with the last one, longest first. */
const runsUpTo = (lines: readonly ReadLine[]): ReadLine[][] => lines.map((_, from) => lines.slice(from));

const sumOf = (lines: readonly ReadLine[]): number => lines.reduce((sum, { line }) => sum + (line.totalCents ?? 0), 0);

/** The line sells the Prestation or a part of it, and nothing that stands outside. */
export const isOfPrestation = (meaning: ReadLine["meaning"]): boolean =>
  (meaning.aboutSegur !== null || meaning.namesPrestation !== null || meaning.inScope.length > 0) &&
  meaning.outside === null &&
  meaning.outOfScope.length === 0 &&
  !meaning.otherProduct;
