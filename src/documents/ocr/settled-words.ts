import { ok, type Result } from "../document.ts";
import type { Box } from "../text.ts";
import { figureText, mended, parted } from "./confusions.ts";
import type { GreyPicture, Ocr, OcrFailure, SeenWord } from "./engine.ts";
import { type FigureGroup, figureGroups, withTouchingInk } from "./figure-groups.ts";
import { withoutDoubledDigits } from "./identifiers.ts";
import { asKnownWord, isKnownWord } from "./known-words.ts";
import { areLevel } from "./levels.ts";
import { withPrintedLines } from "./mixed-lines.ts";
import { mendedByNeighbours, withSigns } from "./neighbours.ts";
import { confidenceOf, reconciled, type SettledWord } from "./reconcile.ts";
import { secondReading } from "./second-reading.ts";
import { snapped, trimmed } from "./snap.ts";
import { sharedArea, suspectWords, touchedWords } from "./suspect-words.ts";
import { withThirdReading } from "./third-reading.ts";
import { unreadInk } from "./unread-ink.ts";
import { usefulWords } from "./useful-words.ts";

/** Confidence from which what was read of ink that the first reading passed over is taken. */
const certain = 0.75;
/** The same for a word of two letters. */
const beyondDoubt = 0.9;

/** Confidence under which a word is read again, and by how much the other reading must be surer. */
const sure = 0.6;
const surer = 0.2;

/** Share of the smaller of two words from which both are of one ink. */
const halfOf = 0.5;

/** Confidence under which a word is a guess, and its ink is read as if it were not. */
const guessed = 0.4;

/** The words of a page after a second reading of its figures, of unsure words and of the ink that the first one passed over. */
export async function settledWords(
  ocr: Ocr,
  picture: GreyPicture,
  seen: readonly SeenWord[],
  milliseconds: number,
): Promise<Result<SettledWord[], OcrFailure>> {
  const { words, suspects } = wordsAndSuspects(picture, usefulWords(seen));
  const figures = figureGroups(words);
  const inFigures = new Set(figures.flatMap((group) => group.words));
  const unsure = words.filter(
    (word) =>
      !inFigures.has(word) &&
      // A sign of money that stands apart is taken for any other symbol.
      ((word.confidence < sure && /\p{L}{2}|\p{S}/u.test(word.text)) || isLoneLetter(word, words)),
  );
  // What was read with little confidence says no more than ink that was not read at all.
  const covering = words.filter((word) => inFigures.has(word) || word.confidence >= guessed);
  const { groups, apart: missed } = withTouchingInk(figures, unreadInk(picture, covering));
  const boxes = [...groups.map(({ box }) => box), ...missed, ...unsure.map(({ box }) => box)];
  const second = await secondReading(ocr, picture, boxes, { milliseconds });
  if (!second.ok) return second;
  const settledAs = new Map<SeenWord, readonly SettledWord[]>();
  groups.forEach((group, index) => {
    const again = usefulWords(second.value[index] ?? []).filter((word) => !isOfOthers(word, group, words));
    const settled = reconciled(group, again);
    for (const [rank, word] of group.words.entries()) settledAs.set(word, rank === 0 ? settled : []);
  });
  unsure.forEach((word, index) => {
    const [again, ...more] = usefulWords(second.value[groups.length + missed.length + index] ?? []);
    if (again === undefined || more.length > 0) return;
    // A word that the page is about is not given up for one that is none.
    if (isKnownWord(word.text) && !isKnownWord(again.text)) return;
    const isFigure = /^\d$/u.test(again.text) && again.confidence >= beyondDoubt;
    if (isLoneLetter(word, words) ? isFigure : again.confidence > word.confidence + surer)
      settledAs.set(word, [{ ...word, text: mended(again.text), confidence: again.confidence }]);
  });
  const lines = Math.max(0, ...words.map(({ line }) => line));
  const replaced = new Set<SeenWord>();
  const found = missed.flatMap((ink, index) => {
    const again = usefulWords(second.value[groups.length + index] ?? []);
    const guesses = words.filter((word) => word.confidence < sure && isWithin(word.box, ink));
    if (!isText(again) || meanOf(again) <= meanOf(guesses)) return [];
    for (const guess of guesses) replaced.add(guess);
    return again.map((word) => ({
      ...word,
      text: mended(word.text),
      line: lines + 1 + index,
      ...(again.length === 1 ? { box: ink } : {}),
    }));
  });
  const readAgain = [...found, ...[...settledAs.values()].flat()];
  for (const word of suspects) if (readAgain.some(({ box }) => sharedArea(word.box, box) > halfOf)) replaced.add(word);
  // A guess over several lines, of which one was then read, was none of them.
  const isRefuted = (word: SeenWord): boolean =>
    word.confidence < guessed && found.some(({ box }) => isWithin(box, word.box));
  const kept = [...words, ...suspects].filter((word) => !replaced.has(word) && !isRefuted(word));
  const settled = kept.flatMap((word) => settledAs.get(word) ?? [word]);
  const agreed = await withThirdReading(ocr, picture, [...settled, ...found], milliseconds);
  if (!agreed.ok) return agreed;
  const all = withoutDoubledDigits(withSigns(agreed.value));
  // A letter that the box of its word leaves out was read with it all the same.
  const isPart = (one: SettledWord, index: number): boolean =>
    all.some(
      ({ text, box }, at) =>
        (text.length > one.text.length || (text === one.text && at < index)) && isWithin(one.box, box),
    );
  return ok(
    all
      .filter((word, index) => !isPart(word, index))
      .map((word) => ({ ...word, text: asKnownWord(word.text, word.confidence) })),
  );
}

/** The words of a page, and apart from them those that are better read again by the ink that they were made of. */
function wordsAndSuspects(
  picture: GreyPicture,
  seen: readonly SeenWord[],
): { readonly words: readonly SeenWord[]; readonly suspects: readonly SeenWord[] } {
  const of = (words: readonly SeenWord[]): SeenWord[] =>
    mendedByNeighbours(
      snapped(picture, withPrintedLines(trimmed(picture, words))).flatMap((word) =>
        parted({ ...word, text: mended(word.text) }),
      ),
    );
  const suspects = suspectWords(picture, seen);
  const words = of(seen.filter((word) => !suspects.has(word)));
  const touched = touchedWords(words, unreadInk(picture, words));
  return {
    words: words.filter((word) => !touched.includes(word)),
    suspects: [...of([...suspects]), ...touched],
  };
}

/** Blank, in heights of a letter, within which another word stands beside it in a phrase. */
const besideIt = 2;

/** A small letter far from all words of its line: no phrase has one, while a quantity is taken for one ("à", "i"). */
const isLoneLetter = (word: SeenWord, words: readonly SeenWord[]): boolean =>
  /^\p{Ll}$/u.test(word.text) &&
  !words.some((other) => {
    const blank = Math.max(other.box[0] - word.box[2], word.box[0] - other.box[2]);
    return other !== word && areLevel(other, word) && blank < besideIt * (word.box[3] - word.box[1]);
  });

/** Digits, a sign, or words of several letters: a single letter is more often a speck or a part of a drawing. */
function isText(words: readonly SeenWord[]): boolean {
  const text = figureText(words);
  if (/^\d[\d., /-]*[€%]?$/u.test(text)) return confidenceOf(words) >= certain;
  if (/^[€%]$/u.test(text)) return meanOf(words) >= beyondDoubt;
  // "PU HT" is text too, and so is "Nb" where the engine is sure of it.
  const letters = text.replace(/\P{L}/gu, "").length;
  return /\p{L}{2}/u.test(text) && meanOf(words) >= (letters > 2 ? certain : beyondDoubt);
}

/** Mean confidence of words, by their letters. */
function meanOf(words: readonly SeenWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(1, letters);
}

/** Whether most of a word lies in a place of ink: its own ink was then read again with the rest. */
function isWithin([x0, y0, x1, y1]: Box, ink: Box): boolean {
  const width = Math.min(x1, ink[2]) - Math.max(x0, ink[0]);
  const height = Math.min(y1, ink[3]) - Math.max(y0, ink[1]);
  return width > 0 && height > 0 && width * height > 0.5 * (x1 - x0) * (y1 - y0);
}

/** Whether a word of a second reading is one that stands beside its figure and was read already. */
function isOfOthers({ box }: SeenWord, group: FigureGroup, words: readonly SeenWord[]): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return words.some(
    (word) => !group.words.includes(word) && x > word.box[0] && x < word.box[2] && y > word.box[1] && y < word.box[3],
  );
}
