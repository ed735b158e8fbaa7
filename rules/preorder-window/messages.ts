import type { Messages } from "../../src/engine/rule.ts";
import { dayIn } from "../../src/language/typography.ts";
import type { Basis } from "../../src/segur/regulation/known.ts";
import { withBasis } from "../basis.ts";

export type Facts = {
  "too-early": {
    readonly days: number;
    readonly limit: number;
    readonly earliest: string;
    readonly latest: string;
    readonly basis: Basis;
  };
  "last-day": { readonly limit: number; readonly basis: Basis };
};

export const messages: Messages<Facts> = {
  fr: {
    "too-early": ({ days, limit, earliest, latest, basis }) => ({
      what: `La commande précède de ${days} jours l'envoi du dossier complet de preuves ; la limite est de ${limit} jours calendaires.`,
      why: withBasis(
        "fr",
        `Une commande passée avant le référencement n'est éligible que si elle n'est pas antérieure de plus de ${limit} jours à l'envoi du dossier complet des preuves de conformité.`,
        basis,
      ),
      fix: `Faites signer une nouvelle commande, datée du ${dayIn("fr", earliest)} au plus tôt (pour cette commande, le dossier devait partir le ${dayIn("fr", latest)} au plus tard).`,
    }),
    "last-day": ({ limit, basis }) => ({
      what: `La commande tombe exactement ${limit} jours avant l'envoi du dossier : c'est le dernier jour.`,
      why: withBasis("fr", `L'exemple de l'ANS dit « avant le » ${limit}e jour ; la règle admet ce jour.`, basis),
      fix: "Aucune marge ne reste : gardez la preuve des deux dates.",
    }),
  },
  en: {
    "too-early": ({ days, limit, earliest, latest, basis }) => ({
      what: `The order precedes the complete proof dossier by ${days} days; the limit is ${limit} calendar days.`,
      why: withBasis(
        "en",
        `An order placed before the referencing is eligible only if it is not more than ${limit} days earlier than the complete proof dossier.`,
        basis,
      ),
      fix: `Have a new order signed, on ${earliest} at the earliest (for this order the dossier was due by ${latest}).`,
    }),
    "last-day": ({ limit, basis }) => ({
      what: `The order falls exactly ${limit} days before the dossier: the last day.`,
      why: withBasis("en", "The ANS example says “before” that day; the rule admits it.", basis),
      fix: "No margin is left: keep proof of both dates.",
    }),
  },
};
