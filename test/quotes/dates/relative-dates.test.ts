import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textAt } from "../../../src/documents/text.ts";
import { addDays, addMonths } from "../../../src/quotes/dates/dates.ts";
import { relativeDates } from "../../../src/quotes/dates/relative-dates.ts";
import type { DatedFact } from "../../../src/quotes/model.ts";

const at = { page: 1, bbox: [0, 0, 100, 10] } as const;
const printed = (role: DatedFact["role"], date: string): DatedFact => ({
  role,
  date,
  lastDay: date,
  precision: "day",
  source: "printed",
  text: textAt(date, at),
});
const known = [printed("issue", "2022-05-02"), printed("order", "2022-06-13"), printed("referencing", "2022-07-04")];
const told = (sentence: string, dates: readonly DatedFact[] = known) =>
  relativeDates(textAt(sentence, at), dates, null).map(
    ({ role, date, relative }) => `${role} ${date} ${relative?.anchor}`,
  );

describe("days told from another day", () => {
  it.each([
    ["Installation sous 3 mois après commande.", "installation 2022-09-13 order"],
    ["Mise en service dans un délai de 6 semaines à réception du bon de commande", "installation 2022-07-25 order"],
    ["Délai d'installation : 30 jours à compter de la signature du devis", "installation 2022-07-13 order"],
    ["Le déploiement interviendra au plus tard deux mois après la signature.", "installation 2022-08-13 order"],
    ["DELAI DE MISE EN PRODUCTION 45 JOURS A COMPTER DE LA COMMANDE", "installation 2022-07-28 order"],
    ["Installation : 10 jours ouvrés après réception de la commande signée", "installation 2022-06-27 order"],
    ["Formation des utilisateurs sous un mois à compter de l'accord du client", "training 2022-07-13 order"],
    ["Recette (VA) sous 2 mois à compter de l'émission du présent devis", "installation 2022-07-02 issue"],
    ["MOM 3 mois après le référencement de la solution", "installation 2022-10-04 referencing"],
    [
      "Sous trente jours suivant la commande, nos équipes procéderont à l'installation.",
      "installation 2022-07-13 order",
    ],
    ["Nous adresserons nos preuves à l'ANS cent trente jours après la commande.", "dossier 2022-10-21 order"],
    ["Pose de la version dans les 6 semaines qui suivent votre bon de commande", "installation 2022-07-25 order"],
  ])("%s", (sentence, expected) => expect(told(sentence)).toEqual([expected]));

  it.each([
    ["Installation sous 3 mois après commande.", "installation null order"],
    ["MOM 3 mois après le référencement", "installation null referencing"],
  ])("%s, of a day that is not known, keeps its words", (sentence, expected) =>
    expect(told(sentence, [])).toEqual([expected]),
  );

  it.each([
    "Paiement à 30 jours à compter de la réception de la facture.",
    "Garantie 12 mois à compter de la commande.",
    "Solde à 60 jours après commande.",
    "Maintenance corrective pendant 6 ans à compter de la commande.",
    "Installation sous 3 mois.",
    "Installation en 2 jours.",
    "Offre valable 45 jours à compter de son émission.",
    "Formation : 3 jours après la mise en service.",
    "Installation 15 jours après livraison du serveur.",
  ])("sees none in %s", (sentence) => expect(told(sentence)).toEqual([]));

  it("counts as the calendar does", () => {
    const day = fc
      .date({ min: new Date("2021-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const anchors = fc.constantFrom(
      ["après la commande", "order"],
      ["à compter de la signature", "order"],
      ["à réception du bon de commande", "order"],
      ["après le référencement", "referencing"],
      ["à compter de l'émission du devis", "issue"],
    );
    fc.assert(
      fc.property(
        day,
        anchors,
        fc.integer({ min: 2, max: 60 }),
        fc.constantFrom("jours", "semaines", "mois"),
        (from, [words = "", role], count, unit) => {
          const anchor = role as DatedFact["role"];
          const expected =
            unit === "mois" ? addMonths(from, count) : addDays(from, unit === "semaines" ? 7 * count : count);
          expect(told(`Installation sous ${count} ${unit} ${words}`, [printed(anchor, from)])).toEqual([
            `installation ${expected} ${anchor}`,
          ]);
        },
      ),
    );
  });
});
