import { describe, expect, it } from "vitest";
import type { Edge } from "../../../src/documents/document.ts";
import { toldRow } from "../../../src/tables/headings/told-rows.ts";
import { layOut } from "../../../src/tables/lay-out.ts";
import { headerAt, itemAt, pageOf, type Run, shownRows } from "../page.ts";

/** Rows as `kind: words`, with rules drawn over the whole table at some heights. */
function shown(runs: readonly Run[], heights: readonly number[] = []): string[] {
  const { pages, ...document } = pageOf(runs);
  const edges = heights.map((at): Edge => ({ level: true, at, from: 36, to: 556 }));
  const { tables } = layOut({ ...document, pages: pages.map((page) => ({ ...page, edges })) });
  return tables.flatMap(({ rows }) => rows.map(({ kind, cells, label }) => `${kind}: ${(label ?? cells[0])?.value}`));
}

const words = (y: number, text: string, page = 1): Run => ({ text, x: 40, y, page });

describe("rows of a table on a page", () => {
  it("head the other payer's part however they are set, and say more of a line under a part of its own", () => {
    const part = (own: string, under: string): string[] =>
      shown([
        ...headerAt(100),
        words(116, own),
        ...itemAt(132, "Prestation Ségur", "1", "900,00", "900,00"),
        words(142, under),
        ...itemAt(158, "Écran", "1", "90,00", "90,00"),
      ]);
    expect(part("Financé par l'État (Ségur)", "Réglé par l'officine")[2]).toBe("heading: Réglé par l'officine");
    expect(part("Réglé par l'officine", "Hors périmètre Ségur")[1]).toBe("item: Prestation Ségur Hors périmètre Ségur");
  });

  it("are all read where they differ by a number alone, at the same heights of every page", () => {
    const pages = [1, 2, 3, 4];
    const rows = shown(
      pages.flatMap((page) => [
        words(30, "Fournitures du cabinet", page),
        ...headerAt(60, page),
        ...Array.from({ length: 45 }, (_, at) =>
          at % 2 === 0
            ? itemAt(80 + 16 * at, `Poste de travail numéro ${100 * page + at}`, "1", "40,00", "40,00", page)
            : [words(80 + 16 * at - 4, "avec son clavier et sa souris", page)],
        ).flat(),
        words(820, "SA au capital de 2 150 000 €, page ".concat(String(page)), page),
      ]),
    );
    expect(rows).toHaveLength(4 * 23);
    expect(rows[0]).toBe("item: Poste de travail numéro 100 avec son clavier et sa souris");
    expect(rows.every((row) => row.startsWith("item: Poste de travail numéro"))).toBe(true);
  });

  it("have headings whose last bracket reaches into the figures", () => {
    const rows = shown([
      ...headerAt(100),
      { text: "Chapitre I. De ce que l'État acquitte, selon le (DSR RIS 1)", x: 40, y: 116 },
      ...itemAt(132, "Droit d'usage", "1", "900,00", "900,00"),
    ]);
    expect(rows[0]).toBe("heading: Chapitre I. De ce que l'État acquitte, selon le (DSR RIS 1)");
  });

  it.each([
    ["Bloc 1 HT", "summary"],
    ["Ensemble des soins (HT)", "summary"],
    ["Bloc 1 TTC", "summary"],
  ])("sum up a part under the rates, where its amount has no column: %s", (label, kind) => {
    const rated = (y: number, name: string, total: string): Run[] => [
      ...itemAt(y, name, "1", total, total),
      { text: "20 %", x: 600, y },
    ];
    const rows = shown([
      ...headerAt(100),
      { text: "TVA", x: 600, y: 100 },
      words(116, "Bloc 1 – payé par l'État"),
      ...rated(132, "Droit d'usage", "900,00"),
      ...rated(148, "Installation", "100,00"),
      words(164, label),
      { text: "1 000,00", right: 632, y: 164 },
      words(180, "Bloc 2 – payé par la clinique"),
      ...rated(196, "Armoire", "500,00"),
    ]);
    expect(rows[3]).toBe(`${kind}: ${label}`);
  });

  const two = [
    ...headerAt(100),
    words(116, "Logiciel de laboratoire, droits et mise en"),
    ...itemAt(128, "service", "1", "900,00", "900,00"),
    words(144, "Fournitures du laboratoire"),
    ...itemAt(160, "Automate d'hématologie", "1", "500,00", "500,00"),
    words(172, "Livraison en mars"),
  ];

  it("have headings that go on in the next line where the next word found no room", () => {
    const table = (first: string): string[] =>
      shown([
        ...headerAt(60),
        ...itemAt(80, "Droits d'usage", "1", "900,00", "900,00"),
        words(104, first),
        words(115, "SÉGUR"),
        ...itemAt(130, "Scanner d'ordonnances", "1", "400,00", "400,00"),
      ]);
    const full = "À RÉGLER PAR LE LABORATOIRE, HORS DU PÉRIMÈTRE";
    expect(table(full)).toContain(`heading: ${full} SÉGUR`);
    expect(table("À RÉGLER")).not.toContain("heading: À RÉGLER SÉGUR");
  });

  it.each([
    // In small letters behind a full line; behind a line that stops in the middle of a phrase, and is full.
    ["Montant pris en charge par l’État, Ségur", "numérique en santé"],
    ["Montant pris en charge par l’État au titre du", "Ségur de la santé"],
  ])("have headings set wide, with totals aside that no word of them stands under: %s", (first, second) => {
    const runs = [
      ...headerAt(100),
      { text: first, x: 40, y: 120, font: "bold" },
      { text: second, x: 40, y: 137, font: "bold" },
      ...itemAt(158, "Licence", "1", "900,00", "900,00"),
      ...itemAt(176, "Cours", "2", "50,00", "100,00"),
      { text: "Net à payer par le laboratoire TTC", right: 430, y: 200 },
      { text: "1 200,00", right: 550, y: 200 },
    ];
    expect(shownRows(runs)[0]).toBe(`heading: ${first} ${second}`);
  });

  it("have counts with their unit right before their name", () => {
    const row = (y: number, count: string, name: string): Run[] => [
      { text: count, right: count.length > 3 ? 88 : 80, y },
      { text: name, x: 91, y },
      ...["20 %", "900,00", "900,00"].map((text, at) => ({ text, right: 350 + 100 * at, y })),
    ];
    const rows = shownRows([
      { text: "Qté", right: 84, y: 100 },
      { text: "Désignation", x: 91, y: 100 },
      ...["TVA", "PU HT", "Total HT"].map((text, at) => ({ text, right: 350 + 100 * at, y: 100 })),
      ...row(120, "1 Pack", "Pack du logiciel de gestion"),
      { text: "de votre cabinet", x: 91, y: 132 },
      ...row(150, "1 J", "Cours"),
      ...row(170, "1 J", "Pose"),
    ]);
    expect(rows[0]).toBe("item: 1 Pack | Pack du logiciel de gestion de votre cabinet | 20 % | 900,00 | 900,00");
  });

  it("are parted by their rules", () => {
    expect(shown(two, [104, 132, 148, 176])).toEqual([
      "item: Logiciel de laboratoire, droits et mise en service",
      "heading: Fournitures du laboratoire",
      "item: Automate d'hématologie Livraison en mars",
    ]);
  });

  it("hold details in rows of their own, set in or in small letters, in a sheet that rules every line", () => {
    for (const detail of [
      { text: "Droits d'utilisation", x: 48, y: 136 },
      { text: "droits d'utilisation", x: 40, y: 136 },
    ]) {
      const sheet = [
        ...headerAt(100),
        ...itemAt(120, "Logiciel", "1", "900,00", "900,00"),
        detail,
        ...itemAt(152, "Formation", "1", "500,00", "500,00"),
        words(168, "Hors Ségur, réglé par le cabinet"),
        ...itemAt(184, "Imprimante", "1", "200,00", "200,00"),
      ];
      expect(shown(sheet, [108, 124, 140, 156, 172, 188])).toEqual([
        `item: Logiciel ${detail.text}`,
        "item: Formation",
        "heading: Hors Ségur, réglé par le cabinet",
        "item: Imprimante",
      ]);
    }
  });

  it("are parted by their rules, whatever amounts the foot of the page names", () => {
    const foot = ["SA au capital de 2 000 000,00", "Siège et capital 2 000 000,00"].map((text, at) => [
      words(700 + 12 * at, text.replace(/ [\d ,]+$/, "")),
      { text: "2 000 000,00", right: 550, y: 700 + 12 * at },
    ]);
    const centred = [
      ...headerAt(100),
      words(118, "Fournitures du cabinet"),
      words(136, "Identité et échanges, versions"),
      ...itemAt(153, "Ségur", "1", "900,00", "900,00"),
      ...itemAt(172, "Formation", "1", "500,00", "500,00"),
    ];
    expect(shown([...centred, ...foot.flat()], [104, 122, 158, 178]).slice(0, 2)).toEqual([
      "heading: Fournitures du cabinet",
      "item: Identité et échanges, versions Ségur",
    ]);
  });

  it("stand farther apart than the lines of a cell", () => {
    const even = [
      words(60, "Laboratoire Bioval"),
      words(72, "3 rue du Port"),
      ...headerAt(100),
      ...itemAt(120, "Logiciel de laboratoire", "1", "900,00", "900,00"),
      words(138, "Fournitures de Bioval"),
      ...itemAt(156, "Automate d'hématologie", "1", "500,00", "500,00"),
      ...itemAt(174, "Centrifugeuse de paillasse", "1", "300,00", "300,00"),
      words(186, "avec sa garantie"),
    ];
    expect(shown(even)).toEqual([
      "item: Logiciel de laboratoire",
      "heading: Fournitures de Bioval",
      "item: Automate d'hématologie",
      "item: Centrifugeuse de paillasse avec sa garantie",
    ]);
  });

  it.each([
    "Hors Ségur, à votre charge",
    "– Hors Ségur, à votre charge",
    "Laboratoire (hors Ségur)",
    "Réglé par la clinique, hors périmètre",
  ])("%s heads those under it", (heading) => {
    const rows = shown([
      ...headerAt(100),
      ...itemAt(120, "Logiciel de laboratoire", "1", "900,00", "900,00"),
      words(132, heading),
      ...itemAt(144, "Automate d'hématologie", "1", "500,00", "500,00"),
    ]);
    expect(rows[1]).toBe(`heading: ${heading}`);
  });

  it("under a mark of their own head a part, and in two filled columns go on", () => {
    const rows = shown([
      { text: "N°", x: 10, y: 100 },
      ...headerAt(100),
      { text: "Payeur", x: 560, y: 100 },
      { text: "A1", x: 10, y: 120 },
      ...itemAt(120, "Installation Ségur", "1", "900,00", "900,00"),
      { text: "État", x: 560, y: 120 },
      words(132, "Ségur vague 2"),
      { text: "(Ségur)", x: 560, y: 132 },
      { text: "B", x: 10, y: 144 },
      words(144, "Hors périmètre Ségur, réglé par la clinique"),
      { text: "B1", x: 10, y: 156 },
      ...itemAt(156, "Imprimante", "1", "500,00", "500,00"),
    ]);
    expect(rows).toEqual(["item: A1", "heading: B Hors périmètre Ségur, réglé par la clinique", "item: B1"]);
  });

  it.each(["hors Ségur, à votre charge", "Livré par nos soins", "– Matériel"])(
    "%s goes on what stands above",
    (detail) => {
      const rows = shown([
        ...headerAt(100),
        ...itemAt(120, "Automate d'hématologie", "1", "900,00", "900,00"),
        words(132, detail),
        ...itemAt(144, "Centrifugeuse", "1", "500,00", "500,00"),
      ]);
      expect(rows).toEqual([`item: Automate d'hématologie ${detail}`, "item: Centrifugeuse"]);
    },
  );
});

describe("rows whose kind an export tells", () => {
  it.each([
    [["Section", "Ondine 5.3"], ["Ondine 5.3"], "section"],
    [["Note", "Livraison en deux fois"], ["Livraison en deux fois"], "note"],
    [["3", "COM", "sauvegarde : contrat annuel"], ["sauvegarde : contrat annuel"], "note"],
    [["Rubrique", "Prix HT"], ["Rubrique", "Prix HT"], null],
    [["Article", "Écran mural"], ["Article", "Écran mural"], null],
    [["Note", "Écran mural", "2"], ["Note", "Écran mural", "2"], null],
    [["Licence", "Note", "Ondine 5.3"], ["Licence", "Note", "Ondine 5.3"], null],
  ])("%j", (texts, words, told) => {
    const row = toldRow(texts.map((text, index) => ({ text, row: 1, column: index + 1 })));
    expect([row.cells.map(({ text }) => text), row.told]).toEqual([words, told]);
  });

  const head = ["D-22", "23/05/2022", "Boréal Labo"];
  it.each([
    [[...head, "10", "COM", "Livraison en mai"], head, ["Livraison en mai"], "note"],
    [[...head, "Livraison en mai"], head, ["Livraison en mai"], null],
    [[...head, "Livraison en mai"], ["D-23", "24/05/2022", "Boréal Labo"], [...head, "Livraison en mai"], null],
    [["D-22", "COM", "Livraison"], ["D-22"], ["D-22", "COM", "Livraison"], null],
  ])("%j beside %j", (texts, others, words, told) => {
    const [row, above] = [texts, [...others, "Licence", "900,00"]].map((values) =>
      values.map((text, index) => ({ text, row: 1, column: index + 1 })),
    );
    const read = toldRow(row ?? [], above);
    expect([read.cells.map(({ text }) => text), read.told]).toEqual([words, told]);
  });
});
