import type { Language } from "../../engine/rule.ts";
import type { FactOrigin, WhyLine } from "../../engine/why.ts";
import type { LineMeaning } from "../../segur/meaning.ts";

/** Fixed words of the chain, in one language. */
export interface WhyWords {
  readonly facts: string;
  readonly origins: Readonly<Record<FactOrigin, string>>;
  readonly notGiven: string;
  readonly printed: string;
  readonly lines: string;
  readonly under: string;
  readonly payer: string;
  readonly payers: Readonly<Record<LineMeaning["payer"]["value"], string>>;
  readonly payerFrom: Readonly<Record<LineMeaning["payer"]["source"], string>>;
  readonly dsrFrom: Readonly<Record<NonNullable<WhyLine["dsrFrom"]>, string>>;
  readonly noDsr: string;
  readonly inScope: string;
  readonly outOfScope: string;
  readonly reason: string;
  readonly words: string;
  readonly nothing: string;
  readonly wording: string;
  readonly polarity: Readonly<Record<"negated" | "excluded", string>>;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<"pass" | "fail" | "not-applicable" | "cannot-check", string>>;
}

const fr: WhyWords = {
  facts: "Faits demandés par la règle",
  origins: {
    set: "donné par --set ou une option",
    sidecar: "donné par le fichier .context.json du devis",
    context: "donné par le fichier de --context",
    config: "donné par la configuration",
    none: "non donné ; seul le devis parle",
  },
  notGiven: "–",
  printed: "Lu sur le devis",
  lines: "Lignes",
  under: "sous",
  payer: "payeur",
  payers: { state: "l'État", client: "le client", "other-programme": "un autre programme", unknown: "inconnu" },
  payerFrom: {
    "payer-column": "colonne du payeur",
    "funding-columns": "colonnes de montants",
    line: "mots de la ligne",
    section: "titre de la section",
    totals: "totaux",
    document: "mots du document",
    none: "rien ne le dit",
  },
  dsrFrom: { line: "nommé sur la ligne", heading: "hérité du titre", quote: "hérité du reste du devis" },
  noDsr: "aucun",
  inScope: "compris dans la Prestation",
  outOfScope: "hors de la Prestation",
  reason: "raison donnée",
  words: "Mots reconnus",
  nothing: "aucun concept reconnu",
  wording: "formulation",
  polarity: { negated: "nié par", excluded: "écarté par" },
  outcome: "Conclusion",
  outcomes: {
    pass: "conforme",
    fail: "non conforme",
    "not-applicable": "sans objet",
    "cannot-check": "non vérifiable",
  },
};

const en: WhyWords = {
  facts: "Facts that the rule asked for",
  origins: {
    set: "given by --set or a flag",
    sidecar: "given by the quote's .context.json",
    context: "given by the file of --context",
    config: "given by the configuration",
    none: "not given; the quote alone speaks",
  },
  notGiven: "–",
  printed: "Read on the quote",
  lines: "Lines",
  under: "under",
  payer: "payer",
  payers: { state: "the State", client: "the client", "other-programme": "another programme", unknown: "unknown" },
  payerFrom: {
    "payer-column": "payer column",
    "funding-columns": "columns of amounts",
    line: "words of the line",
    section: "heading of the section",
    totals: "totals",
    document: "words of the document",
    none: "nothing says it",
  },
  dsrFrom: {
    line: "named on the line",
    heading: "inherited from the heading",
    quote: "inherited from the rest of the quote",
  },
  noDsr: "none",
  inScope: "part of the Prestation",
  outOfScope: "no part of the Prestation",
  reason: "reason given",
  words: "Words recognised",
  nothing: "no concept recognised",
  wording: "wording",
  polarity: { negated: "denied by", excluded: "set aside by" },
  outcome: "Conclusion",
  outcomes: { pass: "passes", fail: "fails", "not-applicable": "not applicable", "cannot-check": "cannot be checked" },
};

export const whyWordsIn = (language: Language): WhyWords => (language === "fr" ? fr : en);
