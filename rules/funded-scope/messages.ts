import type { Messages } from "../../src/engine/rule.ts";

export type Facts = {
  "out-of-scope": { readonly words: string };
};

export const messages: Messages<Facts> = {
  fr: {
    "out-of-scope": ({ words }) => ({
      what: `« ${words} » n'entre pas dans la Prestation Ségur, mais figure dans la part de l'État.`,
      why: "Ne sont pas compris : les prérequis et mises en conformité, les boîtes aux lettres MSSanté, le rattrapage d'une version vétuste, le changement de solution et les coûts d'infrastructure.",
      fix: "Sortez cet élément de la ligne Ségur et de son montant ; s'il est nécessaire, facturez-le à part avec sa raison.",
    }),
  },
  en: {
    "out-of-scope": ({ words }) => ({
      what: `“${words}” is no part of the Prestation Ségur, but counts in the State's share.`,
      why: "Not covered: prerequisite and compatibility work, MSSanté mailboxes, catch-up of an obsolete version, change of solution, infrastructure.",
      fix: "Take this item out of the Ségur line and its amount; if it is needed, bill it apart with its reason.",
    }),
  },
};
