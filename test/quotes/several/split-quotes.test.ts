import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/documents/read.ts";
import { lintBytes } from "../../../src/engine/lint.ts";
import { splitQuotes } from "../../../src/quotes/several/split-quotes.ts";
import { placesOf } from "../../../src/reports/places.ts";

async function partsOf(text: string): Promise<[string | null, string[][]][]> {
  const read = await readDocument(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.error.code);
  return splitQuotes(read.value).map(({ part, document }) => [
    part,
    document.kind === "grid" ? document.rows.map((cells) => cells.map((cell) => cell.text)) : [],
  ]);
}

describe("splitQuotes", () => {
  it("parts rows keyed by a column of quote numbers, with the headings for each", async () => {
    const parts = await partsOf(
      "N° devis;Désignation;Qté;Total HT\nD-1;Licence;1;500,00\nD-1;Formation;1;90,00\nD-2;Licence;1;700,00",
    );
    expect(parts).toEqual([
      [
        "D-1",
        [
          ["N° devis", "D-1"],
          [],
          ["Désignation", "Qté", "Total HT"],
          ["Licence", "1", "500,00"],
          ["Formation", "1", "90,00"],
        ],
      ],
      ["D-2", [["N° devis", "D-2"], [], ["Désignation", "Qté", "Total HT"], ["Licence", "1", "700,00"]]],
    ]);
  });

  it("reads the client of each quote from the columns that name it, at their places in the file", async () => {
    const csv =
      "N° devis;Date;Client;FINESS;Désignation;Qté;PU HT;Total HT;Client HT\n" +
      "D-1;10/01/2022;Laboratoire du Nord;590012340;Prestation Ségur BIO-SGL-Va1 financée par l'État;1;500,00;500,00;0,00\n" +
      "D-1;10/01/2022;Laboratoire du Nord;590012340;Écran hors Ségur;1;90,00;90,00;90,00\n" +
      "D-2;11/01/2022;Laboratoire du Sud;130012347;Écran hors Ségur;1;70,00;70,00;70,00\n";
    const results = await lintBytes(new TextEncoder().encode(csv), "lignes.csv");
    const quotes = results.map(({ subject }) => subject?.quote);
    expect(
      quotes.map((quote) => [quote?.number?.value, quote?.client.name?.value, quote?.client.finess?.value.digits]),
    ).toEqual([
      ["D-1", "Laboratoire du Nord", "590012340"],
      ["D-2", "Laboratoire du Sud", "130012347"],
    ]);
    expect(quotes.map((quote) => quote?.lines.map(({ totalCents }) => totalCents))).toEqual([[50_000, 9_000], [7_000]]);
    expect(placesOf(quotes[1]?.client.name?.text ?? { value: "", pieces: [] })).toEqual([{ row: 4, column: 3 }]);
  });

  it("parts quotes stacked one after the other, each with its preamble", async () => {
    const quote = (number: string): string =>
      `Vendeur;X SAS;;\nDevis n° ${number};;;\nDésignation;Qté;PU HT;Total HT\nLicence;1;500,00;500,00\n`;
    const parts = await partsOf(`${quote("A-1")};;;\n${quote("A-2")}`);
    expect(
      parts.map(([part, rows]) => [part, rows.filter((cells) => cells.length > 0).map(([first]) => first)]),
    ).toEqual([
      ["A-1", ["Vendeur", "Devis n° A-1", "Désignation", "Licence"]],
      ["A-2", ["Vendeur", "Devis n° A-2", "Désignation", "Licence"]],
    ]);
  });

  it("leaves a single quote whole", async () => {
    const parts = await partsOf("Devis n° A-1;;\nDésignation;Qté;Total HT\nLicence;1;500,00");
    expect(parts.map(([part]) => part)).toEqual([null]);
  });
});
