import type { Messages } from "../../src/engine/rule.ts";

export type Facts = {
  "several-dsr": { readonly functions: readonly string[] };
  "loinc-on-sgl": Record<never, never>;
};

export const messages: Messages<Facts> = {
  fr: {
    "several-dsr": ({ functions }) => ({
      what: `Une même ligne réunit ${functions.length} DSR : ${functions.join(", ")}.`,
      why: "Un financement vaut pour une seule fonction logicielle décrite par un DSR ; plusieurs DSR ne doivent pas être mélangés sur une ligne du devis.",
      fix: "Faites une ligne par DSR, chacune avec son montant.",
    }),
    "loinc-on-sgl": () => ({
      what: "La nomenclature LOINC figure sur la ligne du SGL.",
      why: "Le transcodage LOINC a son propre dispositif : sa présence sur une ligne SGL est un point d'attention.",
      fix: "Vérifiez que seule la fonction du SGL est visée ; sinon, faites une ligne à part pour LOINC.",
    }),
  },
  en: {
    "several-dsr": ({ functions }) => ({
      what: `One line holds ${functions.length} DSRs: ${functions.join(", ")}.`,
      why: "One funding is for one software function described by one DSR; several DSRs must not be mixed on one line.",
      fix: "Make one line a DSR, each with its amount.",
    }),
    "loinc-on-sgl": () => ({
      what: "LOINC stands on the SGL line.",
      why: "LOINC transcoding has a scheme of its own: on an SGL line it is a point of attention.",
      fix: "Check that only the SGL's function is meant; else give LOINC a line of its own.",
    }),
  },
};
