import type { Messages } from "../../src/engine/rule.ts";

export type Facts = {
  bundled: Record<never, never>;
};

export const messages: Messages<Facts> = {
  fr: {
    bundled: () => ({
      what: "Le rattrapage d'une ancienne version partage sa ligne avec d'autres travaux.",
      why: "Le rattrapage de la dette technologique doit être facturé sur une ligne distincte du devis.",
      fix: "Donnez au rattrapage sa propre ligne, avec son montant et sa raison.",
    }),
  },
  en: {
    bundled: () => ({
      what: "The catch-up of an old version shares its line with other work.",
      why: "Catch-up of technological debt must be billed on a line of its own.",
      fix: "Give the catch-up a line of its own, with its amount and its reason.",
    }),
  },
};
