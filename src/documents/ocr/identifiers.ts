import { isFiness, isRpps, isSiret } from "../../documents/check-digits.ts";
import { areLevel } from "./levels.ts";
import type { SettledWord } from "./reconcile.ts";

/** Labels of numbers that have a key, with their length. */
const kinds: readonly {
  readonly label: RegExp;
  readonly length: number;
  readonly isSound: (digits: string) => boolean;
}[] = [
  { label: /^F\.?I\.?N\.?E\.?S\.?S\b/iu, length: 9, isSound: isFiness },
  { label: /^S\.?I\.?R\.?E\.?T\b/iu, length: 14, isSound: isSiret },
  { label: /^R\.?P\.?P\.?S\b/iu, length: 11, isSound: isRpps },
];
/** Words between a label and its number: "FINESS géographique n° :". */
const farthest = 3;

/**
 * Numbers of parties with the digit taken out that engines see twice where equal ones stand side by side, if one such
 * digit alone makes the number as long as its label wants and its key right.
 */
export function withoutDoubledDigits(words: readonly SettledWord[]): SettledWord[] {
  return words.map((word) => {
    const digits = word.text.replace(/\D/gu, "");
    if (!/^\d[\d\s]{8,18}[.,;]?$/u.test(word.text)) return word;
    const before = wordsBefore(word, words);
    const kind = kinds.find(({ label }) => before.some(({ text }) => label.test(text)));
    if (kind === undefined || digits.length !== kind.length + 1) return word;
    const readings = [word.text, ...(word.others ?? [])].map((text) => text.replace(/\D/gu, ""));
    const sound = new Set(readings.flatMap((reading) => shortened(reading, kind.length)).filter(kind.isSound));
    const [only] = sound;
    if (only === undefined || sound.size > 1) return word;
    const { others: _, ...rest } = word;
    return { ...rest, text: only };
  });
}

/** The nearest words to the left of one, by their ink: an engine may count the label and its number to two lines. */
const wordsBefore = (word: SettledWord, words: readonly SettledWord[]): readonly SettledWord[] =>
  words
    .filter((other) => other.box[2] <= word.box[0] && areLevel(other, word))
    .sort((a, b) => b.box[0] - a.box[0])
    .slice(0, farthest);

/** The reading itself where it has a length, else what it is without one of two equal neighbours. */
function shortened(digits: string, length: number): string[] {
  if (digits.length === length) return [digits];
  if (digits.length !== length + 1) return [];
  return [...digits].flatMap((digit, at) =>
    digit === digits[at - 1] ? [digits.slice(0, at) + digits.slice(at + 1)] : [],
  );
}
