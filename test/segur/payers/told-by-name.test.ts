import { expect, test } from "vitest";
import { lintBytes } from "../../../src/engine/lint.ts";

/** Payers that remarks beside lines, or the name of the Prestation in lines, tell. */

async function payersOf(lines: readonly string[], under: readonly string[] = []) {
  const csv = [
    "Devis;D-1;Date;12/11/2022",
    "",
    "Désignation;Qté;PU HT;Total HT;Observation",
    ...lines,
    "",
    ...under,
  ].join("\n");
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv");
  return result?.subject?.meaning.lines.map(({ payer }) => payer.value);
}

const PACK = "Mise à jour Ségur MDV-LGC-Va1;1;865,00;865,00;Réglé par l'État";

test.each([
  ["Matériel : le Ségur ne finance pas les équipements", "client"],
  ["Archivage : travail étranger au Ségur", "client"],
  ["Sans lien avec le DSR", "client"],
  ["Fourniture courante", "unknown"],
  ["Compris dans le Ségur ?", "unknown"],
])("a remark beside a line: %s", async (remark, payer) => {
  expect(await payersOf([PACK, `Lecteur de cartes;2;189,00;378,00;${remark}`])).toEqual(["state", payer]);
});

/** Other lines come to the same amount by chance: 4 170 + 780 + 690. */
const CHANCE = [
  "Ensemble Ségur MDV-LGC-Va1;6;695,00;4170,00;",
  "Suivi, ensemble Ségur;6;125,00;750,00;",
  "Sessions, ensemble Ségur;4;180,00;720,00;",
  "Comptabilité, licence;1;780,00;780,00;",
  "Comptabilité, reprise;1;690,00;690,00;",
];

test("an amount that several choices of lines come to is that of those which name the Prestation", async () => {
  const sentence = "L'ensemble Ségur, soit 5 640,00 € HT, est pris en charge par l'État.";
  expect(await payersOf(CHANCE, [sentence])).toEqual(["state", "state", "state", "client", "client"]);
});

test("where none names it, nobody can tell which are meant", async () => {
  const nameless = CHANCE.map((line) => line.replace(/,? ?ensemble Ségur( MDV-LGC-Va1)?/i, " lot"));
  const sentence = "Une somme de 5 640,00 € HT est prise en charge par l'État.";
  expect(new Set(await payersOf(nameless, [sentence]))).toEqual(new Set(["unknown"]));
});
