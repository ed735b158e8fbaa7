import { expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

// Designation, printed quantity, price and total; the quantity and the unit that they mean.
it.each([
  ["Formation du secrétariat, demi-journée", "2 ½ jours", "310,00", "620,00", 2, "½ jours"],
  ["Demi-journées d'accompagnement", "3 ½ journées", "350,00", "1 050,00", 3, "½ journées"],
  ["Demi-journées d'accompagnement", "2 ½ jours", "400,00", "1 000,00", 2.5, "jours"],
  ["Installation", "2 ½ jours", "800,00", "2 000,00", 2.5, "jours"],
  // Nothing calls the line by half days: its total is wrong.
  ["Installation", "2 ½ jours", "800,00", "1 600,00", 2.5, "jours"],
  ["Demi-journée sur site", "½ jour", "800,00", "400,00", 0.5, "jour"],
])("counts by the half days of %s | %s | %s | %s", async (name, count, price, total, quantity, unit) => {
  const { lines } = await readCsvQuote(
    `Désignation;Qté;PU HT;Total HT\n${name};${count};${price};${total}\nClavier;1;20,00;20,00\n`,
  );
  expect(lines[0]?.quantity).toBe(quantity);
  expect(lines[0]?.unit?.value).toBe(unit);
});
