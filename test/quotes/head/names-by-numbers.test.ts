import { expect, it } from "vitest";
import { readParties } from "../../../src/quotes/head/parties.ts";
import { surroundingsOf } from "../../../src/quotes/surroundings.ts";
import { cells } from "../sketch.ts";

const vendor = (text: string) => {
  const layout = cells(text);
  return readParties(layout.segments, surroundingsOf(layout)).vendor.name?.value ?? null;
};
const LETTER = "Bonjour Madame,\nvoici notre chiffrage\nBien à vous\n\n";
const SIRET = "SIRET 741 730 006 00011";

it.each([
  [`${LETTER}Léa RICARD\nResponsable grands comptes\nRoc Médical\n${SIRET}`, "Roc Médical"],
  [`${LETTER}Karim Benali\nLumea Santé - 8 rue Neuve 69001 Lyon\n${SIRET}`, "Lumea Santé"],
  [`Épicéa Systèmes\n${LETTER}Claire Noël\nÉpicéa Systèmes\n${SIRET}`, "Épicéa Systèmes"],
  [`${LETTER}L'équipe Figuier Santé\n${SIRET}`, "Figuier Santé"],
  [`${LETTER}Bonne soirée\nRoc Médical\n${SIRET}`, "Roc Médical"],
  [`${LETTER}Marc Texier pour Oriflamme, ${SIRET}`, "Oriflamme"],
  [`${LETTER}Joël, de Tisane et Compagnie\n${SIRET}`, "Tisane et Compagnie"],
  [`Devis 22-118\n${LETTER}SIRET Roseraie Informatique : 741 730 006 00011`, "Roseraie Informatique"],
  [
    `Pastel Médical, 2 avenue Foch, 05100 Briançon\nImmatriculée au RCS de Gap, ${SIRET}\nClient : Clinique du Parc, FINESS 326951688`,
    "Pastel Médical",
  ],
  [`${LETTER}Brévia, relié aux automates de la société Biorobot SA\n\n${SIRET}`, null],
  // The head of a letter: its first line is the house, whatever follows.
  [`Pastel Médical\nNantes\n${SIRET}\nNantes, le 3 mai 2022`, "Pastel Médical"],
])("the house of the one who signs: %j", (text, name) => expect(vendor(text)).toBe(name));

it.each([
  ["De : Paul Aubry, Ergane\nÀ : Docteur Morand\n\nErgane, EURL, SIRET 741 730 006 00011", "Ergane"],
  [`${LETTER}Lecteurs fournis par Zebra Technologies (partenaire)\n\nSIRET 741 730 006 00011`, null],
  ["Devis 22-118 fourni par Zebra Technologies\n\nSIRET 741 730 006 00011", "Zebra Technologies"],
])("who makes the quote: %j", (text, name) => expect(vendor(text)).toBe(name));

it("leaves to the client a SIRET under its name where the register knows the vendor by another number", () => {
  const owners = (register: string) => {
    const layout = cells(
      `Grand Large Logiciels, RCS Brest ${register}\nDevis 22-118\nClinique de la Baie, FINESS 326951688, SIRET 741 730 006 00011`,
    );
    const { vendor: seller, client } = readParties(layout.segments, surroundingsOf(layout));
    return [seller.siret !== null, client.siret !== null];
  };
  expect(owners("483 221 119")).toEqual([false, true]);
  expect(owners("741 730 006")).toEqual([true, false]);
});

it("gives a number to the party of the label beside it, once", () => {
  const layout = cells(
    "Société;Corail Informatique\nÉtablissement;Laboratoire Jussieu\nFiness;326951688\nSIRET de l'établissement;741 730 006 00011",
  );
  const { vendor: seller, client } = readParties(layout.segments, surroundingsOf(layout));
  expect([seller.siret?.value.digits, client.siret?.value.digits]).toEqual([undefined, "74173000600011"]);
});
