import type { Language, Severity } from "../src/engine/rule.ts";
import { dayIn } from "../src/language/typography.ts";
import type { Basis } from "../src/segur/regulation/known.ts";
import { sourceOf } from "../src/segur/regulation/regulation.ts";
import type { Certainty } from "../src/segur/regulation/regulation-schema.ts";

/** How far the fact that decided a finding is known: said in the finding wherever it is less than read word for word. */

const WORDS: Readonly<Record<Language, Readonly<Record<Exclude<Certainty, "verbatim">, string>>>> = {
  fr: {
    reported: "Donnée rapportée, non lue dans le texte officiel",
    inferred: "Donnée déduite d'autres faits : aucune source consultée ne l'énonce",
    unknown: "Donnée qu'aucune source consultée ne décrit",
  },
  en: {
    reported: "This is reported, not read in the official text",
    inferred: "This is inferred from other facts: no source read states it",
    unknown: "No source read describes this",
  },
};

/** A text with how the fact behind it is known, and from where; as it is when the fact was read word for word. */
export function withBasis(language: Language, text: string, basis: Basis): string {
  if (basis.certainty === "verbatim") return text;
  return `${text} ${WORDS[language][basis.certainty]} (${basis.source.map((key) => sourceWords(language, key)).join(" ; ")}).`;
}

function sourceWords(language: Language, key: string): string {
  const { title, date } = sourceOf(key);
  return date === null || title.includes(dayIn("fr", date)) ? title : `${title}, ${dayIn(language, date)}`;
}

/** A breach that rests on an inferred fact, or on one that no source describes, is a warning. */
export const severityBy = ({ certainty }: Pick<Basis, "certainty">): { readonly severity?: Severity } =>
  certainty === "inferred" || certainty === "unknown" ? { severity: "warning" } : {};
