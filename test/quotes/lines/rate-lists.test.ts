import { describe, expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

const quote = [
  "Désignation;Qté;PU HT;Total HT;TVA",
  "Pose;3;400,00;1 200,00;20 %",
  ";;Total HT;1 200,00",
  ";;TVA 20 %;240,00",
  ";;Total TTC;1 440,00",
  "",
  "",
];
const read = async (...rows: string[]) => {
  const { lines, totals, problems } = await readCsvQuote([...quote, ...rows].join("\n"));
  return { lines: lines.length, net: totals.net?.value, problems: problems.map(({ code }) => code) };
};
const ALONE = { lines: 1, net: 120_000, problems: [] };

describe("prices that a quote lists and does not charge", () => {
  it.each([
    "Annexe 2 : tarifs des prestations complémentaires (non incluses dans l'offre)",
    "Grille tarifaire des interventions, hors devis",
    "Nos tarifs, à titre indicatif",
  ])("%s", async (title) => {
    const table = ["Code;Prestation;Unité;Tarif HT", "A1;Assistance;heure;92,00", "A2;Déplacement;forfait;180,00"];
    expect(await read(title, ...table)).toEqual(ALONE);
    expect(await read(title, "Prestation;Tarif HT", "Assistance;92,00", "Déplacement;180,00")).toEqual(ALONE);
  });

  it("penalties under their heading", async () => {
    expect(await read("Disponibilité;Pénalité", "sous le seuil;150,00 €", "deux fois de suite;300,00 €")).toEqual(
      ALONE,
    );
  });

  it("are no others: what stands under another title is for a person to look at", async () => {
    const { lines, problems } = await read("Compléments", "Prestation;Tarif HT", "Assistance;92,00");
    expect(lines + problems.length).toBeGreaterThan(1);
  });

  it("shares to be paid one after the other, which make a whole of their own", async () => {
    const shares = ["Étape;%;Montant TTC", "À la commande;30 %;172,80", "À la livraison;70 %;403,20"];
    expect(await read("Échéancier de la part client", ...shares)).toEqual(ALONE);
    const altered = shares.map((row) => row.replace("403,20", "430,20"));
    expect((await read("Échéancier de la part client", ...altered)).problems).not.toEqual([]);
  });
});
