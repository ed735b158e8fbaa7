import { describe, expect, it } from "vitest";
import type { Edge } from "../../../src/documents/document.ts";
import { layOut } from "../../../src/tables/lay-out.ts";
import type { Table } from "../../../src/tables/layout.ts";
import { headerAt, itemAt, pageOf, type Run, ruledPageOf } from "../page.ts";

const tableOf = (runs: readonly Run[]): Table | undefined => layOut(pageOf(runs)).tables[0];
const headings = (table: Table | undefined) => table?.columns.map(({ role, heading }) => `${role}: ${heading.value}`);

describe("headings of several lines", () => {
  it("hold a rate that a narrow column cuts", () => {
    const table = tableOf([
      ...headerAt(100),
      { text: "TVA 20", x: 560, y: 94 },
      { text: "%", x: 570, y: 106 },
      ...itemAt(120, "Licence", "1", "500,00", "500,00"),
      { text: "100,00", right: 595, y: 120 },
    ]);
    expect(table?.columns.at(-1)?.heading.value).toBe("TVA 20 %");
  });

  it.each(["Ce que je vous propose", "Nos fournitures et poses", "Voici pour le cabinet"])(
    "stand beside one that nobody knows, half a line between: %s",
    (first) => {
      const table = tableOf([
        { text: "Prix", right: 430, y: 94 },
        { text: "Ça fait", right: 550, y: 94 },
        { text: first, x: 40, y: 100 },
        { text: "Combien", right: 330, y: 100 },
        { text: "HT", right: 430, y: 106 },
        { text: "HT", right: 550, y: 106 },
        ...itemAt(130, "Licence", "1", "500,00", "500,00"),
        ...itemAt(146, "Pose", "2", "40,00", "80,00"),
      ]);
      expect(table?.columns.map(({ role }) => role)).toEqual(["designation", "quantity", "unitPrice", "net"]);
      expect(table?.rows.map(({ kind }) => kind)).toEqual(["item", "item"]);
    },
  );

  it("stand under one that spans them, with a rule between", () => {
    const rule = (at: number, from: number, to: number): Edge => ({ level: true, at, from, to });
    const runs = [
      { text: "Désignation", x: 40, y: 100 },
      { text: "Qté", right: 260, y: 100 },
      { text: "Montant HT", right: 340, y: 100 },
      { text: "Dont", x: 445, y: 100 },
      { text: "À la charge de l'État", x: 360, y: 122 },
      { text: "À la charge du", x: 480, y: 122 },
      { text: "(Ségur)", x: 360, y: 134 },
      { text: "client", x: 480, y: 134 },
      ...["Licence", "Clavier"].flatMap((name, index): Run[] => [
        { text: name, x: 40, y: 156 + 20 * index },
        { text: "1", right: 260, y: 156 + 20 * index },
        { text: "900,00", right: 340, y: 156 + 20 * index },
        { text: "900,00", right: index === 0 ? 460 : 550, y: 156 + 20 * index },
      ]),
    ];
    const { pages, ...document } = pageOf(runs);
    const edges = [rule(90, 36, 556), rule(108, 350, 556), rule(142, 36, 556), rule(162, 36, 556)];
    const [table] = layOut({ ...document, pages: pages.map((page) => ({ ...page, edges })) }).tables;
    expect(table?.columns.map(({ role }) => role)).toEqual(["designation", "quantity", "net", "funded", "client"]);
  });

  it("stand under one that spans them, lower than the others of their row", () => {
    const rule = (at: number, from: number, to: number): Edge => ({ level: true, at, from, to });
    const runs = [
      { text: "Répartition", x: 400, y: 84 },
      { text: "Désignation", x: 40, y: 100 },
      { text: "Qté", right: 240, y: 100 },
      { text: "PU HT", right: 290, y: 100 },
      { text: "Montant HT", right: 350, y: 100 },
      { text: "Part État", x: 375, y: 120 },
      { text: "Part client", x: 450, y: 120 },
      ...[140, 158].flatMap((y) => [
        { text: "Licence", x: 40, y },
        { text: "1", right: 240, y },
        { text: "900,00", right: 290, y },
        { text: "900,00", right: 350, y },
        { text: "900,00", right: 420, y },
        { text: "–", right: 500, y },
      ]),
    ];
    for (const edges of [[], [rule(90, 370, 510)], [rule(72, 30, 510), rule(90, 370, 510), rule(128, 30, 510)]]) {
      const [table] = layOut(ruledPageOf(runs, edges)).tables;
      const roles = table?.columns.map(({ role }) => role);
      expect(roles).toEqual(["designation", "quantity", "unitPrice", "net", "funded", "client"]);
    }
  });

  it("are of what spans them, though nobody knows them", () => {
    const rule = (at: number, from: number, to: number): Edge => ({ level: true, at, from, to });
    const rows: readonly [string, number][] = [
      ["Licence", 360],
      ["Relais", 450],
      ["Hébergement", 550],
    ];
    const runs = [
      { text: "Libellé", x: 40, y: 100 },
      { text: "Montant HT", x: 400, y: 100 },
      { text: "Unique", right: 360, y: 120 },
      { text: "Mensuel", right: 450, y: 120 },
      { text: "Annuel", right: 550, y: 120 },
      ...rows.flatMap(([name, right], index): Run[] => [
        { text: name, x: 40, y: 142 + 20 * index },
        { text: "900,00", right, y: 142 + 20 * index },
      ]),
    ];
    const { pages, ...document } = pageOf(runs);
    const edges = [rule(90, 36, 556), rule(107, 320, 556), rule(128, 36, 556), rule(148, 36, 556)];
    const [table] = layOut({ ...document, pages: pages.map((page) => ({ ...page, edges })) }).tables;
    expect(table?.columns.map(({ role }) => role)).toEqual(["designation", "net", "net", "net"]);
  });

  const rule = (at: number, from: number, to: number): Edge => ({ level: true, at, from, to });
  /** Two headings at `over`, a rule under them from 350 on, and four headings under it; the others stand between. */
  const spanned = (over: readonly Run[], under: readonly string[], figures: readonly string[]): Table | undefined => {
    const at = [390, 440, 500, 550];
    const runs: Run[] = [
      ...over,
      { text: "Libellé", x: 150, y: 106 },
      { text: "Nb", right: 330, y: 106 },
      ...under.map((text, index) => ({ text, right: at[index] ?? 0, y: 112 })),
      ...["Licence", "Clavier"].flatMap((name, index): Run[] => [
        { text: name, x: 40, y: 134 + 20 * index },
        { text: "2", right: 330, y: 134 + 20 * index },
        ...figures.map((text, column) => ({ text, right: at[column] ?? 0, y: 134 + 20 * index })),
      ]),
    ];
    const { pages, ...document } = pageOf(runs);
    const edges = [rule(88, 36, 556), rule(105, 350, 556), rule(120, 36, 556), rule(142, 36, 556)];
    return layOut({ ...document, pages: pages.map((page) => ({ ...page, edges })) }).tables[0];
  };

  it.each([
    [
      ["Prix unitaire", "Montant"],
      ["HT", "TTC", "HT", "TTC"],
      ["unitPrice", "other", "net", "gross"],
    ],
    [
      ["P.U. (€)", "Total (€)"],
      ["HT", "TTC", "HT", "TTC"],
      ["unitPrice", "other", "net", "gross"],
    ],
    [
      ["Remise", "Total HT"],
      ["en %", "en €", "brut", "net"],
      ["discount", "discount", "unitPrice", "net"],
    ],
  ])("are as wide as what they span, half a line over the others: %s", ([left = "", right = ""], under, roles) => {
    const over = [
      { text: left, x: 375, y: 99 },
      { text: right, x: 495, y: 99 },
    ];
    const table = spanned(over, under, ["50,00", "60,00", "100,00", "120,00"]);
    expect(table?.columns.map(({ role }) => role)).toEqual(["designation", "quantity", ...roles]);
    expect(table?.columns.map(({ heading }) => heading.value)).toEqual([
      "Libellé",
      "Nb",
      ...under.map((text, at) => `${at < 2 ? left : right} ${text}`),
    ]);
  });

  it.each([
    ["left", { x: 380 }, { x: 490 }],
    ["right", { right: 440 }, { right: 550 }],
  ])("are flush with the first or the last of what they span: %s", (_, left, right) => {
    const over = [
      { text: "Prix unit.", y: 99, ...left },
      { text: "Montant total", y: 99, ...right },
    ];
    const table = spanned(over, ["HT", "TTC", "HT", "TTC"], ["50,00", "60,00", "100,00", "120,00"]);
    expect(table?.columns.slice(2).map(({ role }) => role)).toEqual(["unitPrice", "other", "net", "gross"]);
  });

  it("set at their foot end there: the first payer is none of them", () => {
    const table = tableOf([
      { text: "Libellé", x: 40, y: 124 },
      { text: "Payé par", x: 240, y: 124 },
      { text: "Qté", right: 330, y: 124 },
      { text: "Prix", right: 430, y: 100 },
      { text: "unitaire", right: 430, y: 112 },
      { text: "HT", right: 430, y: 124 },
      { text: "Total HT", right: 550, y: 124 },
      { text: "État,", x: 240, y: 138 },
      ...itemAt(151, "Licence", "1", "500,00", "500,00"),
      { text: "Ségur", x: 240, y: 151 },
      ...itemAt(172, "Scanner", "1", "90,00", "90,00"),
      { text: "médecin", x: 240, y: 172 },
    ]);
    expect(headings(table)?.[1]).toBe("payer: Payé par");
    expect(table?.rows.map(({ cells }) => cells[1]?.value)).toEqual(["État, Ségur", "médecin"]);
  });

  it("stand at the left of a last column whose rates stand at its right", () => {
    const toLeft = (run: Run): Run => (run.right === undefined ? run : { ...run, right: run.right - 80 });
    const table = tableOf([
      ...headerAt(100).map(toLeft),
      { text: "TVA", x: 490, y: 100 },
      ...itemAt(120, "Licence", "1", "500,00", "500,00").map(toLeft),
      { text: "20 %", right: 585, y: 120 },
    ]);
    expect(table?.rows[0]?.cells.at(-1)?.value).toBe("20 %");
  });

  it("open with words that make a known one of the heading under them", () => {
    const table = tableOf([
      ...headerAt(106).slice(0, 3),
      { text: "Au compte", right: 550, y: 100 },
      { text: "du client", right: 550, y: 111 },
      ...itemAt(130, "Écran", "1", "90,00", "90,00"),
    ]);
    expect(headings(table)?.at(-1)).toBe("client: Au compte du client");
  });

  it("name a column of options in words that may stand for an amount", () => {
    const table = tableOf([
      ...headerAt(100).slice(0, 3),
      { text: "Ferme", right: 480, y: 100 },
      { text: "En option", right: 550, y: 100 },
      ...["HT", "HT"].map((text, at) => ({ text, right: [480, 550][at] ?? 0, y: 112 })),
      ...itemAt(130, "Licence", "1", "500,00", "500,00").slice(0, 3),
      { text: "500,00", right: 480, y: 130 },
      ...itemAt(150, "Écran", "1", "90,00", "90,00"),
    ]);
    expect(table?.rows.map(({ cells }) => cells[0]?.value)).toEqual(["Licence", "Écran"]);
  });

  it("leave a bare HT to the totals where another is cut in two lines", () => {
    const table = tableOf([
      { text: "Nb", right: 330, y: 100 },
      { text: "PU HT", right: 400, y: 100 },
      { text: "HT", right: 460, y: 100 },
      { text: "TVA 20", right: 510, y: 100 },
      { text: "TTC", right: 560, y: 100 },
      { text: "%", right: 510, y: 112 },
      ...["Borne", "Badge"].flatMap((name, at) => [
        { text: name, x: 40, y: 130 + 20 * at },
        ...["2", "50,00", "100,00", "20,00", "120,00"].map((text, column) => ({
          text,
          right: [330, 400, 460, 510, 560][column] ?? 0,
          y: 130 + 20 * at,
        })),
      ]),
    ]);
    expect(table?.columns.map(({ role }) => role)).toEqual([
      "designation",
      "quantity",
      "unitPrice",
      "net",
      "vatRate",
      "gross",
    ]);
  });

  it("part an amount at the left from the designation that it nearly touches", () => {
    const table = tableOf([
      { text: "Montant HT Nature", x: 60, y: 100 },
      { text: "Qté", right: 330, y: 100 },
      { text: "90,00", right: 107, y: 120 },
      { text: "Écran", x: 114, y: 120 },
      { text: "1", right: 330, y: 120 },
    ]);
    expect(headings(table)).toEqual(["net: Montant HT", "designation: Nature", "quantity: Qté"]);
  });

  it("have no row under them for headings, though its cells be words of some", () => {
    const wide = (y: number, ...cells: string[]): Run[] =>
      cells.map((text, at) => ({ text, x: [40, 90, 300, 360, 430, 500][at] ?? 0, y }));
    const runs = [
      ...wide(100, "Lot", "Objet", "Nb", "Prix HT", "Total HT", "Financeur"),
      ...wide(114, "", "Dossier du patient"),
      ...wide(120, "Lot", "", "", "", "", "État,"),
      ...wide(126, "", "et ses flux", "1", "800,00", "800,00"),
      ...wide(132, "1", "", "", "", "", "Ségur"),
      ...wide(138, "", "avec la reprise"),
    ];
    const written = runs.filter(({ text }) => text !== "");
    const { tables } = layOut(pageOf(written));
    expect(tables.map(({ columns }) => columns.length)).toEqual([6]);
    expect(tables[0]?.rows.map(({ text }) => text.value).join(" ")).toContain("État,");
  });

  it("are whole where a narrow column breaks a word, or cells of two and three lines stand beside each other", () => {
    const broken = tableOf([
      { text: "MONTAN", right: 120, y: 100 },
      { text: "T HT", right: 120, y: 112 },
      ...headerAt(100)
        .filter(({ text }) => text !== "Total HT")
        .map((run) => (run.x === undefined ? run : { ...run, x: 150 })),
      { text: "500,00", right: 120, y: 130 },
      { text: "Licence", x: 150, y: 130 },
      { text: "1", right: 330, y: 130 },
      { text: "500,00", right: 430, y: 130 },
    ]);
    expect(headings(broken)?.[0]).toBe("net: MONTANT HT");
    const tall = tableOf([
      { text: "Prix", right: 430, y: 88 },
      { text: "Montant", right: 550, y: 94 },
      { text: "Désignation", x: 40, y: 100 },
      { text: "Qté", right: 330, y: 100 },
      { text: "unitaire", right: 430, y: 100 },
      { text: "ligne HT", right: 550, y: 106 },
      { text: "HT", right: 430, y: 112 },
      ...itemAt(132, "Licence", "1", "500,00", "500,00"),
    ]);
    expect(tall?.rows.map(({ kind }) => kind)).toEqual(["item"]);
  });

  it("say who pays over the names, right before what is counted and priced", () => {
    const site = (y: number, name: string, finess: string): Run[] => [
      { text: name, x: 0, y },
      { text: finess, right: 90, y },
    ];
    const table = tableOf([
      ...site(100, "Site", "FINESS"),
      ...headerAt(100).map((run) =>
        run.x === undefined ? run : { ...run, x: 100, text: "Prestation payée par l'État" },
      ),
      ...itemAt(120, "", "1", "500,00", "500,00").slice(1),
      ...site(120, "Nord", "210708228"),
      { text: "Ondine 3.1, prestation complète", x: 100, y: 120 },
      ...itemAt(140, "", "2", "300,00", "600,00").slice(1),
      ...site(140, "Sud", "210448312"),
      { text: "Ondine 3.1, prestation du site sud", x: 100, y: 140 },
    ]);
    expect(table?.title?.value).toBe("Prestation payée par l'État");
  });
});

describe("payers under a heading of theirs, beside headings of one cell", () => {
  const runs: Run[] = [
    { text: "Montant HT en euros pris en charge par", x: 400, y: 93 },
    { text: "Désignation", x: 40, y: 100 },
    { text: "Qté", right: 300, y: 100 },
    { text: "PU HT", right: 370, y: 100 },
    { text: "l'État", x: 420, y: 107 },
    { text: "l'établissement", x: 490, y: 107 },
    ...[
      ["Licence", "1", "500,00", "500,00", ""],
      ["Scanner", "2", "45,00", "", "90,00"],
    ].flatMap(([name = "", count = "", price = "", state = "", client = ""], index): Run[] =>
      [
        { text: name, x: 40, y: 125 + 15 * index },
        { text: count, right: 300, y: 125 + 15 * index },
        { text: price, right: 370, y: 125 + 15 * index },
        { text: state, right: 460, y: 125 + 15 * index },
        { text: client, right: 560, y: 125 + 15 * index },
      ].filter(({ text }) => text !== ""),
    ),
  ];
  /** The rule under the heading that spans both, and the one under all headings. */
  const rule = (at: number, from: number): Edge => ({ level: true, at, from, to: 570 });
  const ruled = (edges: readonly Edge[]): Table | undefined => {
    const document = pageOf(runs);
    return layOut({ ...document, pages: document.pages.map((page) => ({ ...page, edges })) }).tables[0];
  };

  it.each([
    ["without rules", []],
    ["with a rule under the heading that spans them", [rule(98.5, 390), rule(115, 30)]],
  ])("are columns %s", (_, edges) => {
    expect(headings(ruled(edges))?.slice(3)).toEqual(["funded: l'État", "client: l'établissement"]);
  });
});
