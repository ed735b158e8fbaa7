import { defineRule, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "unconditional",
  severity: "error",
  citation: "AF §4.5",
  title: { fr: "Prestation sans condition", en: "No condition on the Prestation" },
  messages,
  check({ meaning, quote }) {
    if (meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    return failOrPass(
      meaning.ties.map(({ to, evidence }) => ({
        code: to,
        args: {},
        evidence,
        line: quote.lines.find((line) => line.designation === evidence)?.index ?? null,
      })),
    );
  },
});
