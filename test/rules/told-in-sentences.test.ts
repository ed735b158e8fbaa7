import { expect, it } from "vitest";
import { hasCatchUp } from "../../rules/technical-debt-line/catch-up.ts";
import { textAt } from "../../src/documents/text.ts";
import { lineOf } from "./interplay/small-quote.ts";
import { outcomeOf, toldBy } from "./judged-rule.ts";

/** Breaches that a sentence or a line tells in other words, each beside the neighbour that tells none. */

it.each([
  ["Trois paliers de version à franchir", true],
  ["Passage obligé par les versions 5 et 6", true],
  ["Retard technique résorbé", true],
  ["Rajeunissement de la version en place", true],
  ["Passage par les urgences", false],
  ["Retard de livraison", false],
  ["Modernisation de l'accueil", false],
])("catch-up « %s » %s", (value, is) => expect(hasCatchUp(textAt(value, { row: 1, column: 1 }))).toBe(is));

it.each([
  ["L'ARS cofinance le module d'agenda à hauteur de 1 000 €.", "fail"],
  ["Sans notification ESMS numérique, la commande est annulée.", "fail"],
  ["Les cibles SUN-ES du laboratoire sont atteintes, sans effet sur ce devis.", "pass"],
])("programme « %s » %s", (text, outcome) =>
  expect(outcomeOf("other-programme", { texts: [text] }).outcome).toBe(outcome),
);

it("the maintenance of another thing that is sold may end when it will", () => {
  const funded = lineOf("Prestation Ségur BIO-SGL-Va1, prise en charge par l'État", 10_000, null);
  const module = lineOf("Module Blanchisserie, hors Ségur, à la charge du laboratoire", 4_000, null);
  const told = (text: string) => toldBy(outcomeOf("leftover-charge", { lines: [funded, module], texts: [text] }));
  expect(told("La maintenance du module Blanchisserie est facturée au laboratoire à compter de la 2e année.")).toEqual([
    "pass",
  ]);
  expect(told("La maintenance corrective est facturée au laboratoire à compter de la 2e année.")).not.toEqual(["pass"]);
});
