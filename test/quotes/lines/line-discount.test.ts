import { expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

it.each([
  ["Qté;PU HT;Rem.;Total HT", "4;900,00;10+5 %;3 078,00", 14.5],
  ["Qté;PU HT;Rem.;Total HT", "1;1 200,00;20 % puis 10 %;864,00", 28],
  ["Qté;PU HT;Rem. 1;Rem. 2;Total HT", "4;500,00;10%;5%;1 710,00", 14.5],
  ["Qté;PU HT;Remise %;Remise complémentaire %;Total HT", "2;100,00;50;;100,00", 50],
  // Said twice, it is taken off once.
  ["Qté;PU HT;Remise;Remise consentie;Total HT", "4;500,00;10 %;10 %;1 800,00", 10],
])("%s over %s takes off %s percent", async (headings, cells, percent) => {
  const { lines } = await readCsvQuote(`Désignation;${headings}\nModule;${cells}`);
  expect(lines[0]?.discount).toEqual({ percent });
});

it.each([
  ["Remise unitaire HT", "4;300,00;50,00;1 000,00", 20_000],
  ["Remise HT", "5;320,00;100,00;1 500,00", 10_000],
])("an amount under « %s » over %s takes off %s cents of the line", async (heading, cells, cents) => {
  const { lines } = await readCsvQuote(`Désignation;Qté;PU HT;${heading};Total HT\nModule;${cells}`);
  expect(lines[0]?.discount).toEqual({ cents });
});
