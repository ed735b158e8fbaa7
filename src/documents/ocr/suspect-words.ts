import type { Box } from "../text.ts";
import type { GreyPicture, SeenWord } from "./engine.ts";
import { sharedHeight } from "./levels.ts";

/** Shade under which a pixel is ink, and fewest rows, in pixels, that a line of small print and the blank under it take. */
const [ink, leastLine, leastBlank] = [150, 14, 2];
/** Confidence under which a word over two lines says nothing of either. */
const sure = 0.75;
/** Share of the smaller of two words that lies in the other where both were made of one ink. */
const shared = 0.25;
/** Gap, in heights of ink, between a word and a letter of it that was passed over. */
const touching = 0.3;

const isFigure = (text: string): boolean => !/\p{L}{2}/u.test(text);

/**
 * Words that engines make where blocks of other pitches stand side by side, or cells of one and of two lines: of the ink
 * of two lines at once, or twice of the same ink.
 */
export function suspectWords(picture: GreyPicture, words: readonly SeenWord[]): ReadonlySet<SeenWord> {
  const suspect = new Set(words.filter((word) => word.confidence < sure && holdsTwoLines(picture, word.box)));
  const sorted = [...words].sort((a, b) => a.box[0] - b.box[0]);
  for (const [index, word] of sorted.entries())
    for (const other of sorted.slice(index + 1)) {
      if (other.box[0] >= word.box[2]) break;
      if (isFigure(word.text) || isFigure(other.text) || sharedArea(word.box, other.box) < shared) continue;
      suspect.add(word).add(other);
    }
  return suspect;
}

/** Words that ink touches which no word covers: their first or last letters were passed over. */
export const touchedWords = (words: readonly SeenWord[], passedOver: readonly Box[]): readonly SeenWord[] =>
  words.filter(
    ({ text, box }) =>
      !isFigure(text) &&
      passedOver.some((other) => {
        const height = Math.min(box[3] - box[1], other[3] - other[1]);
        const gap = Math.max(other[0] - box[2], box[0] - other[2]);
        return sharedHeight(box, other) > 0.6 && gap < touching * height && gap > -height;
      }),
  );

/** Whether blank rows part the ink of a box into two lines. */
function holdsTwoLines({ pixels, width }: GreyPicture, [x0, y0, x1, y1]: Box): boolean {
  let [lines, rows, blanks] = [0, 0, 0];
  for (let y = Math.floor(y0); y <= y1; y++) {
    const isInked =
      y < y1 && pixels.subarray(y * width + Math.round(x0), y * width + Math.round(x1)).some((shade) => shade < ink);
    blanks = isInked ? 0 : blanks + 1;
    if (isInked) rows++;
    if (blanks < leastBlank && y < y1) continue;
    if (rows >= leastLine) lines++;
    rows = 0;
  }
  return lines > 1;
}

/** Share of the smaller of two boxes that lies in the other. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  const areaOf = ([x0, y0, x1, y1]: Box): number => (x1 - x0) * (y1 - y0);
  return (width * height) / Math.max(1, Math.min(areaOf(a), areaOf(b)));
}
