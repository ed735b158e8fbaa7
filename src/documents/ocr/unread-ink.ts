import type { Box } from "../text.ts";
import type { GreyPicture, SeenWord } from "./engine.ts";
import { sharedHeight } from "./levels.ts";
import { shrunk } from "./picture.ts";

/** The search runs on a picture of half the size. */
const half = 2;
/** Shade under which a pixel of that picture is ink: thin strokes of light print are half paper there. */
const ink = 190;
/** Heights, in pixels at 300 dots an inch, that a lone letter or digit of body text may have. */
const lowest = 16;
const highest = 64;
/** Widest single mark that is looked at: letters that run together. */
const widest = 240;
/** Gap, in pixels, within which marks belong to one phrase: wider than between words, narrower than between columns. */
const near = 26;

/**
 * Places of ink that no word covers: engines pass over digits that stand alone, as quantities do, and over whole lines
 * beside others of another size. Boxes in pixels of the picture.
 */
export function unreadInk(picture: GreyPicture, words: readonly SeenWord[]): Box[] {
  const small = shrunk(picture, half);
  const free = new Uint8Array(small.pixels.length);
  for (let at = 0; at < free.length; at++) free[at] = (small.pixels[at] ?? 255) < ink ? 1 : 0;
  for (const { box } of words) blank(free, small, box);
  const marks = marksOf(free, small.width, small.height);
  return joined(marks)
    .map(([x0, y0, x1, y1]): Box => [x0 * half, y0 * half, x1 * half, y1 * half])
    .filter(([x0, y0, x1, y1]) => y1 - y0 >= lowest && y1 - y0 <= highest && x1 - x0 >= 5);
}

function blank(free: Uint8Array, { width, height }: GreyPicture, [x0, y0, x1, y1]: Box): void {
  for (let y = Math.max(0, Math.floor(y0 / half) - 2); y < Math.min(height, y1 / half + 2); y++)
    free.fill(
      0,
      y * width + Math.max(0, Math.floor(x0 / half) - 2),
      y * width + Math.min(width, Math.ceil(x1 / half) + 2),
    );
}

/** Boxes of connected marks, ends excluded; specks and what is far larger than a letter are left out. */
function marksOf(free: Uint8Array, width: number, height: number): Box[] {
  const marks: Box[] = [];
  const stack: number[] = [];
  for (let start = 0; start < width * height; start++) {
    if (free[start] !== 1) continue;
    let [x0, y0, x1, y1, count] = [width, height, 0, 0, 0];
    free[start] = 0;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      count++;
      [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x + 1), Math.max(y1, y + 1)];
      for (const next of [
        at - width - 1,
        at - width,
        at - width + 1,
        at - 1,
        at + 1,
        at + width - 1,
        at + width,
        at + width + 1,
      ]) {
        if (free[next] !== 1 || Math.abs((next % width) - x) > 1) continue;
        free[next] = 0;
        stack.push(next);
      }
    }
    if (count >= 4 && y1 - y0 <= highest / half && x1 - x0 <= widest / half) marks.push([x0, y0, x1, y1]);
  }
  return marks;
}

/** Marks that stand side by side as one, from left to right. */
function joined(marks: readonly Box[]): Box[] {
  const groups: Box[] = [];
  for (const mark of [...marks].sort((a, b) => a[0] - b[0])) {
    const index = groups.findIndex((group) => mark[0] - group[2] <= near / half && areLevel(group, mark));
    const group = groups[index];
    if (group === undefined) groups.push(mark);
    else
      groups[index] = [
        Math.min(group[0], mark[0]),
        Math.min(group[1], mark[1]),
        Math.max(group[2], mark[2]),
        Math.max(group[3], mark[3]),
      ];
  }
  return groups;
}

/** Whether half of the lower one's height lies beside the other: lines whose tails and accents touch stay apart. */
const areLevel = (a: Box, b: Box): boolean => sharedHeight(a, b) >= 0.5;
