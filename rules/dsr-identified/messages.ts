import type { Messages } from "../../src/engine/rule.ts";

export type Facts = {
  "no-dsr": Record<never, never>;
  "unknown-code": { readonly code: string };
};

export const messages: Messages<Facts> = {
  fr: {
    "no-dsr": () => ({
      what: "La ligne Ségur ne dit pas de quel DSR elle relève.",
      why: "Un financement vaut pour une fonction logicielle décrite par un dossier de spécification de référencement (DSR).",
      fix: "Ajoutez le code du DSR sur la ligne ou dans le titre de la section (par exemple BIO-SGL-Va1).",
    }),
    "unknown-code": ({ code }) => ({
      what: `Le code « ${code} » n'est celui d'aucun DSR connu.`,
      why: "Un financement vaut pour une fonction logicielle décrite par un dossier de spécification de référencement (DSR).",
      fix: "Corrigez le code : couloir, fonction et vague (par exemple BIO-SGL-Va1).",
    }),
  },
  en: {
    "no-dsr": () => ({
      what: "The Ségur line does not say which DSR it is for.",
      why: "One funding is for one software function described by a DSR.",
      fix: "Add the code of the DSR to the line or to the heading of its section (BIO-SGL-Va1, for example).",
    }),
    "unknown-code": ({ code }) => ({
      what: `“${code}” is the code of no known DSR.`,
      why: "One funding is for one software function described by a DSR.",
      fix: "Correct the code: corridor, function and wave (BIO-SGL-Va1, for example).",
    }),
  },
};
