import { expect, it } from "vitest";
import type { GreyPicture, SeenWord } from "../../src/documents/ocr/engine.ts";
import { suspectWords, touchedWords } from "../../src/documents/ocr/suspect-words.ts";

/** A page with two lines of ink at its right, at 10 to 30 and 40 to 60, and one at its left, at 24 to 46. */
function page(): GreyPicture {
  const [width, height] = [400, 80];
  const pixels = new Uint8Array(width * height).fill(255);
  for (const [x0, y0, x1, y1] of [
    [200, 10, 300, 30],
    [200, 40, 300, 60],
    [20, 24, 120, 46],
  ] as const)
    for (let y = y0; y < y1; y++) pixels.fill(0, y * width + x0, y * width + x1);
  return { width, height, pixels };
}
const word = (text: string, box: SeenWord["box"], confidence = 0.9, line = 1): SeenWord => ({
  text,
  box,
  confidence,
  line,
});
const suspectOf = (words: readonly SeenWord[]): string[] => [...suspectWords(page(), words)].map(({ text }) => text);

it("a guess made of two printed lines is suspect; what is sure, or of one line, is none", () => {
  const box = [200, 10, 300, 60] as const;
  expect(suspectOf([word("Éditeur", [20, 24, 120, 46], 0.3), word("DEVIRE", box, 0.3)])).toEqual(["DEVIRE"]);
  expect(suspectOf([word("Référence", box, 0.95)])).toEqual([]);
});

it("two words made of one ink are suspect; figures whose digits were seen twice are not", () => {
  const [one, other] = [word("Formation", [20, 24, 90, 46]), word("ormation", [30, 20, 120, 46], 0.9, 2)];
  expect(suspectOf([one, other]).sort()).toEqual(["Formation", "ormation"]);
  expect(suspectOf([word("1 200", [20, 24, 90, 46]), word("200,00", [60, 24, 120, 46])])).toEqual([]);
});

it("a word beside ink that no word covers lacks a letter", () => {
  const words = [
    word("alable", [40, 20, 100, 40]),
    word("jusqu'au", [120, 20, 190, 40]),
    word("12", [300, 20, 320, 40]),
  ];
  const ink = [
    [26, 20, 39, 40],
    [286, 20, 299, 40],
  ] as const;
  expect(touchedWords(words, ink).map(({ text }) => text)).toEqual(["alable"]);
});
