import { expect, it } from "vitest";
import { explainedBy } from "../../../src/quotes/totals/explained-amounts.ts";
import { readCsvQuote } from "../read-csv-quote.ts";

it.each([
  ["the total of a line", 120_000, true],
  ["the price of a piece", 40_000, true],
  ["the sum of two lines that are no neighbours", 135_000, true],
  ["a line with VAT", 144_000, true],
  ["another printed amount", 777, true],
  ["the difference of two printed amounts", 900 - 777, true],
  ["nothing", 41_260, false],
])("explains %s", async (_, cents, expected) => {
  const { lines } = await readCsvQuote(
    [
      "Désignation;Qté;PU HT;Total HT;TVA",
      "Pose;3;400,00;1 200,00;20 %",
      "Clavier;1;70,00;70,00;20 %",
      "Écran;1;150,00;150,00;20 %",
      "",
    ].join("\n"),
  );
  expect(explainedBy(lines, [777, 900])(cents)).toBe(expected);
});

it("explains the sum of a column of payers", async () => {
  const { lines } = await readCsvQuote(
    [
      "Désignation;Qté;PU HT;Total HT;Part État HT;Part client HT",
      "Droits;1;4 950,00;4 950,00;4 950,00;0,00",
      "Pose;3;1 000,00;3 000,00;2 400,00;600,00",
      "",
    ].join("\n"),
  );
  expect(explainedBy(lines, [])(735_000)).toBe(true);
});

it("of thousands of lines knows the sums of neighbours alone", async () => {
  // Lines of 100.00, 100.01, 100.02 …
  const rows = Array.from({ length: 3_000 }, (_, at) => {
    const amount = ((10_000 + at) / 100).toFixed(2).replace(".", ",");
    return `Poste ${at};1;${amount};${amount}`;
  });
  const { lines } = await readCsvQuote(["Désignation;Qté;PU HT;Total HT", ...rows, ""].join("\n"));
  const isExplained = explainedBy(lines, []);
  expect([isExplained(10_099 + 10_100 + 10_101), isExplained(10_000 + 10_004)]).toEqual([true, false]);
});
