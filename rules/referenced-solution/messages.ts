import type { Messages } from "../../src/engine/rule.ts";

export type Facts = {
  "not-listed": { readonly product: string };
};

export const messages: Messages<Facts> = {
  fr: {
    "not-listed": ({ product }) => ({
      what: `« ${product} » ne figure pas, dans cette version, sur la liste des solutions référencées pour ce DSR.`,
      why: "Le référencement du logiciel par l'ANS est le préalable du financement.",
      fix: "Proposez la version référencée, ou corrigez son nom ; si la liste a changé, donnez la nouvelle.",
    }),
  },
  en: {
    "not-listed": ({ product }) => ({
      what: `“${product}” is not, in this version, on the list of referenced solutions for this DSR.`,
      why: "The referencing of the software by the ANS is the prerequisite of the funding.",
      fix: "Offer the referenced version, or correct its name; if the list has changed, give the new one.",
    }),
  },
};
