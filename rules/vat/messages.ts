import type { Messages } from "../../src/engine/rule.ts";
import type { Basis } from "../../src/segur/regulation/known.ts";
import { withBasis } from "../basis.ts";

export type Facts = {
  "unknown-rate": { readonly percent: number; readonly basis: Basis };
  "not-here": { readonly percent: number; readonly postCode: string; readonly basis: Basis };
  "zero-without-mention": Record<never, never>;
  "no-rate": Record<never, never>;
};

export const messages: Messages<Facts> = {
  fr: {
    "unknown-rate": ({ percent, basis }) => ({
      what: `Le taux de TVA de ${String(percent).replace(".", ",")} % n'est en vigueur dans aucun territoire français.`,
      why: withBasis("fr", "Les taux de TVA sont fixés par territoire et par date.", basis),
      fix: "Corrigez le taux de TVA.",
    }),
    "not-here": ({ percent, postCode, basis }) => ({
      what: `Le taux de TVA de ${String(percent).replace(".", ",")} % n'est pas celui du territoire du client (${postCode}).`,
      why: withBasis("fr", "Les taux de TVA sont fixés par territoire et par date.", basis),
      fix: "Vérifiez le taux de TVA et le code postal du client.",
    }),
    "zero-without-mention": () => ({
      what: "Une TVA à 0 % sans mention d'exonération.",
      why: "Une exonération ou une franchise de TVA se justifie par sa mention.",
      fix: "Ajoutez la mention, par exemple « TVA non applicable, article 293 B du CGI », ou le taux applicable.",
    }),
    "no-rate": () => ({
      what: "Ni taux de TVA, ni mention d'exonération.",
      why: "Le devis doit donner la TVA, ou dire pourquoi elle ne s'applique pas.",
      fix: "Ajoutez le taux et le montant de la TVA, ou la mention d'exonération.",
    }),
  },
  en: {
    "unknown-rate": ({ percent, basis }) => ({
      what: `The VAT rate of ${percent}% is in force in no French territory.`,
      why: withBasis("en", "VAT rates are set by territory and date.", basis),
      fix: "Correct the VAT rate.",
    }),
    "not-here": ({ percent, postCode, basis }) => ({
      what: `The VAT rate of ${percent}% is not that of the client's territory (${postCode}).`,
      why: withBasis("en", "VAT rates are set by territory and date.", basis),
      fix: "Check the VAT rate and the client's post code.",
    }),
    "zero-without-mention": () => ({
      what: "VAT at 0% without an exemption mention.",
      why: "An exemption from VAT is justified by its mention.",
      fix: "Add the mention (“TVA non applicable, article 293 B du CGI”, for example) or the rate that applies.",
    }),
    "no-rate": () => ({
      what: "Neither a VAT rate nor an exemption mention.",
      why: "The quote must give the VAT, or say why none applies.",
      fix: "Add rate and amount of the VAT, or the exemption mention.",
    }),
  },
};
