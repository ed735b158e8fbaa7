import { describe, expect, it } from "vitest";
import { headerAt, itemAt, type Run, shownRows } from "../page.ts";

const amountAt = (y: number, text: string): Run => ({ text, right: 550, y });

describe("tables that print no headings", () => {
  it("are told by products whose sum is a total that runs with its label", () => {
    const runs = [
      ...itemAt(100, "Prestation Ségur", "1", "900,00 €", "900,00 €"),
      ...itemAt(130, "Douchette", "2", "50,00 €", "100,00 €"),
      { text: "Total HT 1 000,00 €", right: 558, y: 160 },
    ];
    expect(shownRows(runs).slice(0, 2)).toEqual([
      "item: Prestation Ségur | 1 | 900,00 € | 900,00 €",
      "item: Douchette | 2 | 50,00 € | 100,00 €",
    ]);
    expect(shownRows(runs.slice(0, -1))).toEqual([]);
  });

  it("are told by products that print what they make", () => {
    const product = (text: string): Run[] => [
      { text: "Reprise des fiches", x: 40, y: 100 },
      amountAt(100, text),
      { text: "Total HT", x: 40, y: 120 },
      amountAt(120, "600,00 €"),
    ];
    expect(shownRows(product("2 × 300,00 € = 600,00 €"))[0]).toBe("item: Reprise des fiches | 2 | 300,00 € | 600,00 €");
    expect(shownRows(product("2 × 300,00 € = 500,00 €"))).toEqual([]);
  });

  it("have their names over and under figures in the middle of rows", () => {
    const row = (y: number, upper: string, lower: string, figures: readonly string[]): Run[] => [
      { text: upper, x: 40, y: y - 6 },
      { text: lower, x: 40, y: y + 6 },
      ...figures.map((text, at) => ({ text, right: 330 + 110 * at, y })),
    ];
    const rows = shownRows([
      ...headerAt(100).slice(1),
      ...row(126, "Licence et", "pose", ["1", "900,00", "900,00"]),
      ...row(156, "Deux jours de", "cours", ["2", "50,00", "100,00"]),
    ]);
    expect(rows).toEqual([
      "item: Licence et pose | 1 | 900,00 | 900,00",
      "item: Deux jours de cours | 2 | 50,00 | 100,00",
    ]);
  });
});

describe("rows whose words stand where figures do", () => {
  it("are items where words are set flush right instead of a total", () => {
    const runs = [
      ...headerAt(100),
      { text: "Pack Ségur", x: 40, y: 120 },
      { text: "1", right: 330, y: 120 },
      amountAt(120, "selon barème joint"),
      ...itemAt(140, "Souris", "1", "9,00", "9,00"),
    ];
    expect(shownRows(runs)[0]).toBe("item: Pack Ségur | 1 | selon barème joint");
  });

  it("are items where they say what the line above includes", () => {
    const runs = [
      ...headerAt(100),
      ...itemAt(120, "Pack Ségur", "1", "900,00", "900,00"),
      { text: "dont reprise des données", x: 40, y: 140 },
      amountAt(140, "compris"),
      { text: "dont TVA", x: 40, y: 160 },
      amountAt(160, "180,00"),
    ];
    expect(shownRows(runs).slice(1)).toEqual([
      "item: dont reprise des données | compris",
      "summary: dont TVA | 180,00",
    ]);
  });

  it("are headings where they are set small like the heading above", () => {
    const heading = (y: number, text: string, size: number): Run => ({ text, x: 40, y, size, font: "bold" });
    const page = (size: number): Run[] => [
      ...headerAt(100),
      heading(120, "RÉGLÉ PAR L'ÉTAT (SÉGUR)", 8),
      ...itemAt(140, "Pack", "1", "900,00", "900,00"),
      heading(160, "À VOTRE CHARGE (HORS SÉGUR)", size),
      ...itemAt(180, "Souris", "1", "9,00", "9,00"),
    ];
    expect(shownRows(page(8))[2]).toBe("heading: À VOTRE CHARGE (HORS SÉGUR)");
  });
});
