import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/tables/lay-out.ts";
import type { Row } from "../../../src/tables/layout.ts";
import { headerAt, itemAt, pageOf, type Run } from "../page.ts";

const rowsOf = (runs: readonly Run[]): string[] => layOut(pageOf(runs)).tables.flatMap(({ rows }) => rows.map(shown));
const shown = ({ kind, cells, label }: Row): string =>
  kind === "item" ? cells.map((cell) => cell?.value ?? "").join(" | ") : `${kind}: ${label?.value}`;
const figuresAt = (y: number, price: string): Run[] => itemAt(y, "", "1", price, price).slice(1);
const under = (y: number, text: string): Run => ({ text, x: 40, y, size: 8.5 });

describe("figures in the middle of their cells", () => {
  it("gives a name above and a detail under them to each row, where rows stand a little farther apart", () => {
    expect(
      rowsOf([
        ...headerAt(100),
        { text: "Abonnement au portail", x: 40, y: 120 },
        ...figuresAt(125.5, "300,00"),
        under(131, "Hors périmètre Ségur, à votre charge"),
        { text: "Reprise des dossiers", x: 40, y: 143.5 },
        ...figuresAt(149, "450,00"),
        under(154.5, "Hors périmètre Ségur, à votre charge"),
        ...itemAt(167, "Clavier", "1", "50,00", "50,00"),
        { text: "Total HT", x: 330, y: 185 },
        { text: "800,00", right: 550, y: 185 },
      ]),
    ).toEqual([
      "Abonnement au portail Hors périmètre Ségur, à votre charge | 1 | 300,00 | 300,00",
      "Reprise des dossiers Hors périmètre Ségur, à votre charge | 1 | 450,00 | 450,00",
      "Clavier | 1 | 50,00 | 50,00",
      "summary: Total HT",
    ]);
  });

  it("takes a title, a list and the figures beside its middle for one row", () => {
    expect(
      rowsOf([
        ...headerAt(100),
        ...["Migration", "• lecture", "• reprise", "• contrôle", "• écriture"].map((text, line) => ({
          text,
          x: 40,
          y: 120 + 11 * line,
        })),
        ...figuresAt(142, "900,00"),
        ...["Assistance", "• au téléphone", "• sur place"].map((text, line) => ({ text, x: 40, y: 177 + 11 * line })),
        ...figuresAt(188, "200,00"),
        ...itemAt(212, "Câble", "1", "10,00", "10,00"),
      ]),
    ).toEqual([
      "Migration • lecture • reprise • contrôle • écriture | 1 | 900,00 | 900,00",
      "Assistance • au téléphone • sur place | 1 | 200,00 | 200,00",
      "Câble | 1 | 10,00 | 10,00",
    ]);
  });
});

describe("lines that are no rows and no headings", () => {
  it("leaves the foot of a page, whatever its numbers stand under", () => {
    expect(
      rowsOf([
        ...headerAt(100),
        ...itemAt(120, "Clavier", "1", "50,00", "50,00"),
        ...itemAt(790, "Ondine SARL, RCS Laval", "724", "946", "1"),
      ]),
    ).toEqual(["Clavier | 1 | 50,00 | 50,00"]);
  });

  it("takes small print under every designation for its detail, whoever pays", () => {
    const rows = [120, 142, 164].flatMap((y, index) => [
      ...itemAt(y, `Poste ${index + 1}`, "1", "50,00", "50,00"),
      { text: "Matériel à la charge du cabinet", x: 40, y: y + 10, size: 7 },
    ]);
    expect(rowsOf([...headerAt(100), ...rows])).toEqual(
      [1, 2, 3].map((rank) => `Poste ${rank} Matériel à la charge du cabinet | 1 | 50,00 | 50,00`),
    );
  });

  it("takes the lower lines of two cells for no headings", () => {
    expect(
      rowsOf([
        ...headerAt(100),
        { text: "Payeur", x: 570, y: 100 },
        ...itemAt(120, "Mise en place,", "1", "50,00", "50,00"),
        { text: "État, au titre du", x: 570, y: 120 },
        { text: "licence, installation", x: 40, y: 131 },
        { text: "Ségur", x: 570, y: 131 },
        ...itemAt(150, "Clavier", "1", "50,00", "50,00"),
        { text: "Client", x: 570, y: 150 },
      ]),
    ).toEqual([
      "Mise en place, licence, installation | 1 | 50,00 | 50,00 | État, au titre du Ségur",
      "Clavier | 1 | 50,00 | 50,00 | Client",
    ]);
  });
});

describe("amounts and labels on several lines", () => {
  it("reads an amount whole that its cell broke between the thousands", () => {
    expect(
      rowsOf([
        ...headerAt(100),
        ...itemAt(120, "Serveur", "1", "1 250,00", "1"),
        { text: "250,00", right: 550, y: 131 },
        ...itemAt(150, "Clavier", "1", "50,00", "50,00"),
      ]),
    ).toEqual(["Serveur | 1 | 1 250,00 | 1 250,00", "Clavier | 1 | 50,00 | 50,00"]);
  });

  it("reads the label of a total that runs over lines set like designations", () => {
    expect(
      rowsOf([
        ...headerAt(100),
        ...itemAt(120, "Clavier", "1", "50,00", "50,00"),
        { text: "Total HT", x: 40, y: 132 },
        { text: "50,00", right: 550, y: 132 },
        { text: "Montant pris en charge par", x: 40, y: 144 },
        { text: "l'État au titre du Ségur,", x: 40, y: 156 },
        { text: "en euros", x: 40, y: 168 },
        { text: "0,00", right: 550, y: 168 },
      ]).slice(1),
    ).toEqual(["summary: Total HT", "summary: Montant pris en charge par l'État au titre du Ségur, en euros"]);
  });
});
