import { expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

// A printed quantity, and the number that it is.
it.each([
  ["trois demi-journées", 3],
  ["une", 1],
  ["Vingt-deux postes", 22],
  ["six mois", null],
  ["forfait", null],
  ["sur devis", null],
])("quantity | %s", async (count, quantity) => {
  const { lines } = await readCsvQuote(
    `Désignation;Qté;PU HT;Total HT\nFormation;${count};260,00;780,00\nClavier;1;20,00;20,00\n`,
  );
  expect(lines[0]?.quantity).toBe(quantity);
});
