import { expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

const totals = (...rows: string[]): string =>
  ["Désignation;Qté;PU HT;Total HT", "Clavier;10;100,00;1 000,00", "Total HT;;;1 000,00", ...rows, ""].join("\n");

// Rows of the totals, and the rates of VAT that they give.
it.each([
  [["TVA au taux normal;;;200,00", "Total TTC;;;1 200,00"], [20]],
  [["TVA, taux réduit;;;55,00", "Total TTC;;;1 055,00"], [5.5]],
  [["TVA au taux en vigueur;;;200,00", "Total TTC;;;1 200,00"], []],
  // A hundredth, and the factor of a sheet that lost its format.
  [["TVA (20/100);;;200,00", "Total TTC;;;1 200,00"], [20]],
  [["TVA à 0,20;;;200,00", "Total TTC;;;1 200,00"], [20]],
  [["TVA (taux 20);;;200,00", "Total TTC;;;1 200,00"], [20]],
  [["TVA 0,18;;;180,00", "Total TTC;;;1 180,00"], [18]],
  [
    ["dont 900,00 à 20 %;;;180,00", "dont 100,00 à 5,5 %;;;5,50", "Total TVA;;;185,50", "Total TTC;;;1 185,50"],
    [20, 5.5],
  ],
  // The number that makes the VAT is its rate, whatever stands for the sign; another number is none.
  [["TVA, taux 20;;;200,00", "Total TTC;;;1 200,00"], [20]],
  [["TVA de 20 centièmes;;;200,00", "Total TTC;;;1 200,00"], [20]],
  [["TVA au tarif de 5,5 du cent;;;55,00", "Total TTC;;;1 055,00"], [5.5]],
  [["TVA, voir note 3;;;200,00", "Total TTC;;;1 200,00"], []],
  [["TVA (article 278);;;200,00", "Total TTC;;;1 200,00"], []],
  // A deposit is a part of the sum, and no tax of it.
  [["TVA;;;200,00", "Total TTC;;;1 200,00", "Acompte de 30 % sur 1 200,00;;;360,00"], []],
])("rates of %s", async (rows, rates) => {
  const { vatRates } = await readCsvQuote(totals(...rows));
  expect(vatRates.map(({ value }) => value)).toEqual(rates);
});
