import type { Messages } from "../../src/engine/rule.ts";

export type Facts = {
  "claims-funding": Record<never, never>;
  mixed: Record<never, never>;
};

export const messages: Messages<Facts> = {
  fr: {
    "claims-funding": () => ({
      what: "Ce devis complémentaire demande une prise en charge par l'État.",
      why: "Les prérequis, mises en conformité et mises à jour par dépendance technique ne sont pas financés par l'État.",
      fix: "Retirez la prise en charge par l'État : ce devis est à la charge du client, et le dit.",
    }),
    mixed: () => ({
      what: "Un travail complémentaire (prérequis, compatibilité…) est mêlé aux lignes de la Prestation Ségur.",
      why: "Les devis complémentaires accompagnent le devis de la Prestation Ségur ; ils ne s'y mêlent pas.",
      fix: "Déplacez cette ligne dans un devis complémentaire ou dans une section à part, à la charge du client.",
    }),
  },
  en: {
    "claims-funding": () => ({
      what: "This complementary quote claims State funding.",
      why: "Prerequisite, compatibility and dependency work is not funded by the State.",
      fix: "Remove the State funding: this quote is at the client's charge, and says so.",
    }),
    mixed: () => ({
      what: "Complementary work (prerequisite, compatibility…) stands among the lines of the Prestation Ségur.",
      why: "Complementary quotes go with the quote of the Prestation; they are not mixed into it.",
      fix: "Move this line to a complementary quote or to a section of its own, at the client's charge.",
    }),
  },
};
