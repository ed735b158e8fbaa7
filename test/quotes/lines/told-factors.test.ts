import { describe, expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

const HEAD = "Désignation;Total HT";
const linesOf = async (...rows: readonly string[]) =>
  (await readCsvQuote([HEAD, ...rows].join("\n"))).lines.map(({ quantity, unitPrice, totalCents }) => [
    quantity,
    unitPrice,
    totalCents,
  ]);

describe("quantity and price told in the words of a line", () => {
  it.each([
    ["Formation à distance, 3 à 110,00 € HT;330,00", [3, "110.00", 33_000]],
    ["Formation à distance 3 × 110,00 €;330,00", [3, "110.00", 33_000]],
    ["Formation, quantité : 3 — Prix unitaire : 110,00 € HT;330,00", [3, "110.00", 33_000]],
    ["Formation, qté 3, PU HT 110,00 €;330,00", [3, "110.00", 33_000]],
    ["Formation : 1,5 jour à 860,00 €;1 290,00", [1.5, "860.00", 129_000]],
    ["Lecteurs, lot de 2, soit 2 pièces de 249,00;498,00", [2, "249.00", 49_800]],
    ["Écran 24 pouces (2 x 210 €);420,00", [2, "210", 42_000]],
    // A lone product that is not the total, numbers that multiply nothing.
    ["Formation à distance 3 × 110,00 €;350,00", [null, null, 35_000]],
    ["Écran 24 pouces 1 920 x 1 080;420,00", [null, null, 42_000]],
    ["Remise de 3 à 110,00 € déduite;900,00", [null, null, 90_000]],
    ["Reprise de 2 bases;498,00", [null, null, 49_800]],
  ])("%s", async (row, expected) => expect(await linesOf(row)).toContainEqual(expected));

  it("knows a line that does not add up by the words of one that does", async () => {
    const rows = ["Formation 3 × 110,00 €;330,00", "Lecteurs 2 × 249,00 €;508,00"];
    expect(await linesOf(...rows)).toEqual([
      [3, "110.00", 33_000],
      [2, "249.00", 50_800],
    ]);
  });

  it("leaves a line with something taken off, and one told otherwise", async () => {
    const rows = [
      "Formation 3 × 110,00 €;330,00",
      "Lecteurs 2 × 249,00 €, rabais fait;448,20",
      "Écrans, les 2 à 249,00 €;608,00",
    ];
    expect((await linesOf(...rows)).map(([quantity]) => quantity)).toEqual([3, null, null]);
  });
});

describe("a discount told behind the product", () => {
  const HEADED = ["Formation 3 H × 110,00, TVA 20 %;330,00"];
  const discountsOf = async (row: string) =>
    (await readCsvQuote([HEAD, ...HEADED, row].join("\n"))).lines
      .slice(1)
      .map(({ quantity, discount, totalCents }) => [quantity, discount, totalCents]);

  it.each([
    ["Ramettes 6 Ct × 47,80 – remise 5 %, TVA 20 %;272,46", [6, { percent: 5 }, 27_246]],
    ["Sauvegarde 12 Mois × 84,00 - remise 15 %, TVA 20 %;865,80", [12, { percent: 15 }, 86_580]],
    ["Lecteurs 2 × 249,00, moins 10 %;448,20", [2, { percent: 10 }, 44_820]],
    ["Écrans 4 × 150,00 (rabais de 12,5 %);525,00", [4, { percent: 12.5 }, 52_500]],
    ["Souris 10 × 9,00 - 10 %;81,00", [10, { percent: 10 }, 8100]],
    ["Claviers 10 × 9,00, remise 10 %;91,00", [10, { percent: 10 }, 9100]],
    // Nothing is taken off: a rate of VAT, a discount told of something else.
    ["Câbles 4 × 10,00, TVA 20 %;40,00", [4, null, 4000]],
    ["Câbles 4 × 10,00, remise 5 % dès 10 pièces;40,00", [4, null, 4000]],
  ])("%s", async (row, expected) => expect(await discountsOf(row)).toEqual([expected]));
});
