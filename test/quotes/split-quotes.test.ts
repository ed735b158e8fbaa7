import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/documents/read.ts";
import { splitQuotes } from "../../src/quotes/split-quotes.ts";

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
          ["N° devis", "Désignation", "Qté", "Total HT"],
          ["D-1", "Licence", "1", "500,00"],
          ["D-1", "Formation", "1", "90,00"],
        ],
      ],
      [
        "D-2",
        [
          ["N° devis", "Désignation", "Qté", "Total HT"],
          ["D-2", "Licence", "1", "700,00"],
        ],
      ],
    ]);
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
