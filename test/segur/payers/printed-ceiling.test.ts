import { describe, expect, test } from "vitest";
import { lintBytes } from "../../../src/engine/lint.ts";
import { printedCeiling } from "../../../src/segur/payers/printed-ceiling.ts";

async function ceilingOf(sentence: string): Promise<number | null> {
  const rows = ["Devis;D-1;Date;12/11/2022", "", "Désignation;Qté;PU HT;Total HT"];
  const csv = [...rows, "Prestation Ségur PHA-LGO-Va1;1;733,00;733,00", "Total HT;;;733,00", "", sentence].join("\n");
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv");
  const subject = result?.subject;
  return subject == null ? null : printedCeiling(subject.quote, subject.meaning.dsrs);
}

describe("the ceiling that a quote prints", () => {
  test.each([
    ["Plafond de financement applicable à cette officine (AF §5.3) : 700.00 HT.", 70_000],
    ["Le plafond du DSR pour votre officine s'élève à 1 200 € HT.", 120_000],
    ["L'aide de l'État ne peut dépasser 700 euros HT.", 70_000],
    ["Prise en charge dans la limite de 700 € HT.", 70_000],
    ["Le SONS verse au plus 700 € HT.", 70_000],
    ["Le plafond de 500 € HT vaut pour le RIS et ne concerne pas ce DSR.", null],
    ["Notre responsabilité est plafonnée à 500 €.", null],
    ["La prestation de secours est limitée à 300 € HT par an.", null],
    ["Plafond de financement : 840 € TTC.", null],
    ["Le Ségur verse jusqu'à 700 € HT.", 70_000],
    ["Correction du périmètre Ségur : reconduite à 31,00 € HT par mois jusqu'au terme de votre contrat.", null],
    ["Le périmètre Ségur est suivi pour 31,00 € HT par mois jusqu'à la fin de la garantie.", null],
    ["Les pénalités de retard sont plafonnées à 5 % du devis.", null],
    ["Le reste à charge de la pharmacie est plafonné à 450 € HT.", null],
    ["Reste à payer par la pharmacie, au maximum : 310 € HT.", null],
    ["La part de la pharmacie est limitée à la douchette, soit 230 € HT.", null],
    ["Le budget tablettes de la pharmacie est plafonné à 500 € HT.", null],
    ["Plafond pour la pharmacie : 700 € HT.", 70_000],
    ["Aucun reste à charge, dans la limite du forfait Ségur de 700 € HT.", 70_000],
    ["La prise en charge est limitée à 700 € HT ; le reste à charge est nul.", 70_000],
  ])("%s", async (sentence, cents) => {
    expect(await ceilingOf(sentence)).toBe(cents);
  });
});
