import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/tables/lay-out.ts";
import { headerAt, itemAt, pageOf, type Run, ruledPageOf, shownRows } from "../page.ts";

/** Columns of versions and of names that stand no farther apart than words do. */
const versions = (...names: readonly string[]): Run[] => [
  { text: "Produit", x: 20, y: 100 },
  { text: "Version Désignation", x: 82, y: 100 },
  ...headerAt(100).slice(1),
  ...names.flatMap((name, row): Run[] => [
    { text: "Ondine", x: 20, y: 120 + 16 * row },
    { text: `v5.6.2 ${name}`, x: 87, y: 120 + 16 * row },
    ...itemAt(120 + 16 * row, "", "1", "inclus", "inclus").slice(1),
  ]),
];

describe("cells that touch", () => {
  it("parts headings and cells of versions from the names beside them", () => {
    const { tables } = layOut(pageOf(versions("Paramétrage et recette", "Formation des agents", "Reprise")));
    expect(tables[0]?.columns.map(({ heading }) => heading.value)).toEqual([
      ...["Produit", "Version", "Désignation", "Qté", "PU HT", "Total HT"],
    ]);
    expect(tables[0]?.rows.map(({ cells }) => cells.slice(1, 3).map((cell) => cell?.value))).toEqual([
      ...["Paramétrage et recette", "Formation des agents", "Reprise"].map((name) => ["v5.6.2", name]),
    ]);
  });

  it("leaves a code with what it is a code of", () => {
    const head = [{ text: "Code Prestation", x: 40, y: 100 }, ...headerAt(100).slice(1)];
    const [table] = layOut(pageOf([...head, ...itemAt(120, "Pose", "1", "50,00", "50,00")])).tables;
    expect(table?.columns[0]?.heading.value).toBe("Code Prestation");
  });

  it("reads a section and the line in two columns of words", () => {
    const sections = (first: string): Run[] => [
      { text: first, x: 20, y: 100 },
      { text: "Ligne", x: 150, y: 100 },
      ...headerAt(100).slice(1),
      ...["Licence et flux du SGL", "Serveur de sauvegarde"].flatMap((name, row): Run[] => [
        { text: row === 0 ? "Logiciels" : "Machines", x: 20, y: 120 + 16 * row },
        { text: name, x: 150, y: 120 + 16 * row },
        ...itemAt(120 + 16 * row, "", "1", "50,00", "50,00").slice(1),
      ]),
    ];
    for (const first of ["Section", "Bloc"])
      expect(layOut(pageOf(sections(first))).tables[0]?.columns.map(({ role }) => role)).toEqual([
        ...["other", "designation", "quantity", "unitPrice", "net"],
      ]);
  });
});

describe("words in the place of an amount, and totals where there is room", () => {
  it("a word under the price of a unit bills a line, with no total beside it", () => {
    const rows = shownRows([
      ...headerAt(100),
      ...itemAt(120, "Prestation", "1", "50,00", "50,00"),
      { text: "Correctifs 6 ans", x: 40, y: 136 },
      { text: "inclus", right: 430, y: 136 },
    ]);
    expect(rows[1]).toBe("item: Correctifs 6 ans | inclus");
  });

  it.each([
    ["TVA 7 % sur 200", "14,00", "summary"],
    ["TVA à 20 %", "9,50", "summary"],
    ["Heures de pose", "14,00", "note"],
  ])("%s | %s in the column of quantities", (text, figure, kind) => {
    const rows = shownRows([
      ...headerAt(100),
      ...itemAt(120, "Prestation", "1", "50,00", "50,00"),
      { text: "Total HT", x: 40, y: 140 },
      { text: "1 000,00", right: 330, y: 140 },
      { text, x: 40, y: 156 },
      { text: figure, right: 330, y: 156 },
    ]);
    expect(rows[2]).toBe(`${kind}: ${text} | ${figure}`);
  });

  it.each(["Cumul HT", "Total HT", "Coût total HT"])("%s with its amount among the names ends the table", (text) => {
    const rows = shownRows([
      ...headerAt(100),
      ...itemAt(120, "Prestation", "1", "50,00", "50,00"),
      { text, x: 40, y: 132 },
      { text: "50,00 €", right: 240, y: 132 },
    ]);
    expect(rows[0]).toBe("item: Prestation | 1 | 50,00 | 50,00");
  });

  it("a label that begins before a narrow first column is whole", () => {
    const rows = shownRows([
      { text: "Qté", x: 150, y: 100 },
      { text: "Désignation", x: 180, y: 100 },
      ...headerAt(100).slice(2),
      { text: "1", right: 165, y: 120 },
      ...itemAt(120, "", "", "50,00", "50,00").slice(2),
      { text: "Prestation Ségur", x: 180, y: 120 },
      { text: "Financement État - Prestation (HT)", x: 40, y: 140 },
      { text: "50,00", right: 550, y: 140 },
    ]);
    expect(rows[1]).toBe("summary: Financement État - Prestation (HT) | 50,00");
  });

  it("the end of a total's label is in no amount's place", () => {
    const labels = [
      "Prix total hors taxes",
      "Taxe sur la valeur",
      "ajoutée à 20 %",
      "Prix total toutes taxes",
      "comprises",
    ];
    const runs = [
      ...headerAt(100),
      ...itemAt(120, "Prestation", "1", "50,00", "50,00"),
      ...labels.map((text, row) => ({ text, x: 390, y: 140 + 12 * row })),
      ...[
        ["50,00", 140],
        ["10,00", 164],
        ["60,00", 188],
      ].map(([text, y]) => ({ text: `${text}`, right: 550, y: Number(y) })),
    ];
    const { tables } = layOut(ruledPageOf(runs, []));
    expect(tables[0]?.rows.map(({ kind }) => kind)).toEqual(["item", "summary", "summary", "summary"]);
  });
});
