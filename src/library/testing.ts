/** To test rules of a project as those of the catalogue are: `sons-lint/testing`. */

export type { Expected, ExpectedFinding, RuleCase } from "./testing/rule-case.ts";
export { type Example, type RulePage, readRulePage } from "./testing/rule-page.ts";
export { testRule } from "./testing/test-rule.ts";
