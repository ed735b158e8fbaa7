import type { Check } from "../engine/diagnostic.ts";
import type { FileResult } from "../engine/result.ts";
import type { Language, Severity } from "../engine/rule.ts";
import { countOf } from "../language/typography.ts";
import type { Wording } from "./wording.ts";

type Counted = "error" | "warning" | "unchecked" | "broken";

const NOUNS: Readonly<Record<Language, Readonly<Record<Counted, readonly [string, string]>>>> = {
  fr: {
    error: ["erreur", "erreurs"],
    warning: ["point d'attention", "points d'attention"],
    unchecked: ["point non vérifiable", "points non vérifiables"],
    broken: ["règle n'a pas pu être exécutée", "règles n'ont pas pu être exécutées"],
  },
  en: {
    error: ["error", "errors"],
    warning: ["point of attention", "points of attention"],
    unchecked: ["point could not be checked", "points could not be checked"],
    broken: ["rule could not be run", "rules could not be run"],
  },
};

const VERDICTS = {
  fr: { compliant: "Conforme sur pièces", "needs-review": "À revoir", "non-compliant": "Non conforme" },
  en: { compliant: "Compliant on the documents", "needs-review": "Needs review", "non-compliant": "Non-compliant" },
} as const;

/** The verdict in one sentence, with what could not be checked: "Conforme sur pièces ; 3 points non vérifiables : …". */
export function verdictSentence(file: FileResult, wording: Wording): string {
  if (file.verdict === "unreadable" || file.verdict === "not-a-quote") {
    const label = wording.language === "fr" ? "Non traité : " : "Not processed: ";
    return label + wording.inputError(file.error);
  }
  const { language } = wording;
  const found = [...counted(file, language, "error"), ...counted(file, language, "warning")].join(", ");
  const verdict = VERDICTS[language][file.verdict];
  const separator = language === "fr" ? " : " : ": ";
  const clauses = [found === "" ? verdict : `${verdict}${separator}${found}`, ...uncheckedClause(file.checks, wording)];
  return `${clauses.join(language === "fr" ? " ; " : "; ")}.`;
}

function counted(file: FileResult, language: Language, severity: Exclude<Severity, "info">): string[] {
  const count = file.findings.filter((finding) => finding.severity === severity && finding.preview !== true).length;
  return count === 0 ? [] : [countOf(language, count, ...NOUNS[language][severity])];
}

function uncheckedClause(checks: readonly Check[], wording: Wording): string[] {
  const { language } = wording;
  const missing = checks.flatMap((check) =>
    check.outcome === "cannot-check" && check.missing && check.preview !== true ? [check.missing] : [],
  );
  const broken = checks.filter((check) => check.outcome === "cannot-check" && check.missing === null).length;
  const facts = [
    ...new Set(missing.map((fact) => wording.missing({ fact: fact.fact, contextKey: fact.contextKey }))),
  ].join(", ");
  const separator = language === "fr" ? " : " : ": ";
  return [
    ...(missing.length === 0
      ? []
      : [countOf(language, missing.length, ...NOUNS[language].unchecked) + separator + facts]),
    ...(broken === 0 ? [] : [countOf(language, broken, ...NOUNS[language].broken)]),
  ];
}
