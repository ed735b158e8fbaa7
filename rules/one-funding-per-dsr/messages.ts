import type { Language, Messages } from "../../src/engine/rule.ts";
import type { ClientMatch } from "../../src/segur/clients/client-identity.ts";

interface Match {
  readonly dsr: string;
  /** What the two clients have in common. */
  readonly by: ClientMatch["by"];
  /** Whether nothing is left in doubt but a namesake. */
  readonly sure: boolean;
}

interface Others extends Match {
  /** Files, or lines of the ledger. */
  readonly others: readonly string[];
  /** How many more there are; at least so many where not all were counted. */
  readonly more: number;
  readonly allCounted: boolean;
  readonly waveUntold: boolean;
}

export type Facts = {
  "twice-in-quote": { readonly dsr: string };
  "funded-before": Match & { readonly quote: string | null };
  "funded-elsewhere": Others;
  /** A "vague 1 + vague 2" Prestation beside one of wave 1. */
  "first-wave-funded": Others;
  "later-version": {
    readonly number: string;
    readonly other: string | null;
    readonly relation: "copy" | "version" | "replacement" | "order" | null;
  };
};

const WHY = {
  fr: "Un même établissement ou professionnel ne peut obtenir qu'un seul financement par fonction logicielle décrite dans un DSR.",
  en: "One client may be funded once only for each software function described by a DSR.",
} as const;

const BOTH_WAVES = {
  fr: "La Prestation « vague 1 + vague 2 » est réservée aux établissements qui n'ont reçu aucune Prestation de la vague 1 (FAQ de l'ANS du 16/12/2024).",
  en: "The “vague 1 + vague 2” Prestation is reserved to establishments that had none of wave 1 (FAQ of the ANS of 2024-12-16).",
} as const;

const BY: Readonly<Record<Language, Readonly<Record<ClientMatch["by"], string>>>> = {
  fr: {
    finess: "",
    siret: "",
    rpps: "",
    finessLegal: " (même FINESS juridique)",
    siren: " (même SIREN ; le site n'est pas dit des deux côtés)",
    name: " (rapproché par le nom seulement)",
  },
  en: {
    finess: "",
    siret: "",
    rpps: "",
    finessLegal: " (same FINESS juridique)",
    siren: " (same SIREN; the site is not told on both sides)",
    name: " (matched by name only)",
  },
};

function list(language: Language, { others, more, allCounted }: Others): string {
  const rest =
    language === "fr"
      ? `, et ${allCounted ? "" : "au moins "}${more} autres`
      : `, and ${allCounted ? "" : "at least "}${more} more`;
  return others.join(", ") + (more === 0 ? "" : rest);
}

const doubt = (language: Language, { by, sure }: Match): string =>
  sure && by !== "name"
    ? ""
    : language === "fr"
      ? " Vérifiez d'abord qu'il s'agit bien du même client et du même site."
      : " Check first that it is the same client and the same site.";

const wave = (language: Language, { waveUntold }: Others): string =>
  waveUntold ? (language === "fr" ? ", la vague n'étant pas dite" : ", the wave not being told") : "";

const versions = {
  fr: {
    copy: (number: string) => `Ce document est une copie d'un autre${number === "" ? "" : ` (n° ${number})`}.`,
    version: (number: string) => `Ce document est une autre version du devis ${number}.`,
    replacement: (number: string) => `Ce document et le devis ${number} se remplacent l'un l'autre.`,
    order: (number: string) => `Ce document et le document ${number} portent sur la même commande.`,
  },
  en: {
    copy: (number: string) => `This document is a copy of another one${number === "" ? "" : ` (no. ${number})`}.`,
    version: (number: string) => `This document is another version of quote ${number}.`,
    replacement: (number: string) => `This document and quote ${number} replace one another.`,
    order: (number: string) => `This document and document ${number} are about the same order.`,
  },
} as const;

export const messages: Messages<Facts> = {
  fr: {
    "twice-in-quote": ({ dsr }) => ({
      what: `Le même client est financé deux fois pour le même DSR (${dsr}) dans ce devis.`,
      why: WHY.fr,
      fix: "Gardez une seule Prestation pour ce DSR ; si deux sites sont visés, nommez chaque site avec son FINESS géographique.",
    }),
    "funded-before": (facts) => ({
      what: `Le client a déjà été financé pour ce DSR (${facts.dsr})${facts.quote === null ? "" : ` par le devis ${facts.quote}`}${BY.fr[facts.by]}.`,
      why: WHY.fr,
      fix: `Vérifiez le financement antérieur ; s'il a été accordé, ce devis ne peut pas demander la prise en charge par l'État.${doubt("fr", facts)}`,
    }),
    "funded-elsewhere": (facts) => ({
      what: `Le même financement (${facts.dsr}${wave("fr", facts)}) est demandé ailleurs pour le même client${BY.fr[facts.by]} : ${list("fr", facts)}.`,
      why: WHY.fr,
      fix: `Gardez un seul de ces financements, ou dites lequel remplace l'autre (même numéro, date plus récente).${doubt("fr", facts)}`,
    }),
    "first-wave-funded": (facts) => ({
      what: `Une Prestation « vague 1 + vague 2 » et une Prestation de la vague 1 (${facts.dsr}) sont demandées pour le même client${BY.fr[facts.by]} : ${list("fr", facts)}.`,
      why: BOTH_WAVES.fr,
      fix: `Si la vague 1 a été financée, proposez la Prestation de la vague 2 seule.${doubt("fr", facts)}`,
    }),
    "later-version": ({ number, other, relation }) => ({
      what: `${versions.fr[relation ?? "version"](number)}${other === null ? "" : ` Voir ${other}.`}`,
      why: "Deux versions d'un même devis ne sont pas deux financements.",
      fix: "Rien à faire si seule la dernière version est commandée.",
    }),
  },
  en: {
    "twice-in-quote": ({ dsr }) => ({
      what: `The same client is funded twice for the same DSR (${dsr}) in this quote.`,
      why: WHY.en,
      fix: "Keep one Prestation for this DSR; where two sites are meant, name each with its own FINESS.",
    }),
    "funded-before": (facts) => ({
      what: `The client was already funded for this DSR (${facts.dsr})${facts.quote === null ? "" : ` by quote ${facts.quote}`}${BY.en[facts.by]}.`,
      why: WHY.en,
      fix: `Check the earlier funding; if it was granted, this quote cannot ask the State to pay.${doubt("en", facts)}`,
    }),
    "funded-elsewhere": (facts) => ({
      what: `The same funding (${facts.dsr}${wave("en", facts)}) is asked for elsewhere for the same client${BY.en[facts.by]}: ${list("en", facts)}.`,
      why: WHY.en,
      fix: `Keep one of these fundings, or say which replaces the other (same number, later date).${doubt("en", facts)}`,
    }),
    "first-wave-funded": (facts) => ({
      what: `A “vague 1 + vague 2” Prestation and one of wave 1 (${facts.dsr}) are asked for the same client${BY.en[facts.by]}: ${list("en", facts)}.`,
      why: BOTH_WAVES.en,
      fix: `If wave 1 was funded, offer the Prestation of wave 2 alone.${doubt("en", facts)}`,
    }),
    "later-version": ({ number, other, relation }) => ({
      what: `${versions.en[relation ?? "version"](number)}${other === null ? "" : ` See ${other}.`}`,
      why: "Two versions of one quote are not two fundings.",
      fix: "Nothing to do if only the last version is ordered.",
    }),
  },
};
