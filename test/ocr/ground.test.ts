import { expect, it } from "vitest";
import type { GreyPicture } from "../../src/documents/ocr/engine.ts";
import { evened } from "../../src/documents/ocr/ground.ts";
import { withoutTints } from "../../src/documents/ocr/tinted-bands.ts";

const [width, height] = [600, 400];

/** A grey page with boxes of shades on it: left, top, right, bottom, shade. */
function page(...boxes: (readonly [number, number, number, number, number])[]): GreyPicture {
  const pixels = new Uint8Array(width * height).fill(235);
  for (const [x0, y0, x1, y1, shade] of boxes)
    for (let y = y0; y < y1; y++) pixels.fill(shade, y * width + x0, y * width + x1);
  return { width, height, pixels };
}

/** Stems as letters have them, eight pixels wide. */
const letters = (y0: number, shade: number) =>
  Array.from({ length: 12 }, (_, index) => [100 + 20 * index, y0, 108 + 20 * index, y0 + 24, shade] as const);

it.each([100, 104, 109, 113, 118])("light letters on a dark band from row %d, and the dark ones under it", (top) => {
  // Bands begin and end anywhere in the squares that the ground is judged by.
  const { pixels } = evened(page([40, top, 560, top + 44, 40], ...letters(top + 10, 245), ...letters(top + 60, 20)));
  const at = (x: number, y: number): number => pixels[y * width + x] ?? -1;
  for (let y = top + 11; y < top + 33; y++) expect([y, at(104, y), at(114, y)]).toEqual([y, 0, 255]);
  for (let y = top + 61; y < top + 83; y++) expect([y, at(104, y), at(114, y)]).toEqual([y, 0, 255]);
  for (let y = top + 3; y < top + 9; y++) expect([y, at(104, y), at(500, y)]).toEqual([y, 255, 255]);
});

it("uneven light is taken out", () => {
  const { pixels } = page(...letters(100, 30));
  const shaded = pixels.map((shade, at) => Math.round(shade * (0.6 + (0.4 * (at % width)) / width)));
  const even = evened({ width, height, pixels: shaded }).pixels;
  expect([even[110 * width + 104], even[110 * width + 324], even[110 * width + 114], even[50 * width + 20]]).toEqual([
    0, 0, 255, 255,
  ]);
});

it.each([120, 150, 185])("white letters on a band of shade %d are read; black ones stay black", (shade) => {
  const band = [40, 96, 560, 144, shade] as const;
  const white = evened(withoutTints(page(band, ...letters(108, 250), ...letters(160, 20))));
  const black = evened(withoutTints(page(band, ...letters(108, 20), ...letters(160, 20))));
  for (const { pixels } of [white, black]) {
    const at = (x: number, y: number): number => pixels[y * width + x] ?? -1;
    expect([at(104, 120), at(114, 120), at(104, 172), at(114, 172)]).toEqual([0, 255, 0, 255]);
  }
});
