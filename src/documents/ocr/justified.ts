import type { Box } from "../text.ts";

/** A word of one of an engine's lines, with its place and the height of its type, in points. */
interface Set {
  readonly seen: { readonly text: string };
  readonly box: Box;
  readonly size: number;
}

/** Blanks of justified lines, in heights of type, how much those of one line may differ, and how many show it. */
const [narrowest, widest, even, fewest] = [0.45, 2.5, 0.3, 3];
/** The blank that is left between two words of a phrase, in heights of type. */
const usual = 0.3;

/**
 * The words of a line, those of justified text drawn out to the right until usual blanks part them: a text layer says
 * that they are one run, ink says only that wide blanks part them, as cells are parted. Their left edges stay, for what
 * stands under them is flush with these.
 */
export function drawnTogether<T extends Set>(line: readonly T[]): T[] {
  const words = [...line].sort((a, b) => a.box[0] - b.box[0]);
  const blankBehind = (index: number): number => {
    const [word, next] = [words[index], words[index + 1]];
    return word === undefined || next === undefined ? 0 : (next.box[0] - word.box[2]) / Math.min(word.size, next.size);
  };
  const isWide = (blank: number): boolean => blank > narrowest && blank < widest;
  const drawn = [...words];
  for (let first = 0; first < words.length; first++) {
    let [least, most] = [blankBehind(first), blankBehind(first)];
    let last = first;
    while (isWide(blankBehind(last))) {
      [least, most] = [Math.min(least, blankBehind(last)), Math.max(most, blankBehind(last))];
      if (most - least > even) break;
      last++;
    }
    if (last - first >= fewest && isProse(words.slice(first, last + 1)))
      for (let index = first; index < last; index++) {
        const [word, next] = [words[index], words[index + 1]];
        if (word === undefined || next === undefined) continue;
        const [x0, y0, , y1] = word.box;
        drawn[index] = { ...word, box: [x0, y0, next.box[0] - usual * Math.min(word.size, next.size), y1] };
      }
    first = Math.max(first, last - 1);
  }
  return drawn;
}

/** Mostly small letters: headings and figures stand in cells of their own, however evenly. */
const isProse = (words: readonly Set[]): boolean =>
  words.filter(({ seen: { text } }) => /^\p{Ll}/u.test(text)).length * 2 > words.length;
