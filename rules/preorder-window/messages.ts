import type { Messages } from "../../src/engine/rule.ts";
import { dayIn } from "../../src/language/typography.ts";

export type Facts = {
  "too-early": { readonly days: number; readonly limit: number; readonly earliest: string; readonly latest: string };
  "last-day": { readonly limit: number };
};

export const messages: Messages<Facts> = {
  fr: {
    "too-early": ({ days, limit, earliest, latest }) => ({
      what: `La commande précède de ${days} jours l'envoi du dossier complet de preuves ; la limite est de ${limit} jours calendaires.`,
      why: `Une commande passée avant le référencement n'est éligible que si elle n'est pas antérieure de plus de ${limit} jours à l'envoi du dossier complet des preuves de conformité.`,
      fix: `Faites signer une nouvelle commande, datée du ${dayIn("fr", earliest)} au plus tôt (pour cette commande, le dossier devait partir le ${dayIn("fr", latest)} au plus tard).`,
    }),
    "last-day": ({ limit }) => ({
      what: `La commande tombe exactement ${limit} jours avant l'envoi du dossier : c'est le dernier jour.`,
      why: `L'exemple de l'ANS dit « avant le » ${limit}e jour ; la règle admet ce jour.`,
      fix: "Aucune marge ne reste : gardez la preuve des deux dates.",
    }),
  },
  en: {
    "too-early": ({ days, limit, earliest, latest }) => ({
      what: `The order precedes the complete proof dossier by ${days} days; the limit is ${limit} calendar days.`,
      why: `An order placed before the referencing is eligible only if it is not more than ${limit} days earlier than the complete proof dossier.`,
      fix: `Have a new order signed, on ${earliest} at the earliest (for this order the dossier was due by ${latest}).`,
    }),
    "last-day": ({ limit }) => ({
      what: `The order falls exactly ${limit} days before the dossier: the last day.`,
      why: "The ANS example says “before” that day; the rule admits it.",
      fix: "No margin is left: keep proof of both dates.",
    }),
  },
};
