import type { GreyPicture, SeenWord } from "./engine.ts";

/** Shade under which a pixel is ink. */
const ink = 150;
/** Widest gap, in heights of ink, across which two words are neighbours. */
const near = 3;

/** A box, in heights of the lower words of its line, that is too high for one line of type. */
const tooHigh = 1.5;
/** Blank, in the same heights, that parts two lines: an accent stands nearer to its letter. */
const betweenLines = 0.3;

/**
 * Words with the ink of the lines above and below cut off from their boxes: engines give the first words of the lines of
 * a cell boxes as high as two lines.
 */
export function trimmed(picture: GreyPicture, words: readonly SeenWord[]): SeenWord[] {
  const heights = new Map<number, number[]>();
  for (const { text, line, box } of words)
    if (/[\p{L}\d]/u.test(text)) heights.set(line, [...(heights.get(line) ?? []), box[3] - box[1]]);
  return words.map((word) => {
    const low = lowerQuarter(heights.get(word.line) ?? []);
    if (low === 0 || word.box[3] - word.box[1] < tooHigh * low) return word;
    const [x0, , x1] = word.box;
    const [most] = inkedRuns(picture, word.box, betweenLines * low).sort((a, b) => b.ink - a.ink);
    return most === undefined ? word : { ...word, box: [x0, most.from, x1, most.to] };
  });
}

/** Runs of rows with ink, as far as blanks higher than `gap` part them, and how many pixels of ink each has. */
function inkedRuns({ pixels, width }: GreyPicture, [x0, y0, x1, y1]: SeenWord["box"], gap: number): Run[] {
  const runs: Run[] = [];
  for (let y = y0; y < y1; y++) {
    const row = pixels.subarray(y * width + Math.round(x0), y * width + Math.round(x1));
    const found = row.reduce((sum, shade) => sum + (shade < ink ? 1 : 0), 0);
    if (found === 0) continue;
    const last = runs.at(-1);
    if (last === undefined || y - last.to > gap) runs.push({ from: y, to: y + 1, ink: found });
    else {
      last.to = y + 1;
      last.ink += found;
    }
  }
  return runs;
}

interface Run {
  from: number;
  to: number;
  ink: number;
}

const lowerQuarter = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0;

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
