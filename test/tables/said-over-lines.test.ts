import { describe, expect, it } from "vitest";
import { layOut } from "../../src/tables/lay-out.ts";
import { headerAt, itemAt, pageOf, type Run } from "./page.ts";

const tableOf = (runs: readonly Run[]) => layOut(pageOf(runs)).tables[0];
const designations = (runs: readonly Run[]): (string | undefined)[] =>
  tableOf(runs)?.rows.flatMap(({ kind, cells }) =>
    kind === "item" ? [cells.map((c) => c?.value ?? "").join(" | ")] : [],
  ) ?? [];

/** A line of a table whose first column numbers the lines. */
const numbered = (
  y: number,
  [rank = "", name = "", quantity = "", price = "", total = ""]: readonly string[],
): Run[] => [
  { text: rank, x: 40, y },
  { text: name, x: 120, y },
  { text: quantity, right: 360, y },
  { text: price, right: 450, y },
  { text: total, right: 550, y },
];

describe("words over the names of the lines", () => {
  it.each([["Forfait Ségur réglé par l'ASP"], ["Fournitures à la charge du cabinet"], ["Part de l'État"]])(
    "takes '%s' for the title of its lines",
    (heading) => {
      const table = tableOf([
        ...numbered(100, ["Rep.", heading, "Qté", "PU HT", "Total HT"]),
        ...numbered(120, ["1", "Concession du logiciel", "1", "700,00", "700,00"]),
        ...numbered(140, ["2", "Pose au cabinet", "2", "150,00", "300,00"]),
      ]);
      expect(table?.title?.value).toBe(heading);
      expect(table?.columns[1]?.role).toBe("designation");
      expect(table?.rows.map(({ cells }) => cells[1]?.value)).toEqual(["Concession du logiciel", "Pose au cabinet"]);
    },
  );

  it("leaves a column that tells who pays each line what it is", () => {
    const table = tableOf([
      ...numbered(100, ["Réf.", "Payé par", "Qté", "PU HT", "Total HT"]),
      ...numbered(120, ["Licence", "État", "1", "700,00", "700,00"]),
      ...numbered(140, ["Scanner", "Cabinet", "2", "150,00", "300,00"]),
    ]);
    expect(table?.title).toBeNull();
    expect(table?.columns[0]?.role).toBe("designation");
  });

  it("keeps the end of a title out of the headings under it", () => {
    const table = tableOf([
      { text: "Partie 2, au compte du foyer (programmes de gestion, étrangers au", x: 40, y: 88 },
      { text: "Ségur)", x: 40, y: 100 },
      ...headerAt(114),
      ...itemAt(134, "Tempora, licence", "1", "700,00", "700,00"),
    ]);
    expect(table?.columns[0]?.heading.value).toBe("Désignation");
  });

  it("keeps a column of who a line is for beside the names of the lines", () => {
    expect(
      designations([
        ...numbered(100, ["Praticien", "Désignation", "Qté", "PU HT", "Total HT"]),
        ...numbered(120, ["Dr Aube", "Prestation Ségur", "1", "700,00", "700,00"]),
        ...numbered(140, ["Dr Brun", "Prestation Ségur", "1", "700,00", "700,00"]),
      ]),
    ).toEqual(["Dr Aube | Prestation Ségur | 1 | 700,00 | 700,00", "Dr Brun | Prestation Ségur | 1 | 700,00 | 700,00"]);
  });
});

describe("a rate named in its column", () => {
  const taxed = (y: number, name: string, total: string): Run[] => [
    { text: name, x: 40, y },
    { text: "1,00", right: 290, y: y + 6 },
    { text: total, right: 370, y: y + 6 },
    { text: "TVA 20 %", x: 400, y: y + 6 },
    { text: total, right: 550, y: y + 6 },
    { text: "matériel du cabinet", x: 40, y: y + 12 },
  ];

  it("is no label of a total, even on the last line", () => {
    const read = designations([
      { text: "Description", x: 40, y: 100 },
      { text: "Quantité", right: 290, y: 100 },
      { text: "Prix unitaire", right: 370, y: 100 },
      { text: "Taxes", x: 400, y: 100 },
      { text: "Montant HT", right: 550, y: 100 },
      ...taxed(120, "[A1] Lecteur de cartes", "140,00"),
      ...taxed(150, "[A2] Imprimante", "260,00"),
      { text: "TVA 20 %", x: 400, y: 190 },
      { text: "80,00", right: 550, y: 190 },
    ]);
    expect(read).toEqual([
      "[A1] Lecteur de cartes matériel du cabinet | 1,00 | 140,00 | TVA 20 % | 140,00",
      "[A2] Imprimante matériel du cabinet | 1,00 | 260,00 | TVA 20 % | 260,00",
    ]);
  });
});

describe("items of a list", () => {
  const paragraphs = (runs: readonly Run[]) => layOut(pageOf(runs)).paragraphs.map(({ value }) => value);

  it("are texts of their own, with the lines that hang under their first word", () => {
    expect(
      paragraphs([
        { text: "1. Le laboratoire désigne un référent dès la signature de ce document.", x: 40, y: 100 },
        { text: "2. Qui part avant trois ans, pour quelque raison que ce soit, rend la", x: 40, y: 112 },
        { text: "Prestation Ségur au prorata.", x: 52.8, y: 124 },
        { text: "3. Tribunal de Dijon.", x: 40, y: 136 },
      ]),
    ).toEqual([
      "1. Le laboratoire désigne un référent dès la signature de ce document.",
      "2. Qui part avant trois ans, pour quelque raison que ce soit, rend la Prestation Ségur au prorata.",
      "3. Tribunal de Dijon.",
    ]);
  });

  it("are parted by dashes in capitals, and by marks printed apart", () => {
    expect(
      paragraphs([
        { text: "- AUCUN ACHAT LIE, AUCUN CONTRAT PROLONGE", x: 40, y: 100 },
        { text: "- FACTURE A L'ASP APRES LA RECETTE", x: 40, y: 112 },
      ]),
    ).toEqual(["- AUCUN ACHAT LIE, AUCUN CONTRAT PROLONGE", "- FACTURE A L'ASP APRES LA RECETTE"]);
    expect(
      paragraphs([
        { text: "•", x: 40, y: 100 },
        { text: "La pose a lieu hors des heures de travail, selon le plan que nous vous avons joint", x: 60, y: 100 },
        { text: "hier.", x: 60, y: 112 },
        { text: "•", x: 40, y: 124 },
        { text: "aucun achat", x: 60, y: 124 },
      ]),
    ).toEqual([
      "La pose a lieu hors des heures de travail, selon le plan que nous vous avons joint hier.",
      "aucun achat",
    ]);
  });
});
