import { textAt } from "../../src/documents/text.ts";
import { defineRule, type Finding, failOrPass } from "../../src/engine/rule.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "hidden-text",
  severity: "warning",
  citation: "Intégrité de la lecture",
  title: { fr: "Aucun texte caché", en: "No hidden text" },
  messages,
  check({ quote }) {
    const findings = quote.problems.flatMap(({ code, page, text, hiddenBy, line = null }): Finding<Facts>[] => {
      const evidence = text ?? textAt("", { page: page ?? 1, bbox: [0, 0, 0, 0] });
      if (code === "hidden-text") return [{ code: hiddenBy ?? "invisible", args: { page }, evidence, line }];
      return code === "lookalike-letters" ? [{ code, args: {}, evidence, line }] : [];
    });
    return failOrPass(findings);
  },
});
