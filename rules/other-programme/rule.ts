import { defineRule, type Finding, failOrPass } from "../../src/engine/rule.ts";
import type { Basis } from "../../src/segur/regulation/known.ts";
import { regulation } from "../../src/segur/regulation/regulation.ts";
import { type Facts, messages } from "./messages.ts";

const programmes = new Map(regulation.programmes.map((programme) => [programme.key, programme]));

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
        .map(({ programme, severity, evidence, line }): Finding<Facts> => {
          const known = programmes.get(programme);
          const basis: Basis = known ?? { certainty: "unknown", source: [] };
          const { certainty, source } = basis;
          const args = { programme: known?.name ?? programme, basis: { certainty, source } };
          return { code: "basis", args, severity, evidence, line };
        }),
    );
  },
});
