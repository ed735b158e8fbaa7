import { describe, expect, it } from "vitest";
import type { Text } from "../../../src/documents/text.ts";
import type { Quote } from "../../../src/quotes/model.ts";
import { readText } from "../../../src/segur/reading/reading.ts";
import { maintenancePeriods } from "../../../src/segur/services/maintenance.ts";
import { tieOf } from "../../../src/segur/ties/tie-grammar.ts";

const text = (value: string): Text => ({ value, pieces: [] });

/** Only what the reading of periods looks at. */
const quoteOf = (...sentences: string[]): Quote =>
  ({
    dates: [ISSUED],
    lines: [],
    statements: sentences.map((value) => ({ text: text(value), smallPrint: false })),
  }) as unknown as Quote;

/** The quote is of this day: what is told by a last day counts from it. */
const ISSUED = { role: "issue", date: "2022-12-31" };

const periods = (...sentences: string[]) =>
  maintenancePeriods(quoteOf(...sentences)).map(({ years, billedAfter }) => [years, billedAfter]);

describe("maintenance that ends", () => {
  it.each([
    ["La maintenance corrective est comprise trois ans, puis facturée au client.", ""],
    ["Pour les pépins dans le logiciel Ségur : trois ans cadeau, et passé ça c'est 540 € l'année HT, sur ta note.", ""],
    ["Contre les plantages de la version Ségur : offert trois ans, après ça 300 € l'an pour ta pomme.", ""],
    [
      "Les anomalies sont corrigées pendant trois ans, compris.",
      "Au terme, un abonnement de 980 € HT par an vous est facturé.",
    ],
    [
      "La maintenance corrective est comprise pendant les trois premières années.",
      "À compter de la quatrième année, elle est facturée 1 200 € par an.",
    ],
    [
      "La maintenance corrective est incluse pendant 36 mois.",
      "Au terme de cette période, la maintenance sera facturée selon le tarif en vigueur.",
    ],
    [
      "La correction des anomalies est comprise durant trois ans.",
      "Ensuite, celle-ci est facturée sur la base d'un contrat annuel.",
    ],
    ["La maintenance corrective des années 4 à 6 est facturée au laboratoire.", ""],
    [
      "Maintenance corrective comprise les trois premières années.",
      "Les 4e, 5e et 6e années sont facturées au laboratoire 1 200,00 € HT chacune.",
    ],
    ["La réparation des anomalies est gratuite les trois premières années et coûte ensuite 1 200 € par an.", ""],
    ["La remise en état du logiciel en cas d'anomalie est comprise trois ans, puis coûte 118 € par mois.", ""],
    ["Nous corrigeons les bugs trois ans, après quoi il faudra souscrire un contrat.", ""],
    ["Remise en service après panne : 36 mois sans frais, 118 € par intervention ensuite.", ""],
    ["Les trois premières années de correctifs sont à notre charge, les suivantes à la vôtre.", ""],
    ["Après la troisième année, les corrections d'anomalies donneront lieu à une redevance.", ""],
    [
      "La version Ségur est corrigée gratuitement jusqu'au 31/12/2025.",
      "À partir de 2026, un contrat de 1 100 € par an.",
    ],
    ["Les correctifs sont offerts trois ans, reconduction tarifée 190 € HT l'an.", ""],
    ["Correctifs de la version Ségur compris 36 mois.", "Renouvellement payant pour le cabinet : 310 € HT par an."],
    [
      "Corrections de la version Ségur : rien à payer jusqu'au troisième anniversaire de la recette ; passé celui-ci, 900 € HT l'an.",
      "",
    ],
    ["Correctifs de la version Ségur offerts trois ans ; passés ceux-ci, contrat à 890 € HT par an.", ""],
    ["Anomalies corrigées sans frais jusqu'au troisième anniversaire ; après cette date, 75 € HT par mois.", ""],
    ["Rien à payer pour la correction des anomalies pendant trois ans ; cette durée révolue, 640 € HT par an.", ""],
    [
      "La maintenance corrective est incluse les trois premières années.",
      "Celles-ci écoulées, forfait de 980 € HT l'an.",
    ],
    ["Correctifs offerts jusqu'au troisième anniversaire de la recette.", "Cet anniversaire passé, 40 € HT par mois."],
    ["Correctifs de la version Ségur : trois ans compris, à l'expiration desquels 1 200,00 € HT par an.", ""],
    ["La version Ségur est entretenue sans frais jusqu'au 31/12/2025, date au-delà de laquelle 60 € HT par mois.", ""],
    ["Correctifs à nos frais jusqu'au 31/12/2025.", "Une fois cette date passée, 60 € HT par mois."],
    ["Les anomalies sont corrigées gratuitement 36 mois, lesquels écoulés un contrat coûte 1 200 € HT par an.", ""],
    ["Maintenance corrective : 0 € les trois premières années, 900 € HT les trois suivantes.", ""],
    ["Correctifs gratuits 36 mois ; 37e mois et suivants : 42 € HT par mois.", ""],
    ["Les correctifs cessent d'être gratuits après 36 mois et coûtent alors 25 € par mois.", ""],
  ])("%s %s", (first, second) => expect(periods(first, second)).toEqual([[3, true]]));

  it.each([
    ["Correctifs compris les cinq premières années ; à partir de la sixième, 890 € HT par an.", "", 5],
    ["Le premier exercice de maintenance est offert ; les suivants seront appelés 1 050 € HT.", "", 1],
    [
      "Le bon fonctionnement est garanti douze mois.",
      "Au-delà, l'entretien du logiciel est compté 38 € HT par mois.",
      1,
    ],
    ["Correctifs inclus quatre ans.", "La cinquième et la sixième année se paient 700 € HT chacune.", 4],
  ])("without the name of the years, or of the work: %s %s", (first, second, years) =>
    expect(periods(first, second)).toEqual([[years, true]]),
  );

  it("nor is it told by the warranty of a machine", () =>
    expect(periods("Garantie du lecteur : douze mois.", "Au-delà, sa réparation est facturée 60 € HT.")).toEqual([]));

  it.each([
    ["les vingt-quatre premiers mois", 2],
    ["pendant trente-six mois pleins", 3],
    ["pendant deux (2) ans", 2],
    ["les dix-huit prochains mois", 1.5],
  ])("counts in words: %s", (length, years) =>
    expect(periods(`La maintenance corrective est offerte ${length}, puis facturée.`)).toEqual([[years, true]]),
  );

  it.each([
    ["La maintenance corrective est comprise six ans.", "Les lecteurs sont facturés à la livraison."],
    ["La maintenance corrective est comprise six ans.", "Elle n'est facturée à aucun moment."],
    ["La correction des dysfonctionnements est comprise jusqu'au 31 décembre 2028.", ""],
    ["Correctifs compris six ans, contrat renouvelable.", ""],
    ["Contre les pannes du logiciel Ségur : six ans cadeau, et c'est tout.", ""],
    ["Maintenance corrective comprise six ans, installation au plus tard le 30/06/2023, formation facturée 400 €.", ""],
    ["La maintenance corrective est comprise six ans.", "Après la recette, 30 % du prix sont facturés."],
    ["La maintenance corrective est comprise six ans ; le mois passé, nous avons livré la version 8.", ""],
    ["La maintenance corrective est comprise six ans.", "Ensuite, un module facultatif pourra être proposé."],
  ])("is not told by: %s %s", (first, second) => expect(periods(first, second)).toEqual([[6, false]]));
});

describe("a term printed on a line of the Prestation", () => {
  const around = {
    previous: null,
    topic: null,
    governing: null,
    bound: true,
    smallPrint: false,
    alone: false,
    spoken: false,
    version: null,
  };
  it.each([
    ["Maintenance corrective jusqu'en octobre 2028", null],
    ["Maintenance corrective liée à un contrat jusqu'en 2028", "commitment"],
    ["Contrat de maintenance jusqu'en octobre 2028", "commitment"],
  ])("%s: %s", (value, to) => {
    const reading = readText(text(value));
    expect(tieOf(reading, { ...around, goods: [], vendor: new Set() })).toBe(to);
  });
});
