import { describe, expect, it } from "vitest";
import { layOut } from "../../src/tables/lay-out.ts";
import type { Row } from "../../src/tables/layout.ts";
import { headerAt, itemAt, pageOf, type Run, ruledPageOf } from "./page.ts";

const rowsOf = (runs: readonly Run[]): Row[] => layOut(pageOf(runs)).tables.flatMap(({ rows }) => rows);
const shown = ({ kind, cells, label }: Row): string =>
  kind === "item" ? `item: ${cells.map((cell) => cell?.value ?? "").join(" | ")}` : `${kind}: ${label?.value}`;

describe("cells and lines of a page", () => {
  it("joins no labels of rows that follow one another evenly", () => {
    const facts = ["Devis|D-22", "Date|26 sept. 2022", "Valable jusqu'au|25 nov. 2022"];
    const { segments } = layOut(
      pageOf([
        ...facts.flatMap((row, index) =>
          row.split("|").map((text, column) => ({ text, x: 300 + 100 * column, y: 100 + 12 * index })),
        ),
        { text: "LABRADOR", x: 40, y: 112 },
        { text: "Meylan", x: 180, y: 112 },
      ]),
    );
    expect(segments.map(({ text }) => text.value)).toEqual([
      ...["Devis", "D-22", "LABRADOR", "Meylan", "Date", "26 sept. 2022", "Valable jusqu'au", "25 nov. 2022"],
    ]);
  });

  it("joins no cells that a rule parts, and those that stand nearer to one another than rows do", () => {
    const wide = (y: number, ...cells: string[]): Run[] => cells.map((text, at) => ({ text, x: 40 + 160 * at, y }));
    const ruled = [
      ...wide(60, "Ondine", "SIRET 843 112 559 00012", "Devis OX-31"),
      ...wide(71, "du 12 mai 2022", "bon jusqu'au 30 juin"),
    ];
    const rule = { level: true, at: 63, from: 36, to: 500 };
    const textsOf = (document: Parameters<typeof layOut>[0]) => layOut(document).segments.map(({ text }) => text.value);
    expect(textsOf(ruledPageOf(ruled, [rule]))).toContain("du 12 mai 2022");
    const open = [
      ...wide(60, "Devis", "OX-31", "du 12/05/2022"),
      ...wide(81, "Logiciel", "Ondine Soins", "version de mai"),
      ...wide(98, "", "7.1").slice(1),
    ];
    expect(textsOf(pageOf(open))).toContain("Ondine Soins 7.1");
  });

  it("takes a row that counts something, with a dash for its price and for its total, for a line", () => {
    const drawn = (price: string, total: string) =>
      rowsOf([
        ...headerAt(100),
        ...itemAt(120, "Prestation", "1", "500,00", "500,00"),
        ...itemAt(140, "Correctifs, six ans", "1", price, total),
        ...itemAt(160, "Formation", "2", "250,00", "500,00"),
      ]).map(shown);
    expect(drawn("—", "—")).toContain("item: Correctifs, six ans | 1 | — | —");
    expect(drawn("-", "-")).toContain("item: Correctifs, six ans | 1 | - | -");
  });

  it("takes a column of words about payers for no amounts, whatever its heading and the totals under it", () => {
    for (const heading of ["PEC", "Payeur"]) {
      const [table] = layOut(
        pageOf([
          ...headerAt(100),
          { text: heading, x: 570, y: 100 },
          ...itemAt(120, "Prestation", "1", "500,00", "500,00"),
          { text: "État", x: 570, y: 120 },
          { text: "Ségur (vague", x: 40, y: 132 },
          { text: "(Ségur)", x: 570, y: 132 },
          { text: "1)", x: 40, y: 144 },
          ...["Total HT", "TVA à 20 %", "Total TTC"].flatMap((text, row) => [
            { text, x: 40, y: 164 + 14 * row },
            { text: ["500,00", "100,00", "600,00"][row] ?? "", right: 620, y: 164 + 14 * row },
          ]),
        ]),
      ).tables;
      expect(table?.columns.at(-1)?.role).toBe("payer");
      expect(table?.rows.map(shown)[0]).toBe("item: Prestation Ségur (vague 1) | 1 | 500,00 | 500,00 | État (Ségur)");
    }
  });

  it("parts references from designations of two lines, set above and below their figures, under a centred heading", () => {
    const item = (y: number, code: string, [above, below]: readonly string[], amount: string): Run[] => [
      { text: above ?? "", x: 90, y: y - 6 },
      { text: code, x: 45, y },
      { text: "1", right: 330, y },
      { text: amount, right: 430, y },
      { text: amount, right: 550, y },
      { text: below ?? "", x: 90, y: y + 6, size: 8 },
    ];
    const head = headerAt(100).map((run) => (run.text === "Désignation" ? { ...run, x: 180 } : run));
    const rows = rowsOf([
      { text: "Code", x: 50, y: 100 },
      ...head,
      ...item(130, "AB1", ["Prestation Ségur vague 1", "droits et pose"], "500,00"),
      ...item(165, "C7", ["Douchette sans fil", "matériel, hors périmètre"], "90,00"),
    ]);
    expect(rows.map(shown)).toEqual([
      "item: AB1 | Prestation Ségur vague 1 droits et pose | 1 | 500,00 | 500,00",
      "item: C7 | Douchette sans fil matériel, hors périmètre | 1 | 90,00 | 90,00",
    ]);
  });

  it("takes bars and rules typed between the columns for edges, wide or close", () => {
    const typed = (lines: readonly string[]): Run[] =>
      lines.flatMap((line, row) =>
        Array.from(line.matchAll(/\S+/g), ({ 0: text, index }) => ({ text, x: 40 + 5 * index, y: 100 + 12 * row })),
      );
    const wide = [
      "+-----------------------+-----+---------+---------+",
      "| DESIGNATION           | QTE | P.U. HT | MT HT   |",
      "+-----------------------+-----+---------+---------+",
      "| PRESTATION SEGUR      |   1 |  500,00 |  500,00 |",
      "|   POSE                |     |         |         |",
      "| IMPRIMANTE            |   2 |   50,00 |  100,00 |",
      "+-----------------------+-----+---------+---------+",
    ];
    const close = [
      "|DESIGNATION          |QTE|P.U. HT|  MT HT|",
      "|---------------------+---+-------+-------|",
      "|PRESTATION SEGUR     |  1| 500,00| 500,00|",
      "|  POSE               |   |       |       |",
      "|IMPRIMANTE           |  2|  50,00| 100,00|",
    ];
    const box = close.map((line) => line.replaceAll("|", "│").replaceAll("-", "─").replaceAll("+", "┼"));
    for (const lines of [wide, close, box])
      expect(rowsOf(typed(lines)).map(shown)).toEqual([
        "item: PRESTATION SEGUR POSE | 1 | 500,00 | 500,00",
        "item: IMPRIMANTE | 2 | 50,00 | 100,00",
      ]);
  });

  it.each([
    ["Quantité × prix HT", "4 × 940,00 €", "4 | 940,00 €"],
    ["Qté x PU HT", "4x940,00", "4 | 940,00"],
    ["Prix unitaire * Nombre", "940,00 * 4", "940,00 | 4"],
  ])("parts the factors that stand under %s", (heading, factors, cells) => {
    const rows = rowsOf([
      { text: "Prestation", x: 40, y: 100 },
      { text: heading, right: 430, y: 100 },
      { text: "Total HT", right: 550, y: 100 },
      ...[120, 140].flatMap((y) => [
        { text: "Installation", x: 40, y },
        { text: factors, right: 430, y },
        { text: "3 760,00 €", right: 550, y },
      ]),
      { text: "Le prix est ferme", x: 40, y: 152 },
    ]);
    expect(rows.map(shown)[0]).toBe(`item: Installation | ${cells} | 3 760,00 €`);
  });

  it("keeps the words without VAT in the heading of a price", () => {
    const [table] = layOut(
      pageOf([
        ...headerAt(100).slice(0, 2),
        { text: "P.U. hors taxe", right: 430, y: 100 },
        { text: "Montant hors taxe", right: 550, y: 100 },
        ...itemAt(120, "Licence", "1", "500,00", "500,00"),
      ]),
    ).tables;
    expect(table?.columns.map(({ role }) => role)).toEqual(["designation", "quantity", "unitPrice", "net"]);
  });

  it("reads labels of totals set apart where figures stand in the middle of the only item", () => {
    const rows = rowsOf([
      ...headerAt(100),
      { text: "Prestation Ségur, système de", x: 40, y: 120 },
      ...itemAt(126, "", "1", "500,00", "500,00").slice(1),
      { text: "gestion de laboratoire", x: 40, y: 132 },
      { text: "Prestation Ségur : montant HT", x: 300, y: 152 },
      { text: "500,00", right: 550, y: 158 },
      { text: "que l'État prend à son compte", x: 300, y: 164 },
      { text: "Total HT", x: 300, y: 184 },
      { text: "500,00", right: 550, y: 184 },
    ]);
    expect(rows.map(shown).slice(1)).toEqual([
      "summary: Prestation Ségur : montant HT que l'État prend à son compte",
      "summary: Total HT",
    ]);
  });

  it("reads the label of a total around its centred amount", () => {
    const rows = rowsOf([
      ...headerAt(100),
      ...itemAt(120, "Licence", "1", "500,00", "500,00"),
      { text: "Montant pris en charge par l'État", x: 40, y: 140 },
      { text: "500,00", right: 550, y: 146 },
      { text: "(HT)", x: 40, y: 152 },
    ]);
    expect(rows.map(shown)).toEqual([
      "item: Licence | 1 | 500,00 | 500,00",
      "summary: Montant pris en charge par l'État (HT)",
    ]);
  });

  it("joins the upper lines of a cell set at its foot, through a hand-made line end and before a version", () => {
    const rows = rowsOf([
      ...headerAt(100),
      { text: "Prestation Ségur", x: 40, y: 120 },
      { text: "montant pris en charge au titre", x: 40, y: 132 },
      ...itemAt(144, "du Ségur", "1", "500,00", "500,00"),
      { text: "Remplacement du module", x: 40, y: 156 },
      { text: "d'impression, sans quoi Cadran", x: 40, y: 168 },
      ...itemAt(180, "4.0 refuse de démarrer", "1", "90,00", "90,00"),
    ]);
    expect(rows.map(shown)).toEqual([
      "item: Prestation Ségur montant pris en charge au titre du Ségur | 1 | 500,00 | 500,00",
      "item: Remplacement du module d'impression, sans quoi Cadran 4.0 refuse de démarrer | 1 | 90,00 | 90,00",
    ]);
  });

  it("leaves the text under the last total to the text of the page, and parts cells that nearly touch", () => {
    const { tables, segments, paragraphs } = layOut(
      pageOf([
        { text: "Numéro", x: 40, y: 50 },
        { text: "Date", x: 96, y: 50 },
        { text: "D", x: 40, y: 62 },
        { text: "785", x: 47.8, y: 62 },
        { text: "abcdefg", x: 68, y: 62 },
        { text: "DEV785809", x: 40, y: 74 },
        { text: "06/06/2023", x: 96, y: 74 },
        ...headerAt(100),
        ...itemAt(120, "Licence", "1", "500,00", "500,00"),
        { text: "Total HT payé au titre de", x: 260, y: 140 },
        { text: "500,00", right: 550, y: 140 },
        {
          text: "Mise à jour sans frais depuis Aspic 5.0 (commercialisée en mars 2019) et depuis Aspic 5.8",
          x: 40,
          y: 152,
        },
        { text: "(12/11/2020).", x: 40, y: 164 },
      ]),
    );
    expect(tables[0]?.rows.map(({ kind }) => kind)).toEqual(["item", "summary"]);
    expect(paragraphs.at(-1)?.value).toContain("Aspic 5.8 (12/11/2020).");
    expect(segments.map(({ text }) => text.value)).toEqual(expect.arrayContaining(["DEV785809", "06/06/2023"]));
  });

  it("joins a SIRET set on two lines, whatever follows", () => {
    const { segments } = layOut(
      pageOf([
        ...["Société|SIRET|Adresse|Ville", "Tamarelle|980877161000|ZA Les Prés|Reims"].flatMap((row, line) =>
          row.split("|").map((text, column) => ({ text, x: 40 + 120 * column, y: 50 + 12 * line })),
        ),
        { text: "Labo", x: 40, y: 74 },
        { text: "45", x: 160, y: 74 },
        { text: "51999", x: 280, y: 74 },
        { text: "Cedex", x: 280, y: 86 },
      ]),
    );
    expect(segments.map(({ text }) => text.value)).toContain("980877161000 45");
  });

  it("takes a line in larger type under the details of an item for a heading", () => {
    const rows = (larger: number) =>
      rowsOf([
        ...headerAt(100),
        ...itemAt(120, "Licence", "1", "500,00", "500,00"),
        { text: "pose sur place", x: 40, y: 132, font: "light" },
        { text: "Ce que vous prenez par ailleurs", x: 40, y: 160, font: "light", size: larger },
        ...itemAt(180, "Tiroir", "1", "90,00", "90,00"),
      ]).map(({ kind }) => kind);
    expect(rows(11)).toEqual(["item", "heading", "item"]);
    expect(rows(10)).toEqual(["item", "item"]);
  });

  it("takes a column that nobody can name beside unit prices for that of the totals", () => {
    const [table] = layOut(
      pageOf([
        ...headerAt(100).slice(0, 3),
        { text: "Ensemble", right: 550, y: 100 },
        ...itemAt(120, "Licence", "2", "500,00", "1 000,00"),
        ...["Total", ".", ".", ".", "."].map((text, index) => ({ text, x: 40 + 30 * index, y: 160 })),
        { text: "1 000,00", right: 550, y: 160 },
      ]),
    ).tables;
    expect(table?.columns.map(({ role }) => role)).toEqual(["designation", "quantity", "unitPrice", "net"]);
    expect(table?.rows.map(shown)).toEqual(["item: Licence | 2 | 500,00 | 1 000,00", "summary: Total"]);
  });

  it("cuts a quantity from the price it touches, and takes words past a dash for those of the total", () => {
    const rows = rowsOf([
      ...headerAt(100),
      ...itemAt(120, "Licence", "2", "500,00 €", "1 000,00 €"),
      { text: "Formation", x: 40, y: 140 },
      { text: "2 780,00 €", right: 430, y: 140 },
      { text: "1 560,00 €", right: 550, y: 140 },
      ...itemAt(160, "Pack", "1", "—", "selon forfait à venir"),
    ]);
    expect(rows.slice(1).map(shown)).toEqual([
      "item: Formation | 2 | 780,00 € | 1 560,00 €",
      "item: Pack | 1 | — | selon forfait à venir",
    ]);
  });

  it("reads figures at the right of columns whose headings stand at the left, an empty column among them", () => {
    const [left, right] = [
      [40, 130, 264, 292, 360, 440],
      [125, 258, 290, 358, 436, 550],
    ];
    const row = (y: number, texts: readonly string[]): Run[] =>
      texts.flatMap((text, column) => {
        if (text === "") return [];
        return [{ text, y, ...(column < 2 ? { x: left[column] ?? 0 } : { right: right[column] ?? 0 }) }];
      });
    const [table] = layOut(
      pageOf([
        ...["Réf.", "Libellé", "Qté", "PU HT", "Rem %", "Total HT"].map((text, at) => ({
          text,
          x: left[at] ?? 0,
          y: 100,
        })),
        ...row(116, ["S1", "Licence et flux", "1", "500,00", "5", "475,00"]),
        ...row(132, ["S2", "Pose", "1", "150,00", "", "150,00"]),
        ...row(148, ["S3", "Correctifs, 6 ans", "1", "", "", "inclus"]),
      ]),
    ).tables;
    expect(table?.rows.map(shown)).toEqual([
      "item: S1 | Licence et flux | 1 | 500,00 | 5 | 475,00",
      "item: S2 | Pose | 1 | 150,00 |  | 150,00",
      "item: S3 | Correctifs, 6 ans | 1 |  |  | inclus",
    ]);
  });

  it("joins a whole row of labels to the row that it goes on from, and no facts of two columns", () => {
    const row = (y: number, texts: readonly string[], x0 = 60): Run[] =>
      texts.map((text, at) => ({ text, x: x0 + 120 * at, y }));
    const words = (runs: readonly Run[]) => layOut(pageOf(runs)).segments.map(({ text }) => text.value);
    expect(
      words([
        ...row(100, ["Total hors", "TVA au taux de 20", "Somme toutes taxes"]),
        ...row(112, ["taxes", "%", "comprises"]),
      ]),
    ).toEqual(["Total hors taxes", "TVA au taux de 20 %", "Somme toutes taxes comprises"]);
    expect(
      words([...row(100, ["Établi le", "17/05/2022"]), ...row(112, ["valable", "jusqu'au 01/07/2022"])]),
    ).toHaveLength(4);
  });
});
