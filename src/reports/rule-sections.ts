import type { Language } from "../engine/rule.ts";

/** Heading of the section of a rule's page that is in this language. */
const SECTION = { fr: "En français", en: "In English" } as const;
const EXAMPLES = "Exemples";

/** A rule's page (`rules/<id>/page.md`) by what reports need of it, as Markdown. */
export interface RuleSections {
  /** What, why, source and remedy. */
  readonly explanation: string;
  /** Quotes that pass and fail, in French. */
  readonly examples: string;
}

export function ruleSections(page: string, language: Language): RuleSections {
  const sections = sectionsOf(page);
  return { explanation: sections.get(SECTION[language]) ?? "", examples: sections.get(EXAMPLES) ?? "" };
}

/** The text under each heading of the second level. */
function sectionsOf(markdown: string): ReadonlyMap<string, string> {
  const parts = markdown
    .replaceAll("\r\n", "\n")
    .split(/^## (.+)$/m)
    .slice(1);
  return new Map(
    parts.flatMap((part, index) => (index % 2 === 0 ? [[part.trim(), (parts[index + 1] ?? "").trim()] as const] : [])),
  );
}

const LINK = /\[([^\]]+)\]\([^)]*\)/g;

/** Markdown of a page as plain words. */
export const plainOf = (markdown: string): string =>
  markdown.replace(LINK, "$1").replaceAll("**", "").replaceAll("`", "");
