import { endsAmount, looksLikePercent, percentOf } from "../page/amount-shape.ts";
import { type Chunk, chunkOf, chunksOf, overlap } from "../page/chunks.ts";
import { isFigure } from "../page/figures.ts";
import type { PlacedWord, PrintedLine } from "../page/printed-lines.ts";
import { joinWords } from "../page/printed-lines.ts";
import { becomes, valueIn } from "../page/printed-value.ts";
import type { Header } from "./header.ts";
import { cellsOf, type HeaderCell } from "./header-cells.ts";
import { type HeadingMeaning, keptBesideArithmetic } from "./headings.ts";
import { opensSection } from "./section-words.ts";
import { opensSummary } from "./summary-words.ts";

/** A line of a page with three figures or more. */
interface FiguredLine {
  readonly index: number;
  readonly figures: readonly Chunk[];
}

/** Where a column stands, in points, with what each line has in it. */
interface Column {
  readonly x0: number;
  readonly x1: number;
  readonly chunks: ReadonlyMap<number, Chunk>;
}

/** The columns of which one times another makes the third, and the lines in which they do. */
interface Product {
  readonly quantity: Column;
  readonly unitPrice: Column;
  readonly total: Column;
  readonly lines: readonly number[];
  readonly columns: readonly Column[];
}

/** Points by which edges of one column may differ. */
const FLUSH = 3;
/** Share of the lines of a table of which a column, or what its figures make, must hold. */
const MOST = 0.6;
/** Lines over the first product in which its headings are looked for. */
const REACH = 6;
/** Heights of type: lines of the cells of one row of headings, and what stands half a line beside another. */
const [STACKED, HALF] = [1.5, 0.8];

/**
 * The columns of a table of a page under headings that nobody knows ("Mise | Nb de mises | Mise totale"), in whatever
 * order: a quantity times a price makes a total, line after line. Null when no arithmetic shows any, or no headings stand
 * over it.
 */
export function unknownHeadings(lines: readonly PrintedLine[]): Header | null {
  const product = productOf(lines);
  const first = product?.lines[0];
  if (product === null || first === undefined) return null;
  const heading = headingOver(lines, first, product);
  if (heading === null) return null;
  const words = lines.slice(heading.first, heading.last + 1).flatMap((line) => line.words);
  const cells = placed([...figureCells(product), ...wordCells(lines, heading.last + 1, product)], words);
  if (!cells.some(({ meaning }) => meaning === "designation")) return null;
  return { cells, kind: "priced", titled: false, headless: false, firstLine: heading.first, lastLine: heading.last };
}

function productOf(lines: readonly PrintedLine[]): Product | null {
  const all = lines.flatMap((line, index): FiguredLine[] => {
    const chunks = line.grid ? [] : chunksOf(line);
    const figures = chunks.filter(({ text }) => valueIn(text) !== null || looksLikePercent(text));
    return figures.filter(({ text }) => valueIn(text) !== null).length > 2 && !opensSummary(chunks[0]?.text ?? "")
      ? [{ index, figures }]
      : [];
  });
  const page = lines[all[0]?.index ?? -1]?.page;
  const figured = all.filter(({ index }) => lines[index]?.page === page);
  let best: Product | null = null;
  for (const edge of [rightEdge, leftEdge, middle]) {
    const product = multiplied(columnsOf(figured, edge));
    if (product !== null && product.lines.length > (best?.lines.length ?? 1)) best = product;
  }
  return best;
}

type Edge = (chunk: { readonly x0: number; readonly x1: number }) => number;
const rightEdge: Edge = ({ x1 }) => x1;
const leftEdge: Edge = ({ x0 }) => x0;
const middle: Edge = ({ x0, x1 }) => (x0 + x1) / 2;

function columnsOf(figured: readonly FiguredLine[], edge: Edge): Column[] {
  const columns: { x0: number; x1: number; at: number; chunks: Map<number, Chunk> }[] = [];
  for (const { index, figures } of figured)
    for (const chunk of figures) {
      const own = columns.find(({ at }) => Math.abs(at - edge(chunk)) <= FLUSH);
      if (own === undefined) columns.push({ ...chunk, at: edge(chunk), chunks: new Map([[index, chunk]]) });
      else {
        own.x0 = Math.min(own.x0, chunk.x0);
        own.x1 = Math.max(own.x1, chunk.x1);
        own.chunks.set(index, chunk);
      }
    }
  return columns.filter(({ chunks }) => chunks.size > 1);
}

/** The three columns that close on most lines; a quantity of one in all of them tells a price from no total. */
function multiplied(columns: readonly Column[]): Product | null {
  let best: Product | null = null;
  for (const quantity of columns) {
    if ([...quantity.chunks.values()].some(({ text }) => endsAmount(text))) continue;
    for (const unitPrice of columns)
      for (const total of columns) {
        if (new Set([quantity, unitPrice, total]).size < 3) continue;
        const filled = [...total.chunks.keys()].filter(
          (line) => quantity.chunks.has(line) && unitPrice.chunks.has(line),
        );
        const value = (column: Column, line: number): number => valueIn(column.chunks.get(line)?.text ?? "") ?? 0;
        const lines = filled.filter((line) =>
          becomes(value(quantity, line) * value(unitPrice, line), value(total, line), percentsIn(columns, line)),
        );
        const isTold = lines.some((line) => value(quantity, line) !== 1 && value(total, line) !== 0);
        const isMoney = lines.some((line) => endsAmount(total.chunks.get(line)?.text ?? ""));
        if (!isTold || !isMoney || lines.length < MOST * filled.length) continue;
        if (lines.length > (best?.lines.length ?? 1)) best = { quantity, unitPrice, total, lines, columns };
      }
  }
  return best;
}

/** The rates of a line: one of them may be the discount that its total is less by. */
const percentsIn = (columns: readonly Column[], line: number): number[] =>
  columns.flatMap(({ chunks }) => {
    const text = chunks.get(line)?.text ?? "";
    return looksLikePercent(text) ? [percentOf(text)] : [];
  });

/** The printed lines of the headings: words over two of the three columns at least, with what stands half a line or a line beside them. */
function headingOver(
  lines: readonly PrintedLine[],
  firstRow: number,
  { quantity, unitPrice, total }: Product,
): { readonly first: number; readonly last: number } | null {
  const page = lines[firstRow]?.page;
  const columns = [quantity, unitPrice, total];
  // A word that reaches from one column into the next heads neither.
  const isOver = ({ words }: PrintedLine): boolean =>
    columns.filter((column) => words.some((word) => isAt(word, column))).length > 1 &&
    words.every((word) => columns.filter((column) => isAt(word, column)).length < 2);
  for (let at = firstRow - 1; at >= Math.max(0, firstRow - REACH); at--) {
    const line = lines[at];
    if (line === undefined || line.page !== page || holdsFigures(line)) return null;
    if (!isOver(line) || opensSection(joinWords(line.words)) || line.words.length > LONGEST) continue;
    let [first, last] = [at, at];
    while (first > 0 && isCellOf(lines[first - 1], line, STACKED * (1 + at - first))) first--;
    while (last < firstRow - 1 && isCellOf(lines[last + 1], line, HALF)) last++;
    return { first, last };
  }
  return null;
}
/** More words in one line are a sentence. */
const LONGEST = 16;

const isAt = ({ box: [x0, , x1] }: PlacedWord, column: Column): boolean => overlap({ x0, x1 }, column) > 0;

const holdsFigures = (line: PrintedLine): boolean => chunksOf(line).some(({ text }) => isFigure(text));

/** Short runs of words within a distance, in heights of type, of a line of headings. */
function isCellOf(line: PrintedLine | undefined, heading: PrintedLine, within: number): boolean {
  if (line === undefined || line.page !== heading.page || holdsFigures(line)) return false;
  const distance = Math.abs(line.baseline - heading.baseline) / Math.max(line.size, heading.size);
  const chunks = chunksOf(line);
  return (
    distance <= within && chunks.every(({ words }) => words.length < 4) && chunks.length <= chunksOf(heading).length
  );
}

const figureCells = ({ quantity, unitPrice, total, columns, lines }: Product): Omit<HeaderCell, "words">[] =>
  columns
    .filter(({ chunks }) => lines.filter((line) => chunks.has(line)).length >= MOST * lines.length)
    .map((column) => {
      const meanings = new Map<Column, HeadingMeaning>([
        [quantity, "quantity"],
        [unitPrice, "unitPrice"],
        [total, "total"],
      ]);
      return { x0: column.x0, x1: column.x1, meaning: meanings.get(column) ?? null, gross: false };
    });

/** The columns of words: the widest names what is sold, and each other stands in most of the priced lines. */
function wordCells(
  lines: readonly PrintedLine[],
  from: number,
  { columns, lines: priced }: Product,
): Omit<HeaderCell, "words">[] {
  const rows = new Set(priced);
  const found: { x0: number; x1: number; letters: number; lines: number }[] = [];
  for (let index = from; index <= (priced.at(-1) ?? 0) + 1; index++) {
    const line = lines[index];
    if (line === undefined || line.page !== lines[from]?.page || (holdsFigures(line) && !rows.has(index))) continue;
    for (const chunk of chunksOf(line)) {
      const isAcross = columns.some((column) => overlap(chunk, column) > 0);
      if (isAcross || isFigure(chunk.text) || !/\p{L}{2}/u.test(chunk.text)) continue;
      let own = found.find(({ x0 }) => Math.abs(x0 - chunk.x0) <= FLUSH);
      if (own === undefined) {
        own = { x0: chunk.x0, x1: chunk.x1, letters: 0, lines: 0 };
        found.push(own);
      }
      own.x1 = Math.max(own.x1, chunk.x1);
      own.letters += chunk.text.length;
      if (rows.has(index)) own.lines++;
    }
  }
  const most = Math.max(...found.map(({ letters }) => letters));
  const names = found.find(({ letters }) => letters === most);
  return found
    .filter((column) => column === names || column.lines >= MOST * rows.size)
    .map(({ x0, x1, letters }) => ({ x0, x1, meaning: letters === most ? "designation" : null, gross: false }));
}

/** The cells from left to right, each with the headings nearest to it; a heading that is known tells what no product does. */
function placed(columns: readonly Omit<HeaderCell, "words">[], words: readonly PlacedWord[]): HeaderCell[] {
  const cells = [...columns].sort((a, b) => a.x0 - b.x0);
  const own = cells.map((): PlacedWord[] => []);
  for (const word of words) {
    const span = { x0: word.box[0], x1: word.box[2] };
    const shared = cells.map((cell) => overlap(cell, span));
    own[shared.indexOf(Math.max(...shared))]?.push(word);
  }
  return cells.map((cell, at): HeaderCell => {
    const heading = own[at] ?? [];
    const [read] = heading.length === 0 ? [] : cellsOf([chunkOf(heading)]);
    const told = read?.meaning != null && keptBesideArithmetic.has(read.meaning) ? read.meaning : null;
    const meaning = cell.meaning ?? told;
    return { ...cell, words: heading, meaning, gross: read?.gross ?? false, guessed: meaning !== read?.meaning };
  });
}
