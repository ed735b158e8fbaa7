import { expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

const HEAD = "Désignation;Qté;PU HT;Total HT\n";
const parts = `${HEAD}Logiciel;1;500,00;500,00\nTVA 20 %;;;100,00\nAvec TVA;;;600,00\n\n${HEAD}Blouses;10;20,00;200,00\nTVA 20 %;;;40,00\nAvec TVA;;;240,00\n\n`;

it.each([
  ["Total hors TVA;700,00\nTVA 20 %;140,00\nTotal avec TVA;840,00\n", 14_000],
  // What each table repeats is no total of all, nor is a VAT that stands between no totals.
  ["Total hors TVA;700,00\nTVA 20 %;150,00\nTotal avec TVA;840,00\n", null],
])("finds the VAT of all under a label that each table repeats: %s", async (end, vat) => {
  const { totals } = await readCsvQuote(parts + end);
  expect([totals.net?.value, totals.vat?.value ?? null, totals.gross?.value]).toEqual([70_000, vat, 84_000]);
});
