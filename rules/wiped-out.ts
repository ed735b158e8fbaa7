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
  const billed = billedLines(subject);
  const ofPrestation = billed.filter((read) => isOfPrestation(read.meaning));
  const taken = (row: Text, cents: number, nearest: readonly (readonly ReadLine[])[]): WipedOut[] => {
    const several = [...nearest, ofPrestation].find((lines) => comeTo(lines, cents));
    const lines = several ?? billed.filter((read) => comeTo([read], cents)).slice(-1);
    return lines.length === 0 ? [] : [{ row, lines }];
  };
  const rows = countedLines(subject).filter(
    ({ line, meaning: { payer } }) => (line.totalCents ?? 0) < 0 && !PAID_FOR.has(payer.value),
  );
  const discounts = quote.summaries.filter(
    (row) => (row.cents ?? 0) < 0 && !row.gross && (meaning.summaries[row.index]?.share ?? null) === null,
  );
  return [
    ...rows.flatMap(({ line }) => {
      const cents = -(line.totalCents ?? 0);
      const above = billed.filter(({ line: { index } }) => index < line.index);
      const section = billed.filter((other) => line.section !== null && other.line.section === line.section);
      return taken(line.designation, cents, [billed, section, longestRun(above, cents)]);
    }),
    ...discounts.flatMap(({ label, cents }) => taken(label, -(cents ?? 0), [billed])),
  ];
}

const PAID_FOR: ReadonlySet<string> = new Set(["state", "other-programme"]);

const comeTo = (lines: readonly ReadLine[], cents: number): boolean =>
  sumOfLines(lines.map(({ line }) => line)) === cents;

/** The longest run of lines that ends with the last one and comes to a sum, none where no run does: summed in one pass. */
function longestRun(lines: readonly ReadLine[], cents: number): readonly ReadLine[] {
  let [sum, from] = [0, lines.length];
  for (let at = lines.length - 1; at >= 0; at--) {
    sum += lines[at]?.line.totalCents ?? 0;
    if (sum === cents) from = at;
  }
  return lines.slice(from);
}

/** The line sells the Prestation or a part of it, and nothing that stands outside. */
export const isOfPrestation = (meaning: ReadLine["meaning"]): boolean =>
  (meaning.aboutSegur !== null || meaning.namesPrestation !== null || meaning.inScope.length > 0) &&
  meaning.outside === null &&
  meaning.outOfScope.length === 0 &&
  !meaning.otherProduct;
