import type { Check, Diagnostic, Verdict } from "../engine/diagnostic.ts";
import { type Excuse, excuseOf } from "../engine/policy/standing.ts";
import type { Language, Severity } from "../engine/rule.ts";

/** Words of one or two that tables and badges of several reports share. */
export interface ShortWords {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly outcomes: Readonly<Record<Check["outcome"], string>>;
  /** By what a finding was set aside. */
  readonly excuses: Readonly<Record<Excuse["by"], string>>;
  readonly preview: string;
}

const WORDS: Readonly<Record<Language, ShortWords>> = {
  fr: {
    severities: { error: "erreur", warning: "attention", info: "information" },
    verdicts: {
      compliant: "conforme sur pièces",
      "needs-review": "à revoir",
      "non-compliant": "non conforme",
      "not-a-quote": "sans devis",
      unreadable: "illisible",
    },
    outcomes: {
      pass: "conforme",
      fail: "non conforme",
      "not-applicable": "sans objet",
      "cannot-check": "non vérifiable",
    },
    excuses: { waiver: "dérogation", baseline: "déjà connu", configuration: "règle désactivée" },
    preview: "à l'essai",
  },
  en: {
    severities: { error: "error", warning: "warning", info: "note" },
    verdicts: {
      compliant: "compliant on the documents",
      "needs-review": "needs review",
      "non-compliant": "non-compliant",
      "not-a-quote": "without a quote",
      unreadable: "unreadable",
    },
    outcomes: {
      pass: "passes",
      fail: "fails",
      "not-applicable": "not applicable",
      "cannot-check": "could not be checked",
    },
    excuses: { waiver: "waived", baseline: "already known", configuration: "rule turned off" },
    preview: "preview",
  },
};

export const shortWords = (language: Language): ShortWords => WORDS[language];

/** Why a finding does not count, in a word each; the words of a waiver stand apart. */
export function marksOf(language: Language, finding: Diagnostic): string[] {
  const words = WORDS[language];
  const excuse = excuseOf(finding);
  return [...(finding.preview === true ? [words.preview] : []), ...(excuse === null ? [] : [words.excuses[excuse.by]])];
}
