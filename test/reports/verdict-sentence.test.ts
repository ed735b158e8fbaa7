import { describe, expect, it } from "vitest";
import type { Check } from "../../src/engine/diagnostic.ts";
import { withoutQuote } from "../../src/engine/result.ts";
import type { Language, MissingFactName } from "../../src/engine/rule.ts";
import { verdictSentence } from "../../src/reports/verdict-sentence.ts";
import { wordingIn } from "../../src/reports/wording.ts";

const check = (fact: MissingFactName): Check => ({
  ruleId: "funding-ceiling",
  outcome: "cannot-check",
  evidence: null,
  notApplicable: null,
  missing: { fact, contextKey: "x" },
});

const sentence = (language: Language, verdict: "compliant" | "needs-review" | "non-compliant", checks: Check[] = []) =>
  verdictSentence({ ...withoutQuote("a.pdf", "unreadable"), verdict, checks }, wordingIn(language)).replaceAll(
    "\u00a0",
    " ",
  );

describe("verdictSentence", () => {
  it.each<[Language, string]>([
    ["fr", "Conforme sur pièces."],
    ["en", "Compliant on the documents."],
  ])("of a compliant quote in %s", (language, words) => {
    expect(sentence(language, "compliant")).toBe(words);
  });

  it("prints what could not be checked beside the verdict, each fact once", () => {
    expect(sentence("fr", "compliant", [check("order-date"), check("wave"), check("order-date")])).toBe(
      "Conforme sur pièces ; 3 points non vérifiables : la date de la commande, la vague du SONS.",
    );
    expect(sentence("en", "needs-review", [check("wave")])).toBe(
      "Needs review; 1 point could not be checked: the wave of the SONS.",
    );
  });

  it("tells apart a rule that broke from a fact that is missing", () => {
    const broken: Check = { ...check("wave"), missing: null };
    expect(sentence("fr", "needs-review", [broken])).toBe("À revoir ; 1 règle n'a pas pu être exécutée.");
  });
});
