import { headingsIn, isHeading } from "../headings/heading-meaning.ts";
import { looksLikeAmount } from "./amount-shape.ts";
import type { PlacedWord, PrintedLine } from "./printed-lines.ts";

/** Headings that a row of headings has at least. */
const FEWEST_HEADINGS = 3;
/** Letters that a note has and no mark of a line ("Oui", "Client"). */
const LONG_NOTE = 20;

/**
 * The lines of a grid with the notes at the right of a table set under it: sentences in a column of their own, which an
 * empty one parts from the table, and whose rows are not those of its lines. Read across, each would go into the line
 * or the total that it happens to stand beside.
 */
export function withMarginNotes(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  if (!lines.some(({ grid }) => grid)) return lines;
  const blocks = blocksOf(lines);
  const parted = blocks.map(partedBlock);
  if (parted.every((block, index) => block === blocks[index])) return lines;
  return parted.flat().map((line, index) => ({ ...line, number: index + 1 }));
}

/** Rows right under one another. */
function blocksOf(lines: readonly PrintedLine[]): PrintedLine[][] {
  const blocks: PrintedLine[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last === undefined || line.baseline - (last.at(-1)?.baseline ?? 0) > 1) blocks.push([line]);
    else last.push(line);
  }
  return blocks;
}

function partedBlock(block: PrintedLine[]): PrintedLine[] {
  const head = block.length < 3 ? -1 : block.findIndex(({ words }) => headingsIn(words) >= FEWEST_HEADINGS);
  const table = head < 0 ? [] : block.slice(head);
  const edge = marginOf(table);
  if (edge === null) return block;
  const left = (words: readonly PlacedWord[]) => words.filter(({ box }) => box[0] < edge);
  const right = (words: readonly PlacedWord[]) => words.filter(({ box }) => box[0] >= edge);
  if (!areNotes(table, left, right)) return block;
  const part = (side: typeof left): PrintedLine[] =>
    table.flatMap((line) => (side(line.words).length === 0 ? [] : [{ ...line, words: side(line.words) }]));
  return [...block.slice(0, head), ...part(left), ...part(right)];
}

/** Where the last column begins that an empty one parts from the others; null when none does. */
function marginOf(table: readonly PrintedLine[]): number | null {
  const columns = [...new Set(table.flatMap(({ words }) => words.map(({ box }) => box[0])))].sort((a, b) => a - b);
  const [before, last] = columns.slice(-2);
  return before === undefined || last === undefined || last - before < 2 ? null : last;
}

/** Sentences under no known heading, one at least beside no line of the table. */
function areNotes(
  [head, ...body]: readonly PrintedLine[],
  left: (words: readonly PlacedWord[]) => readonly PlacedWord[],
  right: (words: readonly PlacedWord[]) => readonly PlacedWord[],
): boolean {
  if (head === undefined || right(head.words).some(({ text }) => isHeading(text))) return false;
  const notes = body.flatMap(({ words }) => right(words));
  const isAside = ({ words }: PrintedLine): boolean =>
    right(words).length > 0 && left(words).filter(({ text }) => looksLikeAmount(text)).length < 2;
  return (
    notes.every(({ text }) => /\p{L}{3}/u.test(text) && !looksLikeAmount(text)) &&
    notes.some(({ text }) => text.length > LONG_NOTE && /\s/u.test(text)) &&
    body.some(isAside)
  );
}
