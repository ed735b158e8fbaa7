import { expect, test } from "vitest";
import { lintBytes } from "../../../src/engine/lint.ts";

/** Work that the client pays beside the Prestation, and what a sentence says of the thing it is done on. */
async function chargesLeftover(work: string, sentence: string): Promise<boolean> {
  const csv = [
    "NORDIS;SIRET 500 991 237 00016",
    "Devis D-1 du 12/05/2022",
    "Logiciel;Ondine Soins;7.2",
    "",
    "Désignation;Quantité;Prix unitaire HT;Total HT;Payeur",
    "Prestation Ségur HOP-DPI-Va1 Ondine Soins 7.2;1;3900,00;3900,00;État",
    `${work};1;900,00;900,00;CH`,
    "Total HT;;;4800,00",
    "",
    sentence,
  ].join("\n");
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv");
  return result?.findings.some(({ ruleId }) => ruleId === "leftover-charge") ?? false;
}

test.each([
  ["Pose de Xilog", "Xilog suit les stocks ; il ne fait pas partie du Ségur."],
  ["Connecteur vers l'automate", "L'automate n'est pas visé par le DSR : son connecteur sort du financement."],
  ["Paramétrage de l'agenda social", "L'agenda social ne sert pas au dossier. Le DSR ne le connaît pas."],
  ["Ondine Repas : jour de formateur", "Le logiciel Repas gère les plateaux. Le DSR ne le vise pas."],
  ["Interface avec l'armoire", "L'armoire n'entre dans aucun DSR."],
  [
    "Passerelle vers l'analyseur",
    "La passerelle d'analyseur est exclue de la Prestation parce qu'elle dessert un instrument.",
  ],
])("%s, set apart: %s", async (work, sentence) => {
  expect(await chargesLeftover(work, sentence)).toBe(false);
});

test.each([
  ["Formation des soignants", "La formation des soignants n'est pas prise en charge au titre du Ségur."],
  ["Maintenance annuelle Ondine", "Ondine est hors Ségur."],
  ["Installation sur site", "Le robot de cueillette est hors Ségur."],
  ["Formation complémentaire", "Cette formation n'entre pas dans le Ségur."],
  ["Pose de Xilog", "Xilog suit les stocks."],
  ["Passerelle vers l'analyseur", "La passerelle d'analyseur est exclue de la Prestation."],
  [
    "Prise en main de la version Ségur",
    "La prise en main de la version Ségur est exclue de la Prestation car elle dure une journée.",
  ],
])("%s, left over: %s", async (work, sentence) => {
  expect(await chargesLeftover(work, sentence)).toBe(true);
});
