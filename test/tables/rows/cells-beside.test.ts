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
});
