import { type Chunk, chunksOf } from "./chunks.ts";
import { lineOfWords, type PlacedWord, type PrintedLine } from "./printed-lines.ts";

/** What a narrow cell breaks off an amount at a blank between its thousands, and what goes on with it. */
const HEAD = /^[-–−]?\d{1,3}(?: \d{3})*$/u;
const TAIL = /^\d{3}(?: \d{3})*[.,]\d{2}(?: ?(?:€|EUR))?$/u;
/** Distances of the two lines of a cell, in heights of type. */
const [NEAREST, FARTHEST] = [0.9, 1.4];
/** Points by which the edges, or the middles, of the lines of a cell may differ. */
const FLUSH = 1;
/** Lines that may stand between the two where cells are set in the middle of their rows. */
const MOST_BETWEEN = 3;

/**
 * Lines with the amounts whole that a narrow cell broke in two: "6" over "400,00" is "6 400,00", on the line of the
 * other figures of its row.
 */
export function withWholeAmounts(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const changed = new Map<PrintedLine, PlacedWord[]>();
  const chunks = new Map<PrintedLine, readonly Chunk[]>();
  const chunksIn = (line: PrintedLine): readonly Chunk[] => {
    const known = chunks.get(line) ?? chunksOf(line);
    chunks.set(line, known);
    return known;
  };
  const wordsOf = (line: PrintedLine): PlacedWord[] => changed.get(line) ?? [...line.words];
  for (const [index, line] of lines.entries()) {
    if (line.grid || !line.words.some(({ text }) => HEAD.test(text))) continue;
    for (const head of chunksIn(line).filter(({ text }) => HEAD.test(text))) {
      const below = lines.slice(index + 1, index + 2 + MOST_BETWEEN).find((other) => isNextLine(line, other));
      const tail = below && chunksIn(below).find((chunk) => TAIL.test(chunk.text) && isUnder(head, chunk));
      if (below === undefined || tail === undefined) continue;
      const middle = (line.baseline + below.baseline) / 2;
      const own = lines
        .slice(index + 1, index + 1 + MOST_BETWEEN)
        .find((other) => other.page === line.page && Math.abs(other.baseline - middle) < FLUSH);
      const target = own ?? (chunksIn(line).length > 1 ? line : below);
      const moved = new Set([...head.words, ...tail.words]);
      for (const part of [line, below])
        changed.set(
          part,
          wordsOf(part).filter((word) => !moved.has(word)),
        );
      const whole = sideBySide(head, tail);
      changed.set(
        target,
        [...wordsOf(target), ...whole].sort((a, b) => a.box[0] - b.box[0]),
      );
    }
  }
  if (changed.size === 0) return lines;
  return lines.flatMap((line) => {
    const words = changed.get(line);
    if (words === undefined) return [line];
    // A line keeps its own height, whatever it takes in.
    return words.length === 0 ? [] : [{ ...lineOfWords(line, words), baseline: line.baseline, size: line.size, words }];
  });
}

function isNextLine(line: PrintedLine, below: PrintedLine): boolean {
  const drop = (below.baseline - line.baseline) / line.size;
  return below.page === line.page && drop >= NEAREST && drop <= FARTHEST;
}

/** Flush at either side, or set in the middle. */
const isUnder = (a: Chunk, b: Chunk): boolean =>
  [a.x0 - b.x0, a.x1 - b.x1, (a.x0 + a.x1 - b.x0 - b.x1) / 2].some((aside) => Math.abs(aside) < FLUSH);

/** Share of the width of the lower part that the upper one is given: both stay in their column. */
const ROOM = 0.3;

/** The words of both parts on one line, within the width of the lower one. */
function sideBySide(head: Chunk, tail: Chunk): PlacedWord[] {
  const [first] = tail.words;
  const [top, bottom] = [first?.box[1] ?? 0, first?.box[3] ?? 0];
  const split = tail.x0 + ROOM * (tail.x1 - tail.x0);
  const fit = ({ words, x0, x1 }: Chunk, from: number, to: number): PlacedWord[] =>
    words.map((word) => {
      const at = (x: number): number => from + ((x - x0) / Math.max(1, x1 - x0)) * (to - from);
      return { ...word, box: [at(word.box[0]), top, at(word.box[2]), bottom] as const };
    });
  return [...fit(head, tail.x0, split - BLANK * (first?.size ?? 0)), ...fit(tail, split, tail.x1)];
}
/** Height of type that a blank is wide. */
const BLANK = 0.2;
