import { describe, expect, it } from "vitest";
import type { PagedDocument, Word } from "../../src/documents/document.ts";
import { mended, parted } from "../../src/documents/ocr/confusions.ts";
import type { SeenWord } from "../../src/documents/ocr/engine.ts";
import { asKnownWord, isKnownWord } from "../../src/documents/ocr/known-words.ts";
import { mendedByNeighbours, withSigns } from "../../src/documents/ocr/neighbours.ts";
import { lostMarks } from "../../src/quotes/amounts/lost-marks.ts";

/** Words of one line, ten pixels a letter and a blank between them. */
function line(text: string): SeenWord[] {
  let x = 0;
  return text.split(" ").map((word) => {
    const box = [x, 0, x + 10 * word.length, 20] as const;
    x += 10 * word.length + 8;
    return { text: word, box, confidence: 0.9, line: 1 };
  });
}
const textOf = (words: readonly SeenWord[]): string => words.map(({ text }) => text).join(" ");

it.each([
  ["Total des sections À, Bet C", "Total des sections A, B et C"],
  ["l'annexe À du contrat", "l'annexe A du contrat"],
  ["À payer par le client", "À payer par le client"],
  ["avant le 1° octobre 2022", "avant le 1er octobre 2022"],
  ["jusqu'au 1°\" mars", "jusqu'au 1er mars"],
  ["article 1° du contrat", "article 1° du contrat"],
  ["Net B", "Net B"],
  ["sous trente jours, La livraison suit", "sous trente jours. La livraison suit"],
  ["Melun, Les Granges", "Melun. Les Granges"],
  ["en mars, la livraison", "en mars, la livraison"],
  ["le 3, La Poste", "le 3, La Poste"],
])("%s is mended by its neighbours to %s", (read, meant) => {
  expect(textOf(mendedByNeighbours(line(read)))).toBe(meant);
});

it.each([
  ["TVA20%", "TVA 20%"],
  ["Remise10", "Remise 10"],
  ["V20", "V20"],
])("%s is parted to %s", (read, meant) => {
  expect(textOf(line(read).flatMap(parted))).toBe(meant);
});

it("a rate and its sign are one word, an amount and a sign afar are two", () => {
  expect(withSigns(line("TVA 8,5 % 1 349,80")).map(({ text }) => text)).toEqual(["TVA", "8,5\u00a0%", "1", "349,80"]);
  expect(withSigns(line("12 640,00 %")).map(({ text }) => text)).toEqual(["12", "640,00", "%"]);
});

it.each([
  ["Ségur,", true],
  ["(Hors", true],
  ["Séaur.", false],
  ["lors", false],
])("%s is a word that decides what a quote means: %s", (read, meant) => {
  expect(isKnownWord(read)).toBe(meant);
});

describe("a guessed word", () => {
  it.each([
    ["Rors", 0, "hors"],
    ["Tors", 0.1, "hors"],
    ["périmétre", 0.2, "périmètre"],
    ["Formatian", 0.2, "Formation"],
  ])("%s read with confidence %d is %s", (read, confidence, meant) => {
    expect(asKnownWord(read, confidence)).toBe(meant);
  });

  it.each([
    ["lors", 0.9],
    ["Rors", 0.5],
    ["hers", 0.9],
    ["Segur2", 0],
    ["Brévia", 0],
  ])("%s read with confidence %d stays", (read, confidence) => {
    expect(asKnownWord(read, confidence)).toBe(read);
  });
});

it("only figures of pictures are asked for lost marks, and quantities never", () => {
  const word = (text: string, confidence?: number): Word => ({
    text,
    page: 1,
    box: [0, 0, 10, 10],
    fontSize: 10,
    font: "",
    ...(confidence === undefined ? {} : { confidence }),
  });
  const words = [word("85%", 0.9), word("588000 €", 0.9), word("120", 0.9), word("85%"), word("8,5%", 0.9)];
  const document: PagedDocument = { kind: "pages", pages: [{ number: 1, width: 1, height: 1, words }], problems: [] };
  expect(lostMarks(document).map(({ readings }) => readings)).toEqual([["8,5\u00a0%"], ["5880,00"]]);
});

it.each([
  ["Séqur,", "Ségur,"],
  ["charqe", "charge"],
  ["qualification", "qualification"],
  ["jusqu’au", "jusqu’au"],
  ["lorsqu", "lorsqu"],
  ["cinq", "cinq"],
  ["requête", "requête"],
])("%s is mended by what French words hold to %s", (read, meant) => {
  expect(mended(read)).toBe(meant);
});
