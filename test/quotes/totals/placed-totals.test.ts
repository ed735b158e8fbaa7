import { describe, expect, it } from "vitest";
import type { Quote } from "../../../src/quotes/model.ts";
import { readQuote } from "../../../src/quotes/read-quote.ts";
import { headerAt, itemAt, pageOf, type Run } from "../../tables/page.ts";

const HEAD: Run[] = [
  { text: "Devis n° OV-22-118", x: 40, y: 40 },
  ...headerAt(100),
  ...itemAt(120, "Licence Ondine", "1", "500,00", "500,00"),
];

const quoteOf = (...runs: readonly Run[]): Quote | null => readQuote(pageOf([...HEAD, ...runs]));
const totalsOf = (quote: Quote | null) =>
  [quote?.totals.net, quote?.totals.vat, quote?.totals.gross].map((read) => read?.value);

describe("totals on a page", () => {
  it.each([
    ["Pour vous, TTC", "600,00", []],
    ["Il vous en coûte (TTC)", "600,00", []],
    ["Participation du cabinet HT", "500,00", []],
    // Another amount, or words that say nothing of VAT.
    ["Pour vous, TTC", "612,00", [61_200]],
    ["Notre barème kilométrique", "600,00", [60_000]],
  ])("are told over their amount by what they come to: %s %s", (label, amount, left) => {
    const quote = quoteOf(
      { text: "Total HT", x: 40, y: 300 },
      { text: "500,00", x: 50, y: 312 },
      { text: label, x: 40, y: 330 },
      { text: amount, x: 50, y: 342 },
    );
    expect(quote?.unplaced.map(({ value }) => value)).toEqual(left);
  });

  it("are two behind one label, the second with VAT", () => {
    const pair = (y: number, label: string, net: string, gross: string): Run[] => [
      { text: label, x: 40, y },
      { text: net, x: 160, y },
      { text: gross, x: 220, y },
    ];
    const quote = quoteOf(
      ...pair(300, "Ensemble HT / TTC", "500,00", "600,00"),
      { text: "dont TVA 20 %", x: 40, y: 312 },
      { text: "100,00", x: 160, y: 312 },
    );
    expect(totalsOf(quote)).toEqual([50_000, 10_000, 60_000]);
    // What is no more than the first by VAT is another amount.
    expect(totalsOf(quoteOf(...pair(300, "Ensemble HT / TTC", "500,00", "700,00")))[2]).not.toBe(50_000);
  });

  it("stand at the right of columns whose labels stand at the left", () => {
    const labels = ["Total HT", "TVA", "Total TTC"];
    const amounts = ["500,00", "100,00", "600,00"];
    const quote = quoteOf(
      ...labels.map((text, column) => ({ text, x: 40 + 160 * column, y: 300 })),
      ...amounts.map((text, column) => ({ text, right: 195 + 160 * column, y: 314 })),
      ...["fait à Rennes"].map((text) => ({ text, x: 40, y: 400 })),
    );
    expect(totalsOf(quote)).toEqual([50000, 10000, 60000]);
  });

  it("stand in boxes of their own under the last line, with a rebate among them", () => {
    const labels = ["Brut HT", "Remise", "Total net HT", "TVA", "Total TTC"];
    const amounts = ["525,00", "25,00", "500,00", "100,00", "600,00"];
    const quote = quoteOf(
      ...labels.map((text, column) => ({ text, x: 40 + 105 * column, y: 300 })),
      ...amounts.map((text, column) => ({ text, right: 130 + 105 * column, y: 314 })),
    );
    expect(quote?.lines.map(({ designation }) => designation.value)).toEqual(["Licence Ondine"]);
    expect(totalsOf(quote)).toEqual([50000, 10000, 60000]);
    expect(quote?.unplaced).toEqual([]);
  });

  it.each([
    ["over", 0, 14],
    ["under", 14, 0],
  ])("stand in a narrow block, each label right %s its amount", (_, label, amount) => {
    const labels = ["Total HT", "TVA 20 %", "Total TTC"];
    const quote = quoteOf(
      ...labels.map((text, at) => ({ text, x: 400, y: 300 + 34 * at + label })),
      ...["500,00 €", "100,00 €", "600,00 €"].map((text, at) => ({ text, right: 540, y: 300 + 34 * at + amount })),
    );
    expect(totalsOf(quote)).toEqual([50000, 10000, 60000]);
    expect(quote?.unplaced).toEqual([]);
  });

  it("have labels of several lines over them", () => {
    const runs = [
      "Montant total",
      "du devis HT",
      "500,00 €",
      "Taxe au taux",
      "de 20 %",
      "100,00 €",
      "Total TTC",
      "600,00 €",
    ];
    const quote = quoteOf(
      ...runs.map((text, at) =>
        /€/u.test(text) ? { text, right: 540, y: 300 + 12 * at } : { text, x: 400, y: 300 + 12 * at },
      ),
    );
    expect(quote?.totals.net?.value).toBe(50000);
    expect(quote?.totals.gross?.value).toBe(60000);
  });

  it("are no amounts that stand alone under words of their own", () => {
    const quote = quoteOf({ text: "Total des heures", x: 60, y: 300 }, { text: "900,00 €", right: 540, y: 314 });
    expect(totalsOf(quote)[2]).toBeUndefined();
  });

  it("end a recap by site, whose rows they sum up", () => {
    const rows = [
      ["Site nord", "200,00", "40,00", "240,00"],
      ["Site sud", "300,00", "60,00", "360,00"],
      ["Ensemble HT, TVA, TTC", "500,00", "100,00", "600,00"],
    ];
    const quote = quoteOf(
      ...rows.flatMap(([label = "", ...amounts], row) => [
        { text: label, x: 40, y: 500 + 20 * row },
        ...amounts.map((text, column) => ({ text, right: 230 + 60 * column, y: 500 + 20 * row })),
      ]),
    );
    expect(totalsOf(quote)).toEqual([50000, 10000, 60000]);
    expect(quote?.unplaced).toEqual([]);
  });

  it("end a recap by payer, whose shares are kept", () => {
    const rows = [
      ["Réglé par l'État", "500,00", "100,00", "600,00"],
      ["Part de la clinique", "0,00", "0,00", "0,00"],
      ["Ensemble HT, TVA, TTC", "500,00", "100,00", "600,00"],
    ];
    const quote = quoteOf(
      ...rows.flatMap(([label = "", ...amounts], row) => [
        { text: label, x: 40, y: 500 + 20 * row },
        ...amounts.map((text, column) => ({ text, right: 230 + 60 * column, y: 500 + 20 * row })),
      ]),
    );
    expect(totalsOf(quote)).toEqual([50000, 10000, 60000]);
    expect(quote?.summaries.map(({ label, cents }) => [label.value, cents])).toContainEqual([
      "Réglé par l'État",
      50000,
    ]);
  });

  it.each([
    ["40 %", "60 %", 0],
    ["40 %", "50 %", 2],
  ])("are paid in instalments that make the whole: %s, %s", (first, second, unplaced) => {
    const total = [
      { text: "Total TTC", x: 300, y: 280 },
      { text: "600,00", right: 550, y: 280 },
    ];
    const shares = [
      { text: first, x: 40, y: 340 },
      { text: "mars", x: 120, y: 340 },
      { text: "240,00", right: 300, y: 340 },
      { text: second, x: 40, y: 356 },
      { text: "avril", x: 120, y: 356 },
      { text: second === "60 %" ? "360,00" : "300,00", right: 300, y: 356 },
    ];
    expect(quoteOf(...total, ...shares)?.unplaced).toHaveLength(unplaced);
  });

  it("stand so in a table of VAT", () => {
    const quote = quoteOf(
      ...["Taux", "Base HT", "Montant TVA"].map((text, column) => ({ text, x: 40 + 160 * column, y: 300 })),
      ...["20 %", "500,00", "100,00"].map((text, column) => ({ text, right: 190 + 160 * column, y: 314 })),
      { text: "Total TTC", x: 300, y: 340 },
      { text: "600,00", right: 550, y: 340 },
    );
    expect(totalsOf(quote)).toEqual([50000, 10000, 60000]);
  });

  it.each([
    ["at the foot of its label", 312],
    ["in the middle of its label", 306],
  ])("tell what the State pays %s", (_place, y) => {
    const quote = quoteOf(
      { text: "Total HT", x: 40, y: 280 },
      { text: "500,00", right: 300, y: 280 },
      { text: "L'État prend à son compte, au", x: 40, y: 300 },
      { text: "titre du Ségur", x: 40, y: 312 },
      { text: "500,00", right: 300, y },
    );
    expect(quote?.summaries.map(({ label }) => label.value)).toContain("L'État prend à son compte, au titre du Ségur");
  });

  it.each([
    ["Clinique TTC", "240,00", 0],
    ["Clinique", "200,00", 0],
    // Nothing comes to it.
    ["Clinique TTC", "250,00", 1],
    ["Clinique", "240,00", 1],
  ])("tell again what one section comes to: %s %s", (label, amount, unplaced) => {
    const quote = quoteOf(
      ...itemAt(135, "Pose", "1", "300,00", "300,00"),
      { text: "Hors périmètre Ségur, à la charge de la clinique", x: 40, y: 155 },
      ...itemAt(175, "Écran", "2", "100,00", "200,00"),
      ...["Total HT", "TVA 20 %", "Total TTC"].map((text, at) => ({ text, x: 400, y: 200 + 14 * at })),
      ...["1 000,00", "200,00", "1 200,00"].map((text, at) => ({ text, right: 550, y: 200 + 14 * at })),
      { text: label, x: 40, y: 420 },
      { text: amount, right: 200, y: 420 },
    );
    expect(quote?.unplaced.length).toBe(unplaced);
  });

  const inColumns = (y: number, ...texts: readonly string[]): Run[] =>
    texts.flatMap((text, column) => (text === "" ? [] : [{ text, right: 90 + 62 * column, y }]));

  it("stand beside a table of VAT, on its line", () => {
    const quote = quoteOf(
      ...inColumns(300, "Code", "Base", "Taux", "Taxe", "Total HT", "Total TVA", "Total TTC"),
      ...inColumns(316, "C07", "500,00", "20,00", "100,00", "500,00", "100,00", "600,00"),
    );
    expect(totalsOf(quote)).toEqual([50_000, 10_000, 60_000]);
    expect(quote?.vatRates.map(({ value }) => value)).toEqual([20]);
  });

  it.each([
    [["", "État (Ségur)", "Laboratoire", "Total"]],
    [["", "Part État", "Officine", "Total"]],
    [["", "Client", "Tiers payeur", "Montant total"]],
  ])("stand under those who pay, side by side: %j", (header) => {
    const quote = quoteOf(
      ...inColumns(300, ...header),
      ...inColumns(316, "HT", "400,00", "100,00", "500,00"),
      ...inColumns(332, "TVA 20 %", "80,00", "20,00", "100,00"),
      ...inColumns(348, "TTC", "480,00", "120,00", "600,00"),
    );
    expect([quote?.lines.length, ...totalsOf(quote)]).toEqual([1, 50_000, 10_000, 60_000]);
    expect([quote?.unplaced, quote?.problems.map(({ code }) => code)]).toEqual([[], []]);
  });
});
