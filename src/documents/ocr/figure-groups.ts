import type { Box } from "../text.ts";
import type { SeenWord } from "./engine.ts";
import { areLevel, beside, sharedHeight } from "./levels.ts";

/** Neighbouring words of a line that make up one figure: an amount with its groups of digits, a date, an identifier. */
export interface FigureGroup {
  readonly words: readonly SeenWord[];
  readonly box: Box;
  /** Ink in its box that the engine passed over: the words are a part of the figure at most. */
  readonly passedOver?: Box;
}

/** Characters of figures, and those that engines take digits and signs for. */
const figureWord = /^[\d.,'’€%+\-−–()/:lIO|]*\d[\d.,'’€£%+\-−–()/:lIOSB|]*(?:EUR)?$|^(?:[€%E£]|EUR)$/u;

/** Widest gap, in heights of ink, between the groups of digits of one number. */
const gap = 0.75;

/** Gap, in heights of ink, between the digits of one group. */
const touching = 0.3;

/** Farthest, in heights of ink, that two words reach over each other that an engine made of the same digits. */
const overlap = 1.5;

/** The figures among words, each with the words it is made of, whichever line the engine put these in. */
export function figureGroups(words: readonly SeenWord[]): FigureGroup[] {
  const groups: SeenWord[][] = [];
  // In cells that are higher than their neighbours the engine counts parts of one figure to two lines.
  const figures = words
    .filter((word) => figureWord.test(word.text) || isThousands(word, words))
    .sort((a, b) => a.box[0] - b.box[0]);
  for (const word of figures) {
    const group = groups.find((one) => {
      const last = one.at(-1);
      return last !== undefined && follows(last, word) && !isParted(last, word, words);
    });
    if (group === undefined) groups.push([word]);
    else group.push(word);
  }
  return groups
    .filter((group) => group.some(({ text }) => /\d/.test(text)))
    .map((group) => ({ words: group, box: boxOf(group) }));
}

/** "S 190,00": a lone letter that looks like a digit, right before three of them. */
const isThousands = (word: SeenWord, words: readonly SeenWord[]): boolean =>
  /^[liIOSB|]$/u.test(word.text) &&
  words.some(({ text, box, line }) => {
    const distance = box[0] - word.box[2];
    return line === word.line && /^\d{3}(?!\d)/u.test(text) && distance > 0 && distance <= gap * (box[3] - box[1]);
  });

function follows(last: SeenWord, word: SeenWord): boolean {
  const height = Math.max(last.box[3] - last.box[1], word.box[3] - word.box[1]);
  const distance = word.box[0] - last.box[2];
  if (!areLevel(last, word) || distance < -overlap * height || distance > gap * height) return false;
  // "(01/04/2019), 7.2 (15/06/2020)" are four figures.
  if (/[);:],?$|\d{3},$/u.test(last.text) || word.text.startsWith("(")) return distance < touching * height;
  // What ends in cents is a whole amount: only its sign may follow, or its own digits that the engine saw twice.
  return distance < touching * height || !(/[.,]\d{2}$/.test(last.text) && /\d/.test(word.text));
}

/** Figures that ink touches which the engine passed over, with that ink; and the ink that touches none. */
export function withTouchingInk(
  groups: readonly FigureGroup[],
  ink: readonly Box[],
): { readonly groups: readonly FigureGroup[]; readonly apart: readonly Box[] } {
  const apart: Box[] = [];
  const grown = [...groups];
  for (const box of ink) {
    const index = grown.findIndex((group) => isTouching(group, box));
    const group = grown[index];
    if (group === undefined) apart.push(box);
    else grown[index] = { ...group, box: unionOf([group.box, box]), passedOver: box };
  }
  return { groups: grown, apart };
}

/** Whether ink is a part of a figure: it touches it, or stands where the thousands of "420,00" would. */
function isTouching({ words, box: a }: FigureGroup, b: Box): boolean {
  const height = Math.min(a[3] - a[1], b[3] - b[1]);
  const isOfOneSize = Math.max(a[3] - a[1], b[3] - b[1]) < 2 * height;
  if (!isOfOneSize || sharedHeight(a, b) < beside) return false;
  const [before, behind] = [a[0] - b[2], b[0] - a[2]];
  const lacksThousands = /^\d{3}(?:[.,]\d{2})?$/u.test(words[0]?.text ?? "");
  const distance = Math.max(before, behind);
  return distance >= -touching * height && distance <= (lacksThousands && before > 0 ? gap : touching) * height;
}

/** Whether another word stands between two. */
const isParted = (last: SeenWord, next: SeenWord, words: readonly SeenWord[]): boolean =>
  words.some(
    (word) =>
      word !== last &&
      word !== next &&
      areLevel(last, word) &&
      word.box[0] >= last.box[0] &&
      word.box[2] <= next.box[2] &&
      word.line === last.line &&
      !figureWord.test(word.text),
  );

export const boxOf = (words: readonly SeenWord[]): Box => unionOf(words.map(({ box }) => box));

const unionOf = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map((box) => box[0])),
  Math.min(...boxes.map((box) => box[1])),
  Math.max(...boxes.map((box) => box[2])),
  Math.max(...boxes.map((box) => box[3])),
];
