import { describe, expect, it } from "vitest";
import { headerAt, itemAt, type Run, shownRows } from "../page.ts";

/** The header of the usual table with payers behind the totals, and two items whose payers fill two lines around their figures. */
const payers = (...lines: readonly [upper: string, lower: string][]): Run[] => [
  ...headerAt(100),
  { text: "Imputation", x: 600, y: 100 },
  ...lines.flatMap(([upper, lower], row): Run[] => {
    const y = 120 + 30 * row;
    return [
      { text: upper, x: 600, y: y - 6 },
      ...itemAt(y, row === 0 ? "Prestation" : "Onduleur", "1", "50,00", "50,00"),
      { text: lower, x: 600, y: y + 6 },
    ];
  }),
];
const rules = [106, 134, 164].map((at) => ({ level: true, at, from: 36, to: 800 }));

describe("cells of several lines beside the figures", () => {
  it.each([
    ["Établissement – matériel hors périmètre", "Ségur"],
    ["À la charge du laboratoire,", "hors périmètre Ségur"],
    ["Hors Ségur, réglé par", "la clinique"],
    ["Autres prestations, payées par", "l'EHPAD"],
  ])("%s | %s", (upper, lower) => {
    for (const drawn of [rules, []])
      expect(shownRows(payers(["État, au titre", "du Ségur"], [upper, lower]), drawn)).toEqual([
        "item: Prestation | 1 | 50,00 | 50,00 | État, au titre du Ségur",
        `item: Onduleur | 1 | 50,00 | 50,00 | ${upper} ${lower}`,
      ]);
  });

  it("over the designations, who pays is a heading", () => {
    const runs = [
      ...headerAt(100),
      ...itemAt(120, "Prestation", "1", "50,00", "50,00"),
      { text: "Hors Ségur, réglé par la clinique", x: 40, y: 140 },
      ...itemAt(154, "Onduleur", "1", "50,00", "50,00"),
      { text: "de la baie", x: 40, y: 166 },
    ];
    expect(shownRows(runs)).toContain("heading: Hors Ségur, réglé par la clinique");
  });

  it("figures alone between two lines are theirs, whoever pays and wherever a centred heading stands", () => {
    const cell = (y: number, upper: string, lower: string): Run[] => [
      { text: upper, x: 40, y: y - 6.5 },
      ...itemAt(y, "", "1", "50,00", "50,00").slice(1),
      { text: lower, x: 40, y: y + 6 },
    ];
    const runs = [
      { text: "Désignation", x: 140, y: 100 },
      ...headerAt(100).slice(1),
      ...cell(125, "Prestation Ségur, prise en charge par l'État :", "licence"),
      ...cell(155, "Hors périmètre Ségur, à la charge du cabinet :", "onduleur"),
      ...cell(185, "Réglé par le cabinet :", "reprise"),
    ];
    expect(shownRows(runs)).toEqual([
      "item: Prestation Ségur, prise en charge par l'État : licence | 1 | 50,00 | 50,00",
      "item: Hors périmètre Ségur, à la charge du cabinet : onduleur | 1 | 50,00 | 50,00",
      "item: Réglé par le cabinet : reprise | 1 | 50,00 | 50,00",
    ]);
  });

  it("a second line in a row of bars and rules goes on its designation, whoever it says that pays", () => {
    const bars = [36, 290, 340, 440, 556].map((at) => ({ level: false, at, from: 90, to: 174 }));
    const rows = (y: number, name: string, said: string): Run[] => [
      ...itemAt(y, name, "1", "50,00", "50,00"),
      { text: said, x: 40, y: y + 13, font: "italic" },
    ];
    const runs = [
      ...headerAt(100),
      ...rows(120, "Prestation Ségur", "Financée par l'État au titre du Ségur"),
      ...rows(152, "Onduleur", "Hors Ségur, réglé par la clinique"),
    ];
    const rowRules = [90, 106, 140, 174].map((at) => ({ level: true, at, from: 36, to: 556 }));
    expect(shownRows(runs, [...bars, ...rowRules])).toEqual([
      "item: Prestation Ségur Financée par l'État au titre du Ségur | 1 | 50,00 | 50,00",
      "item: Onduleur Hors Ségur, réglé par la clinique | 1 | 50,00 | 50,00",
    ]);
  });
});
