import { expect, test } from "vitest";
import { lintBytes } from "../../src/engine/lint.ts";

async function kindOfQuote(title: string, sentence: string): Promise<string | undefined> {
  const csv = [
    title,
    sentence,
    "",
    "Désignation;Quantité;Prix unitaire HT;Total HT",
    "Sauvegarde de contrôle;1;390,00;390,00",
    "Total HT;;;390,00",
  ].join("\n");
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv");
  return result?.subject?.meaning.kind.value;
}

test.each([
  [
    "Bonjour Docteur, comme convenu au téléphone, voici notre devis complémentaire BN-22-C17 du 14/09/2022.",
    "complementary",
  ],
  [
    "Vous trouverez sous ces lignes la proposition complémentaire n° BN-22-C17 que vous aviez demandée hier.",
    "complementary",
  ],
  [
    "Ce que la version demande au préalable fait l'objet de notre devis complémentaire BN-22-C18 du 14/09/2022.",
    "sons",
  ],
])("called complementary before the number of a quote: %s", async (sentence, kind) => {
  expect(await kindOfQuote("Devis BN-22-C17 du 14/09/2022", sentence)).toBe(kind);
});
