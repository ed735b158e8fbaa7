import type { Messages } from "../../src/engine/rule.ts";

export type Facts = {
  "nobody-can-tell": Record<never, never>;
  bundle: Record<never, never>;
  "told-later": Record<never, never>;
};

export const messages: Messages<Facts> = {
  fr: {
    "nobody-can-tell": () => ({
      what: "Rien ne dit si cette ligne est prise en charge par l'État ou payée par le client.",
      why: "Le devis doit distinguer les prestations prises en charge par l'État (reste à charge nul) des autres prestations, hors périmètre Ségur.",
      fix: "Séparez les deux parts par une section, une colonne, un libellé ou un sous-total.",
    }),
    "told-later": () => ({
      what: "Le devis remet à plus tard la répartition entre l'État et le client.",
      why: "Le client doit savoir, avant de commander, ce que l'État prend en charge et ce qu'il paie.",
      fix: "Dites-le sur le devis, par une section, une colonne, un libellé ou un sous-total.",
    }),
    bundle: () => ({
      what: "Cette ligne réunit des travaux compris dans la Prestation Ségur et d'autres qui ne le sont pas.",
      why: "Le client doit pouvoir distinguer ce que l'État prend en charge de ce qu'il paie.",
      fix: "Faites deux lignes : la Prestation Ségur prise en charge par l'État, et le reste à la charge du client, avec sa raison.",
    }),
  },
  en: {
    "nobody-can-tell": () => ({
      what: "Nothing says whether the State or the client pays this line.",
      why: "The quote must tell the services paid by the State (nothing left to pay) from the others, outside the Ségur scope.",
      fix: "Separate the two shares by a section, a column, a label or a sub-total.",
    }),
    "told-later": () => ({
      what: "The quote puts off telling the State's share from the client's.",
      why: "The client must know before ordering what the State pays and what he pays.",
      fix: "Say it on the quote, by a section, a column, a label or a sub-total.",
    }),
    bundle: () => ({
      what: "This line mixes work of the Prestation Ségur with work that is not part of it.",
      why: "The client must be able to tell what the State pays from what he pays.",
      fix: "Make two lines: the Prestation Ségur paid by the State, and the rest at the client's charge, with its reason.",
    }),
  },
};
