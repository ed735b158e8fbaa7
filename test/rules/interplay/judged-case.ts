import { rules } from "../../../rules/index.ts";
import { judge, quoteFromData, type Severity } from "../../../src/core.ts";
import type { Check } from "../../../src/engine/diagnostic.ts";
import { annotate } from "../../../src/segur/annotate.ts";
import type { CaseInput } from "./enumeration.ts";

type Outcome = Check["outcome"];

/** What every rule concluded on one quote. */
export interface JudgedCase {
  readonly outcomes: ReadonlyMap<string, readonly Outcome[]>;
  readonly verdict: string;
  outcome(rule: string): Outcome;
  /** Codes of a rule's warnings and errors, on one line where given. */
  codes(rule: string, line?: number): string[];
  /** The gravest severity of a rule's findings, null when it has none. */
  severity(rule: string): Severity | null;
}

const GRAVEST: readonly Severity[] = ["error", "warning", "info"];

export function judgedCase({ input, facts = {}, alter = (quote) => quote }: CaseInput): JudgedCase {
  const given = quoteFromData(input);
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  const quote = alter(given.value.quote);
  const meaning = annotate(quote, facts, { kind: given.value.kind });
  const { checks, findings, verdict } = judge({ quote, meaning, facts, asOf: null }, rules);
  const outcomes = new Map<string, Outcome[]>();
  for (const { ruleId, outcome } of checks) outcomes.set(ruleId, [...(outcomes.get(ruleId) ?? []), outcome]);
  const of = (rule: string) => findings.filter(({ ruleId }) => ruleId === rule);
  return {
    outcomes,
    verdict,
    outcome: (rule) => {
      const [outcome] = outcomes.get(rule) ?? [];
      if (outcome === undefined) throw new Error(`no rule ${rule}`);
      return outcome;
    },
    codes: (rule, line) =>
      of(rule)
        .filter((finding) => finding.severity !== "info" && (line === undefined || finding.line === line))
        .map(({ code }) => code),
    severity: (rule) => GRAVEST.find((severity) => of(rule).some((finding) => finding.severity === severity)) ?? null,
  };
}
