import { z } from "zod";
import beyond from "../../rules/beyond-deck.yaml";
import data from "../../rules/coverage.yaml";
import type { Rule } from "../../src/engine/rule.ts";

const sentenceSchema = z.union([
  z.strictObject({ say: z.string(), rules: z.array(z.string()).min(1), note: z.string().optional() }),
  z.strictObject({ say: z.string(), why: z.string() }),
]);
const sectionSchema = z.strictObject({ section: z.string(), sentences: z.array(sentenceSchema).min(1) });

/** The sentences of the ANS deck by section, each with the rules that check it or why a quote cannot show it. */
export const coverage = z.array(sectionSchema).parse(data);

/** Rules that no sentence of the deck states, with what they rest on; only those that exist count. */
export const beyondDeck = z.record(z.string(), z.string()).parse(beyond);

/** The table as a page, in French as the deck is. */
export function coveragePage(rules: readonly Rule[]): string {
  const known = new Set(rules.map(({ id }) => id));
  const link = (id: string): string => `[\`${id}\`](fr/${id}.md)`;
  const sections = coverage.map(({ section, sentences }) => {
    const rows = sentences.map((sentence) =>
      "why" in sentence
        ? `| ${cell(sentence.say)} | — | ${cell(sentence.why)} |`
        : `| ${cell(sentence.say)} | ${sentence.rules.map(link).join(", ")} | ${cell(sentence.note ?? "")} |`,
    );
    return `## ${section}\n\n| Phrase du support de l'ANS | Règle | Remarque |\n| --- | --- | --- |\n${rows.join("\n")}`;
  });
  const others = Object.entries(beyondDeck)
    .filter(([id]) => known.has(id))
    .map(([id, why]) => `| ${link(id)} | ${cell(why)} |`);
  return `${[
    "# Le support de l'ANS, phrase par phrase",
    "<!-- Page produite depuis rules/coverage.yaml ; `npm run pages` la refait. -->",
    "Chaque phrase de « Conformité des devis aux principes du SONS » et la règle qui la vérifie, ou la raison pour laquelle un devis ne peut pas la montrer. Aucune n'est omise : les tests le vérifient.",
    ...sections,
    `## Règles que le support n'énonce pas\n\n| Règle | Fondement |\n| --- | --- |\n${others.join("\n")}`,
  ].join("\n\n")}\n`;
}

const cell = (text: string): string => text.replace(/^(?:•|o) /, "").replaceAll("|", "\\|");
