import { defineRule, failOrPass } from "../../src/library/rule.ts";

/** A rule of a project: no line may be about training. */
export const acmeRule = defineRule<{ word: { readonly words: string } }>({
  id: "acme/word",
  severity: "error",
  citation: "House rules, §1",
  title: { fr: "Mot interdit", en: "Forbidden word" },
  check({ quote }, lexicon) {
    const findings = quote.lines.flatMap(({ designation, index }) => {
      const evidence = lexicon.says(designation, "in-scope.training");
      return evidence === null
        ? []
        : [{ code: "word" as const, args: { words: evidence.value }, evidence, line: index }];
    });
    return failOrPass(findings);
  },
  messages: {
    fr: { word: ({ words }) => ({ what: `Interdit : ${words}.`, why: "La charte le dit.", fix: "Retirez-le." }) },
    en: { word: ({ words }) => ({ what: `Forbidden: ${words}.`, why: "House rules.", fix: "Remove it." }) },
  },
});
