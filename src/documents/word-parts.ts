import type { Box } from "./text.ts";

/** Words cut at their letters, which are taken to be as wide as one another. */

interface Lettered {
  readonly text: string;
  readonly box: Box;
}

/** How far to the right, in points, the letter at an index begins; fractions of a letter are told as well. */
export const placeOfLetter = ({ text, box }: Lettered, letter: number): number =>
  letter === text.length ? box[2] : box[0] + ((box[2] - box[0]) * letter) / text.length;

/** The letters of a word from `start` to before `end`, with their share of its box. */
export const partOfWord = <W extends Lettered>(word: W, start: number, end: number): W => ({
  ...word,
  text: word.text.slice(start, end),
  box: [placeOfLetter(word, start), word.box[1], placeOfLetter(word, end), word.box[3]] as const,
});
