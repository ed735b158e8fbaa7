import { speaksOfTotal } from "../headings/summary-words.ts";
import { isVatMark } from "../headings/total-words.ts";
import { type Chunk, chunkOf, chunksOf, overlap } from "./chunks.ts";
import type { PlacedWord, PrintedLine } from "./printed-lines.ts";
import { valueIn } from "./printed-value.ts";

/** "1 728,00 € TTC", "(soit 1 728,00 TTC)": an amount that says that it includes VAT. */
const GROSS = /^\(?(?:soit )?(\d[\d .,'’]*(?:€|EUR)?) ?T\.?T\.?C\.?\)?$/iu;
const NET_MARK = /^\(?H\.?T\.?\)?$/iu;
/** Distance of the lines of one cell, in heights of type, and how many of them are looked through. */
const [TIGHT, MOST_ABOVE] = [1.75, 2];
/** Euros by which an amount with VAT may be rounded; rates are printed to a twentieth of a percent, and no higher than this. */
const [ROUNDING, STEPS, HIGHEST_RATE] = [0.011, 20, 20];

/**
 * Lines without the amounts with VAT that cells print right under those without: "1 440,00 € HT" over "1 728,00 € TTC" is
 * one amount of its line, told twice. One that is not the other with VAT stays, for a person to look at; so do those of
 * a total, which needs both.
 */
export function withoutGrossUnder(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const told: PlacedWord[][] = [];
  for (const [index, line] of lines.entries()) {
    if (line.grid || !line.words.some(({ text }) => GROSS_MARK.test(text)) || isOfTotal(line)) continue;
    for (const chunk of withMarks(chunksOf(line))) {
      const gross = valueIn(GROSS.exec(chunk.text)?.[1] ?? "");
      if (gross === null) continue;
      const over = cellAbove(lines, index, chunk);
      const net = over.map(({ text }) => valueIn(text)).find((value) => value !== null) ?? null;
      if (net === null || !isWithVat(net, gross)) continue;
      const marks = over.filter(({ text }) => NET_MARK.test(text));
      told.push([chunk, ...marks].flatMap(({ words }) => words));
    }
  }
  // One alone may be the two sums of a table without totals of another form.
  if (told.length < 2) return lines;
  const gone = new Set(told.flat());
  return lines.flatMap((line) => {
    const words = line.words.filter((word) => !gone.has(word));
    return words.length === line.words.length ? [line] : words.length === 0 ? [] : [{ ...line, words }];
  });
}

const isOfTotal = (line: PrintedLine): boolean =>
  withMarks(chunksOf(line)).some(({ text }) => !isVatMark(text) && speaksOfTotal(text));

/** Amounts with the mark behind them, which looks like a cell of its own. */
const withMarks = (chunks: readonly Chunk[]): Chunk[] =>
  chunks.map((chunk, at) => {
    const next = chunks[at + 1];
    return next !== undefined && GROSS_MARK.test(next.text) ? chunkOf([...chunk.words, ...next.words]) : chunk;
  });
const GROSS_MARK = /^T\.?T\.?C\.?\)?$/iu;

/** What stands in the same cell above: an amount, perhaps with the mark that it is without VAT in a line of its own. */
function cellAbove(lines: readonly PrintedLine[], index: number, chunk: Chunk): Chunk[] {
  const found: Chunk[] = [];
  let below = lines[index];
  for (const above of lines.slice(Math.max(0, index - MOST_ABOVE), index).reverse()) {
    if (below === undefined || above.page !== below.page) break;
    if (isOfTotal(above) || below.baseline - above.baseline > TIGHT * Math.max(above.size, below.size)) break;
    const over = chunksOf(above).find((other) => overlap(other, chunk) > 0);
    if (over !== undefined) found.push(over);
    if (over !== undefined && !NET_MARK.test(over.text)) break;
    below = above;
  }
  return found;
}

function isWithVat(net: number, gross: number): boolean {
  const rate = Math.round((gross / net - 1) * 100 * STEPS) / STEPS;
  return rate > 0 && rate <= HIGHEST_RATE && Math.abs(net * (1 + rate / 100) - gross) <= ROUNDING;
}
