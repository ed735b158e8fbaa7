import { withSentence, withTerms } from "./base-quotes.ts";
import type { Family } from "./family.ts";

/** `unconditional` over two sentences, and in general terms: what is tied must be the Prestation. */

const slots = {
  first: ["La mise à jour Ségur est payée par l'État.", "L'ASP paie la Prestation Ségur."],
  buying: [
    "l'achat du module Statistiques",
    "la souscription d'un abonnement d'hébergement",
    "la commande du module Qualité",
  ],
  buy: ["acheter le module Statistiques", "souscrire un abonnement d'hébergement"],
};

export const secondSentences: Family = {
  name: "tied by the sentence after it",
  rule: "unconditional",
  quoteWith: withSentence,
  sides: [
    {
      says: "of the Prestation",
      grammar: {
        slots,
        forms: {
          pronoun: [
            "{first} Elle suppose {buying}.",
            "{first} Celle-ci est conditionnée par {buying}.",
            "{first} Il faut pour cela {buying} ; c'est obligatoire.",
            "{first} Pour en profiter, le laboratoire doit {buy}.",
            "{first} Pour y prétendre, le laboratoire doit {buy}.",
            "{first} Cela suppose {buying}.",
            "{first} Ceci suppose {buying}.",
            "{first} Cette opération suppose {buying}.",
            "{first} Ce geste suppose {buying}.",
            "{first} Cet avantage suppose {buying}.",
          ],
        },
      },
      findings: ["error unconditional purchase"],
    },
    {
      says: "of something else",
      grammar: {
        slots,
        forms: {
          other: [
            "{first} La garantie étendue suppose {buying}.",
            "{first} Le tarif préférentiel du papier est conditionné par {buying}.",
            "{first} Pour obtenir le badge Premium, le laboratoire doit {buy}.",
          ],
          referencing: ["{first} La commande est subordonnée au référencement, avant la commande du module Qualité."],
        },
      },
      findings: [],
    },
  ],
};

export const generalTerms: Family = {
  name: "ties in general terms",
  rule: "unconditional",
  quoteWith: withTerms,
  sides: [
    {
      says: "of the Prestation",
      grammar: {
        slots,
        forms: {
          legal: [
            "La Prestation Ségur est subordonnée à {buying}.",
            "La part que l'État paie est subordonnée à {buying}.",
          ],
        },
      },
      findings: ["error unconditional purchase"],
    },
    {
      says: "of any service",
      grammar: {
        slots,
        forms: {
          legal: [
            "Toute prestation sur site est subordonnée à {buying}.",
            "Les mises à jour majeures sont subordonnées à {buying}.",
            "Sans {buying}, aucune prestation sur site n'est réalisée.",
          ],
        },
      },
      findings: [],
    },
  ],
};
