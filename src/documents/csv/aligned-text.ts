/** A line of text whose cells are told by where they stand. */
export interface AlignedLine {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly cells: readonly { readonly text: string; readonly column: number }[];
}

/** Words one blank apart, and where in their line they stand. */
interface Chunk {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Line {
  readonly line: number;
  readonly chunks: readonly Chunk[];
}

/** Fewer columns are a label and its value, or two addresses side by side. */
const LEAST_COLUMNS = 3;
/** Lines of words in a row that a table may hold: blanks, headings, the rest of a designation. */
const MOST_BETWEEN = 4;
/** What people lay out by hand is no longer than this, in characters; a table is no longer than this, in lines. */
const LONGEST_TEXT = 300_000;
const LONGEST_TABLE = 300;
/** Rules drawn with characters part rows for the eye alone. */
const DRAWN_RULE = /^[>\s]*[.·…_=*+|─-╿-]{3}[\s.·…_=*+|─-╿-]*$/u;

/**
 * The lines of a text that draws its table with blanks, as mails and old programs do: words two blanks apart are cells,
 * and those that stand over one another are a column. Null for a text without such a table.
 */
export function alignedLines(text: string): AlignedLine[] | null {
  if (text.length > LONGEST_TEXT) return null;
  const lines = text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index): Line[] => (DRAWN_RULE.test(line) ? [] : [{ line: index + 1, chunks: chunksOf(line) }]));
  const placed: AlignedLine[] = [];
  let found = false;
  for (let at = 0; at < lines.length; ) {
    const end = tableEnd(lines, at);
    const table = lines.slice(at, end);
    const columns = table.length > 1 ? columnsOf(table) : null;
    if (columns === null) {
      placed.push(...lines.slice(at, at + 1).map(inOrder));
      at++;
    } else {
      found = true;
      placed.push(...table.map((line) => inColumns(line, columns)));
      at = end;
    }
  }
  return found ? placed : null;
}

/** The marks of quoted mail ("> ") stand for blanks. */
function chunksOf(line: string): Chunk[] {
  const words = line.replace(/^\s*(?:>\s?)+/, (marks) => " ".repeat(marks.length)).replaceAll("\u00a0", " ");
  return Array.from(words.matchAll(/\S+(?: \S+)*/g), ({ 0: chunk, index }) => ({
    text: chunk,
    from: index,
    to: index + chunk.length,
  }));
}

/** Where a table that begins at a line would end: after its last line of several cells. */
function tableEnd(lines: readonly Line[], start: number): number {
  if ((lines[start]?.chunks.length ?? 0) < LEAST_COLUMNS) return start;
  let end = start + 1;
  for (let at = end; at < Math.min(lines.length, start + LONGEST_TABLE) && at - end < MOST_BETWEEN; at++)
    if ((lines[at]?.chunks.length ?? 0) > 1) end = at + 1;
  return end;
}

interface Column {
  readonly from: number;
  readonly to: number;
}

/** What the fullest lines of a table span, cell by cell; null where they do not stand over one another. */
function columnsOf(lines: readonly Line[]): Column[] | null {
  const width = lines.reduce((most, { chunks }) => Math.max(most, chunks.length), 0);
  const full = lines.filter(({ chunks }) => chunks.length === width);
  if (full.length < 2) return null;
  const columns = Array.from({ length: width }, (_, index): Column => {
    const cells = full.flatMap(({ chunks }) => chunks[index] ?? []);
    return { from: Math.min(...cells.map(({ from }) => from)), to: Math.max(...cells.map(({ to }) => to)) };
  });
  return columns.every(({ to }, index) => to <= (columns[index + 1]?.from ?? to)) ? columns : null;
}

const inOrder = ({ line, chunks }: Line): AlignedLine => ({
  line,
  cells: chunks.map(({ text }, index) => ({ text, column: index + 1 })),
});

/** Each cell in the column that it shares most of its width with, else in the nearest; never left of the cell before it. */
function inColumns({ line, chunks }: Line, columns: readonly Column[]): AlignedLine {
  let least = 0;
  const cells = chunks.map((chunk, index) => {
    // As many columns as there are cells to come are left free.
    const most = columns.length - (chunks.length - index);
    let best = least;
    for (let at = least; at <= most; at++) if (shared(chunk, columns[at]) > shared(chunk, columns[best])) best = at;
    least = best + 1;
    return { text: chunk.text, column: best + 1 };
  });
  return { line, cells };
}

/** Characters that a cell and a column have in common; below zero, how far they are apart. */
const shared = (chunk: Chunk, column: Column | undefined): number =>
  column === undefined ? Number.NEGATIVE_INFINITY : Math.min(chunk.to, column.to) - Math.max(chunk.from, column.from);
