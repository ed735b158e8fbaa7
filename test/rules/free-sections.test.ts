import { expect, it } from "vitest";
import { lintBytes } from "../../src/engine/lint.ts";

/** A section that costs the client nothing is told apart from what it pays; that nobody pays it is another rule's affair. */

const quoteWith = (heading: string): string =>
  [
    "Orvelia;SIRET 38570684100066;;",
    "Devis D-1 du 05/09/2022, valable jusqu'au 05/11/2022;;;",
    "Laboratoire des Trois Rivieres - FINESS 350542411;;;",
    "Orvelab 6.2, référencé le 02/06/2022;;;",
    "",
    "Désignation;Qté;PU HT;Total HT",
    `${heading};;;`,
    "Droits d'utilisation;1;1000,00;1000,00",
    "Formation;1;500,00;500,00",
    "Matériel hors périmètre, à la charge du laboratoire;;;",
    "Imprimante;1;300,00;300,00",
    "Total HT;;;1800,00",
  ].join("\n");

it.each([
  ["Prestation Ségur BIO-SGL-Va1 – sans frais pour le laboratoire", ["segur-line"]],
  ["Prestation Ségur BIO-SGL-Va1 : rien à payer par le laboratoire", ["segur-line"]],
  ["Prestation Ségur BIO-SGL-Va1", ["funding-distinction", "segur-line"]],
])("%s", async (heading, expected) => {
  const [result] = await lintBytes(new TextEncoder().encode(quoteWith(heading)), "devis.csv");
  const rules = (result?.findings ?? []).map(({ ruleId }) => ruleId);
  const told = ["funding-distinction", "segur-line"].filter((rule) => rules.includes(rule));
  expect(told).toEqual(expected);
});

const quoteByColumn = (heading: string, shares: readonly string[]): string =>
  [
    "Orvelia;SIRET 38570684100066;;",
    "Devis D-1 du 05/09/2022, valable jusqu'au 05/11/2022;;;",
    "",
    `Désignation;Qté;PU HT;Total HT;${heading}`,
    `Prestation Ségur BIO-SGL-Va1;1;1000,00;1000,00;${shares[0]}`,
    `Imprimante, matériel;1;300,00;300,00;${shares[1]}`,
    "Total HT;;;1300,00",
  ].join("\n");

it.each([
  ["Dont à votre charge HT", ["0,00", "300,00"], ["segur-line"]],
  ["Part client HT", ["", "300,00"], ["segur-line"]],
  ["Observation", ["", ""], ["funding-distinction", "segur-line"]],
])("what a column leaves the client nothing of is told apart: %s %j", async (heading, shares, expected) => {
  const [result] = await lintBytes(new TextEncoder().encode(quoteByColumn(heading, shares)), "devis.csv");
  const rules = (result?.findings ?? []).map(({ ruleId }) => ruleId);
  expect(["funding-distinction", "segur-line"].filter((rule) => rules.includes(rule))).toEqual(expected);
});
