import { describe, expect, it } from "vitest";
import { readText } from "../../../src/documents/csv/read-csv.ts";
import { readQuote } from "../../../src/quotes/read-quote.ts";
import { annotate } from "../../../src/segur/annotate.ts";

function dsrsWith(...totals: readonly string[]): readonly (string | null)[] {
  const rows = [
    "Désignation;Qté;PU HT;Total HT",
    "Prestation Ségur, version 8;1;500,00;500,00",
    "Écran;1;100,00;100,00",
    ...totals,
  ];
  const file = readText(rows.join("\n"));
  const quote = file.ok ? readQuote(file.value) : null;
  return quote === null ? ["no quote"] : (annotate(quote, {}).lines[0]?.dsrs ?? []).map(({ code }) => code);
}

describe("the DSR that only the totals of the whole name is the lines'", () => {
  it.each([
    ["dont Prestation Ségur DPI (HOP-DPI-Va1), prise en charge par l'État;;;500,00", ["HOP-DPI-Va1"]],
    ["Part de l'État (HOP-DPI-Va1);;;500,00", ["HOP-DPI-Va1"]],
    ["Part de l'État;;;500,00", []],
  ])("%s", (total, codes) => {
    expect(dsrsWith("Total HT;;;600,00", total, "Part du client;;;100,00")).toEqual(codes);
  });

  it("two of them are no line's", () => {
    expect(
      dsrsWith("Part de l'État (HOP-DPI-Va1);;;300,00", "Part de l'État (HOP-PFI-Va1);;;200,00", "Total HT;;;600,00"),
    ).toEqual([]);
  });
});
