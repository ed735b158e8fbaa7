import type { GreyPicture, SeenWord } from "./engine.ts";

/** Shade under which a pixel is ink. */
const ink = 150;
/** Widest gap, in heights of ink, across which two words are neighbours. */
const near = 3;

/**
 * Words with their sides set where their ink begins and ends: engines place them by guess, and the widths of gaps are
 * what parts the cells of a table.
 */
export function snapped(picture: GreyPicture, words: readonly SeenWord[]): SeenWord[] {
  const result: SeenWord[] = [];
  for (const word of words) {
    const last = result.at(-1);
    if (last === undefined || !areNeighbours(last, word)) {
      result.push(word);
      continue;
    }
    const gap = blankBetween(picture, last, word);
    if (gap === null) {
      result.push(word);
      continue;
    }
    const [start, end] = gap;
    result[result.length - 1] = { ...last, box: [last.box[0], last.box[1], start, last.box[3]] };
    result.push({ ...word, box: [end, word.box[1], word.box[2], word.box[3]] });
  }
  return result;
}

function areNeighbours(last: SeenWord, word: SeenWord): boolean {
  const height = Math.max(last.box[3] - last.box[1], word.box[3] - word.box[1]);
  const distance = word.box[0] - last.box[2];
  return last.line === word.line && distance < near * height && word.box[0] > last.box[0];
}

/** The widest blank between the middles of two words, first and last column; null where their ink touches. */
function blankBetween({ pixels, width }: GreyPicture, a: SeenWord, b: SeenWord): readonly [number, number] | null {
  const [from, to] = [Math.round((a.box[0] + a.box[2]) / 2), Math.round((b.box[0] + b.box[2]) / 2)];
  const [top, bottom] = [Math.min(a.box[1], b.box[1]), Math.max(a.box[3], b.box[3])];
  let [start, best]: [number, readonly [number, number] | null] = [-1, null];
  for (let x = from; x <= to; x++) {
    let isBlank = x < to;
    for (let y = top; isBlank && y < bottom; y++) isBlank = (pixels[y * width + x] ?? 255) >= ink;
    if (isBlank && start < 0) start = x;
    if (isBlank || start < 0) continue;
    if (best === null || x - start > best[1] - best[0]) best = [start, x];
    start = -1;
  }
  return best;
}
