import { describe, expect, test } from "vitest";
import { lintBytes } from "../../src/engine/lint.ts";

/** Whether the client's line of a quote has a reason, by its own words, a column or the notes. */
async function hasReason(item: string, notes: readonly string[] = [], why = ""): Promise<boolean> {
  const rows = [
    "Devis;D-1;Date;12/05/2022",
    "",
    "Désignation;Motif;Qté;PU HT;Total HT",
    "Prestation Ségur HOP-DPI-Va1, financée par l'État;;1;900,00;900,00",
    "À la charge du client;;;;",
    `${item};${why};1;500,00;500,00`,
    "Total HT;;;;1400,00",
    "",
  ];
  const [result] = await lintBytes(new TextEncoder().encode([...rows, ...notes].join("\n")), "devis.csv");
  return result?.subject?.meaning.lines[1]?.reason != null;
}

describe("why a line is billed beside the Ségur", () => {
  test.each([
    "Écrans, imposés par la version référencée",
    "Lecteurs CPS, la mise à jour Ségur ne reconnaissant plus les anciens",
    "Nouveau serveur, l'ancien n'étant plus compatible",
    "MAJ STERILISATION (DEP. TECHNIQUE SEGUR)",
    "Imprimante, non prévue par l'appel à financement",
  ])("a cause on the line: %s", async (item) => {
    expect(await hasReason(item)).toBe(true);
  });

  test("a column, a called note, a note about the thing", async () => {
    expect(await hasReason("Pare-feu", [], "hors périmètre")).toBe(true);
    expect(await hasReason("Agenda en ligne (*)", ["(*) Autre logiciel, sans lien avec le Ségur."])).toBe(true);
    expect(await hasReason("Imprimante laser", ["L'imprimante n'entre pas dans la Prestation Ségur."])).toBe(true);
  });

  test.each([
    ["Imprimante, comme convenu avec votre direction", []],
    ["Imprimante (1)", ["(1) Garantie deux ans."]],
    ["Imprimante (1)", ["(2) Matériel hors périmètre Ségur."]],
    ["Onduleur, très utile en cas de coupure", []],
  ])("no reason: %s %s", async (item, notes) => {
    expect(await hasReason(item, notes)).toBe(false);
  });
});
