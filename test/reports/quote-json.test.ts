import { describe, expect, it } from "vitest";
import { lintBytes } from "../../src/core.ts";
import { outputJson } from "../../src/reports/json.ts";
import { wordingIn } from "../../src/reports/wording.ts";
import { runOf } from "./all-fixtures.ts";

async function quoteOf(path: string) {
  const { files } = outputJson(await runOf(path), wordingIn("fr"));
  const quote = files[0]?.quote;
  if (quote == null) throw new Error(`no quote in ${path}`);
  return quote;
}

describe("the quote as JSON", () => {
  it("holds amounts in cents, exact unit prices, ISO dates and identifiers", async () => {
    const { lines, ...quote } = await quoteOf("exemples/devis-conforme.pdf");
    expect(quote).toMatchObject({
      documentType: "devis",
      kind: "sons",
      number: "HEL-2022-0583",
      issuedOn: "2022-05-12",
      currency: "EUR",
      client: { name: "Centre hospitalier de Saint-Aubrac", finess: "129104188", siret: null, rpps: null },
      totals: { netCents: 6223000, vatCents: 1244600, grossCents: 7467600, fundedCents: 4860000, clientCents: 1363000 },
    });
    expect(lines[0]).toMatchObject({
      quantity: 1,
      unitPrice: "48600.00",
      unitPriceCents: 4860000,
      totalCents: 4860000,
    });
  });

  it("names the DSR of the lines that claim funding, not of those that the client pays", async () => {
    const { lines } = await quoteOf("exemples/devis-conforme.pdf");
    expect(lines.map(({ segur, dsr, payer }) => [segur, dsr, payer])).toEqual([
      [true, ["HOP-DPI-Va1"], "state"],
      [false, [], "client"],
      [false, [], "client"],
      [false, [], "client"],
    ]);
  });

  it("places a line by the box of all its printed lines, or by its cell", async () => {
    const boxes = (await quoteOf("exemples/devis-conforme.pdf")).lines.map(({ location }) => location);
    const heights = boxes.map((at) => (at !== null && "page" in at ? at.bbox[3] - at.bbox[1] : 0));
    expect(heights[0]).toBeGreaterThan(40);
    const [row] = (await quoteOf("exemples/ans-exemple.csv")).lines;
    expect(row?.location).toEqual({ row: expect.any(Number), column: 1 });
  });

  it("says nothing where nothing is printed", async () => {
    const [file] = await lintBytes(new TextEncoder().encode("Désignation;Total HT\nLogiciel;100,00\n"), "a.csv");
    if (file === undefined) throw new Error("no result");
    const { quote } = outputJson({ files: [file], across: [] }, wordingIn("fr")).files[0] ?? {};
    expect(quote).toMatchObject({ number: null, issuedOn: null, validUntil: null, orderedOn: null, mentions: [] });
    expect(quote?.totals).toMatchObject({ vatCents: null, grossCents: null, fundedCents: null });
  });
});
