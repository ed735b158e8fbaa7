import type { Messages } from "../../src/engine/rule.ts";
import { amountIn } from "../../src/language/typography.ts";

export type Facts = {
  above: { readonly cents: number; readonly ceiling: number };
  "above-reported-bound": { readonly cents: number; readonly ceiling: number; readonly publishedIn: string };
};

export const messages: Messages<Facts> = {
  fr: {
    above: ({ cents, ceiling }) => ({
      what: `Le montant pris en charge (${amountIn("fr", cents)} HT) dépasse le plafond de ${amountIn("fr", ceiling)} HT.`,
      why: "Le devis doit respecter le forfait maximum, calculé pour chaque DSR.",
      fix: "Ramenez le montant de la Prestation au plafond.",
    }),
    "above-reported-bound": ({ cents, ceiling, publishedIn }) => ({
      what: `Le montant pris en charge (${amountIn("fr", cents)} HT) dépasse le plus haut forfait rapporté pour ce DSR (${amountIn("fr", ceiling)} HT).`,
      why: `Le devis doit respecter le forfait maximum ; le montant exact est publié ici : ${publishedIn}.`,
      fix: "Vérifiez le plafond du client auprès de l'ANS, puis donnez-le par le contexte (ceilingCents).",
    }),
  },
  en: {
    above: ({ cents, ceiling }) => ({
      what: `The funded amount (${amountIn("en", cents)} excl. VAT) is above the ceiling of ${amountIn("en", ceiling)}.`,
      why: "The quote must respect the maximum amount, computed for each DSR.",
      fix: "Bring the amount of the Prestation down to the ceiling.",
    }),
    "above-reported-bound": ({ cents, ceiling, publishedIn }) => ({
      what: `The funded amount (${amountIn("en", cents)} excl. VAT) is above the highest reported amount for this DSR (${amountIn("en", ceiling)}).`,
      why: `The quote must respect the maximum amount; the exact one is published here: ${publishedIn}.`,
      fix: "Check the client's ceiling with the ANS, then give it in the context (ceilingCents).",
    }),
  },
};
