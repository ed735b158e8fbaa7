import { withBilledLine, withSentence } from "./base-quotes.ts";
import type { Family } from "./family.ts";

/** `leftover-charge`: in-scope work that a sentence or a line charges to the client, or says to be free. */

const slots = {
  client: ["le laboratoire", "le client", "l'établissement"],
  work: [
    "la formation à la version Ségur",
    "l'installation de la version Ségur",
    "le paramétrage de la version Ségur",
    "la maintenance corrective de la version Ségur",
  ],
};

export const chargedSentences: Family = {
  name: "charged by a sentence",
  rule: "leftover-charge",
  quoteWith: withSentence,
  sides: [
    {
      says: "charged",
      grammar: {
        slots,
        forms: {
          passive: [
            "{work} est facturée à {client}.",
            "{work} sera réglée par {client}.",
            "{work} est supportée par {client}.",
          ],
          active: [
            "{client} paiera {work}.",
            "{client} prend en charge {work}.",
            "{client} supporte {work} sur ses fonds propres.",
          ],
          legal: ["{work} demeure aux frais de {client}.", "Il appartient à {client} de régler {work}."],
          noun: ["Facturation à {client} de {work}.", "Paiement de {work} par {client}."],
          chatty: ["Pour {work}, c'est {client} qui paie.", "Attention, {work} vous sera facturée en plus."],
          other: [
            "Le coût de {work} incombe à {client}.",
            "{client} est redevable de {work}.",
            "Nous facturerons {work} à {client}.",
            "Le règlement de {work} est dû par {client}.",
          ],
          telegraphic: ["{work} : à charge de {client}.", "{work} en sus, facture à {client}."],
        },
      },
      findings: ["error leftover-charge charged-by-sentence"],
    },
    {
      says: "free",
      grammar: {
        slots,
        forms: {
          passive: [
            "{work} n'est pas facturée à {client}.",
            "{work} n'est en aucun cas réglée par {client}.",
            "{work} est supportée par l'État et non par {client}.",
          ],
          active: [
            "{client} ne paie pas {work}.",
            "{client} ne prend rien en charge de {work}.",
            "{client} n'aura pas à régler {work}.",
          ],
          legal: [
            "{work} ne peut demeurer aux frais de {client}.",
            "Aucune somme n'est réclamée à {client} pour {work}.",
          ],
          noun: ["Aucune facturation à {client} de {work}.", "Pas de paiement de {work} par {client}."],
          chatty: ["Pour {work}, {client} ne paie rien.", "Rassurez-vous, {work} ne vous sera pas facturée en plus."],
          other: [
            "Le coût de {work} n'incombe pas à {client}.",
            "{client} n'est redevable de rien pour {work}.",
            "Nous ne facturerons pas {work} à {client}.",
            "Le règlement de {work} n'est pas dû par {client}.",
          ],
          telegraphic: ["{work} : rien à charge de {client}.", "{work} comprise, sans supplément pour {client}."],
        },
      },
      findings: [],
    },
  ],
};

const tasks = {
  work: [
    "Formation des secrétaires à la version Ségur",
    "Pose et réglage de la mise à jour Ségur",
    "Corrections d'anomalies de la version Ségur, première année",
    "Raccordement de Labaris à Mon espace santé",
  ],
  other: [
    "Formation à Comptalis",
    "Installation de Comptalis",
    "Assistance annuelle Comptalis",
    "Interface avec la badgeuse",
  ],
};

export const chargedLines: Family = {
  name: "charged on a line",
  rule: "leftover-charge",
  quoteWith: withBilledLine,
  sides: [
    {
      says: "in scope",
      grammar: { slots: tasks, forms: { noun: ["{work}", "{work} (deux journées)", "{work}, forfait"] } },
      findings: ["error leftover-charge billed-work"],
    },
    {
      says: "outside",
      grammar: {
        slots: tasks,
        forms: {
          exclusion: [
            "{other}, hors Ségur",
            "{other} (ne relève pas du Ségur)",
            "{other}, sans lien avec la Prestation Ségur",
            "{other} : produit distinct, exclu du périmètre Ségur",
          ],
          other: [
            "{other}, non couvert par le Ségur",
            "{other}, sans rapport avec le Ségur",
            "{other}, indépendant de la Prestation Ségur",
            "{other}, qui ne fait pas partie de la Prestation Ségur",
          ],
          sentence: ["{other}, que le Ségur ne finance pas", "{other}, dépense étrangère au Ségur"],
        },
      },
      findings: [],
    },
  ],
};
