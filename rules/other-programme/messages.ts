import type { Messages } from "../../src/engine/rule.ts";

export type Facts = {
  basis: { readonly programme: string };
};

export const messages: Messages<Facts> = {
  fr: {
    basis: ({ programme }) => ({
      what: `Le devis s'appuie sur un autre programme de financement : ${programme}.`,
      why: "Un éditeur ne peut pas s'appuyer sur un autre dispositif (SUN-ES, ESMS numérique…) pour établir un devis ; ces financements ne se confondent pas avec le SONS.",
      fix: "Retirez ce financement du devis, ou faites un document à part, sans lien avec la Prestation Ségur.",
    }),
  },
  en: {
    basis: ({ programme }) => ({
      what: `The quote rests on another funding programme: ${programme}.`,
      why: "A vendor may not rely on another scheme (SUN-ES, ESMS numérique…) to make a quote; these are not the SONS.",
      fix: "Take this funding out of the quote, or make a separate document without any tie to the Prestation Ségur.",
    }),
  },
};
