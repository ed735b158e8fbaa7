import { describe, expect, it } from "vitest";
import type { GridDocument } from "../../src/documents/document.ts";
import { readQuote } from "../../src/quotes/read-quote.ts";

const grid = (csv: string): GridDocument => ({
  kind: "grid",
  rows: csv
    .split("\n")
    .map((line, row) => line.split(";").map((text, column) => ({ text, row: row + 1, column: column + 1 }))),
  problems: [],
});

const QUOTE = `Ginkélia;;;DEVIS;GK-2023-045
4 rue des Capucines, 86999 Chasseneuil;;;Date;12/06/2023
SIRET 998 692 180 00073;;;Validité;2 mois

Client;IME Les Sources;;FINESS;086596459
;4 rue des Capucines, 08999 Mézerac
Logiciel;Muguet DUI 6.1, référencé le 23/05/2023
Mise en service;05/02/2024

Désignation;Qté;PU HT;Total HT
Prestation Ségur DUI (MS1-DUI-Va1);1;8 100,00;8 100,00

;Total HT;;8 100,00
;TVA 20 %;;1 620,00
;Total TTC;;9 720,00

Sans reste à charge depuis Muguet 4.0 (sortie le 29/02/2020) et 5.2 (sortie le 30/09/2021).`;

describe("readQuote", () => {
  it("assembles the facts of a quote", () => {
    const quote = readQuote(grid(QUOTE));
    expect(quote?.documentType).toBe("devis");
    expect(quote?.number?.value).toBe("GK-2023-045");
    expect(quote?.vendor).toMatchObject({
      name: { value: "Ginkélia" },
      siret: { value: { digits: "99869218000073", valid: true } },
      postCode: { value: "86999" },
    });
    expect(quote?.client).toMatchObject({
      name: { value: "IME Les Sources" },
      finess: { value: { digits: "086596459" } },
      siret: null,
      postCode: { value: "08999" },
    });
    expect(quote?.products).toMatchObject([{ name: "Muguet DUI", version: "6.1" }]);
    const timeline = quote?.dates
      .filter(({ role }) => role !== "other")
      .map(({ role, date, source }) => [role, date, source]);
    expect(timeline).toEqual([
      ["issue", "2023-06-12", "printed"],
      ["referencing", "2023-05-23", "printed"],
      ["installation", "2024-02-05", "printed"],
      ["validity", "2023-08-12", "duration"],
    ]);
    expect(quote?.versions).toMatchObject([
      { product: "Muguet", version: "4.0", releasedOn: "2020-02-29" },
      { product: "Muguet", version: "5.2", releasedOn: "2021-09-30" },
    ]);
    expect(quote?.texts.map(({ value }) => value)).toEqual(expect.arrayContaining(["GK-2023-045", "IME Les Sources"]));
  });

  it("keeps the places of the words it read", () => {
    const quote = readQuote(grid(QUOTE));
    expect(quote?.number?.text.pieces.map(({ at }) => at)).toEqual([{ row: 1, column: 5 }]);
    const issue = quote?.dates.find(({ role }) => role === "issue");
    expect(issue?.text).toMatchObject({
      value: "Date 12/06/2023",
      pieces: [{ at: { row: 2, column: 4 } }, { at: { row: 2, column: 5 } }],
    });
  });

  it("is null without a table of priced lines", () =>
    expect(readQuote(grid("Madame, Monsieur;\nNous vous remercions de votre accueil."))).toBeNull());
});

describe("a client identified on a billed line", () => {
  const withNote = (note: string) =>
    QUOTE.replace("Prestation Ségur DUI (MS1-DUI-Va1);1", `Prestation Ségur DUI (${note});1`);
  const finessOf = (csv: string) => readQuote(grid(csv))?.client.finess?.value.digits ?? null;

  it("is known by that where nothing else identifies it", () => {
    expect(finessOf(withNote("pour l'IME, FINESS 790613103").replace(";;FINESS;086596459", ""))).toBe("790613103");
    expect(finessOf(withNote("pour l'IME, FINESS 790613103"))).toBe("086596459");
  });
});
