import { describe, expect, test } from "vitest";
import { lintBytes } from "../../../src/engine/lint.ts";

/** Which of the client's lines a note gives its reason to, told from the others by their index; "" for none. */
async function withReason(note: string, others: readonly string[], head = "Payeur"): Promise<string> {
  const csv = [
    "NORDIS;SIRET 500 991 237 00016",
    "Devis D-1 du 12/05/2022",
    "Client;ADAPEI du Layon",
    "",
    `Désignation;Quantité;Prix unitaire HT;Total HT;${head}`,
    "Prestation Ségur MS1-DUI-Va1 Ondine 7.2;1;3900,00;3900,00;ÉTAT",
    ...others,
    "",
    note,
  ].join("\n");
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv");
  const lines = result?.subject?.meaning.lines ?? [];
  return lines.flatMap(({ reason, relation }, at) => (at > 0 && (reason ?? relation) !== null ? [at] : [])).join("");
}

const LINES = [
  "Liaisons entre sites;2;480,00;960,00;ADAPEI",
  "Serveur PACS de remplacement;1;900,00;900,00;ADAPEI",
  "Pointeuses d'atelier;4;275,00;1100,00;ADAPEI",
];

describe("lines that a note names", () => {
  test.each([
    // By the cell of their payer, behind the word for the column.
    ["Compte ADAPEI : télécom et comptabilité, deux domaines sans DSR.", "123"],
    ["Part ADAPEI : rien de tout cela n'entre dans le DUI.", "123"],
    ["Compte SIVOM : deux domaines sans DSR.", ""],
    ["Compte ADAPEI réglé à 60 jours.", ""],
    // By an acronym.
    ["L'appel ne couvre pas l'archive d'images (PACS).", "2"],
    ["L'appel ne couvre pas l'archive d'images (VNA).", ""],
    // By a noun behind a possessive.
    ["Motifs : la couture est un métier industriel, ses pointeuses aussi.", "3"],
    ["L'atelier relève de l'industrie et ses pointeuses ne sont pas visées par le Ségur.", "3"],
  ])("%s → %s", async (note, expected) => {
    expect(await withReason(note, LINES, "Compte")).toBe(expected);
  });
});

describe("lines that bear a number behind their total", () => {
  const numbered = (mark: number) => LINES.map((line, at) => line.replace(/[^;]+$/, at === 1 ? "3" : String(mark)));
  test.each([
    ["Le repère 2 groupe des appareils : ni l'un ni l'autre ne sont visés par le Ségur.", "13"],
    ["Le code 7 groupe des appareils qui ne sont pas visés par le Ségur.", ""],
    ["Le lecteur 2 groupe des cartes.", ""],
  ])("%s → %s", async (note, expected) => {
    const legend = `Lignes 2 à 4 à la charge de l'association. ${note}`;
    expect(await withReason(legend, numbered(2), "*")).toBe(expected);
  });
});
