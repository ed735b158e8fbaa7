import { describe, expect, it } from "vitest";
import { figureText, mended, parted } from "../../src/documents/ocr/confusions.ts";
import type { SeenWord } from "../../src/documents/ocr/engine.ts";
import { figureGroups, withTouchingInk } from "../../src/documents/ocr/figure-groups.ts";
import { reconciled } from "../../src/documents/ocr/reconcile.ts";

/** Words of one line, ten pixels a letter and a blank between them. */
function line(text: string, confidence = 0.9): SeenWord[] {
  let x = 0;
  return text.split(" ").map((word) => {
    const box = [x, 0, x + 10 * word.length, 20] as const;
    x += 10 * word.length + 8;
    return { text: word, box, confidence, line: 1 };
  });
}

const only = (text: string, confidence?: number) => {
  const [group] = figureGroups(line(text, confidence));
  if (group === undefined) throw new Error(`no figure in ${text}`);
  return group;
};
const textOf = (words: readonly SeenWord[]): string =>
  words.map(({ text }) => text.replaceAll("\u00a0", " ")).join(" ");

describe("confusions", () => {
  it.each([
    ["1 l24,0O", "1 124,00"],
    ["1 124,00 E", "1 124,00 €"],
    ["12 640,00 C", "12 640,00 €"],
    ["6. 980,00 €", "6 980,00 €"],
    ["‘1 400,00", "1 400,00"],
  ])("a figure read as %s is %s", (read, meant) => {
    expect(figureText(line(read))).toBe(meant);
  });

  it.each([
    ["HOP-DPl-Va1", "HOP-DPI-Va1"],
    ["BIO-SGL-Vai", "BIO-SGL-Va1"],
    ["(BIO-SGL-Va1i)", "(BIO-SGL-Va1i)"],
    ["“DUI", "DUI"],
    ["“DUI”", "“DUI”"],
    ["ville", "ville"],
    ["Ill", "Ill"],
  ])("%s is mended to %s", (read, meant) => {
    expect(mended(read)).toBe(meant);
  });

  it.each([
    ["Prixunit.HT", ["Prix", "unit.", "HT"]],
    ["PUHT", ["PU", "HT"]],
    ["B(HT)", ["B", "(HT)"]],
    ["Sous-total", ["Sous-total"]],
    ["ACHT", ["ACHT"]],
  ])("%s is parted as %j", (read, meant) => {
    expect(
      line(read)
        .flatMap(parted)
        .map(({ text }) => text),
    ).toEqual(meant);
  });
});

describe("two readings of a figure", () => {
  it("agree where their digits do; the one that kept its separators stands", () => {
    const settled = reconciled(only("92000€"), line("920,00 €"));
    expect([textOf(settled), settled.some(({ others }) => others !== undefined)]).toEqual(["920,00 €", false]);
    expect(textOf(reconciled(only("3.2,"), line("32")))).toBe("3.2,");
  });

  it("leave it in doubt where their digits differ and neither is much surer", () => {
    const [settled] = reconciled(only("4 720,00", 0.6), line("1 720,00", 0.7));
    expect([
      settled?.text.replaceAll("\u00a0", " "),
      settled?.others?.map((text) => text.replaceAll("\u00a0", " ")),
    ]).toEqual(["1 720,00", ["4 720,00"]]);
  });

  it("are decided by confidence where it is far apart", () => {
    const settled = reconciled(only("0", 0.09), line("3", 0.96));
    expect(settled).toMatchObject([{ text: "3" }]);
    expect(settled[0]).not.toHaveProperty("others");
  });
});

describe("what belongs to a figure", () => {
  const at = (text: string, x0: number, x1: number, lineNumber = 1, y0 = 0): SeenWord => ({
    text,
    box: [x0, y0, x1, y0 + 20],
    confidence: 0.9,
    line: lineNumber,
  });
  const texts = (words: readonly SeenWord[]): string[] =>
    figureGroups(words).map((group) => group.words.map(({ text }) => text).join(" "));

  it.each([
    ["parts that the engine counts to two lines", [at("2", 0, 10, 1), at("100,00", 18, 70, 2)], ["2 100,00"]],
    ["digits seen twice", [at("400,", 0, 40), at("0,00", 25, 60)], ["400, 0,00"]],
    ["two amounts side by side", [at("400,00", 0, 60), at("0,00", 72, 110)], ["400,00", "0,00"]],
    ["a date in brackets and the next", [at("01/04/2019),", 0, 120), at("7.2", 130, 160)], ["01/04/2019),", "7.2"]],
    ["figures one under the other", [at("400", 0, 30), at("500", 34, 64, 2, 15)], ["400", "500"]],
  ] as const)("%s", (_, words, expected) => {
    expect(texts(words)).toEqual(expected);
  });

  it.each([
    ["420,00", 1],
    ["20,00", 0],
    ["2 420,00", 0],
  ])("ink before %s is its thousands", (printed, expected) => {
    const groups = figureGroups(
      line(printed).map((word) => ({ ...word, box: [word.box[0] + 40, 0, word.box[2] + 40, 20] })),
    );
    expect(
      withTouchingInk(groups, [[20, 0, 28, 20]]).groups.filter(({ passedOver }) => passedOver !== undefined).length,
    ).toBe(expected);
  });

  it("a bar in the place of the thousands that both readings leave out may be a 1", () => {
    const words = line("420,00").map((word) => ({ ...word, box: [40, 0, 100, 20] as const }));
    const [group] = withTouchingInk(figureGroups(words), [[24, 0, 30, 20]]).groups;
    expect(group === undefined ? [] : reconciled(group, words).map(({ text, others }) => [text, others])).toEqual([
      ["420,00", ["1\u00a0420,00"]],
    ]);
  });

  it("of two readings the one with a thin digit more at its left is taken, the other kept", () => {
    const [settled] = reconciled(only("1 420,00", 0.7), line("420,00", 0.95));
    expect([settled?.text.replaceAll("\u00a0", " "), settled?.others]).toEqual(["1 420,00", ["420,00"]]);
  });

  it("ink that the engine passed over makes a figure whole; other ink stays apart", () => {
    const groups = figureGroups([at("2", 0, 10), at("400,", 18, 50)]);
    const { groups: grown, apart } = withTouchingInk(groups, [
      [53, 0, 75, 19],
      [200, 0, 230, 20],
    ]);
    expect(grown.map(({ box, passedOver }) => [box, passedOver])).toEqual([
      [
        [0, 0, 75, 20],
        [53, 0, 75, 19],
      ],
    ]);
    expect(apart).toEqual([[200, 0, 230, 20]]);
    expect(textOf(reconciled(grown[0] ?? only("1"), [at("2", 0, 10), at("400,00", 18, 75)]))).toBe("2 400,00");
  });
});
