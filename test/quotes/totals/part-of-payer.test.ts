import { expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

it.each([
  ["Part Labo", 2, "620,00"],
  ["Part SSIAD", 2, "620,00"],
  ["Part du praticien", 2, "620,00"],
  ["Part fixe", 3, "740,00"],
  ["Partition murale", 3, "740,00"],
])("takes « %s » for a sum or a line: %i lines", async (label, count, total) => {
  const { lines } = await readCsvQuote(
    `Désignation;Qté;PU HT;Total HT;Qui\nLogiciel;1;500,00;500,00;Etat\nBlouses;10;12,00;120,00;Labo\n${label};;;120,00;\nTotal HT;;;${total};\n`,
  );
  expect(lines).toHaveLength(count);
});

it("takes the tenth point of an outline for no amount", async () => {
  const rows = Array.from({ length: 11 }, (_, at) => `2.${at + 1};Tapis ${at};1;10,00;10,00`).join("\n");
  const { lines, unplaced } = await readCsvQuote(
    `Repère;Prestation;Qté;P.U. HT;Total HT\n${rows}\n;Total HT;;;110,00\n;TVA 20 %;;;22,00\n;Total TTC;;;132,00\n`,
  );
  expect(lines).toHaveLength(11);
  expect(unplaced).toEqual([]);
});
