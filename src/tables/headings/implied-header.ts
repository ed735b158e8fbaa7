import { endsAmount, looksLikeAmount } from "../page/amount-shape.ts";
import { type Chunk, chunksOf } from "../page/chunks.ts";
import { isFigure } from "../page/figures.ts";
import { joinWords, type PrintedLine } from "../page/printed-lines.ts";
import { valueIn } from "../page/printed-value.ts";
import { goesOnFrom } from "../page/unwrap.ts";
import type { Header } from "./header.ts";
import type { HeaderCell } from "./header-cells.ts";
import type { HeadingMeaning } from "./headings.ts";
import { opensSummary } from "./summary-words.ts";

/** A line of words that ends in figures, the last of them an amount. */
interface PricedLine {
  readonly index: number;
  /** Its words, and the line that they stand in. */
  readonly label: Chunk & { readonly from: number };
  readonly figures: readonly Chunk[];
  readonly summary: boolean;
  /** A quantity times a price, in one cell or two, makes the amount: no line of totals does. */
  readonly multiplied: boolean;
}

/** Right edges, in points, that count as one. */
const aligned = 3;

/**
 * The columns of a table that prints no headings: at least two lines of words that end in amounts flush with one
 * another, or one whose figures multiply, and a total flush with them below, or their sum. Null when nothing of the kind is printed.
 */
export function impliedHeader(lines: readonly PrintedLine[]): Header | null {
  const priced = lines.flatMap((line, index) => pricedLine(line, index, lines) ?? []);
  return impliedByTotal(lines, priced) ?? impliedBySum(lines, priced) ?? impliedByAmounts(lines, priced);
}

/** Lines over a total that stands flush with their amounts. */
function impliedByTotal(lines: readonly PrintedLine[], priced: readonly PricedLine[]): Header | null {
  for (const first of priced) {
    const flush = priced.filter(
      (line) => line.index >= first.index && Math.abs(edgeOf(line) - edgeOf(first)) <= aligned,
    );
    // Sub-totals of sections may stand between the lines.
    const billedOver = (end: number): PricedLine[] => flush.slice(0, end).filter(({ summary }) => !summary);
    const total = flush.findIndex(({ summary }, at) => summary && isTable(billedOver(at)));
    if (first.summary || total < 0) continue;
    const multiplied = flush.filter((line) => line.multiplied && !line.summary);
    const billed = multiplied.length > 1 ? multiplied : billedOver(total);
    return headerOver(lines, first, billed);
  }
  return null;
}

/** Lines whose figures multiply, and below them a total that is their sum, wherever it stands. */
function impliedBySum(lines: readonly PrintedLine[], priced: readonly PricedLine[]): Header | null {
  const products = priced.filter(({ multiplied, summary }) => multiplied && !summary);
  const [first] = products;
  if (first === undefined) return null;
  const billed = products.filter((line) => Math.abs(edgeOf(line) - edgeOf(first)) <= aligned);
  // Tables with columns of their own under each part are not one.
  const columns = cellsOf(billed).length - 1;
  if (billed.some(({ figures }) => figures.length !== columns)) return null;
  const sum = billed.reduce((all, { figures }) => all + (valueIn(figures.at(-1)?.text ?? "") ?? 0), 0);
  const below = lines.slice((billed.at(-1)?.index ?? 0) + 1);
  return below.some((line) => printsTotal(line, sum)) ? headerOver(lines, first, billed) : null;
}

/** Two lines or more with one amount each, and right under them a total that is their sum, set elsewhere than they are. */
function impliedByAmounts(lines: readonly PrintedLine[], priced: readonly PricedLine[]): Header | null {
  for (const [at, first] of priced.entries()) {
    const end = priced.findIndex(({ summary }, index) => index > at && summary);
    const billed = priced.slice(at, Math.max(at, end));
    const total = lines[priced[end]?.index ?? -1];
    const areAlone = billed.every(
      (line) => !line.summary && line.figures.length === 1 && Math.abs(edgeOf(line) - edgeOf(first)) <= aligned,
    );
    const sum = billed.reduce((all, { figures }) => all + (valueIn(figures[0]?.text ?? "") ?? 0), 0);
    if (billed.length > 1 && areAlone && total !== undefined && printsTotal(total, sum))
      return headerOver(lines, first, billed);
  }
  return null;
}

/** A line of a total, or a run of several, that prints a sum beside the label or in one run of words with it. */
function printsTotal(line: PrintedLine, sum: number): boolean {
  const chunks = chunksOf(line);
  const label = chunks.findIndex(({ text }) => opensSummary(text));
  if (label < 0) return false;
  const printed = joinWords(chunks.slice(label).flatMap(({ words }) => words));
  return (printed.match(AMOUNTS) ?? []).some((amount) => Math.abs((valueIn(amount) ?? 0) - sum) < 0.005);
}
const AMOUNTS = /(?<![\d,.])\d{1,3}(?:[ .]?\d{3})*[.,]\d{2}(?!\d)/gu;

function headerOver(lines: readonly PrintedLine[], first: PricedLine, billed: readonly PricedLine[]): Header {
  const top = first.index - linesBegun(lines, first);
  return { cells: cellsOf(billed), kind: "priced", titled: false, headless: false, firstLine: top, lastLine: top - 1 };
}

/** Printed lines above the first priced one in which its words begin, close above it and flush with it. */
function linesBegun(lines: readonly PrintedLine[], { index, label }: PricedLine): number {
  let count = index - label.from;
  let below = lines[index - count];
  for (; count < MOST_ABOVE && below !== undefined; count++) {
    const line = lines[index - count - 1];
    const isNear = line !== undefined && isRightAbove(line, below) && Math.abs(leftOf(line) - leftOf(below)) <= aligned;
    if (!isNear || !goesOnFrom(joinWords(line.words), joinWords(below.words))) break;
    below = line;
  }
  return count;
}

/** No name of an item takes more lines than this and one. */
const MOST_ABOVE = 3;
/** Distance of baselines, in heights of type, of two lines of one text. */
const CLOSE = 1.5;

const leftOf = ({ words: [first] }: PrintedLine): number => first?.box[0] ?? 0;

const isRightAbove = (line: PrintedLine, below: PrintedLine): boolean =>
  line.page === below.page && below.baseline - line.baseline <= CLOSE * Math.max(line.size, below.size);

const isTable = (billed: readonly PricedLine[]): boolean =>
  billed.length > 1 || billed.some(({ multiplied }) => multiplied);

const edgeOf = ({ figures }: PricedLine): number => figures.at(-1)?.x1 ?? 0;

function pricedLine(line: PrintedLine, index: number, lines: readonly PrintedLine[]): PricedLine | null {
  const chunks = chunksOf(line);
  const words = chunks.findLastIndex(({ text }) => !isFigure(text) && factorsIn(text) === null);
  const label = labelOf(chunks[words], index) ?? labelAbove(lines, index);
  const figures = chunks.slice(words + 1);
  const last = figures.at(-1);
  if (label === null || last === undefined || !/\p{L}{3}/u.test(label.text)) return null;
  if (!looksLikeAmount(last.text) || !endsAmount(last.text)) return null;
  return { index, label, figures, summary: opensSummary(label.text), multiplied: isMultiplied(figures) };
}

const labelOf = (chunk: Chunk | undefined, from: number): PricedLine["label"] | null =>
  chunk === undefined ? null : { ...chunk, from };

/**
 * Words that left no room for their amount, which stands alone under their end ("Imprimante, matériel | 238,00 €"), or
 * whose amount is set beside the middle of them and of what is said under them.
 */
function labelAbove(lines: readonly PrintedLine[], index: number): PricedLine["label"] | null {
  const [above, line, under] = [lines[index - 1], lines[index], lines[index + 1]];
  if (above === undefined || line === undefined) return null;
  const [first, ...others] = chunksOf(above);
  const isFull = (above.words.at(-1)?.box[2] ?? 0) > leftOf(line);
  const isWhole = first !== undefined && others.length === 0 && !isFigure(first.text);
  const isOver = (isFull || isMiddle(above, line, under)) && isRightAbove(above, line);
  return isWhole && isOver ? labelOf(first, index - 1) : null;
}

/** Share of the height of type by which an amount may miss the middle of the lines around it. */
const OFF_MIDDLE = 0.15;

/** Half way between two lines that are flush with each other, to the left of it. */
const isMiddle = (above: PrintedLine, line: PrintedLine, under: PrintedLine | undefined): boolean =>
  under?.page === line.page &&
  Math.abs(leftOf(above) - leftOf(under)) <= aligned &&
  leftOf(line) > leftOf(above) &&
  Math.abs(above.baseline + under.baseline - 2 * line.baseline) < OFF_MIDDLE * line.size;

/** The quantity and the price of "2 × 870,00 €". */
function factorsIn(text: string): [quantity: number, price: number] | null {
  const [quantity, price, ...others] = text.split(/\s*[×x*]\s*/u).map(valueIn);
  return quantity == null || price == null || others.length > 0 ? null : [quantity, price];
}

function isMultiplied(figures: readonly Chunk[]): boolean {
  const [first, ...others] = figures.map(({ text }) => factorsIn(text) ?? [valueIn(text)]);
  const [quantity, price, total, ...more] = [...(first ?? []), ...others.flat()];
  if (quantity == null || price == null || total == null || more.length > 0) return false;
  return Math.abs(quantity * price - total) < 0.011;
}

function cellsOf(billed: readonly PricedLine[]): HeaderCell[] {
  const columns: { x0: number; x1: number; lines: number; whole: boolean }[] = [];
  for (const chunk of billed.flatMap(({ figures }) => figures)) {
    const whole = !endsAmount(chunk.text);
    const column = columns.find(({ x1 }) => Math.abs(x1 - chunk.x1) <= aligned);
    if (column === undefined) columns.push({ x0: chunk.x0, x1: chunk.x1, lines: 1, whole });
    else {
      column.x0 = Math.min(column.x0, chunk.x0);
      column.lines++;
      column.whole &&= whole;
    }
  }
  const kept = columns.filter(({ lines }) => lines >= 0.5 * billed.length).sort((a, b) => a.x1 - b.x1);
  const left = Math.min(...billed.map(({ label }) => label.x0));
  return [
    cell(left, left + 1, "designation"),
    ...kept.map(({ x0, x1, whole }, index) => cell(x0, x1, meaningAt(index, kept.length, whole))),
  ];
}

const cell = (x0: number, x1: number, meaning: HeadingMeaning): HeaderCell => ({
  words: [],
  x0,
  x1,
  meaning,
  gross: false,
});

/** The last column is the total; before it, numbers without cents are quantities. The arithmetic may decide otherwise. */
const meaningAt = (index: number, count: number, whole: boolean): HeadingMeaning =>
  index === count - 1 ? "total" : whole ? "quantity" : "unitPrice";
