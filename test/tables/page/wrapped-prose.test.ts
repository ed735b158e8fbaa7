import { expect, it, test } from "vitest";
import { readText } from "../../../src/documents/csv/read-csv.ts";
import { layOut } from "../../../src/tables/lay-out.ts";
import { phraseGoesOn } from "../../../src/tables/page/unwrap.ts";

const paragraphs = (text: string): string[] => {
  const read = readText(text);
  return read.ok ? layOut(read.value).paragraphs.map(({ value }) => value) : [];
};

const OPENING = "Veuillez trouver ici notre proposition qui accompagne le devis précédent\n";

it.each([
  // A sentence goes on in small letters, in a bracket, or behind words that call for more.
  [
    "Il accompagne le devis AX-1098, qui porte seul la Prestation Ségur\n(gestion de laboratoire) et que l'État réglera.",
    [
      "Il accompagne le devis AX-1098, qui porte seul la Prestation Ségur (gestion de laboratoire) et que l'État réglera.",
    ],
  ],
  [
    "Passent sans frais les sites de la 18 (avril 2021), de la 19 (mai 2022) ou\n20 (septembre 2023).",
    ["Passent sans frais les sites de la 18 (avril 2021), de la 19 (mai 2022) ou 20 (septembre 2023)."],
  ],
  [
    "Le logiciel est celui que l'Agence a admis au référencement en mai, sous le\nDSR du laboratoire.",
    ["Le logiciel est celui que l'Agence a admis au référencement en mai, sous le DSR du laboratoire."],
  ],
  // Sentences that end, entries of a list and short lines of facts stand by themselves.
  [
    "Il accompagne le devis AX-1098, qui porte seul la Prestation Ségur.\nle reste est à votre charge.",
    ["Il accompagne le devis AX-1098, qui porte seul la Prestation Ségur.", "le reste est à votre charge."],
  ],
  [
    "Nous vous fournissons pour la durée du marché les matériels que voici\n- un serveur\n- un poste",
    ["Nous vous fournissons pour la durée du marché les matériels que voici", "- un serveur", "- un poste"],
  ],
  ["Client : Laboratoire des Ponts\nvalable 30 jours", ["Client : Laboratoire des Ponts", "valable 30 jours"]],
])("joins the lines at which a sentence was wrapped: %s", (text, expected) =>
  expect(paragraphs(OPENING + text).join("\n")).toContain(expected.join("\n")),
);

test.each([
  ["Vous payez, le Ségur n'allant pas jusque-là", false],
  ["Ces postes-là", false],
  ["Nous vous rembourserons la", true],
  ["Mise à disposition de la", true],
])("« %s » stops in the middle of a phrase: %s", (line, expected) => expect(phraseGoesOn(line)).toBe(expected));
