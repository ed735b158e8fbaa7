import { defineRule, failOrPass } from "../../src/engine/rule.ts";
import { regulation } from "../../src/segur/regulation.ts";
import { type Facts, messages } from "./messages.ts";

const names = new Map(regulation.programmes.map(({ key, name }) => [key, name]));

export const rule = defineRule<Facts>({
  id: "other-programme",
  severity: "error",
  citation: "Support ANS, « Pratiques non conformes au SONS »",
  title: { fr: "Confusion avec un autre programme", en: "Confusion with another programme" },
  messages,
  check({ meaning }) {
    return failOrPass(
      meaning.programmes
        .filter(({ basis }) => basis)
        .map(({ programme, severity, evidence, line }) => ({
          code: "basis",
          args: { programme: names.get(programme) ?? programme },
          severity,
          evidence,
          line,
        })),
    );
  },
});
