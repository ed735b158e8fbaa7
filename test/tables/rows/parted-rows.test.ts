import { describe, expect, it } from "vitest";
import { headerAt, itemAt, type Run, shownRows } from "../page.ts";

const words = (y: number, text: string, x = 40): Run => ({ text, x, y });
const total = (y: number, amount: string): Run => ({ text: amount, right: 550, y });
const ITEM = [...headerAt(100), ...itemAt(120, "Licence Ondine", "1", "500,00", "500,00")];
const LICENCE = "item: Licence Ondine | 1 | 500,00 | 500,00";

describe("the label of a total", () => {
  it("ends beside its amount at the foot of a ruled row", () => {
    const runs = [
      ...ITEM,
      words(144, "Montant pris en charge par l'État"),
      words(156, "au titre du Ségur"),
      total(156, "500,00"),
    ];
    expect(shownRows(runs, [106, 132, 162])).toEqual([
      LICENCE,
      "summary: Montant pris en charge par l'État au titre du Ségur | 500,00",
    ]);
  });

  it("stands in the middle of its ruled row, under its amount", () => {
    const runs = [
      ...ITEM,
      total(142, "500,00"),
      words(152, "Sous-total du cabinet"),
      words(174, "Total HT"),
      total(174, "500,00"),
    ];
    expect(shownRows(runs, [106, 132, 162, 182])).toEqual([
      LICENCE,
      "summary: Sous-total du cabinet | 500,00",
      "summary: Total HT | 500,00",
    ]);
  });

  it("goes on in a rate under it", () => {
    const runs = [...ITEM, words(144, "TVA à", 380), total(144, "100,00"), words(156, "20 %", 380)];
    expect(shownRows(runs)[1]).toMatch(/^summary: TVA à 20 %/);
  });

  it("begins to the left of the table", () => {
    const runs = [
      ...ITEM.map((run) => ({ ...run, x: (run.x ?? 0) + 60 })),
      words(150, "Total HT", 40),
      total(150, "500,00"),
    ];
    expect(shownRows(runs)).toEqual([LICENCE, "summary: Total HT | 500,00"]);
  });
});

describe("an item", () => {
  it("is counted under its amounts, beside their currency", () => {
    const runs = [
      ...headerAt(100),
      words(120, "Licence Ondine"),
      { text: "500,00", right: 430, y: 120 },
      total(120, "500,00"),
      { text: "1", right: 330, y: 132 },
      total(132, "EUR"),
      ...itemAt(160, "Pose", "2", "50,00", "100,00"),
    ];
    expect(shownRows(runs)).toEqual([
      "item: Licence Ondine | 1 | 500,00 | 500,00 EUR",
      "item: Pose | 2 | 50,00 | 100,00",
    ]);
  });

  it("goes on in its ruled row under words that call for more, be its figures in the middle", () => {
    const runs = [
      ...headerAt(100),
      words(120, "Prestation Ségur d'officine, montant de la"),
      ...itemAt(126, "", "1", "500,00", "500,00").slice(1),
      words(132, "Prestation à la charge de l'État"),
      ...itemAt(156, "Pose", "2", "50,00", "100,00"),
    ];
    expect(shownRows(runs, [106, 140, 162])[0]).toBe(
      "item: Prestation Ségur d'officine, montant de la Prestation à la charge de l'État | 1 | 500,00 | 500,00",
    );
  });

  it("ends where words stand farther off than rows do", () => {
    const far = words(166, "Convient aux postes des années précédentes");
    const runs = [...ITEM, ...itemAt(140, "Pose", "2", "50,00", "100,00")];
    expect(shownRows([...runs, far])).toEqual([LICENCE, "item: Pose | 2 | 50,00 | 100,00"]);
    expect(shownRows([...runs, { ...far, y: 158 }])[1]).toMatch(/^item: Pose Convient/);
  });

  it("leaves a line with a number of its own to itself", () => {
    const numbered = (y: number, rank: string, [name = "", ...figures]: readonly string[]): Run[] => [
      words(y, rank, 10),
      ...itemAt(y, name, figures[0] ?? "", figures[1] ?? "", figures[2] ?? "").filter(({ text }) => text !== ""),
    ];
    const runs = [
      words(100, "N°", 10),
      ...headerAt(100),
      ...numbered(120, "1", ["Licence", "1", "500,00", "500,00"]),
      ...numbered(132, "2", ["livraison en deux fois"]),
      ...numbered(144, "3", ["Pose", "2", "50,00", "100,00"]),
    ];
    expect(shownRows(runs).map((row) => row.split(" | ").slice(0, 2))).toEqual([
      ["item: 1", "Licence"],
      ["heading: 2 livraison en deux fois"],
      ["item: 3", "Pose"],
    ]);
  });
});

describe("who pays", () => {
  it("is a heading right under the headings", () => {
    const runs = [
      ...headerAt(100),
      words(112, "Hors Ségur, réglé par le cabinet"),
      ...itemAt(124, "Scanner", "1", "90,00", "90,00"),
    ];
    expect(shownRows(runs)).toEqual(["heading: Hors Ségur, réglé par le cabinet", "item: Scanner | 1 | 90,00 | 90,00"]);
  });
});

describe("rules over some cells only", () => {
  const overWords = (at: number) => ({ level: true, at, from: 36, to: 200 });

  it("part the label of a sub-total from the section under it", () => {
    const runs = [
      ...ITEM,
      words(136, "Sous-total du lot"),
      total(136, "500,00"),
      words(146, "Poste du secrétariat"),
      ...itemAt(160, "Clavier", "1", "20,00", "20,00"),
      words(176, "Total HT"),
      total(176, "520,00"),
    ];
    expect(shownRows(runs, [106, 128, overWords(139), overWords(149), 166])).toEqual([
      LICENCE,
      "summary: Sous-total du lot | 500,00",
      "heading: Poste du secrétariat",
      "item: Clavier | 1 | 20,00 | 20,00",
      "summary: Total HT | 520,00",
    ]);
  });

  it("part the headings from a section right under them", () => {
    const runs = [...headerAt(100), words(110, "Prestation Ségur"), ...itemAt(122, "Licence", "1", "500,00", "500,00")];
    expect(shownRows(runs, [overWords(103)])).toEqual([
      "heading: Prestation Ségur",
      "item: Licence | 1 | 500,00 | 500,00",
    ]);
  });
});

describe("a heading of two lines", () => {
  it("is one where the first stops in the middle of a phrase, however far apart lines stand", () => {
    const runs = [
      ...headerAt(100),
      words(118, "Mise en conformité Ségur du système de"),
      words(136, "laboratoire, première vague :"),
      ...itemAt(154, "Licence", "1", "500,00", "500,00"),
    ];
    expect(shownRows(runs)[0]).toBe("heading: Mise en conformité Ségur du système de laboratoire, première vague :");
  });
});

describe("words in the place of an amount", () => {
  it("stand under the heading of the totals that they end with", () => {
    const runs = [
      ...headerAt(100),
      words(120, "Licence Ondine"),
      { text: "1", right: 330, y: 120 },
      { text: "suivant la grille à venir", right: 550, y: 120 },
      ...itemAt(140, "Écran", "1", "90,00", "90,00"),
    ];
    expect(shownRows(runs)[0]).toBe("item: Licence Ondine | 1 | suivant la grille à venir");
  });
});

describe("a sentence right under a table", () => {
  it("stays whole over the columns that its amounts fall into", () => {
    const sentence =
      "Cette offre revient à 500,00 € hors taxes, soit 600,00 € toutes taxes comprises avec une TVA de 100,00 €.";
    const rows = shownRows([...ITEM, words(150, sentence)]);
    expect(rows.filter((row) => row.startsWith("item"))).toEqual([LICENCE]);
  });
});
