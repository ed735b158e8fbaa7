import type { Messages } from "../../src/engine/rule.ts";
import { amountIn } from "../../src/language/typography.ts";

export type Facts = {
  "no-reason": { readonly cents: number };
};

export const messages: Messages<Facts> = {
  fr: {
    "no-reason": ({ cents }) => ({
      what: `Cette ligne à la charge du client (${amountIn("fr", cents)}) ne dit pas pourquoi elle est facturée hors Ségur.`,
      why: "Il appartient à l'éditeur de justifier les éventuelles facturations hors Ségur.",
      fix: "Ajoutez la raison sur la ligne, sa section ou une note : prérequis, compatibilité, dépendance technique, autre logiciel, hors périmètre…",
    }),
  },
  en: {
    "no-reason": ({ cents }) => ({
      what: `This line at the client's charge (${amountIn("en", cents)}) does not say why it is billed outside the Ségur.`,
      why: "It is for the vendor to justify what is billed outside the Ségur.",
      fix: "Add the reason on the line, its section or a note: prerequisite, compatibility, technical dependency, other product, outside the scope…",
    }),
  },
};
