import { partOfWord } from "../word-parts.ts";
import type { SeenWord } from "./engine.ts";
import { boxOf } from "./figure-groups.ts";
import type { SettledWord } from "./reconcile.ts";

const month = /^(?:janv|f[ée]vr|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c)/iu;

/** Small words with a capital: a sentence begins, so that the comma before them is a point. */
const sentenceStart =
  /^(?:L[ae]s?|L['’]\p{L}+|Une?|Des|Ce(?:s|tte)?|Il|Elle|Nous|Vous|En|Au|Si|Tout(?:e|es)?|Aucune?)$/u;

/**
 * Words with the confusions mended that only their neighbours give away: "la section À" names the part A, "le 1° mai"
 * is the first, "Bet C" are two names and a conjunction, "trente jours, La pose" two sentences.
 */
export function mendedByNeighbours(words: readonly SeenWord[]): SeenWord[] {
  return words.flatMap((word, index) => {
    const before = besides(words[index - 1], word);
    const after = besides(words[index + 1], word);
    if (/^À[,;.)]?$/u.test(word.text) && before !== null && !/[.:;!?•—–-]$/u.test(before.text))
      return [{ ...word, text: word.text.replace("À", "A") }];
    if (/^1[°ºe*"”“'’]{1,3}r?$/u.test(word.text) && after !== null && month.test(after.text))
      return [{ ...word, text: "1er" }];
    if (/\p{L},$/u.test(word.text) && after !== null && sentenceStart.test(after.text))
      return [{ ...word, text: word.text.replace(/,$/u, ".") }];
    if (/^[ABDEFG]et$/u.test(word.text) && /^[A-Z][,;.)]?$/u.test(after?.text ?? "")) return halves(word, 1);
    return [word];
  });
}

/** Rates with their sign as one word: between columns, a number and its sign would go different ways. */
export function withSigns(words: readonly SettledWord[]): SettledWord[] {
  const result: SettledWord[] = [];
  for (const word of words) {
    const last = result.at(-1);
    if (word.text === "%" && last !== undefined && isRateBefore(last, word))
      result[result.length - 1] = { ...last, text: `${last.text}\u00a0%`, box: boxOf([last, word]) };
    else result.push(word);
  }
  return result;
}

function isRateBefore(last: SettledWord, sign: SettledWord): boolean {
  const gap = sign.box[0] - last.box[2];
  const height = last.box[3] - last.box[1];
  return last.line === sign.line && /^(?:\d{1,2}(?:[.,]\d+)?|100)$/u.test(last.text) && gap > -height && gap < height;
}

const besides = (other: SeenWord | undefined, { line }: SeenWord): SeenWord | null =>
  other === undefined || other.line !== line ? null : other;

/** A word as two, parted after a number of letters. */
const halves = (word: SeenWord, letters: number): SeenWord[] => [
  partOfWord(word, 0, letters),
  partOfWord(word, letters, word.text.length),
];
