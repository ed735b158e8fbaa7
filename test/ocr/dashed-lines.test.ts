import { expect, it } from "vitest";
import { withoutDashedLines } from "../../src/documents/ocr/dashed-lines.ts";
import { withoutDrawnLines } from "../../src/documents/ocr/drawn-lines.ts";
import type { GreyPicture } from "../../src/documents/ocr/engine.ts";

const [width, height] = [600, 120];

type Ink = readonly [x0: number, y0: number, x1: number, y1: number];

function page(ink: readonly Ink[]): GreyPicture {
  const pixels = new Uint8Array(width * height).fill(255);
  for (const [x0, y0, x1, y1] of ink) for (let y = y0; y < y1; y++) pixels.fill(0, y * width + x0, y * width + x1);
  return { width, height, pixels };
}
const inkIn = ({ pixels }: GreyPicture): number => pixels.reduce((sum, shade) => sum + (shade < 128 ? 1 : 0), 0);
const unruled = (ink: readonly Ink[]) => withoutDashedLines({ picture: page(ink), edges: [] });

/** Marks of one width with one blank between them, falling by a pixel every fourth. */
const marks = (count: number, wide: number, high: number, blank: number): Ink[] =>
  Array.from({ length: count }, (_, at) => {
    const [x, y] = [20 + at * (wide + blank), 60 + Math.floor(at / 4)];
    return [x, y, x + wide, y + high] as const;
  });

it.each([
  ["dashes", marks(24, 13, 4, 9), 1],
  ["short dashes", marks(40, 6, 3, 6), 1],
  // A letter stands in the place of one of them.
  ["dashes with a gap", marks(24, 13, 4, 9).filter((_, at) => at !== 9), 1],
  // Dots may lead from a label to its amount: they are no rule.
  ["dots", marks(40, 4, 4, 5), 0],
])("%s are taken out", (_, ink, edges) => {
  const result = unruled(ink);
  expect(inkIn(result.picture)).toBe(0);
  expect(result.edges).toHaveLength(edges);
});

it("dashes tell where a row ends", () => {
  const [edge] = unruled(marks(24, 13, 4, 9)).edges;
  expect(edge).toMatchObject({ level: true, from: 20, to: 20 + 24 * 22 - 9 });
  expect(edge?.at).toBeGreaterThan(60);
});

it.each<[string, Ink[]]>([
  ["a few hyphens", marks(5, 13, 4, 9)],
  ["dashes in the cells of a row", [20, 110, 200, 290, 380, 470, 560].map((x) => [x, 60, x + 20, 64] as const)],
  ["points and commas of a line", [20, 31, 90, 105, 180, 188, 260, 300, 310].map((x) => [x, 60, x + 5, 65] as const)],
  ["letters", marks(20, 14, 22, 6)],
])("%s are left", (_, ink) => {
  const { picture, edges } = unruled(ink);
  expect(inkIn(picture)).toBe(inkIn(page(ink)));
  expect(edges).toEqual([]);
});

it("an underline is taken out without the feet of the letters that stand on it", () => {
  const letters = [40, 100, 160, 220].map((x) => [x, 40, x + 6, 78] as const);
  const feet = [40, 100, 160, 220].map((x) => [x, 74, x + 24, 78] as const);
  const { picture } = withoutDrawnLines(page([...letters, ...feet, [20, 78, 400, 82]]));
  const at = (x: number, y: number): number => picture.pixels[y * width + x] ?? 255;
  expect([at(55, 75), at(115, 75), at(175, 75), at(235, 75)]).toEqual([0, 0, 0, 0]);
  expect(at(300, 80)).toBe(255);
});
