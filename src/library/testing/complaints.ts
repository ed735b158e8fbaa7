import type { Check, Diagnostic } from "../../engine/diagnostic.ts";
import type { Rule } from "../../engine/rule.ts";
import { judgeCase } from "./judge-case.ts";
import type { ExpectedFinding, RuleCase } from "./rule-case.ts";

interface Judging {
  /** Rule that alone is judged; null when every rule is. */
  readonly only: string | null;
  /** Rules to run; those of the catalogue when absent. */
  readonly rules?: readonly Rule[];
}

/** In what a rule does otherwise than a case expects, a sentence each; none when it does as expected. */
export async function complaintsOf(given: RuleCase, ruleId: string, { only, rules }: Judging): Promise<string[]> {
  const { checks, findings } = await judgeCase(given, only, rules);
  const { expected } = given;
  const check = checks.find((one) => one.ruleId === ruleId);
  if (expected.kind === "findings") return complaintsOfFindings(expected.findings, findings, ruleId);
  return [...complaintsOfFindings([], findings, ruleId), ...complaintsOfOutcome(given, check)];
}

function complaintsOfOutcome({ expected }: RuleCase, check: Check | undefined): string[] {
  const outcome = check?.outcome ?? "none";
  if (expected.kind === "nothing")
    return ["pass", "not-applicable"].includes(outcome) ? [] : [`passes or does not apply, but: ${outcome}`];
  if (outcome !== expected.kind) return [`expected ${expected.kind}, but: ${outcome}`];
  const key = expected.kind === "cannot-check" ? expected.contextKey : null;
  const missing = check?.missing?.contextKey;
  return key === null || missing === key ? [] : [`expected ${key} to be missing, but: ${missing}`];
}

/** Remarks need not be named; every error and warning must be, each once. */
function complaintsOfFindings(
  expected: readonly ExpectedFinding[],
  findings: readonly Diagnostic[],
  ruleId: string,
): string[] {
  const left = [...findings];
  const unsaid = expected.flatMap((wanted) => {
    const at = left.findIndex((found) => isSaid({ rule: ruleId, ...wanted }, found));
    if (at === -1) return [`expected ${shown({ rule: ruleId, ...wanted })}`];
    left.splice(at, 1);
    return [];
  });
  const unexpected = left.filter(({ severity }) => severity !== "info");
  return [
    ...unsaid,
    ...unexpected.map(
      ({ ruleId: rule, severity, evidence, args }) =>
        `unexpected ${shown({ rule, severity, words: evidence.value })}${"cause" in args ? `: ${String(args.cause)}` : ""}`,
    ),
  ];
}

type NamedFinding = Required<ExpectedFinding>;

const isSaid = (wanted: NamedFinding, { ruleId, severity, evidence }: Diagnostic): boolean =>
  wanted.rule === ruleId &&
  wanted.severity === severity &&
  (wanted.words === null || plain(evidence.value).includes(plain(wanted.words)));

const shown = ({ rule, severity, words }: NamedFinding): string =>
  `${rule} (${severity})${words === null ? "" : ` « ${words} »`}`;

/** Words are compared without typography: evidence keeps what was printed. */
const plain = (text: string): string =>
  text.normalize("NFKC").replaceAll("’", "'").replace(/\s+/g, " ").trim().toLowerCase();
