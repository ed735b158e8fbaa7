import { expect, test } from "vitest";
import { lintBytes } from "../../../src/engine/lint.ts";

/** What is named before the amounts, where the heading of what is said behind them has a word for things sold. */
async function names(first: string, last: string): Promise<readonly string[] | undefined> {
  const csv = [
    "Devis n° D-1 du 16/10/2023",
    `${first};Vol.;PU;Prix;${last}`,
    "Rattrapage d'Ondine 2.8 à 5.0;1;2380,00;2380,00;version trop vieille, mise à niveau exclue du Ségur",
    "Migration de la base;1;1150,00;1150,00;changement de SGBD, exclu également",
    "Ondine Cuisine;1;940,00;940,00;logiciel de restauration",
  ].join("\n");
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv");
  return result?.subject?.quote.lines.map(({ designation }) => designation.value);
}

const NAMES = ["Rattrapage d'Ondine 2.8 à 5.0", "Migration de la base", "Ondine Cuisine"];

test.each([
  ["Tâche", "Pourquoi hors du lot national"],
  ["Tâche", "Justification du poste"],
  ["Tâche", "Explication du service"],
  ["Désignation", "Pourquoi hors du lot national"],
])("%s … %s", async (first, last) => {
  expect(await names(first, last)).toEqual(NAMES);
});

test("marks before the amounts name nothing", async () => {
  const csv = [
    "Devis n° D-1 du 16/10/2023",
    "Clé;Vol.;PU;Prix;Prestations",
    "A1;1;2380,00;2380,00;Rattrapage d'Ondine",
    "A2;1;1150,00;1150,00;Migration de la base",
  ].join("\n");
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv");
  expect(result?.subject?.quote.lines.map(({ designation }) => designation.value)).toEqual([
    "Rattrapage d'Ondine",
    "Migration de la base",
  ]);
});
