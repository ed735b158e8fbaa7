import type { Box } from "../text.ts";
import { figureText } from "./confusions.ts";
import type { SeenWord } from "./engine.ts";
import { boxOf, type FigureGroup } from "./figure-groups.ts";

/** A word with what else its ink was read as, where two readings differ in their digits. */
export interface SettledWord extends SeenWord {
  /** Other readings of the same ink: the digits are in doubt. */
  readonly others?: readonly string[];
  /** Two of three readings agree on `text`. */
  readonly agreed?: true;
}

/** Confidence from which one reading outweighs another that has `weak` or less. */
const strong = 0.85;
const weak = 0.5;

/**
 * One figure of two readings. Where both read the same digits, separators decide: engines lose them far more often
 * than they invent them. Where the digits differ and neither reading is much surer, the figure stays in doubt.
 */
export function reconciled(group: FigureGroup, second: readonly SeenWord[]): SettledWord[] {
  const first = group.words;
  const [a, b] = [figureText(first), figureText(second)];
  const line = first[0]?.line ?? 0;
  if (digitsOf(b) === "") {
    const doubtful = confidenceOf(first) < weak && digitsOf(a).length > 1;
    return settle(first, a, line, doubtful ? [] : undefined);
  }
  if (group.passedOver !== undefined && digitsOf(b) === digitsOf(a))
    return settle(first, a, line, lacking(a, group.passedOver, boxOf(first)));
  if (digitsOf(a) === digitsOf(b)) {
    const better = shapeOf(b) > shapeOf(a) || (shapeOf(b) === shapeOf(a) && confidenceOf(second) > confidenceOf(first));
    // Both agree on every digit: that is as sure as it gets.
    return settle(better ? second : first, better ? b : a, line).map((word) => ({
      ...word,
      confidence: Math.max(word.confidence, strong),
    }));
  }
  if (group.passedOver !== undefined && shapeOf(b) >= amount && digitsOf(b).includes(digitsOf(a)))
    return settle(second, b, line);
  const [surer, other] = preferSecond(first, second, a, b) ? [second, first] : [first, second];
  const [text, rest] = surer === first ? [a, b] : [b, a];
  const decided = confidenceOf(surer) >= strong && confidenceOf(other) <= weak;
  return settle(surer, text, line, decided ? undefined : [rest]);
}

/** Share of its height that the ink of a 1 is wide at most. */
const slender = 0.45;

/** What a figure may be whose readings leave out the same ink: a bar where the thousands stand is a 1 as a rule. */
function lacking(text: string, ink: Box, figure: Box): readonly string[] {
  const isOne = ink[2] - ink[0] <= slender * (ink[3] - ink[1]) && ink[2] <= figure[0];
  return isOne && /^\d{3}(?:[.,]|$)/u.test(text) ? [`1 ${text}`] : [];
}

function preferSecond(first: readonly SeenWord[], second: readonly SeenWord[], a: string, b: string): boolean {
  if (shapeOf(a) !== shapeOf(b)) return shapeOf(b) > shapeOf(a);
  // Thin digits at the left of an amount are passed over more often than they are invented.
  if (digitsOf(a).endsWith(digitsOf(b))) return false;
  if (digitsOf(b).endsWith(digitsOf(a))) return true;
  return confidenceOf(second) > confidenceOf(first);
}

/** The digits of a text, without what stands between them. */
export const digitsOf = (text: string): string => text.replace(/\D/gu, "");

/** The confidence of the least sure word that bears digits; 0 without one. */
export function confidenceOf(words: readonly SeenWord[]): number {
  const bearing = words.filter(({ text }) => /\d/.test(text)).map(({ confidence }) => confidence);
  return bearing.length === 0 ? 0 : Math.min(...bearing);
}

/** From this shape on a text is an amount with its cents, or a date. */
const amount = 3;

/** How much a text looks like a figure as quotes print them. */
function shapeOf(printed: string): number {
  const text = printed.replace(/[.,;:]+$/u, "");
  if (/^[+\-−–(]?\s?\d{1,3}(?:[ .]\d{3})*[.,]\d{2}\)?(?: ?(?:€|EUR))?$/u.test(text)) return 4;
  if (/^\d{1,2}([./-])\d{1,2}\1\d{2,4}$/u.test(text)) return 4;
  if (/^[+\-−–(]?\s?\d+[.,]\d{2}\)?(?: ?(?:€|EUR))?$/u.test(text)) return 3;
  if (/^\d+[.,]\d+(?: ?%)?$/u.test(text)) return 2;
  return /^[\d ]+(?: ?[%€])?$/u.test(text) ? 1 : 0;
}

/** The words of a reading, with the text that was made of them; one that no longer fits its words becomes one word. */
function settle(words: readonly SeenWord[], text: string, line: number, others?: readonly string[]): SettledWord[] {
  const texts = text.split(" ");
  // In doubt, the figure is one word, so that another reading can take its place as a whole.
  if (texts.length !== words.length || others !== undefined) {
    const doubt = others === undefined ? {} : { others: others.map((other) => other.replaceAll(" ", "\u00a0")) };
    const confidence = Math.min(...words.map((word) => word.confidence));
    return [{ text: text.replaceAll(" ", "\u00a0"), box: boxOf(words), confidence, line, ...doubt }];
  }
  return words.map((word, index) => ({
    ...word,
    text: texts[index] ?? word.text,
    line,
  }));
}
