import { expect, test } from "vitest";
import { lintBytes } from "../../../src/engine/lint.ts";

/** Headings, cells and totals that name the client by his own name or a word of it, or by a payment. */

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

async function payersOfCells(client: string, vendor: string, cell: string) {
  const csv = [
    "Devis;D-1;Date;12/11/2022",
    `Éditeur;${vendor}`,
    `Client;${client}`,
    "",
    "Désignation;Qté;PU HT;Total HT;Payeur",
    "Prestation Ségur MS1-DUI-Va1;1;900,00;900,00;État",
    `Armoire;2;250,00;500,00;${cell}`,
    "Armoire de réserve;2;250,00;500,00;à définir",
  ].join("\n");
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv");
  return result?.subject?.meaning.lines.map(({ payer }) => payer.value)[1];
}

test.each([
  ["CHRS L'Escale", "l'Escale", "client"],
  ["CHRS L'Escale", "CHRS", "client"],
  ["Pôle de santé du Vieux Pont", "Pôle", "client"],
  ["SAAD Les Mimosas", "100 % SAAD", "client"],
  ["Communauté des Genêts d'Or", "Les Genêts d'Or", "client"],
  // Words of others, or that name nobody.
  ["CHRS L'Escale", "escale", "unknown"],
  ["CHRS L'Escale", "la Région", "unknown"],
  ["Pôle de santé du Vieux Pont", "santé", "unknown"],
  ["SAAD Sylvane", "Sylvane", "unknown"],
])("a cell of the payer, for %s: %s", async (client, cell, payer) => {
  expect(await payersOfCells(client, "Sylvane Santé", cell)).toBe(payer);
});

async function sharesOf(client: string, label: string) {
  const csv = [
    "Devis;D-1;Date;12/11/2022",
    `Client;${client}`,
    "",
    "Désignation;Qté;PU HT;Total HT",
    "Licence Orbis;1;900,00;900,00",
    "Armoire;2;250,00;500,00",
    "Total HT;;;1400,00",
    `${label};;;500,00`,
  ].join("\n");
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv");
  return result?.subject?.meaning.summaries.at(-1)?.share;
}

test.each([
  ["ESAT Les Genêts d'Or", "Payé par l'ESAT", "client"],
  ["SAAD Les Mimosas", "Pris en charge par le SAAD, H.T.", "client"],
  ["SAAD Les Mimosas", "Part des Mimosas", "client"],
  ["ESAT Les Genêts d'Or", "Total ESAT Les Genêts d'Or", null],
  ["ESAT Les Genêts d'Or", "Payé par le SAAD", null],
])("a row of the totals, for %s: %s", async (client, label, share) => {
  expect(await sharesOf(client, label)).toBe(share);
});
