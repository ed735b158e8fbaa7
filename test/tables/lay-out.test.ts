import { describe, expect, it } from "vitest";
import { layOut } from "../../src/tables/lay-out.ts";
import type { Row } from "../../src/tables/layout.ts";
import { headerAt, itemAt, pageOf, type Run } from "./page.ts";

const rowsOf = (runs: readonly Run[]): Row[] => layOut(pageOf(runs)).tables.flatMap(({ rows }) => rows);
const shown = ({ kind, cells, label }: Row): string =>
  kind === "item" ? `item: ${cells.map((cell) => cell?.value ?? "").join(" | ")}` : `${kind}: ${label?.value}`;

describe("layOut", () => {
  it("tells headings, items with their details, sub-totals and notes", () => {
    const rows = rowsOf([
      ...headerAt(100),
      { text: "1. Prestation Ségur", x: 40, y: 120, font: "bold" },
      ...itemAt(140, "Licence", "1", "8 700,00 €", "8 700,00 €"),
      { text: "droits d'usage et poly-", x: 40, y: 152 },
      { text: "clinique", x: 40, y: 164 },
      { text: "Sous-total HT", right: 430, y: 184 },
      { text: "8 700,00 €", right: 550, y: 184 },
    ]);
    expect(rows.map(shown)).toEqual([
      "heading: 1. Prestation Ségur",
      "item: Licence droits d'usage et polyclinique | 1 | 8 700,00 € | 8 700,00 €",
      "summary: Sous-total HT",
    ]);
  });

  it("reads headings stacked on several lines", () => {
    const [table] = layOut(
      pageOf([
        { text: "Désignation", x: 40, y: 100 },
        { text: "Nombre", right: 330, y: 100 },
        { text: "Prix", right: 430, y: 100 },
        { text: "Montant", right: 550, y: 100 },
        { text: "d'unités", right: 330, y: 112 },
        { text: "unitaire", right: 430, y: 112 },
        { text: "total HT", right: 550, y: 112 },
        ...itemAt(140, "Licence", "2", "100,00", "200,00"),
      ]),
    ).tables;
    expect(table?.columns.map(({ role, heading }) => `${role}: ${heading.value}`)).toEqual([
      "designation: Désignation",
      "quantity: Nombre d'unités",
      "unitPrice: Prix unitaire",
      "net: Montant total HT",
    ]);
  });

  it("cuts a heading that holds several columns", () => {
    const [table] = layOut(
      pageOf([
        { text: "Désignation", x: 40, y: 100 },
        { text: "Quantité Unité", x: 290, y: 100 },
        { text: "Prix U HT", right: 430, y: 100 },
        { text: "Total HT", right: 550, y: 100 },
        { text: "Formation", x: 40, y: 120 },
        { text: "2", x: 310, y: 120 },
        { text: "jours", x: 335, y: 120 },
        { text: "900,00", right: 430, y: 120 },
        { text: "1 800,00", right: 550, y: 120 },
      ]),
    ).tables;
    expect(table?.columns.map(({ role }) => role)).toEqual(["designation", "quantity", "unit", "unitPrice", "net"]);
    expect(table?.rows.map(shown)).toEqual(["item: Formation | 2 | jours | 900,00 | 1 800,00"]);
  });

  it("parts a column of figures from words that stand a blank away, in its heading as well", () => {
    const near = (y: number, figure: string, words: string, price: string): Run[] => [
      { text: figure, right: 80, y },
      { text: words, x: 82.8, y },
      { text: price, right: 430, y },
      { text: price, right: 550, y },
    ];
    const rows = rowsOf([
      ...near(100, "Qté", "Quoi", "Prix HT").slice(0, 3),
      { text: "Total HT", right: 550, y: 100 },
      ...near(120, "1", "Licence", "500,00 EUR"),
      { text: "du dossier patient", x: 82.8, y: 132 },
    ]);
    expect(rows.map(shown)).toEqual(["item: 1 | Licence du dossier patient | 500,00 EUR | 500,00 EUR"]);
  });

  it("reads a heading set in the middle of those of two lines, however far", () => {
    const [table] = layOut(
      pageOf([
        { text: "Jours /", right: 330, y: 100 },
        { text: "Prix unitaire", right: 430, y: 100 },
        { text: "Prix total", right: 550, y: 100 },
        { text: "Travaux", x: 40, y: 107.5 },
        { text: "unités", right: 330, y: 115 },
        { text: "HT", right: 430, y: 115 },
        { text: "HT", right: 550, y: 115 },
        ...itemAt(140, "Déplacement", "1", "145,00", "145,00"),
      ]),
    ).tables;
    expect(table?.columns.map(({ heading }) => heading.value)).toEqual([
      "Travaux",
      "Jours / unités",
      "Prix unitaire HT",
      "Prix total HT",
    ]);
  });

  it("keeps a note that flows around the box of totals out of it", () => {
    const { tables, segments } = layOut(
      pageOf([
        ...headerAt(100),
        ...itemAt(120, "Licence", "1", "500,00", "500,00"),
        { text: "Total HT", x: 380, y: 140 },
        { text: "500,00", right: 550, y: 140 },
        { text: "Le chantier suit la subvention", x: 40, y: 156 },
        { text: "TVA 20 %", x: 380, y: 156 },
        { text: "100,00", right: 550, y: 156 },
      ]),
    );
    expect(tables[0]?.rows.map(shown)).toEqual([
      "item: Licence | 1 | 500,00 | 500,00",
      "summary: Total HT",
      "summary: TVA 20 %",
    ]);
    expect(segments.map(({ text }) => text.value)).toContain("Le chantier suit la subvention");
  });

  it("takes the amount of a total in the last column, whatever that holds", () => {
    const rows = rowsOf([
      { text: "Désignation", x: 40, y: 100 },
      { text: "Total HT", right: 330, y: 100 },
      { text: "Qté", right: 430, y: 100 },
      { text: "PU HT", right: 550, y: 100 },
      ...itemAt(120, "Licence", "500,00", "1", "500,00"),
      { text: "Montant pris en charge par l'État", x: 40, y: 140 },
      { text: "500,00", right: 550, y: 140 },
    ]);
    expect(rows.map(shown)[1]).toBe("summary: Montant pris en charge par l'État");
  });

  it("joins the lines of narrow cells over the page, and no row of fewer cells", () => {
    const { segments } = layOut(
      pageOf([
        { text: "Devis", x: 40, y: 100 },
        { text: "Client", x: 140, y: 100 },
        { text: "SIRET", x: 300, y: 100 },
        { text: "D-22", x: 40, y: 112 },
        { text: "Clinique de", x: 140, y: 112 },
        { text: "981 914 849", x: 300, y: 112 },
        { text: "Beauvières", x: 140, y: 124 },
        { text: "00071", x: 300, y: 124 },
        { text: "Validité", x: 40, y: 148 },
        { text: "un mois", x: 140, y: 148 },
      ]),
    );
    expect(segments.map(({ text }) => text.value).slice(3)).toEqual([
      "D-22",
      "Clinique de Beauvières",
      "981 914 849 00071",
      "Validité",
      "un mois",
    ]);
  });

  it("keeps words beside the column headings as the table's title", () => {
    const [table] = layOut(
      pageOf([
        { text: "Pack Ségur | Financement SONS", x: 40, y: 100 },
        ...headerAt(100).slice(1),
        ...itemAt(120, "Licence Pack Ségur", "1", "15 300,00€", "15 300,00€"),
      ]),
    ).tables;
    expect(table?.title?.value).toBe("Pack Ségur | Financement SONS");
    expect(table?.rows.map(shown)).toEqual(["item: Licence Pack Ségur | 1 | 15 300,00€ | 15 300,00€"]);
  });

  it("joins cells set in the middle of their row", () => {
    const rows = rowsOf([
      ...headerAt(100),
      { text: "Licence de la plateforme", x: 40, y: 130 },
      ...itemAt(142, "", "1", "500,00", "500,00").slice(1),
      { text: "droits et flux", x: 40, y: 154 },
      { text: "Formation des équipes", x: 40, y: 184 },
      ...itemAt(196, "", "2", "300,00", "600,00").slice(1),
      { text: "sur site", x: 40, y: 208 },
    ]);
    expect(rows.map(shown)).toEqual([
      "item: Licence de la plateforme droits et flux | 1 | 500,00 | 500,00",
      "item: Formation des équipes sur site | 2 | 300,00 | 600,00",
    ]);
  });

  it("goes on overleaf under the sum that it carries over far below its last row", () => {
    const carried = (label: string, y: number, page: number): Run => ({
      text: `${label} : 900,00`,
      right: 550,
      y,
      page,
    });
    const { tables } = layOut(
      pageOf([
        ...headerAt(100),
        ...itemAt(120, "Reprise", "1", "900,00", "900,00"),
        carried("À reporter", 700, 1),
        ...headerAt(100, 2),
        carried("Report", 120, 2),
        ...itemAt(140, "Pose", "1", "100,00", "100,00", 2),
      ]),
    );
    expect(tables.map(({ rows }) => rows.filter(({ kind }) => kind === "item").length)).toEqual([2]);
  });

  it("goes on over a page break inside a line, without the running header and footer", () => {
    const frame = (page: number): Run[] => [
      { text: "ASTRÉVIA", x: 40, y: 40, page },
      { text: "SA au capital de 2 150 000 €", x: 40, y: 800, page },
    ];
    const { tables, segments } = layOut(
      pageOf([
        ...frame(1),
        ...headerAt(100),
        ...itemAt(740, "Plateforme", "1", "36 750,00", "36 750,00"),
        { text: "connecteurs", x: 40, y: 752 },
        ...frame(2),
        ...headerAt(100, 2),
        { text: "manuel d'exploitation", x: 40, y: 120, page: 2 },
        ...itemAt(140, "Serveur", "1", "10,00", "10,00", 2),
      ]),
    );
    expect(tables).toHaveLength(1);
    expect(tables[0]?.rows.map(shown)).toEqual([
      "item: Plateforme connecteurs manuel d'exploitation | 1 | 36 750,00 | 36 750,00",
      "item: Serveur | 1 | 10,00 | 10,00",
    ]);
    expect(segments.filter(({ text }) => text.value === "ASTRÉVIA")).toHaveLength(2);
  });

  it("leaves a side bar out of the table", () => {
    const { tables, segments } = layOut(
      pageOf([
        { text: "CLIENT", x: 20, y: 120 },
        { text: "Nord", x: 20, y: 127, size: 6 },
        { text: "Ville", x: 20, y: 132, size: 6 },
        ...[
          ...headerAt(100),
          ...itemAt(120, "Licence", "1", "500,00", "500,00"),
          { text: "par poste", x: 40, y: 132 },
        ].map((run) => (run.x === undefined ? run : { ...run, x: 180 })),
      ]),
    );
    expect(tables[0]?.rows.map(shown)).toEqual(["item: Licence par poste | 1 | 500,00 | 500,00"]);
    expect(segments.map(({ text }) => text.value)).toEqual(["CLIENT", "Nord", "Ville"]);
  });

  it("parts two amounts that stand close", () => {
    const rows = rowsOf([
      ...headerAt(100),
      ...itemAt(120, "Licence", "1", "9,00", "9,00"),
      { text: "Formation", x: 40, y: 140 },
      { text: "1", right: 330, y: 140 },
      { text: "12 500 000 000,00 12 500 000 000,00", right: 550, y: 140 },
    ]);
    expect(rows.map(shown)[1]).toBe("item: Formation | 1 | 12 500 000 000,00 | 12 500 000 000,00");
  });

  it("joins running text over line ends, and keeps blocks apart", () => {
    const { paragraphs } = layOut(
      pageOf([
        { text: "La partie A n'emporte ni réengagement ni obligation de souscrire une option et reste", x: 40, y: 400 },
        { text: "indépendante.", x: 40, y: 412 },
        { text: "Règlement à 45 jours.", x: 40, y: 450 },
      ]),
    );
    expect(paragraphs.map(({ value }) => value)).toEqual([
      "La partie A n'emporte ni réengagement ni obligation de souscrire une option et reste indépendante.",
      "Règlement à 45 jours.",
    ]);
  });

  it("joins the words of a justified line, and no capitals to what follows them", () => {
    const words = (y: number, ...at: readonly (readonly [string, number])[]) => at.map(([text, x]) => ({ text, x, y }));
    const { paragraphs } = layOut(
      pageOf([
        ...words(100, ["Passerimage", 40], ["3.2.", 110], ["Cette", 145], ["version", 185]),
        { text: "est référencée par l'ANS depuis", x: 40, y: 112 },
        { text: "MAINTENANCE CORRECTIVE COMPRISE", x: 40, y: 140 },
        { text: "Reste à charge du client : 0 €", x: 40, y: 152 },
      ]),
    );
    expect(paragraphs.map(({ value }) => value)).toEqual([
      "Passerimage 3.2. Cette version est référencée par l'ANS depuis",
      "MAINTENANCE CORRECTIVE COMPRISE",
      "Reste à charge du client : 0 €",
    ]);
  });

  it("joins no labels of values to the text above them, nor to one another", () => {
    const { paragraphs } = layOut(
      pageOf([
        { text: "Version livrée : Isandre 9.3 (référencement prononcé le 14/04/2026)", x: 40, y: 100 },
        { text: "VA prévue le", x: 40, y: 112 },
        { text: "16/03/2026", x: 120, y: 112 },
        { text: "Offre valable jusqu'au 31 mars 2022", x: 300, y: 300 },
        { text: "Commande signée le 17 janvier 2022", x: 300, y: 312 },
        { text: "Émis le", x: 40, y: 140 },
        { text: "18/09/2025", x: 160, y: 140 },
        { text: "Validité", x: 40, y: 152 },
        { text: "30/11/2025", x: 160, y: 152 },
      ]),
    );
    expect(paragraphs.map(({ value }) => value)).toEqual([
      "Version livrée : Isandre 9.3 (référencement prononcé le 14/04/2026)",
      ...["VA prévue le", "16/03/2026", "Émis le", "18/09/2025", "Validité", "30/11/2025"],
      ...["Offre valable jusqu'au 31 mars 2022", "Commande signée le 17 janvier 2022"],
    ]);
  });

  it("joins the lines of blocks side by side, each with the day that it ends in", () => {
    const { paragraphs } = layOut(
      pageOf([
        { text: "Logiciel : Isandre", x: 40, y: 100 },
        { text: "Installation prévue", x: 300, y: 100 },
        { text: "9.3, référencement", x: 40, y: 112 },
        { text: "le 16/03/2027", x: 300, y: 112 },
        { text: "prononcé le", x: 40, y: 124 },
        { text: "14/04/2026", x: 40, y: 136 },
      ]),
    );
    expect(paragraphs.map(({ value }) => value)).toEqual([
      "Logiciel : Isandre 9.3, référencement prononcé le 14/04/2026",
      "Installation prévue le 16/03/2027",
    ]);
  });

  it("falls back on aligned amounts where no headings are printed", () => {
    const [table] = layOut(
      pageOf([
        { text: "Notre proposition", x: 40, y: 90 },
        ...itemAt(120, "Licence", "1", "500,00 €", "500,00 €"),
        ...itemAt(140, "Formation des équipes", "2", "300,00 €", "600,00 €"),
        { text: "Total HT", right: 430, y: 170 },
        { text: "1 100,00 €", right: 550, y: 170 },
      ]),
    ).tables;
    expect(table?.columns.map(({ role }) => role)).toEqual(["designation", "quantity", "unitPrice", "net"]);
    expect(table?.rows.map(shown)).toEqual([
      "item: Licence | 1 | 500,00 € | 500,00 €",
      "item: Formation des équipes | 2 | 300,00 € | 600,00 €",
      "summary: Total HT",
    ]);
  });

  it("reads the lines over an amount in which its words begin, where no headings are printed", () => {
    const [table] = layOut(
      pageOf([
        { text: "Voici le détail de notre offre.", x: 40, y: 80 },
        {
          text: "Mise à jour du logiciel du cabinet et reprise de toutes les fiches, à la charge de l'État",
          x: 40,
          y: 108,
        },
        { text: "(quantité 1)", x: 40, y: 120 },
        { text: "500,00 €", right: 550, y: 120 },
        { text: "Nouveau serveur du cabinet et pose de la version, à votre charge, sur devis séparé", x: 40, y: 136 },
        { text: "(quantité 1)", x: 40, y: 148 },
        { text: "300,00 €", right: 550, y: 148 },
        {
          text: "Imprimante laser de bureau pour le secrétariat, à votre charge, matériel hors périmètre du",
          x: 40,
          y: 164,
        },
        { text: "Ségur, quantité", x: 500, y: 164 },
        { text: "200,00 €", right: 550, y: 176 },
        { text: "Total HT", x: 40, y: 196 },
        { text: "1 000,00 €", right: 550, y: 196 },
      ]),
    ).tables;
    expect(table?.rows.map((row) => shown(row).slice(0, 18))).toEqual([
      "item: Mise à jour ",
      "item: Nouveau serv",
      "item: Imprimante l",
      "summary: Total HT",
    ]);
  });

  it("reads the name of an item on the line of the headings over its figures", () => {
    const card = (y: number, name: string, detail: string): Run[] => [
      { text: name, x: 40, y },
      ...headerAt(y).slice(1),
      ...itemAt(y + 14, "", "1", "500,00", "500,00").slice(1),
      { text: detail, x: 44, y: y + 19, size: 8 },
    ];
    const rows = rowsOf([...card(100, "Licence", "un poste"), ...card(160, "Douchette", "sans fil")]);
    expect(rows.map(shown)).toEqual([
      "item: Licence un poste | 1 | 500,00 | 500,00",
      "item: Douchette sans fil | 1 | 500,00 | 500,00",
    ]);
  });

  it("takes a quantity times a price that makes the amount for a billed line, sub-totals between", () => {
    const [table] = layOut(
      pageOf([
        ...[120, 200].flatMap((y) => [
          { text: "Imprimante", x: 40, y },
          { text: "2 × 300,00 €", right: 430, y },
          { text: "600,00 €", right: 550, y },
          { text: "Sous-total HT", x: 40, y: y + 30 },
          { text: "600,00 €", right: 550, y: y + 30 },
        ]),
        { text: "Total HT", right: 430, y: 260 },
        { text: "1 200,00 €", right: 550, y: 260 },
      ]),
    ).tables;
    expect(table?.rows.map(shown)).toEqual([
      "item: Imprimante | 2 × 300,00 € | 600,00 €",
      "summary: Sous-total HT",
      "item: Imprimante | 2 × 300,00 € | 600,00 €",
      "summary: Sous-total HT",
      "summary: Total HT",
    ]);
  });

  it("takes a phrase that names who pays, in the place of the first heading, for the title of the table", () => {
    const [, ...figures] = headerAt(100);
    const title = { text: "Prestation prise en charge par l'État", x: 40, y: 100 };
    const [table] = layOut(pageOf([title, ...figures, ...itemAt(120, "DB-01", "1", "500,00", "500,00")])).tables;
    expect(table?.title?.value).toBe("Prestation prise en charge par l'État");
    expect(table?.rows.map(shown)).toEqual(["item: DB-01 | 1 | 500,00 | 500,00"]);
  });

  it("labels an amount with the words set half a line under it", () => {
    const rows = rowsOf([
      ...headerAt(100),
      ...itemAt(120, "Licence", "1", "500,00", "500,00"),
      { text: "Total HT", x: 40, y: 140 },
      { text: "500,00 €", right: 550, y: 140 },
      { text: "600,00 €", right: 550, y: 156 },
      { text: "Total TTC", x: 40, y: 161 },
      { text: "Part de l'État", x: 40, y: 178 },
      { text: "500,00 €", right: 550, y: 178 },
    ]);
    expect(rows.slice(1).map(shown)).toEqual(["summary: Total HT", "summary: Total TTC", "summary: Part de l'État"]);
  });

  it("goes on under the header of the next page where the last one ends with a line billed", () => {
    const { tables } = layOut(
      pageOf([
        ...headerAt(100),
        { text: "Prestation Ségur, financée par l'État", x: 40, y: 120 },
        ...itemAt(140, "Licence", "1", "500,00", "500,00"),
        { text: "suite page suivante", right: 550, y: 200 },
        ...headerAt(100, 2),
        ...itemAt(120, "Formation", "1", "300,00", "300,00", 2),
      ]),
    );
    expect(tables.map(({ rows }) => rows.length)).toEqual([3]);
  });

  it("cuts words of two columns that stand a blank apart where the designations begin", () => {
    const line = (y: number, payer: string, designation: string): Run[] => [
      ...itemAt(y, payer, "1", "500,00", "500,00"),
      { text: designation, x: 82.8, y },
    ];
    const [, ...figures] = headerAt(100);
    const rows = rowsOf([
      { text: "Payeur", x: 40, y: 100 },
      { text: "Désignation", x: 82.8, y: 100 },
      ...figures,
      ...line(120, "État", "Licence"),
      ...line(140, "Clinique", "Hébergement"),
      ...line(160, "État", "Formation"),
    ]);
    expect(rows.map(({ cells }) => cells[0]?.value)).toEqual(["État", "Clinique", "État"]);
  });

  it("finds no table in a letter that names amounts", () => {
    const { tables } = layOut(
      pageOf([
        { text: "Suite à votre demande du 12/05/2022, le montant serait de", x: 40, y: 100 },
        { text: "1 200,00 €", right: 550, y: 100 },
        { text: "et celui de la formation de 300,00 €.", x: 40, y: 112 },
      ]),
    );
    expect(tables).toEqual([]);
  });

  it("keeps the place of every word of a row", () => {
    const [row] = rowsOf([...headerAt(100), ...itemAt(120, "Licence Ségur", "1", "500,00", "500,00")]);
    const designation = row?.cells[0];
    const second = designation?.pieces[1];
    expect(designation?.value.slice(second?.start, second?.end)).toBe("Ségur");
    expect(second?.at).toMatchObject({ page: 1, bbox: [40 + 35 + 2.8, 112, 40 + 35 + 2.8 + 25, 122.2] });
  });
});
