import type { Language } from "../../engine/rule.ts";
import { countOf, typeset } from "../../language/typography.ts";
import type { QuoteChange, RunChanges, Versions } from "./compare-runs.ts";
import type { RecordedFinding } from "./run-record.ts";

const WORDS = {
  fr: {
    none: (quotes: number) => `Aucun changement sur ${countOf("fr", quotes, "devis", "devis")}.`,
    some: (changed: number, quotes: number) =>
      `${countOf("fr", changed, "devis a changé", "devis ont changé")} sur ${quotes}.`,
    data: "Données réglementaires",
    tool: "sons-lint",
    cause: "Cause",
    among: "Cause parmi",
    onlyOld: "absent du nouveau résultat",
    onlyNew: "absent de l'ancien résultat",
    colon: " : ",
    verdicts: {
      compliant: "conforme",
      "needs-review": "à revoir",
      "non-compliant": "non conforme",
      "not-a-quote": "sans devis",
      unreadable: "illisible",
    },
    severities: { error: "erreur", warning: "attention", info: "info" },
    causes: {
      document: "le fichier du devis a changé",
      reading: "le même fichier est lu autrement",
      context: "les faits donnés (contexte, --set, --as-of) ont changé",
      data: "les données réglementaires ont changé de version",
      rule: "les règles ont changé avec la version de sons-lint",
      "other-quotes": "les autres devis du contrôle, ou le registre, ont changé",
      unrecorded: "rien de ce que les résultats enregistrent n'a changé (registre, listes, autre système ?)",
    },
  },
  en: {
    none: (quotes: number) => `No change in ${countOf("en", quotes, "quote", "quotes")}.`,
    some: (changed: number, quotes: number) =>
      `${countOf("en", changed, "quote has changed", "quotes have changed")} of ${quotes}.`,
    data: "Regulation data",
    tool: "sons-lint",
    cause: "Cause",
    among: "Cause among",
    onlyOld: "not in the new result",
    onlyNew: "not in the old result",
    colon: ": ",
    verdicts: {
      compliant: "compliant",
      "needs-review": "needs review",
      "non-compliant": "non-compliant",
      "not-a-quote": "without a quote",
      unreadable: "unreadable",
    },
    severities: { error: "error", warning: "warning", info: "info" },
    causes: {
      document: "the file of the quote has changed",
      reading: "the same file is read differently",
      context: "the facts given (context, --set, --as-of) have changed",
      data: "the regulation data have another version",
      rule: "the rules changed with the version of sons-lint",
      "other-quotes": "the other quotes of the run, or the ledger, have changed",
      unrecorded: "nothing that the results record has changed (ledger, lists, another system?)",
    },
  },
} as const;

/** The comparison of two runs for people. */
export function changesText(changes: RunChanges, language: Language): string {
  const words = WORDS[language];
  const { changed, onlyOld, onlyNew, quotes } = changes;
  const lines = [
    changed.length === 0 ? words.none(quotes) : words.some(changed.length, quotes),
    ...versionLine(words.data, changes.regulation, words.colon),
    ...versionLine(words.tool, changes.tool, words.colon),
    ...changed.flatMap((change) => ["", ...changeLines(change, language)]),
    ...(onlyOld.length + onlyNew.length === 0 ? [] : [""]),
    ...onlyOld.map((change) => `${nameOf(change)}${words.colon}${words.onlyOld}`),
    ...onlyNew.map((change) => `${nameOf(change)}${words.colon}${words.onlyNew}`),
  ];
  return lines.map((line) => `${typeset(language, line)}\n`).join("");
}

const versionLine = (label: string, { old, new: next }: Versions, colon: string): string[] =>
  old.join() === next.join() ? [] : [`${label}${colon}${old.join(", ")} → ${next.join(", ")}`];

const nameOf = ({ path, part }: QuoteChange): string => (part === null ? path : `${path} [${part}]`);

function changeLines(change: QuoteChange, language: Language): string[] {
  const words = WORDS[language];
  const verdictOf = (verdict: string | null) =>
    words.verdicts[(verdict ?? "unreadable") as keyof typeof words.verdicts];
  const { old, new: next } = change.verdict;
  const finding = (sign: string, { ruleId, severity, evidence, preview }: RecordedFinding) => {
    const said = evidence.replace(/\s+/g, " ").trim().slice(0, 100);
    const quoted = said === "" ? "" : language === "fr" ? ` « ${said} »` : ` "${said}"`;
    return `  ${sign} ${words.severities[severity]}${preview === true ? "*" : ""} ${ruleId}${quoted}`;
  };
  const causes = change.causes.map((cause) => words.causes[cause]).join(" ; ");
  return [
    `${nameOf(change)}${words.colon}${old === next ? verdictOf(next) : `${verdictOf(old)} → ${verdictOf(next)}`}`,
    ...change.added.map((one) => finding("+", one)),
    ...change.removed.map((one) => finding("−", one)),
    ...change.outcomes.map((one) => `  ~ ${one.ruleId}${words.colon}${one.old ?? "–"} → ${one.new ?? "–"}`),
    `  ${change.causes.length > 1 ? words.among : words.cause}${words.colon}${causes}`,
  ];
}

/** The comparison for programs. */
export const changesJson = (changes: RunChanges): string =>
  `${JSON.stringify({ schemaVersion: 1, ...changes }, null, 2)}\n`;
