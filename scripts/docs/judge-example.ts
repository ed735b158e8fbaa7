import { contextSchema } from "../../src/engine/context.ts";
import type { Check, Diagnostic } from "../../src/engine/diagnostic.ts";
import { lintBytes } from "../../src/engine/lint.ts";
import type { Example } from "./rule-page.ts";

/** What the rules make of an example: of every rule, or of the one that the example is about. */
export interface JudgedExample {
  readonly checks: readonly Check[];
  readonly findings: readonly Diagnostic[];
}

/** Lints the quote of an example; one that is not read as a single quote throws. */
export async function judgeExample(example: Example): Promise<JudgedExample> {
  const context = contextSchema.parse(example.context);
  const [result, ...more] = await lintBytes(new TextEncoder().encode(example.csv), "exemple.csv", {
    facts: { context },
  });
  if (result?.subject == null || more.length > 0) throw new Error(`not read as one quote: ${example.title}`);
  const judged = (ruleId: string): boolean => example.only === null || ruleId === example.only;
  return {
    checks: result.checks.filter(({ ruleId }) => judged(ruleId)),
    findings: result.findings.filter(({ ruleId }) => judged(ruleId)),
  };
}
