import type { Messages } from "../../src/engine/rule.ts";

export type Facts = {
  "twice-in-quote": { readonly dsr: string };
  "funded-before": { readonly dsr: string; readonly quote: string | null };
  "funded-elsewhere": { readonly dsr: string; readonly others: readonly string[] };
  "later-version": { readonly number: string };
};

export const messages: Messages<Facts> = {
  fr: {
    "twice-in-quote": ({ dsr }) => ({
      what: `Le même client est financé deux fois pour le même DSR (${dsr}) dans ce devis.`,
      why: "Un même établissement ou professionnel ne peut obtenir qu'un seul financement par fonction logicielle décrite dans un DSR.",
      fix: "Gardez une seule Prestation pour ce DSR ; si deux sites sont visés, nommez chaque site avec son FINESS géographique.",
    }),
    "funded-before": ({ dsr, quote }) => ({
      what: `Le client a déjà été financé pour ce DSR (${dsr})${quote === null ? "" : ` par le devis ${quote}`}.`,
      why: "Un même établissement ou professionnel ne peut obtenir qu'un seul financement par fonction logicielle décrite dans un DSR.",
      fix: "Vérifiez le financement antérieur ; s'il a été accordé, ce devis ne peut pas demander la prise en charge par l'État.",
    }),
    "funded-elsewhere": ({ dsr, others }) => ({
      what: `Un autre document de ce lot demande le même financement (${dsr}) pour le même client : ${others.join(", ")}.`,
      why: "Un même établissement ou professionnel ne peut obtenir qu'un seul financement par fonction logicielle décrite dans un DSR.",
      fix: "Gardez un seul de ces devis, ou dites lequel remplace l'autre (même numéro, date plus récente).",
    }),
    "later-version": ({ number }) => ({
      what: `Ce document est une autre version du devis ${number}.`,
      why: "Deux versions d'un même devis ne sont pas deux financements.",
      fix: "Rien à faire si seule la dernière version est commandée.",
    }),
  },
  en: {
    "twice-in-quote": ({ dsr }) => ({
      what: `The same client is funded twice for the same DSR (${dsr}) in this quote.`,
      why: "One client may be funded once only for each software function described by a DSR.",
      fix: "Keep one Prestation for this DSR; where two sites are meant, name each with its own FINESS.",
    }),
    "funded-before": ({ dsr, quote }) => ({
      what: `The client was already funded for this DSR (${dsr})${quote === null ? "" : ` by quote ${quote}`}.`,
      why: "One client may be funded once only for each software function described by a DSR.",
      fix: "Check the earlier funding; if it was granted, this quote cannot ask the State to pay.",
    }),
    "funded-elsewhere": ({ dsr, others }) => ({
      what: `Another document of this run asks for the same funding (${dsr}) for the same client: ${others.join(", ")}.`,
      why: "One client may be funded once only for each software function described by a DSR.",
      fix: "Keep one of these quotes, or say which replaces the other (same number, later date).",
    }),
    "later-version": ({ number }) => ({
      what: `This document is another version of quote ${number}.`,
      why: "Two versions of one quote are not two fundings.",
      fix: "Nothing to do if only the last version is ordered.",
    }),
  },
};
