import type { Messages } from "../../src/engine/rule.ts";

export type Facts = {
  commitment: Record<never, never>;
  purchase: Record<never, never>;
};

export const messages: Messages<Facts> = {
  fr: {
    commitment: () => ({
      what: "La Prestation Ségur est liée à un engagement du client (durée, reconduction, réengagement).",
      why: "La Prestation Ségur est autonome : elle ne peut pas être conditionnée à un réengagement contractuel du client final.",
      fix: "Supprimez cette condition ; l'engagement éventuel relève d'un autre contrat, sans lien avec la Prestation.",
    }),
    purchase: () => ({
      what: "La Prestation Ségur est liée à l'achat d'un module, d'une option ou d'un service.",
      why: "La Prestation Ségur est autonome : elle ne peut pas être conditionnée à la souscription d'une nouvelle option.",
      fix: "Supprimez cette condition ; proposez l'option librement, sur une ligne à part.",
    }),
  },
  en: {
    commitment: () => ({
      what: "The Prestation Ségur is tied to a commitment of the client (term, renewal).",
      why: "The Prestation Ségur stands alone: it may not depend on a contractual re-commitment of the client.",
      fix: "Remove this condition; a commitment belongs in another contract, without any tie to the Prestation.",
    }),
    purchase: () => ({
      what: "The Prestation Ségur is tied to the purchase of a module, an option or a service.",
      why: "The Prestation Ségur stands alone: it may not depend on a new option being bought.",
      fix: "Remove this condition; offer the option freely, on a line of its own.",
    }),
  },
};
