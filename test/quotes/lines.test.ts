import { describe, expect, it } from "vitest";
import { readCsvQuote } from "./read-csv-quote.ts";

const header = "Désignation;Qté;PU HT;Total HT";

describe("readLines", () => {
  it("reads quantities, exact prices, rates and amounts", async () => {
    const { lines } = await readCsvQuote(
      "Désignation;Qté;Unité;PU HT;TVA;Total HT\nFormation;2,5;jours;0,8403;8,5 %;2,10",
    );
    expect(lines[0]).toMatchObject({
      quantity: 2.5,
      unitPrice: "0.8403",
      unitPriceCents: 84,
      vatRate: 8.5,
      totalCents: 210,
      unit: { value: "jours" },
    });
  });

  it("takes the columns in any order", async () => {
    const { lines } = await readCsvQuote("Total HT;Prix unitaire HT;Libellé;Quantité\n1 800,00;900,00;Formation;2");
    expect(lines[0]).toMatchObject({
      designation: { value: "Formation" },
      quantity: 2,
      unitPriceCents: 90_000,
      totalCents: 180_000,
    });
  });

  it("gives each line its section, and each sub-total its lines", async () => {
    const { sections, summaries, lines } = await readCsvQuote(
      [
        header,
        "Pris en charge par l'État;;;",
        "Licence;1;500,00;500,00",
        "Formation;1;300,00;300,00",
        "Sous-total État;;;800,00",
        "À la charge du client;;;",
        "Serveur;1;100,00;100,00",
        "Total HT;;;900,00",
        "TVA 20 %;;;180,00",
        "Total TTC;;;1 080,00",
      ].join("\n"),
    );
    expect(lines.map(({ section }) => section)).toEqual([0, 0, 1]);
    expect(sections.map(({ heading, lines: of }) => [heading.value, of])).toEqual([
      ["Pris en charge par l'État", [0, 1]],
      ["À la charge du client", [2]],
    ]);
    expect(summaries.map(({ kind, cents, section, linesAbove }) => [kind, cents, section, linesAbove])).toEqual([
      ["subtotal", 80_000, 0, [0, 1]],
      ["net", 90_000, null, [0, 1, 2]],
      ["vat", 18_000, null, [0, 1, 2]],
      ["gross", 108_000, null, [0, 1, 2]],
    ]);
  });

  it.each([
    ["TOT;5;Total HT", "TOT;6;TVA 20 %", "TOT;7;Total TTC"],
    ["T;;Montant total HT", "T;;TVA 20 %", "T;;Montant total TTC"],
    ["S9;99;Total hors taxes", "S9;99;Montant TVA 20 %", "S9;99;Net à payer TTC"],
  ])("reads totals whose rows are marked by codes: %s", async (net, vat, gross) => {
    const { totals, lines } = await readCsvQuote(
      [
        "type;rang;Désignation;Qté;PU HT;Total HT",
        "LIG;1;Licence;1;500,00;500,00",
        "LIG;2;Formation;2;250,00;500,00",
        `${net};;;1 000,00`,
        `${vat};;;200,00`,
        `${gross};;;1 200,00`,
      ].join("\n"),
    );
    expect(lines).toHaveLength(2);
    expect([totals.net?.value, totals.vat?.value, totals.gross?.value]).toEqual([100_000, 20_000, 120_000]);
  });

  it("reads a total that stands in one cell with its label", async () => {
    const { totals } = await readCsvQuote(
      [header, "Licence;1;500,00;500,00", "Total HT : 500,00 €", "TVA 20 % : 100,00 €", "Total TTC 600,00 €"].join(
        "\n",
      ),
    );
    expect([totals.net?.value, totals.gross?.value]).toEqual([50_000, 60_000]);
  });

  it.each([
    ["600,00", "0,00", [true, true]],
    ["360,00", "240,00", [true, true]],
    ["500,00", "100,00", [true, true]],
    ["300,00", "200,00", [false, false]],
  ])("takes shares that come to the total with VAT for shares with VAT: %s and %s", async (state, client, gross) => {
    const rows = [`Pris en charge par l'État;;;${state}`, `À régler par l'officine;;;${client}`];
    const { summaries } = await readCsvQuote(
      [header, "Licence;1;500,00;500,00", "Total HT;;;500,00", "TVA 20 %;;;100,00", "Total TTC;;;600,00", ...rows].join(
        "\n",
      ),
    );
    expect(summaries.slice(-2).map((row) => row.gross)).toEqual(gross);
  });

  it("names the lines above a sub-total that no heading opens", async () => {
    const { sections } = await readCsvQuote(
      [
        header,
        "Licence;1;500,00;500,00",
        "Formation;2;150,00;300,00",
        "Prise en charge de l'État;;;800,00",
        "Serveur;1;100,00;100,00",
        "À payer par le client;;;100,00",
      ].join("\n"),
    );
    expect(sections.map(({ heading, lines }) => [heading.value, lines])).toEqual([
      ["Prise en charge de l'État", [0, 1]],
      ["À payer par le client", [2]],
    ]);
  });

  it("reads State and client columns, and a payer column", async () => {
    const shares = await readCsvQuote(
      "Désignation;Qté;Total HT;Part État HT;Part client HT\nLicence;1;500,00;400,00;100,00",
    );
    expect(shares.lines[0]).toMatchObject({ totalCents: 50_000, fundedCents: 40_000, clientCents: 10_000 });
    const payers = await readCsvQuote("Désignation;Qté;Total HT;Financeur\nLicence;1;500,00;ASP");
    expect(payers.lines[0]?.payerCell?.value).toBe("ASP");
  });

  it("reads words in the place of amounts, discounts, and negative lines", async () => {
    const { lines } = await readCsvQuote(
      "Désignation;Qté;PU HT;Remise;Total HT\nMaintenance;1;inclus;;inclus\nLicence;2;100,00;10 %;180,00\nRemise fidélité;1;-50,00;;-50,00",
    );
    expect(lines.map(({ included, totalCents, discount }) => [included, totalCents, discount])).toEqual([
      [true, 0, null],
      [false, 18_000, { percent: 10 }],
      [false, -5000, null],
    ]);
  });

  it("does not count options that no total counts", async () => {
    const quote = [
      header,
      "Licence;1;500,00;500,00",
      "Options, non comprises dans le total;;;",
      "Astreinte;1;90,00;90,00",
    ];
    const apart = await readCsvQuote([...quote, "Total HT;;;500,00"].join("\n"));
    const counted = await readCsvQuote([...quote, "Total HT;;;590,00"].join("\n"));
    expect(apart.lines.map(({ option }) => option)).toEqual([false, true]);
    expect(counted.lines.map(({ option }) => option)).toEqual([false, false]);
    expect(counted.totals.net?.value).toBe(59_000);
  });

  it("takes shares of the total under labels of their own for no lines", async () => {
    const { lines, summaries, unplaced } = await readCsvQuote(
      [
        header,
        "Licence;1;500,00;500,00",
        "Serveur;1;100,00;100,00",
        "Total HT;;;600,00",
        "L'État, Ségur, HT;;;500,00",
        "Médecin;;;100,00",
      ].join("\n"),
    );
    expect(lines).toHaveLength(2);
    expect(summaries.map(({ label }) => label.value)).toEqual(["Total HT", "L'État, Ségur, HT", "Médecin"]);
    expect(unplaced).toEqual([]);
  });

  it("keeps a row without quantity that the total needs as a line", async () => {
    const { lines } = await readCsvQuote(
      [header, "Licence;1;500,00;500,00", "Déplacement;;;40,00", "Total HT;;;540,00"].join("\n"),
    );
    expect(lines.map(({ totalCents }) => totalCents)).toEqual([50_000, 4000]);
  });

  it("lets the arithmetic correct a heading", async () => {
    const { lines } = await readCsvQuote("#;Produit;Prix;Somme\n400,00;Ballon;0,79;316,00\n200,00;Air;0,10;20,00");
    expect(lines.map(({ quantity, unitPrice, totalCents }) => [quantity, unitPrice, totalCents])).toEqual([
      [400, "0.79", 31_600],
      [200, "0.10", 2000],
    ]);
  });

  it("reads totals that stand in a table of VAT only", async () => {
    const { totals } = await readCsvQuote(
      [header, "Licence;1;500,00;500,00", "", "Base HT;TVA 20 %;TTC", "500,00;100,00;600,00"].join("\n"),
    );
    expect([totals.net?.value, totals.vat?.value, totals.gross?.value]).toEqual([50_000, 10_000, 60_000]);
  });

  it("reports an amount that belongs nowhere, with its place", async () => {
    const { unplaced, problems } = await readCsvQuote(
      ["Adresse;12 rue du Biez;;1 190,00 €", "", header, "Licence;1;500,00;500,00", "Total HT;;;500,00"].join("\n"),
    );
    expect(unplaced.map(({ value, text }) => [value, text.pieces[0]?.at])).toEqual([[119_000, { row: 1, column: 4 }]]);
    expect(problems.map(({ code }) => code)).toEqual(["unplaced-amount"]);
  });

  it("leaves the share capital and penalties alone", async () => {
    const { unplaced } = await readCsvQuote(
      [
        header,
        "Licence;1;500,00;500,00",
        "Total HT;;;500,00",
        "",
        "SAS au capital de 10 000,00 €;;;",
        "Indemnité forfaitaire de 40 € en cas de retard.;;;",
      ].join("\n"),
    );
    expect(unplaced).toEqual([]);
  });
});
