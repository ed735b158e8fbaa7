import { describe, expect, it, test } from "vitest";
import type { QuoteInput } from "../../src/core.ts";
import { outcomeOf, toldBy } from "./judged-rule.ts";

/** Days that sentences set against each other, on a quote of the 17/06/2022 that is valid until the 05/07/2022. */
const said = (text: string, more: Partial<QuoteInput> = {}): string[] =>
  toldBy(outcomeOf("dates", { texts: [text], ...more }));

test.each([
  ["Atelier du 12/10/2022 au 05/10/2022.", ["span-reversed «du 12/10/2022 au 05/10/2022»"]],
  ["Atelier du 5 octobre 2022 au 12 octobre 2022.", ["pass"]],
  ["L'atelier est ramené du 12/10/2022 au 05/10/2022.", ["pass"]],
])("%s", (text, told) => expect(said(text)).toEqual(told));

describe("a span that ends before it begins", () => {
  const [first, last] = ["12/10/2022", "05/10/2022"];
  it.each([
    `Atelier du ${first} au ${last}.`,
    `Atelier du mercredi ${first} au mercredi ${last}.`,
    `Atelier du dimanche ${first} au ${last}.`,
    `Atelier depuis le ${first} jusqu'au ${last}.`,
    `Atelier à partir du ${first}, inclus au ${last}.`,
    `Atelier à compter du ${first}, au ${last}.`,
    `L'atelier commence le ${first} et s'achève le ${last}.`,
    `Les ateliers débutent le ${first} et finissent le ${last}.`,
    `L'atelier démarrera le ${first} pour finir le ${last}.`,
    `Les ateliers commenceront le ${first} et se termineront le ${last}.`,
    `L'atelier, débutant le ${first}, et prend fin le ${last}.`,
    `L'atelier commence le ${first} et fini le ${last}.`,
    `Le chantage du ${first} au ${last}.`,
  ])("%s", (text) =>
    expect(said(text)).toEqual([expect.stringMatching(/^span-reversed «.*12\/10\/2022.*05\/10\/2022»$/)]),
  );

  it.each([
    `Atelier du ${last} au ${first}.`,
    `Atelier du ${first} au ${first}.`,
    `L'atelier commence le ${last} et s'achève le ${first}.`,
    `L'atelier commence le ${last} et s'achève le ${last}.`,
    `Atelier le ${first}, puis le ${last}.`,
    `Verdu ${first} au ${last}.`,
    `Atelier du ${first} ou du ${last}.`,
    `Atelier du ${first} et d'un autre lot au ${last}.`,
    "Atelier d'octobre 2022 au 05/09/2022.",
    "Atelier du 12/10/2022 à septembre 2022.",
    "Atelier du 12/10/2022 au 31/02/2022.",
    ...[
      "avancé",
      "avancée",
      "reporté",
      "repoussé",
      "décalé",
      "ramené",
      "reculé",
      "déplacé",
      "passé",
      "changé",
      "modifié",
    ].map((moved) => `L'atelier est ${moved} du ${first} au ${last}.`),
    `L'atelier est avancé d'un jour du ${first} au ${last}.`,
  ])("not « %s »", (text) => expect(said(text).filter((one) => one.startsWith("span"))).toEqual([]));

  it("four words may stand between the verb of moving and its days, no more", () => {
    expect(said(`Avancé en accord avec vous du ${first} au ${last}.`)).toEqual(["pass"]);
    expect(said(`Avancé en bon accord avec vous du ${first} au ${last}.`)).toHaveLength(1);
  });

  const [end, begin] = ["03/10/2022", "10/10/2022"];
  it.each([
    `Fin du déploiement ${end}, ouverture du chantier ${begin}.`,
    `Fin du déploiement : ${end} – début du chantier : ${begin}.`,
    `Clôture de l'installation prévue le ${end}; démarrage de la mission prévu le ${begin}.`,
    `Achèvement des travaux, le ${end}, lancement des travaux le ${begin}.`,
    `Terme de la formation ${end}, commencement de la formation ${begin}.`,
    `Fin chantier ${end}, début chantier ${begin}.`,
  ])("%s", (text) =>
    expect(said(text)).toEqual([expect.stringMatching(/^span-reversed «03\/10\/2022.*10\/10\/2022»$/)]),
  );

  it.each([
    `Fin du déploiement ${begin}, ouverture du chantier ${end}.`,
    `Fin du déploiement ${end}, ouverture du chantier ${end}.`,
    `Fin du déploiement ${end}, remise du chantier ${begin}.`,
    `Enfin du déploiement ${end}, recette le ${begin}.`,
    `Afin du déploiement ${end}, ouverture du chantier ${begin}.`,
    `Fin du déploiement en vue, recette ${end}, ouverture du chantier ${begin}.`,
    `Visite du déploiement ${end}, ouverture du chantier ${begin}.`,
    `Fin du déploiement ${end}. Ensuite, ouverture du chantier ${begin}.`,
  ])("not « %s »", (text) => expect(said(text)).toEqual(["pass"]));

  it("is told of a line as well, and not of small print", () => {
    const line = {
      designation: `Atelier du ${first} au ${last}`,
      quantity: 1,
      unitPriceCents: 1_000_000,
      totalCents: 1_000_000,
    };
    expect(toldBy(outcomeOf("dates", { lines: [line] }))).toEqual([`span-reversed «du ${first} au ${last}»`]);
    const given = outcomeOf(
      "dates",
      { texts: [`Atelier du ${first} au ${last}.`] },
      {
        alter: (quote) => ({
          ...quote,
          statements: quote.statements.map((statement) => ({ ...statement, smallPrint: true })),
        }),
      },
    );
    expect(toldBy(given)).toEqual(["pass"]);
  });
});

describe("how long the offer holds against its last day", () => {
  const valid = (text: string, validUntil = "2022-07-17") => said(text, { validUntil });
  it.each([
    ["Offre valable 30 jours, soit jusqu'au 17/07/2022.", ["pass"]],
    ["Offre valable 31 jours, soit jusqu'au 17/07/2022.", ["pass"]],
    ["Offre valable 29 jours, soit jusqu'au 17/07/2022.", ["pass"]],
    ["Offre valable 32 jours, soit jusqu'au 17/07/2022.", 1],
    ["Offre valable 28 jours, soit jusqu'au 17/07/2022.", 1],
    ["Offre valable 60 jours, soit au 17/07/2022.", 1],
    ["Devis : 60 jours, soit le 17/07/2022.", 1],
    ["Offre valable 60 jours, dans la limite du mois, soit jusqu'au 17/07/2022.", ["pass"]],
    ["Offre valable 60 jours sans pouvoir dépasser l'appel, soit jusqu'au 17/07/2022.", ["pass"]],
    ["Offre valable 60 jours à titre indicatif, soit jusqu'au 17/07/2022.", ["pass"]],
    ["Offre valable 60 jours, date limite comprise, soit jusqu'au 17/07/2022.", 1],
    ["Proposition à 60 jours à compter de son émission, soit, le 17/07/2022.", 1],
    ["Offre valable 60 jours à compter de la réception, soit jusqu'au 17/07/2022.", ["pass"]],
    ["Offre valable 60 jours, paiement à 30 jours, soit jusqu'au 17/07/2022.", ["pass"]],
    ["Offre valable 60 jours ouvrés, soit jusqu'au 17/07/2022.", ["pass"]],
    ["Pose en 60 jours, soit jusqu'au 17/07/2022.", ["pass"]],
    ["Offre valable 60 jours, soit jusqu'au 17/07/2022 et non au 18/07/2022.", ["pass"]],
  ])("%s", (text, told) =>
    typeof told === "number"
      ? expect(valid(text)[0]).toMatch(/^validity-contradicted/)
      : expect(valid(text)).toEqual(told),
  );
  it("is shown with the day of issue", () =>
    expect(
      outcomeOf("dates", { texts: ["Offre valable 60 jours, soit jusqu'au 17/07/2022."], validUntil: "2022-07-17" }),
    ).toMatchObject({
      findings: [
        {
          code: "validity-contradicted",
          args: { day: "2022-07-17", computed: "2022-08-16" },
          line: null,
          related: [{}],
        },
      ],
    }));
});
