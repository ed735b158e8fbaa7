import { describe, expect, it } from "vitest";
import { operator } from "../../src/documents/pdf/painted/operators.ts";
import { paintedOn, pictureShare } from "../../src/documents/pdf/painted/painted.ts";
import type { TextItem, Viewport } from "../../src/documents/pdf/pdfjs.ts";
import { runsOf } from "../../src/documents/pdf/runs.ts";
import { wordsOf } from "../../src/documents/pdf/words.ts";

const viewport: Viewport = { width: 600, height: 800, transform: [1, 0, 0, -1, 0, 800] };
const item = (str: string, x: number, y: number, width: number, rotation = false): TextItem => ({
  str,
  width,
  transform: rotation ? [0, 10, -10, 0, x, y] : [10, 0, 0, 10, x, y],
  fontName: "f1",
});
const read = (items: TextItem[]): string[] => wordsOf(runsOf(items, viewport).upright, 1).map(({ text }) => text);

describe("words of a page", () => {
  it("cuts runs at blanks and turns the page upside up", () => {
    const [first, second] = wordsOf(runsOf([item("Total HT", 100, 700, 40)], viewport).upright, 1);
    expect([first?.text, second?.text]).toEqual(["Total", "HT"]);
    expect(first?.box[3]).toBeCloseTo(800 - 700 + 2.2);
    expect(second?.box[2]).toBeCloseTo(140);
  });

  it("gives every letter of a typewriter's face the same width", () => {
    const texts = ["Illimité MM", "Illi", "Mesures", "Licence"];
    const runs = texts.map((text, index) => item(text, 100, 700 - 20 * index, 6 * text.length));
    const proportional = [...runs, item("Total", 100, 500, 20)];
    const [mono, other] = [runs, proportional].map((items) =>
      wordsOf(runsOf(items, viewport).upright, 1)
        .slice(0, 2)
        .flatMap(({ box }) => [box[0], box[2]].map(Math.round)),
    );
    expect(mono).toEqual([100, 148, 154, 166]);
    expect(other).not.toEqual(mono);
  });

  it("parts headings whose columns touch where a capital begins the next", () => {
    expect(read([item("Qté", 100, 700, 15), item("Prix unitaire", 115, 700, 60)])).toEqual(["Qté", "Prix", "unitaire"]);
  });

  it("reads a title whose letters are set apart as words, and leaves initials and counts", () => {
    expect(read([item("P R O P O S I T I O N N ° 2 2 - 0 4", 100, 700, 200)])).toEqual(["PROPOSITION", "N°22-04"]);
    expect(read([item("Z é l i a", 100, 700, 60)])).toEqual(["Zélia"]);
    expect(read([item("A B", 100, 700, 20), item("1 2 3 4", 200, 700, 40)])).toEqual(["A", "B", "1", "2", "3", "4"]);
  });

  it("turns the bytes of the letters of a ligature, and leaves a script that has such letters", () => {
    expect(read([item("forma\u7400\u6900on", 100, 700, 45)])).toEqual(["formation"]);
    expect(read([item("\u7400\u6900", 100, 700, 20)])).toEqual(["\u7400\u6900"]);
  });

  it("joins text drawn glyph by glyph, in any order", () => {
    const glyphs = [..."Devis"].map((glyph, index) => item(glyph, 100 + 5 * index, 700, 4.9));
    expect(read([...glyphs.reverse(), item("n°", 129, 700, 8)])).toEqual(["Devis", "n°"]);
  });

  it.each(["......", "····", " …… "])("parts a label from its amount at a leader: %s", (leader) => {
    const words = read([
      item(`Total${leader}1 200,00`, 100, 700, 90),
      item("Ligne", 100, 600, 25),
      item("3...", 126, 600, 15),
    ]);
    expect(words.filter((word) => /\w/u.test(word))).toEqual(["Total", "1", "200,00", "Ligne3..."]);
  });

  it("keeps amounts of columns that touch apart, and the decimals of one number together", () => {
    expect(read([item("480,00", 100, 700, 30), item("6 480,00", 130.2, 700, 40)])).toEqual(["480,00", "6", "480,00"]);
    expect(read([item("6 480,006 480,00", 100, 700, 80)])).toEqual(["6", "480,00", "6", "480,00"]);
    expect(read([item("0,0", 100, 700, 13), item("125", 113.2, 700, 15)])).toEqual(["0,0125"]);
  });

  it("keeps a number apart from the words of a column that touches its own, and with the end of an ordinal", () => {
    expect(read([item("1", 100, 700, 5), item("forfait", 105, 700, 30)])).toEqual(["1", "forfait"]);
    expect(read([item("Total HT", 100, 700, 40), item("Payeur", 140, 700, 30)])).toEqual(["Total", "HT", "Payeur"]);
    expect(read([item("Nb", 100, 700, 10), item("Prestation", 110, 700, 40)])).toEqual(["Nb", "Prestation"]);
    expect(read([item("9,00 €", 100, 700, 30), item("SONS", 130, 700, 20)])).toEqual(["9,00", "€", "SONS"]);
    expect(read([item("12", 100, 700, 10), item("ième", 110, 700, 20)])).toEqual(["12ième"]);
  });

  it("draws fake bold once", () => {
    expect(read([item("Total", 100, 700, 25), item("Total", 100.3, 700, 25)])).toEqual(["Total"]);
  });

  it("keeps rotated text apart", () => {
    const { upright, rotated } = runsOf([item("COPIE", 300, 400, 60, true), item("Devis", 50, 700, 25)], viewport);
    expect(upright.map(({ text }) => text)).toEqual(["Devis"]);
    expect(rotated.map(({ text }) => text)).toEqual(["COPIE"]);
  });
});

describe("paintedOn", () => {
  it("measures the largest picture under the matrix in force", () => {
    const operators = {
      fnArray: [operator.save, operator.transform, operator.image, operator.restore, operator.image],
      argsArray: [null, [300, 0, 0, 400, 0, 0], null, null, null],
    };
    const painted = paintedOn(operators, viewport, () => false);
    expect(pictureShare(painted, viewport)).toBeCloseTo(0.25);
  });
});
