import type { Language } from "../engine/rule.ts";
import { typeset } from "../language/typography.ts";
import type { Style } from "../reports/pretty/style.ts";
import { plainOf, ruleSections } from "../reports/rule-sections.ts";
import { hang, wrap } from "../reports/wrap.ts";

export interface PageOptions {
  readonly language: Language;
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
}

const WORDS = {
  fr: { examples: "Exemples", passing: "Conforme", failing: "Non conforme", expected: "attendu", context: "contexte" },
  en: {
    examples: "Examples (in French)",
    passing: "Compliant",
    failing: "Non-compliant",
    expected: "expected",
    context: "context",
  },
} as const;

/** A rule's page (`rules/<id>/page.md`) for a terminal: the section of the language, then the examples. */
export function renderRulePage(markdown: string, options: PageOptions): string {
  const sections = ruleSections(markdown, options.language);
  const explanation = blocksOf(sections.explanation).map((block) => paragraph(block, options));
  const examples = blocksOf(sections.examples).map((block) => exampleBlock(block, options));
  const heading = options.style.heading(WORDS[options.language].examples);
  return [...explanation, ...(examples.length === 0 ? [] : [heading, ...examples])].join("\n\n");
}

const blocksOf = (text: string): string[] =>
  text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== "");

const LEAD = /^\*\*(.+?)\*\*/;

function paragraph(block: string, { language, style, width }: PageOptions): string {
  const lead = LEAD.exec(block)?.[1] ?? "";
  const text = typeset(language, plainOf(block));
  const [first = "", ...others] = wrap(text, width);
  const shown = typeset(language, lead);
  const opening = first.startsWith(shown) ? style.strong(shown) + first.slice(shown.length) : first;
  return [opening, ...others].join("\n");
}

/** One example: its title, its quote as it stands in the page, and what the rule makes of it. */
function exampleBlock(block: string, { language, style, width }: PageOptions): string {
  const words = WORDS[language];
  let fenced = false;
  return block
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("```")) {
        fenced = line.length > 3;
        return line === "```json" ? [style.faint(`    ${words.context}`)] : [];
      }
      if (fenced) return [`    ${line}`];
      const title = /^### Exemple (non )?conforme : (.+)$/.exec(line);
      if (title !== null) {
        const [mark, word, paint] = title[1] ? ["✖", words.failing, style.error] : ["✔", words.passing, style.success];
        return hang(
          `${mark} `,
          typeset(language, `${word}${language === "fr" ? " " : ""}: ${title[2] ?? ""}`),
          width,
        ).map(paint);
      }
      const expected = /^attendu : (.+)$/.exec(line)?.[1];
      if (expected === undefined) return [];
      return hang(`  → ${words.expected}${language === "fr" ? "\u00a0" : ""}: `, typeset("fr", expected), width).map(
        style.faint,
      );
    })
    .join("\n");
}
