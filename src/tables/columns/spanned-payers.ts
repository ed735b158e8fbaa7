import type { SourceDocument } from "../../documents/document.ts";
import { opensSummary } from "../headings/summary-words.ts";
import { isFigure } from "../page/figures.ts";
import { joinWords, type PlacedWord, type PrintedLine } from "../page/printed-lines.ts";
import { cellsOfLine } from "../rows/line-cells.ts";
import { levelRules } from "../rows/ruling.ts";
import type { Frame } from "./frame.ts";
import { arePayers, tellsPayers } from "./payer-cells.ts";
import { spansOf } from "./spans.ts";

/** A printed line under a header, by columns. */
interface Cells {
  readonly line: PrintedLine;
  readonly cells: readonly (readonly PlacedWord[])[];
}

/** The words of one cell, which may stand on several lines. */
interface Block {
  readonly lines: { readonly line: PrintedLine; readonly words: readonly PlacedWord[] }[];
}

/** Heights of type by which the lines of one cell follow one another at most. */
const TIGHT = 1.5;

/**
 * The lines under a header with a payer that is printed once for several rows, at the head or in the middle of a cell
 * that spans them, printed on each of these rows: as drawn the rows share one cell, and each of them is paid by it.
 */
export function withSpannedPayers(
  frame: Frame,
  lines: readonly PrintedLine[],
  document: SourceDocument,
): readonly PrintedLine[] {
  const [first] = lines;
  if (first === undefined || first.grid || frame.header.headless) return lines;
  const told = lines.map((line): Cells => ({ line, cells: cellsOfLine(frame, line).cells }));
  const figured = told.filter(({ cells }) => cells.filter(isFigureCell).length > 1);
  for (const [column, role] of frame.roles.entries()) {
    // Words among the names of what is sold are headings over them; a cell in each row spans none.
    if (role === "designation" || figured.every(({ cells }) => (cells[column] ?? []).length > 0)) continue;
    const spread = spreadIn(told, figured, column, document);
    if (spread !== null) return lines.flatMap((line) => spread.get(line) ?? [line]);
  }
  return lines;
}

/** The lines that change where the cells of a column span rows, lines of two figures or more, and name payers; else null. */
function spreadIn(
  told: readonly Cells[],
  figured: readonly Cells[],
  column: number,
  document: SourceDocument,
): ReadonlyMap<PrintedLine, readonly PrintedLine[]> | null {
  const rows = figured.filter((own) => !isTotal(own, column));
  const last = told.indexOf(rows.at(-1) ?? (told[0] as Cells));
  const blocks = blocksOf(told, column, last);
  const printedOn = new Set(blocks.flatMap((block) => block.lines.map(({ line }) => line)));
  const pages = new Set([...rows, ...told.slice(0, last)].map(({ line }) => line.page));
  if (blocks.length < 2 || pages.size > 1 || rows.every(({ line }) => printedOn.has(line))) return null;
  const names = blocks.map(wordsOf);
  if (!arePayers(names) && !tellsPayers(names, false)) return null;
  const spans = spansOf(
    rows.map(({ line }) => line),
    blocks.map(({ lines }) => lines.map(({ line }) => line)),
    rulesBeside(blocks, document),
  );
  if (spans === null) return null;
  const changed = new Map<PrintedLine, readonly PrintedLine[]>();
  for (const { lines } of blocks)
    for (const { line, words } of lines) {
      const rest = line.words.filter((word) => !words.includes(word));
      changed.set(line, rest.length === 0 ? [] : [{ ...line, words: rest }]);
    }
  for (const [index, { line }] of rows.entries()) {
    const block = blocks[spans[index] ?? -1];
    const own = changed.get(line)?.[0] ?? line;
    if (block !== undefined) changed.set(line, [{ ...own, words: inOrder([...own.words, ...printedAt(block, line)]) }]);
  }
  return changed;
}

const isFigureCell = (words: readonly PlacedWord[]): boolean => words.length > 0 && isFigure(joinWords(words));

/** The words outside of a column are the label of a total. */
function isTotal({ line, cells }: Cells, column: number): boolean {
  const own = cells[column] ?? [];
  return opensSummary(joinWords(line.words.filter((word) => !own.includes(word))));
}

/** The cells of a column down to the last row: lines that stand close are one. Under that row only words by themselves are. */
function blocksOf(told: readonly Cells[], column: number, last: number): Block[] {
  const blocks: Block[] = [];
  for (const [index, { line, cells }] of told.entries()) {
    const words = cells[column] ?? [];
    if (words.length === 0) continue;
    const above = blocks.at(-1)?.lines.at(-1)?.line;
    const isClose =
      above !== undefined && above.page === line.page && line.baseline - above.baseline <= TIGHT * line.size;
    if (index > last && (!isClose || words.length < line.words.length)) break;
    if (isClose) blocks.at(-1)?.lines.push({ line, words });
    else blocks.push({ lines: [{ line, words }] });
  }
  return blocks;
}

const wordsOf = ({ lines }: Block): readonly PlacedWord[] => lines.flatMap(({ words }) => words);

/** Heights of the level rules that pass beside the words of the cells. */
function rulesBeside(blocks: readonly Block[], document: SourceDocument): readonly number[] {
  const words = blocks.flatMap(wordsOf);
  const page = blocks[0]?.lines[0]?.line.page;
  const edges = document.kind === "pages" ? document.pages.find(({ number }) => number === page)?.edges : undefined;
  const span = { from: Math.min(...words.map(({ box }) => box[0])), to: Math.max(...words.map(({ box }) => box[2])) };
  return levelRules(edges ?? [], span).map(({ at }) => at);
}

/** The words of a cell on the line of a row: side by side where it has several lines of them. */
function printedAt(block: Block, { words: [beside], baseline, size }: PrintedLine): PlacedWord[] {
  const words = wordsOf(block);
  const [top, bottom] = [beside?.box[1] ?? baseline - size, beside?.box[3] ?? baseline];
  const x0 = Math.min(...words.map(({ box }) => box[0]));
  const x1 = Math.max(...words.map(({ box }) => box[2]));
  const share = (x1 - x0) / words.length;
  const isWhole = block.lines.length === 1;
  return words.map((word, index) => {
    const [from, to] = isWhole ? [word.box[0], word.box[2]] : [x0 + index * share, x0 + (index + 1) * share];
    return { ...word, box: [from, top, to, bottom] };
  });
}

const inOrder = (words: readonly PlacedWord[]): PlacedWord[] => [...words].sort((a, b) => a.box[0] - b.box[0]);
