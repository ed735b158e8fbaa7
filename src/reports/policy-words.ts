import type { Diagnostic, PolicyMarks } from "../engine/diagnostic.ts";
import type { Language } from "../engine/rule.ts";
import { dayIn } from "../language/typography.ts";

const WORDS = {
  fr: {
    waived: "dispensé",
    baselined: "accepté par la référence",
    configured: {
      off: "écarté",
      info: "abaissé en information",
      warning: "compté comme attention",
      error: "compté comme erreur",
    },
    by: (author: string) => `par ${author}`,
    until: (day: string) => `jusqu'au ${day}`,
  },
  en: {
    waived: "waived",
    baselined: "baselined",
    configured: {
      off: "turned off",
      info: "lowered to a note",
      warning: "counted as a warning",
      error: "counted as an error",
    },
    by: (author: string) => `by ${author}`,
    until: (day: string) => `until ${day}`,
  },
} as const;

/** What waivers, baseline and configuration make of a finding, in a few words each; they have no say in the verdict. */
export function policyWords(language: Language, { waived, baselined, configured, severity }: Diagnostic): string[] {
  const words = WORDS[language];
  return [
    ...(waived === undefined ? [] : [words.waived]),
    ...(baselined === undefined ? [] : [words.baselined]),
    ...(configured === undefined || configured === severity || (severity === "info" && configured !== "off")
      ? []
      : [words.configured[configured]]),
  ];
}

/** The waiver in full: its reason, who gave it and until when. */
export function waiverWords(
  language: Language,
  { reason, author, expires }: NonNullable<PolicyMarks["waived"]>,
): string {
  const words = WORDS[language];
  const details = [
    ...(author === null ? [] : [words.by(author)]),
    ...(expires === null ? [] : [words.until(dayIn(language, expires))]),
  ].join(" ");
  return details === "" ? reason : `${reason} (${details})`;
}
