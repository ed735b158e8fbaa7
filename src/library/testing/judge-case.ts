import type { Check, Diagnostic } from "../../engine/diagnostic.ts";
import { lintBytes, lintData } from "../../engine/lint.ts";
import type { FileResult } from "../../engine/result.ts";
import type { Rule } from "../../engine/rule.ts";
import type { RuleCase } from "./rule-case.ts";

/** What the rules make of a case. */
export interface JudgedCase {
  readonly checks: readonly Check[];
  readonly findings: readonly Diagnostic[];
}

/**
 * Lints the quote of a case and keeps what the rule `only` says, null for every rule; a rule that breaks is always told.
 * A quote that is not read as a single one throws.
 */
export async function judgeCase(given: RuleCase, only: string | null, rules?: readonly Rule[]): Promise<JudgedCase> {
  const [result, ...more] = await resultsOf(given, rules);
  if (result?.subject == null || more.length > 0) {
    const why = result?.error?.code ?? (more.length > 0 ? `${more.length + 1} quotes` : "no priced lines");
    throw new Error(`not read as one quote (${why}): ${given.title}`);
  }
  const isKept = (ruleId: string): boolean => only === null || ruleId === only || ruleId === "internal-error";
  return {
    checks: result.checks.filter(({ ruleId }) => isKept(ruleId)),
    findings: result.findings.filter(({ ruleId }) => isKept(ruleId)),
  };
}

async function resultsOf({ quote, context = {} }: RuleCase, rules?: readonly Rule[]): Promise<FileResult[]> {
  const options = { facts: { context }, ...(rules === undefined ? {} : { rules }) };
  if (typeof quote === "string") return lintBytes(new TextEncoder().encode(quote), "exemple.csv", options);
  return quote instanceof Uint8Array
    ? lintBytes(quote, "exemple", options)
    : [await lintData(quote, "exemple", options)];
}
