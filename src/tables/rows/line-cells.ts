import type { Frame } from "../columns/frame.ts";
import { countsApart } from "../columns/touching-counts.ts";
import { withTouchingWordsApart } from "../columns/touching-words.ts";
import { opensSummary } from "../headings/summary-words.ts";
import { isCompleteAmount } from "../page/amount-shape.ts";
import { type Chunk, chunkOf, chunksOf } from "../page/chunks.ts";
import { amountAtEnd, isFigure } from "../page/figures.ts";
import { joinWords, lineOfWords, type PlacedWord, type PrintedLine } from "../page/printed-lines.ts";

/** A line's words by column; words outside of the table's edges are left over. */
export function cellsOfLine(frame: Frame, line: PrintedLine): { cells: PlacedWord[][]; outside: PlacedWord[] } {
  if (frame.header.headless) return cellsOfCard(frame, line);
  const cells: PlacedWord[][] = frame.roles.map(() => []);
  const outside: PlacedWord[] = [];
  const first = frame.edges[0] ?? 0;
  const last = frame.edges.at(-1) ?? 0;
  const chunks = columnChunks(frame, line);
  const labelled = labelsFigures(line, first);
  for (const [at, chunk] of chunks.entries()) {
    for (const words of cutAtEdges(frame, chunk, chunks[at + 1])) {
      const x0 = words[0]?.box[0] ?? 0;
      const x1 = words.at(-1)?.box[2] ?? 0;
      const middle = line.grid ? x0 + 0.5 : (x0 + x1) / 2;
      const begun = columnAt(frame.edges, isFigure(joinWords(words)) ? middle : Math.min(middle, x0 + 2));
      // Words set flush right in the last column may be wider than it.
      const isTaken = words.length === chunk.words.length && !line.grid && (cells[begun] ?? []).length > 0;
      const isLast = isTaken ? begun > 0 && isFlushRight(frame, x1) : fillsLastColumn(frame, chunkOf(words), line.grid);
      const isCut = line.grid || words.length < chunk.words.length;
      const column = isLast ? cells.length - 1 : ((isCut ? null : totalOver(frame, chunk, chunks)) ?? begun);
      if (middle < first && labelled) cells[0]?.push(...words);
      else if (middle < first || x0 > last || (line.grid && middle > last)) outside.push(...words);
      else cells[column]?.push(...words);
    }
  }
  return { cells, outside };
}

/** Runs of words of a line, cut where they run from one column into the next. */
export const columnChunks = (frame: Frame, line: PrintedLine): readonly Chunk[] =>
  withTouchingWordsApart(countsApart(chunksOf(line), frame.roles), frame);

/** A line without the words of a bar beside the table: to its left, by more than a blank. */
export function withoutBar({ header, edges }: Frame, line: PrintedLine): PrintedLine {
  const left = edges[0] ?? 0;
  const inside = line.words.findIndex(({ box }) => box[2] > left);
  const [last, first] = [line.words[inside - 1], line.words[inside]];
  if (line.grid || header.headless || last === undefined || first === undefined) return line;
  if (labelsFigures(line, left)) return line;
  const isApart = first.box[0] >= left - 1 && first.box[0] - last.box[2] > BAR_GAP * Math.max(first.size, last.size);
  return isApart ? lineOfWords(line, line.words.slice(inside)) : line;
}

/** The label of a total that begins to the left of the table, where nothing but figures stand. */
function labelsFigures({ words, grid }: PrintedLine, left: number): boolean {
  if (grid || (words[0]?.box[0] ?? left) >= left) return false;
  const inside = words.findIndex(({ box }) => box[0] >= left);
  const isBefore = inside > 0 && isFigure(joinWords(words.slice(inside)));
  // A long label may end inside the table.
  const figures = isBefore ? inside : words.length - amountAtEnd(words);
  return (isBefore || (words[figures]?.box[0] ?? left - 1) >= left) && opensSummary(joinWords(words.slice(0, figures)));
}

/** Heights of type between a bar and the table beside it, at least. */
const BAR_GAP = 0.9;

/** Points by which amounts of a column may miss its heading's edge. */
const FLUSH = 2;

const isFlush = (a: number, b: number): boolean => Math.abs(a - b) <= FLUSH;

const isFlushRight = ({ header }: Frame, x1: number): boolean => isFlush(header.cells.at(-1)?.x1 ?? 0, x1);

/**
 * "1 | selon barème": behind a figure, words as wide as two columns that end with the heading of the totals stand where
 * the amount would. Its column; null for all others.
 */
function totalOver({ header, roles }: Frame, chunk: Chunk, line: readonly Chunk[]): number | null {
  if (/\d/u.test(chunk.text) || !line.some(({ text, x1 }) => isFigure(text) && x1 < chunk.x0)) return null;
  const column = header.cells.findIndex(
    ({ x1 }, at) => ["net", "gross"].includes(roles[at] ?? "other") && isFlush(x1, chunk.x1),
  );
  return column < 0 || line.some(({ text, x0 }) => isFigure(text) && x0 > chunk.x0) ? null : column;
}

/** Words set flush right in the last column that are wider than its figures ("selon barème ANS"). */
export const fillsLastColumn = (frame: Frame, { x0, x1, text, words }: Chunk, grid: boolean): boolean =>
  !grid &&
  words.length > 1 &&
  !isFigure(text) &&
  isFlushRight(frame, x1) &&
  (x0 + x1) / 2 > (frame.edges.at(-2) ?? 0) &&
  x0 > (frame.header.cells.at(-2)?.x1 ?? x0);

/**
 * Under a header of figures only: figures, alone or behind the name of what they are of, fill the columns; any other line
 * is text, with or without an amount.
 */
function cellsOfCard(frame: Frame, line: PrintedLine): { cells: PlacedWord[][]; outside: PlacedWord[] } {
  const cells: PlacedWord[][] = frame.roles.map(() => []);
  const chunks = chunksOf(line);
  const first = Math.max(0, chunks.findIndex(isCardFigure));
  const figures = chunks.slice(first);
  const columns = figures.map(({ x0, x1 }) => Math.max(1, columnAt(frame.edges, (x0 + x1) / 2)));
  const isRow = first === 0 || (!line.grid && figures.length > 1 && new Set(columns).size === figures.length);
  if (isRow && figures.every(isCardFigure)) {
    cells[0]?.push(...chunks.slice(0, first).flatMap(({ words }) => words));
    for (const [at, { words }] of figures.entries()) cells[columns[at] ?? 0]?.push(...words);
    return { cells, outside: [] };
  }
  const amount = amountAtEnd(line.words);
  cells[0]?.push(...line.words.slice(0, line.words.length - amount));
  if (amount > 0)
    cells[frame.roles.findLastIndex((role) => role === "net" || role === "gross")]?.push(...line.words.slice(-amount));
  return { cells, outside: [] };
}

/** "410,33", "2", "3 jours". */
const isCardFigure = ({ text }: Chunk): boolean => isFigure(text) || /^\d[\d.,]*\s*\p{L}*$/u.test(text);

/** A phrase stays whole where it began, unless what it runs into is a figure of another column. */
function cutAtEdges(frame: Frame, chunk: Chunk, next: Chunk | undefined): (readonly PlacedWord[])[] {
  if (chunk.words.length === 1 || isFigure(chunk.text) || tellsOfAmounts(chunk)) return [chunk.words];
  // "Prise en charge État, Ségur vague 2 | 28 700,00": the label of a total that ends with a number, before its amount.
  const isLabel = NUMBERED_LABEL.test(chunk.text) && opensSummary(chunk.text);
  if (isLabel && next !== undefined && isCompleteAmount(next.text)) return [chunk.words];
  const groups: PlacedWord[][] = [];
  let column = -1;
  for (const word of chunk.words) {
    const at = columnAt(frame.edges, (word.box[0] + word.box[2]) / 2);
    if (at === column) groups.at(-1)?.push(word);
    else groups.push([word]);
    column = at;
  }
  const joined: PlacedWord[][] = [];
  for (const [at, group] of groups.entries()) {
    const before = joined.at(-1);
    // "Total HT : 8 | 050,00 €": the first digits of an amount that a label runs up to go with the others.
    const number = opensSummary(chunk.text) ? firstDigits(groups[at - 1], group) : undefined;
    if (number !== undefined) {
      before?.pop();
      group.unshift(number);
    }
    if (before === undefined) joined.push(group);
    else if (!closes(before, group) && (isFigure(joinWords(group)) || isFigure(joinWords(before)))) joined.push(group);
    else before.push(...group);
  }
  return joined;
}

/** "(DSR RIS vague | 1)": what closes a bracket goes with the words that opened it, figure or not. */
const closes = (before: readonly PlacedWord[], [word]: readonly PlacedWord[]): boolean =>
  /^[^(]*\)/u.test(word?.text ?? "") && /\([^)]*$/u.test(joinWords(before));

/** Words before and behind the figures of a run, many of them: it tells of amounts, wherever the columns part. */
const tellsOfAmounts = ({ words }: Chunk): boolean => {
  const figures = words.flatMap(({ text }, at) => (/\d/u.test(text) ? [at] : []));
  const isWord = (word: PlacedWord | undefined): boolean => /^\p{Ll}{2,}/u.test(word?.text ?? "");
  return (
    words.length >= SENTENCE &&
    figures.length > 1 &&
    words.filter(isWord).length > SENTENCE / 2 &&
    words.slice(figures[0], figures.at(-1)).filter(isWord).length > 1
  );
};
/** Words of a run from which on it may be a sentence. */
const SENTENCE = 10;
const NUMBERED_LABEL = /\p{L}{3}\s\d{1,2}$/u;

/** The last word before some others, where it begins the number that they go on with. */
function firstDigits(before: readonly PlacedWord[] | undefined, words: readonly PlacedWord[]): PlacedWord | undefined {
  const [last, first] = [before?.at(-1), words[0]];
  const isNumber = /^\d{1,3}$/u.test(last?.text ?? "") && /^\d{3}(?!\d)/u.test(first?.text ?? "");
  return isNumber && (before?.length ?? 0) > 1 ? last : undefined;
}

function columnAt(edges: readonly number[], x: number): number {
  for (let index = 1; index < edges.length - 1; index++) if (x < (edges[index] ?? 0)) return index - 1;
  return edges.length - 2;
}
