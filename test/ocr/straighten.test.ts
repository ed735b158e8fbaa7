import { expect, it } from "vitest";
import { withoutDrawnLines } from "../../src/documents/ocr/drawn-lines.ts";
import type { GreyPicture, SeenWord } from "../../src/documents/ocr/engine.ts";
import { leanOf, uprightBox } from "../../src/documents/ocr/lean.ts";
import { turned } from "../../src/documents/ocr/picture.ts";
import { straightened } from "../../src/documents/ocr/resample.ts";
import { inkOf, isSideways, skewOf, slopeOf } from "../../src/documents/ocr/skew.ts";

/** A page of dashes in lines, as text looks from afar. */
function lined(): GreyPicture {
  const [width, height] = [1000, 1400];
  const pixels = new Uint8Array(width * height).fill(255);
  let seed = 7;
  for (let y = 100; y < 1300; y += 40) {
    for (let x = 100; x < 860; ) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const word = 8 + (seed % 40);
      for (let dy = 0; dy < 12; dy++) pixels.fill(20, (y + dy) * width + x, (y + dy) * width + x + word);
      x += word + 9;
    }
  }
  return { width, height, pixels };
}

it.each([-2, -1, 1, 3])("a page turned by %d degrees is set straight", (degrees) => {
  const askew = straightened(lined(), { scale: 1, skew: -degrees });
  expect(skewOf(inkOf(askew))).toBeCloseTo(degrees, 0);
  const level = straightened(askew, { scale: 1, skew: skewOf(inkOf(askew)) });
  expect(Math.abs(skewOf(inkOf(level)))).toBeLessThan(0.15);
});

it.each([
  [1, 3],
  [-1, -4],
  [0, 2],
])("lines that fall by %d degrees in the middle and %d more at the foot are set straight", (skew, fan) => {
  const slope = slopeOf(inkOf(straightened(lined(), { scale: 1, skew: -skew, fan: -fan })));
  expect([Math.abs(slope.skew - skew), Math.abs(slope.fan - fan)]).toEqual([
    expect.closeTo(0, 0),
    expect.closeTo(0, 0),
  ]);
});

it("lines that fall evenly have no fan", () => {
  expect(slopeOf(inkOf(straightened(lined(), { scale: 1, skew: -1.5 }))).fan).toBe(0);
});

it("a page on its side is told from one that stands", () => {
  expect([isSideways(inkOf(lined())), isSideways(inkOf(turned(lined(), 1)))]).toEqual([false, true]);
});

it("four quarter turns give the picture back", () => {
  const back = turned(turned(turned(turned(lined(), 1), 1), 1), 1);
  // Compared as bytes: a matcher that walks a million pixels takes half a minute.
  expect(Buffer.compare(back.pixels, lined().pixels)).toBe(0);
});

it("a drawn frame goes, and the letters that touch it stay", () => {
  const [width, height] = [300, 200];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let x = 20; x < 280; x++) for (const y of [50, 51, 150, 151]) pixels[y * width + x] = 0;
  for (let y = 50; y < 152; y++) for (const x of [20, 21, 278, 279]) pixels[y * width + x] = 0;
  for (let y = 80; y < 110; y++) for (let x = 100; x < 118; x++) pixels[y * width + x] = 0;
  const left = withoutDrawnLines({ width, height, pixels }).picture.pixels;
  const dark = [...left.keys()].filter((at) => (left[at] ?? 255) < 128);
  expect(dark.length).toBe(30 * 18);
});

it("the sides of a cell go with its frame, and the tables are told where the lines were", () => {
  const [width, height] = [400, 200];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let x = 20; x < 380; x++) for (const y of [50, 51, 110, 111]) pixels[y * width + x] = 0;
  // Sides of one row only, as under a heading that spans the table; and the stem of a letter, which touches one line.
  for (let y = 50; y < 112; y++) for (const x of [20, 200, 201, 379]) pixels[y * width + x] = 0;
  for (let y = 65; y < 110; y++) for (const x of [300, 301, 302]) pixels[y * width + x] = 0;
  const { picture, edges } = withoutDrawnLines({ width, height, pixels });
  const dark = [...picture.pixels.keys()].filter((at) => (picture.pixels[at] ?? 255) < 128).map((at) => at % width);
  expect([...new Set(dark)]).toEqual([300, 301, 302]);
  const rounded = edges.map(({ level, at, from, to }) => [level, Math.round(at), from, to]);
  expect(rounded.filter(([level]) => level)).toEqual([
    [true, expect.closeTo(50, -1), 20, 380],
    [true, expect.closeTo(110, -1), 20, 380],
  ]);
  expect(rounded.filter(([level]) => !level).map(([, at]) => at)).toEqual([20, expect.closeTo(200, -1), 379]);
});

/** Rows of three cells, their edges flush but for `off` pixels, seen leaning by `lean` degrees on a page of 2400 by 3400. */
function rows(lean: { middle: number; spread: number }, off: number): SeenWord[] {
  const back = { middle: -lean.middle, spread: -lean.spread };
  return Array.from({ length: 60 }, (_, index) => {
    const [row, column] = [Math.floor(index / 3), index % 3];
    const x = 300 + 700 * column + off * ((7 * row) % 3);
    const box = [x, 400 + 120 * row, x + 150 + 40 * (row % 4), 430 + 120 * row] as const;
    return { text: "mot", box: uprightBox(box, back, 2400, 3400), confidence: 0.9, line: row };
  });
}

it.each([
  [1.5, -2],
  [-1, 3],
])("columns that lean by %d degrees, and %d more at the right, are set upright", (middle, spread) => {
  const lean = leanOf(rows({ middle, spread }, 0), 2400, 3400);
  expect([lean?.middle, lean?.spread]).toEqual([expect.closeTo(middle, 0), expect.closeTo(spread, 0)]);
});

it("columns that stand upright, flush or nearly, stay as they are", () => {
  for (const off of [0, 2]) expect(leanOf(rows({ middle: 0, spread: 0 }, off), 2400, 3400)).toBeNull();
  expect(leanOf(rows({ middle: 2, spread: 0 }, 0).slice(0, 6), 2400, 3400)).toBeNull();
});
