import { rulesWith } from "../../engine/lint.ts";
import { type OwnRule, ownRule } from "../../engine/own-rule.ts";
import { complaintsOf } from "./complaints.ts";
import type { RuleCase } from "./rule-case.ts";

/**
 * Runs a rule of a project on a table of cases, beside those of the catalogue, and throws one error that tells of every
 * case in which it does otherwise than expected. Any test runner will do.
 */
export async function testRule(rule: OwnRule, cases: readonly RuleCase[]): Promise<void> {
  const own = ownRule(rule);
  if (!own.ok) throw new TypeError(`sons-lint: not a rule made by defineRule: ${own.error.join(", ")}`);
  const rules = rulesWith([own.value]);
  const complaints: string[] = [];
  for (const one of cases)
    for (const complaint of await complaintsOf(one, rule.id, { only: rule.id, rules }))
      complaints.push(`${one.title}: ${complaint}`);
  if (complaints.length > 0) throw new Error(`${rule.id}:\n- ${complaints.join("\n- ")}`);
}
