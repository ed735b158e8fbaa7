import { describe, expect, test } from "vitest";
import { lintBytes } from "../../src/engine/lint.ts";

/** Payers of the lines of a quote whose notes explain its marks. */
async function payers(
  rows: readonly string[],
  notes: readonly string[],
  columns = "Désignation;Qté;PU HT;Total HT",
): Promise<string[]> {
  const csv = ["Devis;D-1;Date;12/05/2022", "", columns, ...rows, "", ...notes].join("\n");
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv");
  return result?.subject?.meaning.lines.map(({ payer }) => payer.value) ?? [];
}

describe("marks that a note explains tell who pays", () => {
  test.each([
    [
      "(1) and (2)",
      ["Pack Ségur HOP-DPI-Va1 (1);1;900,00;900,00", "Serveur (2);1;500,00;500,00"],
      ["(1) Pris en charge par l'État au titre du Ségur.", "(2) À la charge de l'établissement."],
    ],
    [
      "brackets in one sentence",
      ["[E] Pack Ségur HOP-DPI-Va1;1;900,00;900,00", "[C] Serveur;1;500,00;500,00"],
      ["Légende : [E] = réglé par l'État ; [C] = réglé par l'hôpital."],
    ],
    [
      "stars",
      ["Pack Ségur HOP-DPI-Va1 *;1;900,00;900,00", "Serveur **;1;500,00;500,00"],
      ["* Financé par l'État dans le cadre du SONS.", "** Hors périmètre Ségur, facturé au client."],
    ],
  ])("%s", async (_, rows, notes) => {
    expect(await payers(rows, notes)).toEqual(["state", "client"]);
  });

  test("a mark without an explanation tells nothing", async () => {
    expect(
      await payers(
        ["Pack (1);1;900,00;900,00", "Serveur (2);1;500,00;500,00"],
        ["(1) Prix nets.", "(2) Délai : 3 semaines."],
      ),
    ).toEqual(["unknown", "unknown"]);
  });
});
