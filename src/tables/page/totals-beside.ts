import { opensSummary } from "../headings/summary-words.ts";
import { isCompleteAmount } from "./amount-shape.ts";
import { chunksOf } from "./chunks.ts";
import { isFigure } from "./figures.ts";
import type { PlacedWord, PrintedLine } from "./printed-lines.ts";

/** Points by which the labels of one box of totals may differ at their left. */
const flush = 1.5;
/** Lines of a page, up and down, in which another label of the same box stands. */
const NEAR = 3;

/**
 * Lines with the words beside a box of totals taken for lines of their own: a note that flows around the box has by
 * chance the same height as a total.
 */
export function withTotalsApart(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const totals = lines.map(totalOf);
  const parted = lines.flatMap((line, index): readonly PrintedLine[] => {
    const pairs = line.grid ? pairsOf(line) : [];
    if (pairs.length > 1) return pairs.map((words) => ({ ...line, words: inPlaceOf(words, pairs[0] ?? []) }));
    const own = totals[index];
    if (own === null || own === undefined || own.from === 0) return [line];
    const isBoxed = totals
      .slice(Math.max(0, index - NEAR), index + NEAR + 1)
      .some((other) => other !== null && other !== own && Math.abs(other.x0 - own.x0) < flush);
    return isBoxed
      ? [
          { ...line, words: line.words.slice(0, own.from) },
          { ...line, words: line.words.slice(own.from) },
        ]
      : [line];
  });
  return parted.length === lines.length ? lines : parted.map((line, index) => ({ ...line, number: index + 1 }));
}

/** "Total HT | 850,00 | TVA 20 % | 170,00 | Total TTC | 1 020,00" in one row of a grid: each label with its amount; none for other rows. */
function pairsOf({ words }: PrintedLine): readonly (readonly PlacedWord[])[] {
  const pairs = words.flatMap((_word, index) => (index % 2 === 0 ? [words.slice(index, index + 2)] : []));
  const arePairs = pairs.every(([label, amount]) => {
    if (label === undefined || amount === undefined) return false;
    return opensSummary(label.text) && !isFigure(label.text) && isCompleteAmount(amount.text);
  });
  return arePairs ? pairs : [];
}

/** Under one another, the pairs stand in the columns of the first one. */
const inPlaceOf = (words: readonly PlacedWord[], first: readonly PlacedWord[]): PlacedWord[] =>
  words.map((word, index) => ({ ...word, box: first[index]?.box ?? word.box }));

/** The label of the total that a line ends in: its left edge, and the place of its first word. Null for other lines. */
function totalOf(line: PrintedLine): { readonly x0: number; readonly from: number } | null {
  const chunks = chunksOf(line);
  const [label, amount] = chunks.slice(-2);
  const before = chunks.slice(0, -2);
  if (label === undefined || amount === undefined || !isCompleteAmount(amount.text)) return null;
  if (isFigure(label.text) || before.some(({ text }) => isFigure(text)) || !opensSummary(label.text)) return null;
  // "TOTAL | Total HT | 10125.00": the kind of the record is no words beside a total.
  if (before.length > 0 && before.every(({ text }) => opensSummary(text))) return null;
  return { x0: label.x0, from: before.reduce((count, { words }) => count + words.length, 0) };
}
