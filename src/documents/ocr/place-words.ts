import type { Word } from "../document.ts";
import type { Box } from "../text.ts";
import { drawnTogether } from "./justified.ts";
import { evenPitch, keepsPitch, pitchOfSize, widened } from "./pitch.ts";
import type { SettledWord } from "./reconcile.ts";

/** Share of the type's height above and below the baseline: the boxes of words of a text layer are as high. */
const ascent = 0.8;
const descent = 0.22;

/** A word with the measures of its type, in points. */
interface Measured {
  readonly seen: SettledWord;
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
}

/** Words that an engine saw, with boxes in points like those of a text layer: as high as their type. */
export function placedWords(seen: readonly SettledWord[], perPoint: number, page: number): Word[] {
  const pitch = evenPitch(seen);
  const lines = new Map<number, SettledWord[]>();
  for (const word of seen) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  const measured = [...lines.values()].flatMap((line) =>
    pitch !== null && keepsPitch(line, pitch)
      ? measuredLine(
          line.map((word) => widened(word, pitch)),
          perPoint,
          pitch / pitchOfSize / perPoint,
        )
      : drawnTogether(measuredLine(line, perPoint)),
  );
  return level(measured).map(({ seen: { text, confidence, others, agreed }, box, baseline, size }) => ({
    text,
    page,
    box: [box[0], baseline - ascent * size, box[2], baseline + descent * size],
    fontSize: size,
    font: "",
    confidence,
    ...(others === undefined ? {} : { others }),
    ...(agreed === undefined ? {} : { agreed }),
  }));
}

const tall = /[\p{Lu}\d\p{Ll}]/u;
const ascending = /[\p{Lu}\dbdfhklt()|/%€£$éèêàùâîôûïëç'’]/u;
const descending = /[gjpqyçQ()|,;]/u;

/** Height of ink in heights of type, and how far it reaches below the baseline, by the letters of a word. */
function inkOf(text: string): { readonly height: number; readonly below: number } {
  const above = ascending.test(text) ? 0.72 : tall.test(text) ? 0.53 : 0.4;
  const below = /[gjpqyQ()|]/u.test(text) ? 0.2 : descending.test(text) ? 0.14 : 0;
  return { height: above + below, below };
}

/** Size that the ink of a word tells, in sizes of its line, from which it holds ink of another line as well. */
const crowded = 1.25;

/** The size of type and the baseline of a line: the medians of what its words say, each by its letters; or a size known. */
function measuredLine(line: readonly SettledWord[], perPoint: number, known?: number): Measured[] {
  const guesses = line.map((seen) => {
    const { height, below } = inkOf(seen.text);
    const ink = (seen.box[3] - seen.box[1]) / perPoint;
    return { seen, size: ink / height, baseline: seen.box[3] / perPoint - (ink / height) * below };
  });
  const lettered = guesses.filter(({ seen }) => tall.test(seen.text) && seen.text.length > 1);
  const size = known ?? median((lettered.length === 0 ? guesses : lettered).map((guess) => guess.size));
  return guesses.map(({ seen, ...own }) => {
    const [x0, y0, x1, y1] = seen.box;
    const differs = own.size > 1.5 * size || (own.size < 0.6 * size && tall.test(seen.text));
    const measure = known === undefined && differs && lettered.length > 1 && seen.text.length > 1 ? own.size : size;
    const { below, height } = inkOf(seen.text);
    const marksOnly = !tall.test(seen.text);
    const besides = (): number => median(beside(seen, guesses).map((guess) => guess.baseline));
    const feet = y1 / perPoint - measure * below;
    // A box that is too high for its letters reaches into the line above or below: its other side tells.
    const isCrowded = measure === size && own.size > crowded * size;
    const heads = isCrowded ? y0 / perPoint + measure * (height - below) : feet;
    const nearer = (): number => (Math.abs(heads - besides()) < Math.abs(feet - besides()) ? heads : feet);
    return {
      seen,
      box: [x0 / perPoint, y0 / perPoint, x1 / perPoint, y1 / perPoint],
      size: measure,
      baseline: marksOnly ? besides() : isCrowded ? nearer() : feet,
    };
  });
}

/** The words of an engine's line that stand level with one of them; all where none does: such a line may hold two. */
function beside<T extends { readonly seen: SettledWord }>({ box }: SettledWord, line: readonly T[]): readonly T[] {
  const middle = (box[1] + box[3]) / 2;
  const level = line.filter(({ seen }) => tall.test(seen.text) && seen.box[1] < middle && seen.box[3] > middle);
  return level.length === 0 ? line : level;
}

/** Distance of neighbours' baselines, in heights of type, within which they stand on one line. */
const sameLine = 0.32;
/** The same for words that a wide gap parts, in heights of type: the two columns of a page are not one line. */
const sameLineAfar = 0.2;
const afar = 3;

/**
 * Sets the words of each printed line on one baseline: lines of a bent sheet rise and fall, and every word is only
 * compared with its neighbour.
 */
function level(words: readonly Measured[]): Measured[] {
  const sorted = [...words].sort((a, b) => a.box[0] - b.box[0]);
  const lines: Measured[][] = [];
  for (const word of sorted) {
    let best: Measured[] | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (const line of lines) {
      const last = line.at(-1);
      if (last === undefined || word.box[0] - last.box[2] < -0.5 * word.size) continue;
      const size = Math.min(word.size, last.size);
      const off = Math.abs(word.baseline - baselineOf(line)) / size;
      const distance = (word.box[0] - last.box[2]) / size;
      if (off < (distance > afar ? sameLineAfar : sameLine) && off < nearest) {
        nearest = off;
        best = line;
      }
    }
    if (best === null) lines.push([word]);
    else best.push(word);
  }
  return lines.flatMap((line) => {
    const baseline = median(line.map((word) => word.baseline));
    return line.map((word) => ({ ...word, baseline }));
  });
}

/** Where a line has got to: the baseline of its last words. */
const baselineOf = (line: readonly Measured[]): number => median(line.slice(-3).map((word) => word.baseline));

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
