import { expect, it } from "vitest";
import type { GreyPicture } from "../../src/documents/ocr/engine.ts";
import { turned } from "../../src/documents/ocr/picture.ts";
import { straightened } from "../../src/documents/ocr/resample.ts";
import { boxAsDisplayed } from "../../src/documents/straightened.ts";

/** A sheet with one black square, its middle at 300, 90. */
function marked(): GreyPicture {
  const [width, height] = [400, 240];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = 85; y < 96; y++) pixels.fill(0, y * width + 295, y * width + 306);
  return { width, height, pixels };
}

/** The middle of what is dark. */
function middleOf({ width, pixels }: GreyPicture): [number, number] {
  const dark = [...pixels.keys()].filter((at) => (pixels[at] ?? 255) < 100);
  const mean = (of: (at: number) => number): number => dark.reduce((sum, at) => sum + of(at), 0) / dark.length;
  return [mean((at) => at % width), mean((at) => Math.floor(at / width))];
}

it.each([
  [0, 0, 0, { middle: 0, spread: 0 }],
  [0, 3, 0, { middle: 0, spread: 0 }],
  [1, -2, 0, { middle: 0, spread: 0 }],
  [2, 4, 0, { middle: 0, spread: 0 }],
  [3, 1.5, 0, { middle: 0, spread: 0 }],
  [0, 1, 5, { middle: 0, spread: 0 }],
  [1, -1, -6, { middle: 0, spread: 0 }],
  [0, 0, 0, { middle: 3, spread: -4 }],
  [1, 2, 3, { middle: -2, spread: 5 }],
])(
  "a place read on a page turned by %d quarters, %d degrees and %d more at its foot, and leaning by %o, is found on the page as it lies",
  (turns, skew, fan, lean) => {
    const set = straightened(turned(marked(), turns), { scale: 1, skew, fan, lean });
    const [x, y] = middleOf(set);
    const page = { turns, skew, fan, lean, width: set.width, height: set.height };
    const [x0, y0, x1, y1] = boxAsDisplayed([x - 1, y - 1, x + 1, y + 1], page);
    expect(Math.hypot((x0 + x1) / 2 - 300, (y0 + y1) / 2 - 90)).toBeLessThan(1.5);
  },
);
