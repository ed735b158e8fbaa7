import { withBilledLine, withFundedLine, withShareLabel } from "./base-quotes.ts";
import type { Family } from "./family.ts";

/** `funded-scope`, `segur-line` and `justified-extras`: what a line or a label says. */

const funded = {
  prestation: ["Prestation Ségur BIO-SGL-Va1", "Mise à jour Ségur SGL vague 1", "Pack Ségur BIO-SGL-Va1"],
  item: [
    "un serveur",
    "deux imprimantes d'étiquettes",
    "une baie de stockage",
    "la migration de la base Oracle",
    "cinq boîtes aux lettres MSSanté",
    "le rattrapage des versions obsolètes",
  ],
};

export const fundedItems: Family = {
  name: "out-of-scope items on a Ségur line",
  rule: "funded-scope",
  quoteWith: withFundedLine,
  sides: [
    {
      says: "sold with it",
      grammar: {
        slots: funded,
        forms: {
          noun: ["{prestation}, y compris {item}", "{prestation} avec fourniture de {item}", "{prestation} + {item}"],
          verb: ["{prestation} comprenant {item}", "{prestation} : nous ajoutons {item}"],
          other: ["{prestation}, {item} en prime", "{prestation} incluant {item}", "{prestation} et {item}"],
          telegraphic: ["{prestation} / {item}"],
        },
      },
      findings: ["error funded-scope out-of-scope"],
    },
    {
      says: "left out",
      grammar: {
        slots: funded,
        forms: {
          noun: ["{prestation}, hors {item}", "{prestation}, sans {item}", "{prestation} ({item} non compris)"],
          verb: ["{prestation}, à l'exclusion de {item}", "{prestation}, qui ne comprend pas {item}"],
          other: [
            "{prestation} (sauf {item})",
            "{prestation}, excepté {item}",
            "{prestation}, {item} en option non retenue",
          ],
          telegraphic: ["{prestation} ({item} exclus)"],
        },
      },
      findings: [],
    },
  ],
};

export const shareLabels: Family = {
  name: "label of the State's amount",
  rule: "segur-line",
  quoteWith: withShareLabel,
  sides: [
    {
      says: "the State pays",
      grammar: {
        slots: {
          amount: ["dépense", "somme", "facture"],
          state: ["l'État", "l'ASP", "l'Agence de services et de paiement"],
        },
        forms: {
          passive: [
            "{amount} HT financée par {state}",
            "{amount} HT prise en charge par {state}",
            "{amount} payée par {state}",
          ],
          active: [
            "{amount} que {state} paie",
            "{amount} que règle {state}",
            "{amount} que {state} versera à l'éditeur",
          ],
          noun: [
            "{amount} à la charge de {state}",
            "Contribution, au titre du Ségur, de {state}",
            "Participation HT de {state}",
          ],
          telegraphic: ["{amount} réglée directement par {state}", "{amount} : {state}"],
        },
      },
      findings: [],
    },
    {
      says: "the client pays",
      grammar: {
        slots: { amount: ["dépense", "somme"], client: ["laboratoire", "client"] },
        forms: {
          passive: ["{amount} payée par le {client}", "{amount} non prise en charge par l'État"],
          active: ["{amount} que le {client} paie", "{amount} que l'État ne paie pas"],
          noun: ["{amount} à la charge du {client}", "Participation HT du {client}"],
          telegraphic: ["{amount} due par le {client}", "À recevoir du {client}"],
        },
      },
      findings: ["error leftover-charge billed-work", "error segur-line no-line"],
    },
  ],
};

const extras = {
  item: [
    "Portail pour prendre rendez-vous",
    "Écran d'affichage du hall",
    "Module de comptabilité analytique",
    "Télécopieur de secours",
  ],
};

export const extraLines: Family = {
  name: "reasons for what is billed",
  rule: "justified-extras",
  quoteWith: withBilledLine,
  sides: [
    {
      says: "no reason",
      grammar: {
        slots: extras,
        forms: {
          noun: ["{item}", "{item}, garantie deux ans", "{item} (livraison comprise)"],
          verb: ["{item}, que nous livrons en juin"],
          other: ["{item}, référence au catalogue", "{item} sur demande", "{item} : indispensable à votre confort"],
        },
      },
      findings: ["warning justified-extras no-reason"],
    },
    {
      says: "a reason",
      grammar: {
        slots: extras,
        forms: {
          noun: [
            "{item}, hors périmètre Ségur",
            "{item} (non éligible au financement de l'État)",
            "{item}, dépendance technique",
          ],
          verb: ["{item}, qui n'entre pas dans le Ségur", "{item}, que le Ségur ne couvre pas"],
          passive: ["{item}, exclu du financement Ségur", "{item}, non financé par l'État"],
          other: [
            "{item} : dépense que l'État ne prend pas en charge",
            "{item}, sans rapport avec la version Ségur",
            "{item}, demandé par vos soins et étranger au Ségur",
            "{item}, prérequis technique",
          ],
          chatty: ["{item} : rien à voir avec le Ségur", "{item} : ça ne fait pas partie du Ségur"],
        },
      },
      findings: [],
    },
  ],
};
