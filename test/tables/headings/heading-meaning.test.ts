import { describe, expect, it } from "vitest";
import { readHeading } from "../../../src/tables/headings/heading-meaning.ts";

const meanings = (heading: string): string[] | null =>
  readHeading(heading.split(" "))?.parts.map(({ meaning }) => meaning) ?? null;

describe("readHeading", () => {
  it.each([
    ["P.U. H.T.", ["unitPrice"]],
    ["Prix unit. HT (€)", ["unitPrice"]],
    ["Px HT", ["price"]],
    ["Quan- tité", ["quantity"]],
    ["Prix uni- taire HT", ["unitPrice"]],
    ["Qté", ["quantity"]],
    ["Nb", ["quantity"]],
    ["Montant H.T.", ["total"]],
    ["TVA 8,5 %", ["tax"]],
    ["Montant TVA", ["vatAmount"]],
    ["Pris en charge État HT", ["funded"]],
    ["À régler par le client HT", ["client"]],
    ["Financeur", ["payer"]],
    ["Notre prix HT", ["price"]],
    ["Qui nous règle", ["payer"]],
    ["Ce que nous faisons", ["designation"]],
    ["Texte bref", ["designation"]],
    ["Libellé court", ["designation"]],
    ["Einzelpreis", ["unitPrice"]],
    ["Prijs per stuk", ["unitPrice"]],
    ["Line Amount Excl. VAT", ["total", "tax"]],
    ["Quantité Unité Prix U HT", ["quantity", "unit", "unitPrice"]],
  ])("%s", (heading, expected) => {
    expect(meanings(heading)).toEqual(expected);
  });

  it.each(["Remise commerciale", "Libellé détaillé", "Prix unitaire remisé", "Quantité prévue"])(
    "the noun at the head of « %s » says what its column holds",
    (heading) => expect(readHeading(heading.split(" "))?.known).toBe(1),
  );

  it.each(["Année 2", "Trimestre 3", "Remise 1"])("a number says which of several alike: « %s »", (heading) => {
    expect(readHeading(heading.split(" "))?.known).toBe(1);
  });

  it("knows nothing of what is no heading", () => {
    expect(meanings("Hélianthis")).toBeNull();
  });

  it("sees VAT in the amounts", () => {
    expect(readHeading(["Total", "TTC"])?.gross).toBe(true);
    expect(readHeading(["Total", "HT"])?.gross).toBe(false);
  });
});
