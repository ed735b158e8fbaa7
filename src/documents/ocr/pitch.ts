import type { SeenWord } from "./engine.ts";

/** Fewest neighbours that a pitch is taken from, and the share of them that must keep to it within a twentieth. */
const fewest = 12;
const keeping = 0.7;
const tolerance = 0.05;
/** Widest gap, in heights of ink, between two words of a phrase. */
const nearest = 2;

/** Width of a letter in heights of type, in the faces of typewriters. */
export const pitchOfSize = 0.6;

/**
 * Pixels from letter to letter on a page where all have the same (typewriters, printed text files); null on others.
 * There a narrow letter stands in much blank, so that the ink of two words of a phrase lies as far apart as columns do.
 */
export function evenPitch(words: readonly SeenWord[]): number | null {
  const steps: number[] = [];
  for (const [index, word] of words.entries()) {
    const last = words[index - 1];
    if (last === undefined || last.line !== word.line || !/\p{L}{2}/u.test(last.text)) continue;
    const height = Math.max(last.box[3] - last.box[1], word.box[3] - word.box[1]);
    const gap = word.box[0] - last.box[2];
    if (gap >= 0 && gap < nearest * height) steps.push((word.box[0] - last.box[0]) / (last.text.length + 1));
  }
  if (steps.length < fewest) return null;
  const middle = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const kept = steps.filter((step) => Math.abs(step - middle) < tolerance * middle).length;
  return kept >= keeping * steps.length ? middle : null;
}

/** Blank that belongs to the letters of a word, in pixels; null for a word of another size. */
function blankOf({ text, box: [x0, , x1] }: SeenWord, pitch: number): number | null {
  const blank = text.length * pitch - (x1 - x0);
  return blank < 0 || blank > pitch ? null : blank;
}

/** Whether most letters of a line have the pitch of the page. */
export function keepsPitch(line: readonly SeenWord[], pitch: number): boolean {
  const lettersOf = (words: readonly SeenWord[]): number => words.reduce((sum, { text }) => sum + text.length, 0);
  return 2 * lettersOf(line.filter((word) => blankOf(word, pitch) !== null)) > lettersOf(line);
}

/** The word as wide as its letters with the blank that belongs to them; a word of another size stays. */
export function widened<T extends SeenWord>(word: T, pitch: number): T {
  const blank = blankOf(word, pitch) ?? 0;
  const [x0, y0, x1, y1] = word.box;
  return { ...word, box: [x0 - blank / 2, y0, x1 + blank / 2, y1] };
}
