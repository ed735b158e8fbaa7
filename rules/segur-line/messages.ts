import type { Messages } from "../../src/engine/rule.ts";

export type Facts = {
  "no-line": Record<never, never>;
  "zero-amount": Record<never, never>;
  "only-a-sentence": Record<never, never>;
};

export const messages: Messages<Facts> = {
  fr: {
    "no-line": () => ({
      what: "Aucune ligne ne donne le montant de la Prestation Ségur pris en charge par l'État.",
      why: "Le devis doit inclure une ligne correspondant au « montant de la Prestation Ségur pris en charge par l'État au titre du Ségur ».",
      fix: "Ajoutez une ligne « Montant de la Prestation Ségur pris en charge par l'État au titre du Ségur » avec le montant réel.",
    }),
    "zero-amount": () => ({
      what: "Le montant pris en charge par l'État est absent, ou ramené à 0 €.",
      why: "Le montant réel et non nul de la Prestation doit figurer sur le document ; un montant de 0 € ou une remise de 100 % est rejeté.",
      fix: "Affichez le prix réel de la Prestation, puis une ligne du même montant pris en charge par l'État ; le reste à charge est alors de 0 €.",
    }),
    "only-a-sentence": () => ({
      what: "Le montant pris en charge par l'État n'est donné que dans une phrase.",
      why: "La règle demande une ligne ; une phrase qui donne le montant et le payeur est admise.",
      fix: "Préférez une ligne du tableau ou du bloc des totaux.",
    }),
  },
  en: {
    "no-line": () => ({
      what: "No line states the amount of the Prestation Ségur paid by the State.",
      why: "The quote must hold a line for the amount of the Prestation Ségur that the State pays under the Ségur.",
      fix: "Add a line “Montant de la Prestation Ségur pris en charge par l'État au titre du Ségur” with its real amount.",
    }),
    "zero-amount": () => ({
      what: "The amount paid by the State is missing, or brought down to €0.",
      why: "The real, non-zero amount of the Prestation must be printed; €0 or a 100% discount is rejected.",
      fix: "Print the real price of the Prestation, then a line of the same amount paid by the State; the client's share is then €0.",
    }),
    "only-a-sentence": () => ({
      what: "The amount paid by the State stands in a sentence only.",
      why: "The rule asks for a line; a sentence that gives the amount and the payer is accepted.",
      fix: "Prefer a line of the table or of the totals.",
    }),
  },
};
