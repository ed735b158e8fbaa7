import type { Messages } from "../../src/engine/rule.ts";

export type Facts = {
  "no-list": Record<never, never>;
  "no-date": { readonly version: string };
};

export const messages: Messages<Facts> = {
  fr: {
    "no-list": () => ({
      what: "La liste des versions à partir desquelles la mise à jour est garantie sans reste à charge manque.",
      why: "Pour ce DSR, l'éditeur doit préciser les versions logicielles et leurs dates de mise sur le marché.",
      fix: "Ajoutez la liste : chaque version, avec sa date de mise sur le marché.",
    }),
    "no-date": ({ version }) => ({
      what: `La version ${version} n'a pas de date de mise sur le marché.`,
      why: "Pour ce DSR, l'éditeur doit préciser les versions logicielles et leurs dates de mise sur le marché.",
      fix: "Ajoutez la date de mise sur le marché de cette version.",
    }),
  },
  en: {
    "no-list": () => ({
      what: "The list of versions from which the update is free of charge is missing.",
      why: "For this DSR the vendor must list the software versions with their market-release dates.",
      fix: "Add the list: each version with its market-release date.",
    }),
    "no-date": ({ version }) => ({
      what: `Version ${version} has no market-release date.`,
      why: "For this DSR the vendor must list the software versions with their market-release dates.",
      fix: "Add the market-release date of this version.",
    }),
  },
};
