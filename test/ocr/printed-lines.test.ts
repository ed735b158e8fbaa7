import { describe, expect, it } from "vitest";
import type { GreyPicture, SeenWord } from "../../src/documents/ocr/engine.ts";
import { withoutDoubledDigits } from "../../src/documents/ocr/identifiers.ts";
import { withPrintedLines } from "../../src/documents/ocr/mixed-lines.ts";
import { placedWords } from "../../src/documents/ocr/place-words.ts";
import { trimmed } from "../../src/documents/ocr/snap.ts";
import { usefulWords } from "../../src/documents/ocr/useful-words.ts";

const word = (text: string, box: SeenWord["box"], line = 1, confidence = 0.9): SeenWord => ({
  text,
  box,
  confidence,
  line,
});
const linesOf = (words: readonly SeenWord[]): string[] => {
  const lines = new Map<number, string[]>();
  for (const { text, line } of words) lines.set(line, [...(lines.get(line) ?? []), text]);
  return [...lines.values()].map((texts) => texts.join(" ")).sort();
};

describe("lines that the engine mixed", () => {
  it("amounts at the top of their cells and words in the middle are two lines, and each amount is on one", () => {
    const words = [
      word("2", [400, 0, 410, 20], 1),
      word("Licence", [0, 24, 80, 44], 2),
      word("annuelle", [90, 24, 180, 44], 2),
      word("420,00", [300, 0, 360, 20], 2),
      word("100,00", [418, 0, 480, 20], 2),
    ];
    expect(linesOf(withPrintedLines(words))).toEqual(["2 100,00", "420,00", "Licence annuelle"]);
  });

  it("a word cut up between two lines is made whole", () => {
    const words = [
      word("Désignation", [0, 24, 120, 44], 1),
      word("Qt", [400, 0, 425, 20], 1),
      word("é", [426, 0, 436, 20], 2),
      word("PU", [480, 0, 500, 20], 2),
    ];
    expect(linesOf(withPrintedLines(words))).toEqual(["Désignation", "Qté PU"]);
  });

  it("lines that rise a little from word to word stay as they are", () => {
    const words = Array.from({ length: 9 }, (_, index) =>
      word("mot", [40 * index, -3 * index, 40 * index + 30, 20 - 3 * index]),
    );
    expect(withPrintedLines(words)).toEqual(words);
  });
});

it("a box as high as two lines is cut to the line with the most ink", () => {
  const [width, height] = [300, 80];
  const pixels = new Uint8Array(width * height).fill(255);
  const ink = (x0: number, y0: number, x1: number, y1: number): void => {
    for (let y = y0; y < y1; y++) pixels.fill(0, y * width + x0, y * width + x1);
  };
  ink(10, 10, 60, 30);
  ink(10, 44, 60, 50);
  ink(80, 10, 140, 30);
  ink(160, 10, 220, 30);
  const picture: GreyPicture = { width, height, pixels };
  const words = [word("Mise", [10, 10, 60, 50]), word("au", [80, 10, 140, 30]), word("point", [160, 10, 220, 30])];
  expect(trimmed(picture, words).map(({ box }) => box)).toEqual([
    [10, 10, 60, 30],
    [80, 10, 140, 30],
    [160, 10, 220, 30],
  ]);
});

it("on typewritten pages the blank that belongs to narrow letters is no gap", () => {
  const pitch = 20;
  const printed = "Le prix est ferme et définitif pour toute la durée du contrat sauf avis contraire";
  let x = 0;
  const words = printed.split(" ").map((text) => {
    // The ink of each word is three pixels narrower than its letters, to either side.
    const seen = word(text, [x + 3, 0, x + text.length * pitch - 3, 24]);
    x += (text.length + 1) * pitch;
    return seen;
  });
  const placed = placedWords(words, 1, 1);
  for (const [index, { text, box }] of placed.entries()) {
    expect(box[2] - box[0]).toBeCloseTo(text.length * pitch);
    expect(box[0] - (placed[index - 1]?.box[2] ?? -pitch)).toBeCloseTo(pitch);
  }
});

/** Words of 20 pixels' height whose blanks are as wide as told, read at 4 pixels a point. */
function spaced(texts: readonly string[], blanks: readonly number[]): SeenWord[] {
  let x = 0;
  return texts.map((text, index) => {
    const seen = word(text, [x, 0, x + 12 * text.length, 20]);
    x = seen.box[2] + (blanks[index] ?? 0);
    return seen;
  });
}
const blanksOf = (words: readonly SeenWord[]): number[] => {
  const placed = placedWords(words, 4, 1);
  return placed.slice(1).map(({ box }, index) => (box[0] - (placed[index]?.box[2] ?? 0)) / (placed[0]?.fontSize ?? 1));
};

it("the even blanks of a justified line are those of one phrase", () => {
  const blanks = blanksOf(spaced("toute somme restée due porte intérêt".split(" "), [24, 22, 25, 23, 24]));
  for (const blank of blanks) expect(blank).toBeLessThan(0.4);
});

it.each([
  ["Désignation Quantité Montant Reste Payeur", [24, 23, 24, 23]],
  ["pose 2 350,00 700,00 inclus", [24, 23, 24, 23]],
  ["pose des câbles inclus sans frais", [6, 6, 60, 24, 25]],
])("cells stay apart: %s", (line, gaps) => {
  expect(Math.max(...blanksOf(spaced(line.split(" "), gaps)))).toBeGreaterThan(0.8);
});

it("a word whose box reaches into the line below stands on the line of its neighbours", () => {
  const words = [word("Avoir", [0, 2, 60, 28]), word("ou", [70, 6, 90, 20]), word("reste", [100, 2, 150, 20])];
  const [first, ...others] = placedWords(words, 4, 1).map(({ box }) => box[3]);
  for (const bottom of others) expect(bottom).toBeCloseTo(first ?? 0, 0);
});

it("marks higher than letters are left of a frame", () => {
  const words = [word("Centre", [0, 0, 60, 20]), word("=", [70, -20, 90, 60]), word("354,00", [100, 0, 160, 20])];
  expect(usefulWords(words).map(({ text }) => text)).toEqual(["Centre", "354,00"]);
});

it("an equals sign between words of a line is one; at its end it is left of a frame", () => {
  const words = [
    word("E", [0, 0, 12, 20]),
    word("=", [20, 4, 36, 16]),
    word("État", [44, 0, 90, 20]),
    word("=", [200, 4, 216, 16]),
  ];
  expect(usefulWords(words).map(({ text }) => text)).toEqual(["E", "=", "État"]);
});

it("specks and flat remains of lines are no words; marks and figures are", () => {
  const words = [
    word(";", [0, 0, 5, 6]),
    word("M", [20, 0, 110, 6], 1, 0.9),
    word(":", [130, 0, 134, 20]),
    word("1", [150, 0, 158, 20]),
  ];
  expect(usefulWords(words).map(({ text }) => text)).toEqual([":", "1"]);
});

describe("digits that the engine sees twice", () => {
  const mended = (label: string, number: string): string =>
    withoutDoubledDigits([word(label, [0, 0, 60, 20]), word(number, [70, 0, 170, 20])])[1]?.text ?? "";

  it.each([
    ["FINESS", "8007000163", "800700163"],
    ["FINESS", "800700163", "800700163"],
    ["FINESS", "8007010163", "8007010163"],
    ["RCS", "8007000163", "8007000163"],
    ["SIRET", "7129858397000476", "7129858397000476"],
  ])("%s %s is read as %s", (label, number, expected) => {
    expect(mended(label, number)).toBe(expected);
  });
});
