import type { Messages } from "../../src/engine/rule.ts";
import type { Basis } from "../../src/segur/regulation/known.ts";
import { withBasis } from "../basis.ts";

export type Facts = {
  basis: { readonly programme: string; readonly basis: Basis };
};

export const messages: Messages<Facts> = {
  fr: {
    basis: ({ programme, basis }) => ({
      what: `Le devis s'appuie sur un autre programme de financement : ${programme}.`,
      why: withBasis(
        "fr",
        "Un éditeur ne peut pas s'appuyer sur un autre dispositif (SUN-ES, ESMS numérique…) pour établir un devis ; ces financements ne se confondent pas avec le SONS.",
        basis,
      ),
      fix: "Retirez ce financement du devis, ou faites un document à part, sans lien avec la Prestation Ségur.",
    }),
  },
  en: {
    basis: ({ programme, basis }) => ({
      what: `The quote rests on another funding programme: ${programme}.`,
      why: withBasis(
        "en",
        "A vendor may not rely on another scheme (SUN-ES, ESMS numérique…) to make a quote; these are not the SONS.",
        basis,
      ),
      fix: "Take this funding out of the quote, or make a separate document without any tie to the Prestation Ségur.",
    }),
  },
};
