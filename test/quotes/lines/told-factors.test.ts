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
