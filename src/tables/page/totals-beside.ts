import { opensSummary } from "../headings/summary-words.ts";
import { isVatMark } from "../headings/total-words.ts";
import { isCompleteAmount } from "./amount-shape.ts";
import { chunksOf, segmentGap } from "./chunks.ts";
import { amountAtEnd, isFigure } from "./figures.ts";
import { joinWords, type PlacedWord, type PrintedLine } from "./printed-lines.ts";

/** Points by which the labels of one box of totals may differ at their left. */
const flush = 1.5;
/** Lines of a page, up and down, in which another label of the same box stands. */
const NEAR = 3;

/**
 * Lines with the words beside a box of totals taken for lines of their own: a note that flows around the box has by
 * chance the same height as a total.
 */
export function withTotalsApart(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const values = valuesOfBilled(lines);
  const labelled = lines.map((line) => (isTold(line, values) ? null : labelledAmount(line)));
  const totals = labelled.map((own) => (own?.isTotal ? own : null));
  const parted = lines.flatMap((line, index): readonly PrintedLine[] => {
    const pairs = line.grid ? pairsOf(line) : runsOf(line);
    if (pairs.length > 1)
      return pairs.map((words) => ({ ...line, words: line.grid ? inPlaceOf(words, pairs[0] ?? []) : words }));
    const own = labelled[index];
    if (own === null || own === undefined || own.from === 0) return [line];
    const isBoxed = own.isTotal
      ? totals
          .slice(Math.max(0, index - NEAR), index + NEAR + 1)
          .some((other) => other !== null && other !== own && Math.abs(other.x0 - own.x0) < flush)
      : isAmongTotals(labelled, index);
    return isBoxed && !isMarkOfLabel(labelled, index)
      ? [
          { ...line, words: line.words.slice(0, own.from) },
          { ...line, words: line.words.slice(own.from) },
        ]
      : [line];
  });
  return parted.length === lines.length ? lines : parted.map((line, index) => ({ ...line, number: index + 1 }));
}

/**
 * "Montant pris en charge par l'État | HT | 33 400,00" over "Total HT" and "Total TTC": the mark in a cell of its own ends
 * the label before it, where the totals in line with it have labels that say more than "HT" or "TTC".
 */
function isMarkOfLabel(labelled: readonly (LabelledAmount | null)[], index: number): boolean {
  const own = labelled[index];
  if (own?.mark !== "ends label") return false;
  return labelled
    .slice(Math.max(0, index - NEAR), index + NEAR + 1)
    .every((other) => other == null || other === own || Math.abs(other.x0 - own.x0) >= flush || other.mark === null);
}

/**
 * "État | Montant réglé par l'État | 6 280,00" under lines that have "État" in the same column: what a total has in common
 * with billed lines is the value of a column, and no note.
 */
const isTold = ({ grid, words: [value, ...others] }: PrintedLine, values: ReadonlySet<string>): boolean =>
  grid && value !== undefined && others.length === 2 && values.has(cellKey(value));

/** The words in cells of rows of a grid that have more figures than a total. */
const valuesOfBilled = (lines: readonly PrintedLine[]): ReadonlySet<string> =>
  new Set(
    lines
      .filter(({ grid, words }) => grid && words.filter(({ text }) => isFigure(text)).length > 1)
      .flatMap(({ words }) => words.filter(({ text }) => !isFigure(text)).map(cellKey)),
  );

const cellKey = ({ box, text }: PlacedWord): string => `${box[0]} ${text}`;

/** Whatever its label says ("Laboratoire, HT"), an amount over or under those of several totals is one of them. */
function isAmongTotals(labelled: readonly (LabelledAmount | null)[], index: number): boolean {
  const own = labelled[index];
  const isFlush = (other: LabelledAmount | null): boolean =>
    other?.isTotal === true &&
    Math.abs(other.x0 - (own?.x0 ?? 0)) < flush &&
    Math.abs(other.x1 - (own?.x1 ?? 0)) < flush;
  return own != null && labelled.slice(Math.max(0, index - REACH), index + REACH + 1).filter(isFlush).length > 1;
}
/** Lines of a page, up and down, in which the totals of such a box stand, with those of a note between them. */
const REACH = 8;

/** "Total HT | 850,00 | TVA 20 % | 170,00 | Total TTC | 1 020,00" in one row of a grid: each label with its amount; none for other rows. */
function pairsOf({ words }: PrintedLine): readonly (readonly PlacedWord[])[] {
  const pairs = words.flatMap((_word, index) => (index % 2 === 0 ? [words.slice(index, index + 2)] : []));
  const arePairs = pairs.every(([label, amount]) => {
    if (label === undefined || amount === undefined) return false;
    return opensSummary(label.text) && !isFigure(label.text) && isCompleteAmount(amount.text);
  });
  return arePairs ? pairs : [];
}

/** "TVA : 1 200,00 €   TTC : 7 200,00 €" on one line of a page: runs of words, each a label with its amount; none for other lines. */
function runsOf(line: PrintedLine): readonly (readonly PlacedWord[])[] {
  const runs = chunksOf(line, segmentGap).map(({ words }) => words);
  const areTotals = runs.every((words) => {
    const amount = amountAtEnd(words);
    return amount > 0 && amount < words.length && opensSummary(joinWords(words.slice(0, -amount)));
  });
  return areTotals ? runs : [];
}

/** Under one another, the pairs stand in the columns of the first one. */
const inPlaceOf = (words: readonly PlacedWord[], first: readonly PlacedWord[]): PlacedWord[] =>
  words.map((word, index) => ({ ...word, box: first[index]?.box ?? word.box }));

/** An amount that a line ends in, with the label before it. */
interface LabelledAmount {
  /** Left edge of the label, right edge of the amount. */
  readonly x0: number;
  readonly x1: number;
  /** Place of the label's first word. */
  readonly from: number;
  /** The label is that of a total. */
  readonly isTotal: boolean;
  /** The label is nothing but "HT" or "TTC": alone, or behind words that open a total. */
  readonly mark: "alone" | "ends label" | null;
}

/** Words that tell the kind of a record, at most. */
const LONGEST_KIND = 2;

/** The amount that a line ends in, where words stand before it; null for other lines, and those of several figures. */
function labelledAmount(line: PrintedLine): LabelledAmount | null {
  const chunks = chunksOf(line);
  const [label, amount] = chunks.slice(-2);
  const before = chunks.slice(0, -2);
  if (label === undefined || amount === undefined || !isCompleteAmount(amount.text)) return null;
  if (isFigure(label.text) || before.some(({ text }) => isFigure(text))) return null;
  // "TOTAL | Total HT | 10125.00": the kind of the record is no words beside a total; a note may well begin with them.
  const isKind = before.every(({ text, words }) => opensSummary(text) && (line.grid || words.length <= LONGEST_KIND));
  if (before.length > 0 && isKind) return null;
  const from = before.reduce((count, { words }) => count + words.length, 0);
  const isTotal = opensSummary(label.text);
  // "1 x 7 400,00 | 7 400,00": what opens with a figure is no label.
  const mark = !isVatMark(label.text) ? null : opensSummary(before.at(-1)?.text ?? "") ? "ends label" : "alone";
  return isTotal || (!line.grid && /^\p{L}/u.test(label.text))
    ? { x0: label.x0, x1: amount.x1, from, isTotal, mark }
    : null;
}

/** Heights of type between two lines of a box, or of the note beside it, at most. */
const APART = 2.6;
/** Heights of type by which a note may begin above its box. */
const HIGHER = 0.9;

/**
 * Lines of a note that flows beside a box of totals at its left, two totals at least: between two of them they are no part of
 * the labels, nor of the table.
 */
export function notesBesideTotals(lines: readonly PrintedLine[]): ReadonlySet<PrintedLine> {
  const notes = new Set<PrintedLine>();
  const labelled = lines.map(labelledAmount);
  for (const [index, line] of lines.entries()) {
    const own = labelled[index];
    const opens = own?.from === 0 && (own.isTotal || isAmongTotals(labelled, index));
    const box = line.grid || notes.has(line) || !opens ? null : boxFrom(lines, index);
    for (const note of box ?? []) notes.add(note);
  }
  return notes;
}

/** The note beside the box that a total opens; null where no line of running text stands between its totals. */
function boxFrom(lines: readonly PrintedLine[], opening: number): readonly PrintedLine[] | null {
  const [total] = lines.slice(opening);
  const x0 = total?.words[0]?.box[0];
  if (total === undefined || x0 === undefined) return null;
  const notes: PrintedLine[] = [];
  let [between, bottom] = [0, total.baseline];
  for (const line of lines.slice(opening + 1)) {
    if (line.page !== total.page || line.baseline - bottom > APART * line.size) break;
    bottom = Math.max(bottom, line.baseline);
    if (isInBox(line, x0)) between = notes.length;
    else if (isNoteLine(line, x0)) notes.push(line);
    else break;
  }
  const [first] = notes;
  if (first === undefined || between === 0) return null;
  const isFlush = (line: PrintedLine): boolean => Math.abs(leftOf(line) - leftOf(first)) < flush;
  // Its first line may stand a little higher than the first total; higher still, it goes on the last item.
  const above = lines
    .slice(Math.max(0, opening - 1), opening)
    .filter(
      (line) =>
        line.page === total.page &&
        isNoteLine(line, x0) &&
        isFlush(line) &&
        total.baseline - line.baseline < HIGHER * line.size,
    );
  return [...above, ...notes.filter(isFlush)];
}

const leftOf = ({ words }: PrintedLine): number => words[0]?.box[0] ?? 0;

const isInBox = (line: PrintedLine, x0: number): boolean =>
  Math.abs(leftOf(line) - x0) < flush && chunksOf(line).some(({ text }) => isCompleteAmount(text));

/** One run of words that ends before the box begins, and is no figure. */
const isNoteLine = (line: PrintedLine, x0: number): boolean => {
  const [chunk, other] = chunksOf(line, segmentGap);
  return chunk !== undefined && other === undefined && chunk.x1 < x0 && !isFigure(chunk.text);
};
