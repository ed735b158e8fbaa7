import type { Messages } from "../../src/engine/rule.ts";

export type Mention =
  | "number"
  | "issue-date"
  | "validity"
  | "vendor-name"
  | "vendor-siret"
  | "client-name"
  | "client-identifier"
  | "amounts"
  | "product"
  | "version";

export type Facts = {
  missing: { readonly mentions: readonly Mention[] };
  "wrong-check-digit": { readonly identifier: string; readonly digits: string };
  "context-differs": { readonly identifier: string; readonly given: string; readonly printed: string };
};

const french: Readonly<Record<Mention, string>> = {
  number: "le numéro du document",
  "issue-date": "la date d'émission",
  validity: "la durée ou la date de validité",
  "vendor-name": "le nom de l'éditeur",
  "vendor-siret": "le SIRET de l'éditeur",
  "client-name": "le nom du client",
  "client-identifier": "un identifiant du client (FINESS, SIRET ou RPPS)",
  amounts: "les montants HT, de TVA et TTC",
  product: "le nom du logiciel",
  version: "la version du logiciel",
};

const english: Readonly<Record<Mention, string>> = {
  number: "the number of the document",
  "issue-date": "the issue date",
  validity: "the validity",
  "vendor-name": "the vendor's name",
  "vendor-siret": "the vendor's SIRET",
  "client-name": "the client's name",
  "client-identifier": "an identifier of the client (FINESS, SIRET or RPPS)",
  amounts: "the amounts without VAT, of VAT and with VAT",
  product: "the name of the software",
  version: "the version of the software",
};

export const messages: Messages<Facts> = {
  fr: {
    missing: ({ mentions }) => ({
      what: `Il manque au devis : ${mentions.map((mention) => french[mention]).join(" ; ")}.`,
      why: "Ces mentions sont attendues de tout devis, ou demandées par le bon de commande du dispositif.",
      fix: "Ajoutez les mentions manquantes.",
    }),
    "wrong-check-digit": ({ identifier, digits }) => ({
      what: `La clé de contrôle du ${identifier} ${digits} est fausse.`,
      why: "Un identifiant mal recopié fait rejeter la demande de financement.",
      fix: `Vérifiez le numéro ${identifier}.`,
    }),
    "context-differs": ({ identifier, given, printed }) => ({
      what: `Le ${identifier} imprimé (${printed}) diffère de celui qui a été fourni (${given}).`,
      why: "Le contexte fait foi, mais le document dit autre chose.",
      fix: "Vérifiez lequel des deux est exact.",
    }),
  },
  en: {
    missing: ({ mentions }) => ({
      what: `The quote lacks: ${mentions.map((mention) => english[mention]).join("; ")}.`,
      why: "These mentions are expected of every quote, or asked for by the order form of the scheme.",
      fix: "Add the missing mentions.",
    }),
    "wrong-check-digit": ({ identifier, digits }) => ({
      what: `The check digit of ${identifier} ${digits} is wrong.`,
      why: "A mistyped identifier makes the funding request be rejected.",
      fix: `Check the ${identifier} number.`,
    }),
    "context-differs": ({ identifier, given, printed }) => ({
      what: `The printed ${identifier} (${printed}) differs from the one given (${given}).`,
      why: "The context decides, but the document says otherwise.",
      fix: "Check which of the two is right.",
    }),
  },
};
