import type { Messages } from "../../src/engine/rule.ts";
import type { Basis } from "../../src/segur/regulation/known.ts";
import { withBasis } from "../basis.ts";

export type Facts = {
  "no-list": { readonly basis: Basis };
  "no-date": { readonly version: string; readonly basis: Basis };
};

const whyFr = "Pour ce DSR, l'éditeur doit préciser les versions logicielles et leurs dates de mise sur le marché.";
const whyEn = "For this DSR the vendor must list the software versions with their market-release dates.";

export const messages: Messages<Facts> = {
  fr: {
    "no-list": ({ basis }) => ({
      what: "La liste des versions à partir desquelles la mise à jour est garantie sans reste à charge manque.",
      why: withBasis("fr", whyFr, basis),
      fix: "Ajoutez la liste : chaque version, avec sa date de mise sur le marché.",
    }),
    "no-date": ({ version, basis }) => ({
      what: `La version ${version} n'a pas de date de mise sur le marché.`,
      why: withBasis("fr", whyFr, basis),
      fix: "Ajoutez la date de mise sur le marché de cette version.",
    }),
  },
  en: {
    "no-list": ({ basis }) => ({
      what: "The list of versions from which the update is free of charge is missing.",
      why: withBasis("en", whyEn, basis),
      fix: "Add the list: each version with its market-release date.",
    }),
    "no-date": ({ version, basis }) => ({
      what: `Version ${version} has no market-release date.`,
      why: withBasis("en", whyEn, basis),
      fix: "Add the market-release date of this version.",
    }),
  },
};
