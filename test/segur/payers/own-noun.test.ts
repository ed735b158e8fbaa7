import { expect, test } from "vitest";
import { lintBytes } from "../../../src/engine/lint.ts";

/** Headings that name the client by the noun of his own name, or by a payment. */

async function payersOf(client: string, state: string, other: string, note = "") {
  const csv = [
    "Devis;D-1;Date;12/11/2022",
    "Éditeur;Sylvane Santé",
    `Client;${client}`,
    "",
    "Désignation;Qté;PU HT;Total HT",
    state,
    "Licence Orbis;1;900,00;900,00",
    other,
    "Armoire;2;250,00;500,00",
    "",
    note,
  ].join("\n");
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv");
  return result?.subject?.meaning.lines.map(({ payer }) => payer.value);
}

test.each([
  ["Groupe hospitalier de la Doller", "Lot 2 – payé par le groupe : autres objets", "client"],
  ["Communauté hospitalière du Layon", "Lot 2 réglé par la communauté", "client"],
  ["Coopérative de soins du Layon", "Lot 2 à la charge de la coopérative", "client"],
  ["Mairie de Layon", "Lot 2 que la mairie acquitte", "client"],
  ["Clinique du Layon", "Objets divers, règlement de la clinique", "client"],
  ["Clinique du Layon", "Lot 2 – payé par le groupe : autres objets", "unknown"],
  ["Groupe hospitalier de la Doller", "Lot 2 : formation par groupe", "unknown"],
  ["Groupe hospitalier de la Doller", "Lot 2 : postes du groupe", "unknown"],
])("%s: %s", async (client, heading, payer) => {
  expect(await payersOf(client, "Lot 1 réglé par l'État, HOP-DPI-Va1", heading)).toEqual(["state", payer]);
});

test.each([
  ["Le lot 1 est financé par l'État ; le lot 2 l'est par l'hôpital.", ["state", "client"]],
  ["Le lot 1 est soldé par l'État (Ségur), le lot 2 l'est par la clinique.", ["state", "client"]],
  ["Le lot 1 est financé par l'État ; le lot 2 est livré en mars.", ["state", "unknown"]],
])("the verb of one part taken up for the next: %s", async (note, payers) => {
  expect(await payersOf("CH du Layon", "Lot 1 : HOP-DPI-Va1", "Lot 2 : objets", note)).toEqual(payers);
});
