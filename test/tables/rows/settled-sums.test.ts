import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/tables/lay-out.ts";
import { headerAt, itemAt, pageOf, type Run } from "../page.ts";

const rowsOf = (runs: readonly Run[]): string[] =>
  layOut(pageOf(runs)).tables.flatMap(({ rows }) =>
    rows.map(({ kind, cells, label }) => `${kind}: ${(label ?? cells[0])?.value}`),
  );

const total = (y: number, text: string, amount: string): Run[] => [
  { text, x: 340, y },
  { text: amount, right: 550, y },
];

describe("what follows totals that account for every line", () => {
  const TABLE = [
    ...headerAt(100),
    ...itemAt(120, "Reprise des dossiers", "2", "450,00", "900,00"),
    ...total(140, "Total HT", "900,00"),
    ...total(154, "TVA 20 %", "180,00"),
    ...total(168, "Total TTC", "1 080,00"),
  ];
  const READ = ["item: Reprise des dossiers", "summary: Total HT", "summary: TVA 20 %", "summary: Total TTC"];

  it("is no line, though its words fall under the headings of amounts", () => {
    expect(rowsOf([...TABLE, ...itemAt(186, "Accueil, 12 rue Verte,", "31770", "SIRET", "614 034 403")])).toEqual(READ);
  });

  it("is a line where a quantity times a price proves it", () => {
    const rows = rowsOf([...TABLE, ...itemAt(186, "Option : écran", "2", "90,00", "180,00")]);
    expect(rows).toEqual([...READ, "item: Option : écran"]);
  });

  it("is a sum told once more where its amount is one of those", () => {
    const rows = rowsOf([
      ...TABLE,
      ...headerAt(60, 2),
      ...total(80, "Pris en charge par l'État", "900,00").map((run) => ({ ...run, page: 2 })),
    ]);
    expect(rows).toEqual([...READ, "summary: Pris en charge par l'État"]);
  });

  it("is a line where the totals leave something over", () => {
    const short = TABLE.filter(({ text }) => text !== "180,00");
    expect(rowsOf([...short, ...itemAt(186, "Câble", "3", "5,00", "16,00")]).at(-1)).toBe("item: Câble");
  });
});

describe("the heading of a section at the foot of a page", () => {
  it("heads the lines overleaf", () => {
    const runs = [
      ...headerAt(700),
      ...itemAt(720, "Licence", "1", "900,00", "900,00"),
      ...total(740, "Sous-total A", "900,00"),
      { text: "Hors périmètre Ségur, à la charge du cabinet", x: 40, y: 760 },
      ...headerAt(60, 2),
      ...itemAt(80, "Clavier", "1", "50,00", "50,00", 2),
    ];
    expect(rowsOf(runs)).toEqual([
      "item: Licence",
      "summary: Sous-total A",
      "heading: Hors périmètre Ségur, à la charge du cabinet",
      "item: Clavier",
    ]);
  });
});
