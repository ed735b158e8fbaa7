import type { Messages } from "../../src/engine/rule.ts";

export type Facts = {
  "no-clause": Record<never, never>;
};

export const messages: Messages<Facts> = {
  fr: {
    "no-clause": () => ({
      what: "Aucune clause ne subordonne la commande au référencement de la solution.",
      why: "Un bon de commande antérieur au référencement doit porter une condition spécifique.",
      fix: "Ajoutez une clause, par exemple : « commande sous condition de référencement de la solution ; à défaut, la commande de la Prestation Ségur est nulle et non avenue ».",
    }),
  },
  en: {
    "no-clause": () => ({
      what: "No clause makes the order conditional on the referencing of the solution.",
      why: "An order placed before the referencing must carry a specific condition.",
      fix: "Add a clause: the order is conditional on the referencing and void without it.",
    }),
  },
};
