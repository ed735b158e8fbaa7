import { expect, it } from "vitest";
import { lintBytes } from "../../src/engine/lint.ts";

/** Counts, prices and shares that words, or the columns of two payers, tell. */

const HEAD = "Devis n° 22-118;12/05/2022\n";
async function told(table: string): Promise<string[]> {
  const [file] = await lintBytes(new TextEncoder().encode(HEAD + table), "devis.csv", { facts: { context: {} } });
  return (file?.findings ?? []).flatMap(({ ruleId, evidence }) =>
    ruleId === "arithmetic" ? [evidence?.value ?? ""] : [],
  );
}

const line = (name: string, count: string, price: string, total: string): string =>
  `Désignation;Qté;PU HT;Total HT\n${name};${count};${price};${total}\nTotal HT;;;${total}\n`;

it.each([
  ["Ramettes, la douzaine pour le prix de dix", "24", "5,00", "100,00", true],
  ["Ramettes, la douzaine pour le prix de dix", "24", "5,00", "110,00", false],
  ["Ramettes, treize au prix de douze", "13", "5,00", "60,00", true],
  ["Étiquettes, prix du cent", "3 000", "1,25", "37,50", true],
  ["Étiquettes, prix de la pièce", "3 000", "1,25", "37,50", false],
  ["Formation, tarif à la journée", "deux demi-journées", "780,00", "780,00", true],
  ["Formation", "deux demi-journées", "780,00", "780,00", false],
])("%s | %s | %s | %s", async (name, count, price, total, isRight) =>
  expect((await told(line(name, count, price, total))).length === 0).toBe(isRight),
);

const shares = (funded: string, client: string): string =>
  `Poste;HT;Part État;Part laboratoire\nPrestation Ségur;9 400,00;9 400,00;\nImprimante;620,00;;620,00\nTotaux HT;10 020,00;${funded};${client}\n`;

it.each([
  ["9 400,00", "620,00", true],
  ["9 400,00", "650,00", false],
  ["9 300,00", "620,00", false],
])("shares of two payers: %s | %s", async (funded, client, isRight) =>
  expect((await told(shares(funded, client))).length === 0).toBe(isRight),
);
