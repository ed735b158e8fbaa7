import { withBilledLine, withSentence } from "./base-quotes.ts";
import type { Family, Side } from "./family.ts";

/** `other-programme`: another programme pays, or is named to be set aside. */

const paying = {
  passive: [
    "Le solde est financé par {programme}.",
    "Cette dépense est prise en charge au titre de {programme}.",
    "Une avance a été versée par {programme}.",
  ],
  active: ["{programme} finance le reste du projet.", "{programme} rembourse une partie du projet."],
  noun: ["Financement complémentaire : {programme}.", "Montant couvert par l'enveloppe {programme}."],
  legal: [
    "Le paiement interviendra sur les crédits {programme}.",
    "L'opération est éligible à la subvention {programme}.",
  ],
  chatty: ["Vous toucherez l'aide {programme} pour ce projet."],
  other: [
    "Le reste à financer le sera par {programme}.",
    "La part non couverte par le Ségur sera présentée à {programme}.",
    "Ce montant sera imputé sur les fonds {programme}.",
    "Paiement attendu de {programme}.",
  ],
  telegraphic: ["Subvention {programme} déduite.", "Budget : {programme}."],
};
const setAside = {
  passive: ["Rien n'est financé par {programme}.", "Aucune dépense n'est prise en charge au titre de {programme}."],
  active: ["{programme} ne finance rien dans ce devis.", "Le présent devis ne mobilise pas {programme}."],
  noun: ["Hors financement {programme}.", "Aucun financement {programme}."],
  legal: [
    "Le présent devis ne relève pas de {programme}.",
    "Le paiement n'interviendra pas sur les crédits {programme}.",
    "L'opération n'est pas éligible à la subvention {programme}.",
  ],
  chatty: [
    "Vous ne toucherez pas l'aide {programme} pour ce projet.",
    "Ce devis n'a rien à voir avec l'aide {programme}.",
  ],
  other: [
    "Aucun montant n'est imputé sur les fonds {programme}.",
    "Aucun paiement n'est attendu de {programme}.",
    "Ce devis exclut tout financement {programme}.",
    "Il n'est pas tenu compte de {programme} dans les montants financés.",
  ],
  telegraphic: ["Sans subvention {programme}.", "{programme} : non concerné."],
};

const grave = { programme: ["SUN-ES", "SUNES", "ESMS numérique", "S.U.N.-E.S."] };
const lighter = { programme: ["HOP'EN", "HOP'EN 2"] };
const sides = (slots: Record<string, readonly string[]>, severity: string): Side[] => [
  { says: `paying (${severity})`, grammar: { slots, forms: paying }, findings: [`${severity} other-programme basis`] },
  { says: `set aside (${severity})`, grammar: { slots, forms: setAside }, findings: [] },
];

export const programmeSentences: Family = {
  name: "another programme in a sentence",
  rule: "other-programme",
  quoteWith: withSentence,
  sides: [...sides(grave, "error"), ...sides(lighter, "warning")],
};

export const programmeLines: Family = {
  name: "another programme on a line",
  rule: "other-programme",
  quoteWith: withBilledLine,
  sides: [
    {
      says: "paying",
      grammar: {
        slots: { ...grave, item: ["Module Qualité", "Portail des patients", "Écran de salle d'attente"] },
        forms: {
          noun: ["{item} (financement {programme})", "{item}, subvention {programme}"],
          passive: ["{item} payé par {programme}"],
        },
      },
      findings: ["error other-programme basis"],
    },
    {
      says: "set aside",
      grammar: {
        slots: { ...grave, item: ["Module Qualité", "Portail des patients", "Écran de salle d'attente"] },
        forms: { noun: ["{item}, hors Ségur et hors {programme}", "{item}, hors Ségur, sans subvention {programme}"] },
      },
      findings: [],
    },
  ],
};
