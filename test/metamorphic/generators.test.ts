import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/core.ts";
import { readQuote } from "../../src/quotes/read-quote.ts";
import { root } from "../cli/run-cli.ts";
import { typedQuote } from "./typed-quote.ts";

const folder = `${root}fixtures/metamorphic/`;
const files = readdirSync(folder).filter((name) => name.endsWith(".pdf"));

const funded = "Prestation Ségur prise en charge par l'État";
const billed = "À la charge du laboratoire, hors périmètre Ségur";
const line = (section: string, designation: string, quantity: number, unitPriceCents: number, totalCents: number) => ({
  designation,
  quantity,
  unitPriceCents,
  discount: null,
  totalCents,
  included: false,
  option: false,
  section,
});

/** The quote that each generator was given. */
const expected = {
  documentType: "devis",
  number: "KS-22-0417",
  currency: "EUR",
  vendor: { name: "Kerlann Systèmes", siret: "99225579400016", finess: null },
  client: { name: "Laboratoire des Trois Fontaines", siret: null, finess: "379329923" },
  dates: ["installation 2022-11-07", "issue 2022-06-17", "referencing 2022-05-09", "validity 2022-08-05"],
  lines: [
    line(funded, "Prestation Ségur BIO-SGL-Va1: droits d'usage de Labaris 8.2", 1, 1240000, 1240000),
    line(funded, "Installation et paramétrage de la version Ségur", 3, 82000, 246000),
    line(funded, "Formation des utilisateurs à la version Ségur", 2.5, 69000, 172500),
    line(billed, "Imprimante d'étiquettes, matériel hors périmètre Ségur", 4, 31240, 124960),
    line(billed, "Lecteur de codes à barres, matériel hors périmètre Ségur", 6, 8990, 53940),
  ],
  summaries: [
    "other Montant de la Prestation Ségur pris en charge par l'État au titre du Ségur 1658500",
    "subtotal Sous-total à la charge du laboratoire 178900",
    "net Total HT 1837400",
    "vat TVA 20 % 367480",
    "gross Total TTC 2204880",
  ],
  totals: { net: 1837400, vat: 367480, gross: 2204880 },
  unplaced: [],
};

describe("one quote drawn by many generators is one typed quote", () => {
  it("there are at least eight of them", () => expect(files.length).toBeGreaterThanOrEqual(8));

  it.each(files)("%s", async (name) => {
    const document = await readDocument(readFileSync(folder + name));
    if (!document.ok) throw new Error(document.error.code);
    const quote = readQuote(document.value);
    if (quote === null) throw new Error("no quote was read");
    expect(typedQuote(quote)).toEqual(expected);
  });
});
