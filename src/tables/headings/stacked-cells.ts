import { type Chunk, overlap } from "../page/chunks.ts";
import type { PlacedWord } from "../page/printed-lines.ts";
import { cell, type HeaderCell, understood } from "./header-cells.ts";
import { readHeading } from "./heading-meaning.ts";
import type { HeadingMeaning } from "./headings.ts";

/** Points by which the lines of one cell may differ in their edges or their middle. */
const FLUSH = 2;

/** The parts of a stack, each heading as wide as those under it that it spans. */
export function widened(
  parts: readonly (readonly Chunk[])[],
  isSpanned: (upper: Chunk, row: number, lower: Chunk, below: number) => boolean,
): Chunk[][] {
  return parts.map((upper, row) => {
    const under = parts.flatMap((lower, below) => (below > row ? lower.map((chunk) => ({ chunk, below })) : []));
    const owned = under.map(({ chunk, below }) => {
      const spanning = upper.filter((over) => isSpanned(over, row, chunk, below));
      return { chunk, owner: ownerOf(chunk, spanning, parts[below] ?? []) };
    });
    return upper.map((over) => {
      const own = owned.flatMap(({ chunk, owner }) => (owner === over ? [chunk] : []));
      if (own.length < 2) return over;
      return {
        ...over,
        x0: Math.min(over.x0, ...own.map(({ x0 }) => x0)),
        x1: Math.max(over.x1, ...own.map(({ x1 }) => x1)),
      };
    });
  });
}

/**
 * Of the headings of one line that span a cell below, the one that it belongs to: the last that begins before it where
 * all of them are flush with a cell at their left, the first that ends behind it where they are at their right, and else
 * the nearest.
 */
function ownerOf(chunk: Chunk, spanning: readonly Chunk[], below: readonly Chunk[]): Chunk | undefined {
  const areFlush = (side: "x0" | "x1"): boolean =>
    spanning.every((over) => below.some((own) => Math.abs(own[side] - over[side]) < FLUSH));
  if (areFlush("x0")) return spanning.findLast(({ x0 }) => x0 < chunk.x0 + FLUSH);
  if (areFlush("x1")) return spanning.find(({ x1 }) => x1 > chunk.x1 - FLUSH);
  return [...spanning].sort((a, b) => overlap(b, chunk) - overlap(a, chunk))[0];
}

/** "MONTAN" over "T HT": a word that a narrow column broke, whole in a heading that is known; null where none is. */
export function cutWord(above: readonly PlacedWord[], below: readonly PlacedWord[]): PlacedWord[] | null {
  const [end, start] = [above.at(-1), below[0]];
  if (end === undefined || start === undefined || !/\p{L}$/u.test(end.text) || !/^\p{L}/u.test(start.text)) return null;
  const words = [...above.slice(0, -1), { ...end, text: `${end.text}${start.text}` }, ...below.slice(1)];
  const knows = (tried: readonly PlacedWord[]): number => readHeading(tried.map(({ text }) => text))?.known ?? 0;
  return knows(words) === 1 && knows([...above, ...below]) < 1 ? words : null;
}

/** The width of the cell that a part is a line of: with the lines over and under it, flush or centred, that touch no other. */
function cellOf(parts: readonly (readonly Chunk[])[], chunk: Chunk, row: number): { x0: number; x1: number } {
  let { x0, x1 } = chunk;
  for (const step of [1, -1]) {
    let line = chunk;
    for (let at = row + step; ; at += step) {
      const [next, ...others] = (parts[at] ?? []).filter((other) => overlap(other, line) > 0);
      if (next === undefined || others.length > 0 || !isFlush(next, line)) break;
      if ((parts[at - step] ?? []).some((other) => other !== line && overlap(other, next) > 0)) break;
      x0 = Math.min(x0, next.x0);
      x1 = Math.max(x1, next.x1);
      line = next;
    }
  }
  return { x0, x1 };
}

const isFlush = (a: Chunk, b: Chunk): boolean =>
  Math.abs(a.x0 - b.x0) < FLUSH || Math.abs(a.x0 + a.x1 - b.x0 - b.x1) < 2 * FLUSH;

/** What says by itself what a column holds, whatever stands over it: "Unité" under "Quantité". */
const WHOLE: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>(["unit", "discount", "vatRate"]);

/** Columns of a stack: parts that stand over one another are one heading, read from top to bottom. */
export function merged(parts: readonly (readonly Chunk[])[]): HeaderCell[] {
  const columns: { x0: number; x1: number; chunks: { chunk: Chunk; row: number }[] }[] = [];
  const rows = parts.flatMap((chunks, row) =>
    chunks.map((chunk) => ({ chunk: { ...chunk, ...cellOf(parts, chunk, row) }, row })),
  );
  const byWidth = [...rows].sort((a, b) => a.chunk.x1 - a.chunk.x0 - (b.chunk.x1 - b.chunk.x0));
  for (const entry of byWidth) {
    const touching = columns.filter(
      (column) => overlap(column, entry.chunk) > 0.3 * Math.min(column.x1 - column.x0, entry.chunk.x1 - entry.chunk.x0),
    );
    for (const column of touching) column.chunks.push(entry);
    const [only] = touching;
    if (touching.length === 1 && only !== undefined) {
      only.x0 = Math.min(only.x0, entry.chunk.x0);
      only.x1 = Math.max(only.x1, entry.chunk.x1);
    } else if (touching.length === 0) columns.push({ x0: entry.chunk.x0, x1: entry.chunk.x1, chunks: [entry] });
  }
  columns.sort((a, b) => a.x0 - b.x0);
  return columns.map(({ x0, x1, chunks }) => {
    let words: PlacedWord[] = [];
    for (const { chunk } of [...chunks].sort((a, b) => a.row - b.row || a.chunk.x0 - b.chunk.x0)) {
      const whole = cutWord(words, chunk.words);
      if (whole === null) words.push(...chunk.words);
      else words = whole;
    }
    const lowest = chunks.length > 1 ? chunks.reduce((low, one) => (one.row > low.row ? one : low)).chunk : null;
    const own = lowest === null ? null : readHeading(lowest.words.map(({ text }) => text));
    const isSpanned = columns.some(
      (other) => other.chunks !== chunks && chunks.some((one) => other.chunks.includes(one)),
    );
    const isWhole =
      isSpanned && own?.known === 1 && own.parts.length === 1 && WHOLE.has(own.parts[0]?.meaning ?? "other");
    const reading = isWhole ? own : readHeading(words.map(({ text }) => text));
    const usable = reading !== null && reading.known >= understood ? reading : null;
    return { ...cell(words, usable), x0, x1 };
  });
}
