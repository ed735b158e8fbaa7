import type { Box } from "../text.ts";
import type { SeenWord } from "./engine.ts";

/** Neighbouring words of a line that make up one figure: an amount with its groups of digits, a date, an identifier. */
export interface FigureGroup {
  readonly words: readonly SeenWord[];
  readonly box: Box;
}

/** Characters of figures, and those that engines take digits and signs for. */
const figureWord = /^[\d.,'’€%+\-−–()/:lIO|]*\d[\d.,'’€£%+\-−–()/:lIOSB|]*(?:EUR)?$|^(?:[€%E£]|EUR)$/u;

/** Widest gap, in heights of ink, between the groups of digits of one number. */
const gap = 0.75;

/** The figures among words, each with the words it is made of. */
export function figureGroups(words: readonly SeenWord[]): FigureGroup[] {
  const groups: SeenWord[][] = [];
  let last: SeenWord | null = null;
  for (const word of words) {
    const isFigure = figureWord.test(word.text);
    if (isFigure && last !== null && follows(last, word)) groups.at(-1)?.push(word);
    else if (isFigure && /\d/.test(word.text)) groups.push([word]);
    last = isFigure ? word : null;
  }
  return groups.map((group) => ({ words: group, box: boxOf(group) }));
}

function follows(last: SeenWord, word: SeenWord): boolean {
  const height = Math.max(last.box[3] - last.box[1], word.box[3] - word.box[1]);
  const distance = word.box[0] - last.box[2];
  // What ends in cents is a whole amount: only its sign may follow.
  if (/[.,]\d{2}$/.test(last.text) && /\d/.test(word.text)) return false;
  return last.line === word.line && distance >= -0.2 * height && distance <= gap * height;
}

export const boxOf = (words: readonly SeenWord[]): Box => [
  Math.min(...words.map(({ box }) => box[0])),
  Math.min(...words.map(({ box }) => box[1])),
  Math.max(...words.map(({ box }) => box[2])),
  Math.max(...words.map(({ box }) => box[3])),
];
