import { beginsAmount, endsAmount } from "./amount-shape.ts";
import type { PlacedWord, PrintedLine } from "./printed-lines.ts";

/** Neighbouring words of a line: a phrase, a cell, or one of two amounts that stand close. */
export interface Chunk {
  readonly words: readonly PlacedWord[];
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
}

/** Gap, in heights of type, that parts cells; blanks within a phrase are a quarter to a third. */
export const cellGap = 0.55;
/** Gap that parts runs of words when no table is in sight: justified text stretches its blanks. */
export const segmentGap = 0.85;

/** Cuts a line at its wide gaps, and between two amounts however close they stand. */
export function chunksOf(line: PrintedLine, gap = cellGap): Chunk[] {
  const groups: PlacedWord[][] = [];
  for (const word of line.words) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group === undefined || last === undefined || line.grid || parts(group, last, word, gap)) groups.push([word]);
    else group.push(word);
  }
  return groups.map(chunkOf);
}

function parts(group: readonly PlacedWord[], last: PlacedWord, word: PlacedWord, gap: number): boolean {
  const distance = (word.box[0] - last.box[2]) / Math.min(last.size, word.size);
  if (distance > gap) return true;
  return (
    beginsAmount(word.text) && endsAmount(last.text) && group.every(({ text }) => /^[\d.,€+\-−–()%]|^eur/iu.test(text))
  );
}

export function chunkOf(words: readonly PlacedWord[]): Chunk {
  return {
    words,
    x0: words[0]?.box[0] ?? 0,
    x1: words.at(-1)?.box[2] ?? 0,
    text: words.map(({ text }) => text).join(" "),
  };
}

/** Length that two spans share, negative when they are apart. */
export const overlap = (a: { x0: number; x1: number }, b: { x0: number; x1: number }): number =>
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
