import { type ListSource, watchLists } from "../segur/lists/list-source.ts";
import { type Check, type Diagnostic, type Judgement, type OwnRuleWords, verdictOf } from "./diagnostic.ts";
import { internalError } from "./internal-error.ts";
import { orderFindings } from "./order-findings.ts";
import type { Finding, Outcome, Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** Runs every rule once on a quote. A rule that throws becomes a finding of its own and the others still run. */
export function judge(subject: Subject, rules: readonly Rule[]): Judgement {
  const checks: Check[] = [];
  const findings: Diagnostic[] = [];
  for (const rule of rules) {
    try {
      const { outcome, lists } = checkWatched(rule, subject);
      const found = "findings" in outcome ? outcome.findings.map((finding) => diagnosticOf(rule, finding)) : [];
      checks.push({ ...checkOf(rule, outcome), ...lists });
      findings.push(...found.map((finding) => ({ ...finding, ...lists })));
    } catch (cause) {
      checks.push(brokenCheck(rule));
      findings.push(brokenRule(rule, cause));
    }
  }
  const ordered = orderFindings(findings);
  return { verdict: verdictOf(ordered), checks, findings: ordered };
}

/** The outcome of a rule, and the lists that it looked at: what it concluded rests on them. */
function checkWatched(rule: Rule, subject: Subject): { outcome: Outcome; lists: Pick<Check, "lists"> } {
  if (subject.lists === undefined) return { outcome: rule.check(subject), lists: {} };
  const seen = new Set<ListSource>();
  const outcome = rule.check({ ...subject, lists: watchLists(subject.lists, (source) => seen.add(source)) });
  return { outcome, lists: seen.size === 0 ? {} : { lists: [...seen] } };
}

const checkOf = (rule: Rule, outcome: Outcome): Check => ({
  ruleId: rule.id,
  outcome: outcome.outcome,
  evidence: outcome.outcome === "pass" ? outcome.evidence : null,
  notApplicable: outcome.outcome === "not-applicable" ? outcome.reason : null,
  missing: outcome.outcome === "cannot-check" ? outcome.missing : null,
  ...(rule.own === true ? { own: wordsOf(rule) } : {}),
  ...(rule.status === "preview" ? { preview: true } : {}),
});

/** A rule's finding as plain data, at the rule's own severity unless the finding says otherwise. */
export const diagnosticOf = (rule: Rule, finding: Finding): Diagnostic => ({
  ruleId: rule.id,
  severity: finding.severity ?? rule.severity,
  code: finding.code,
  args: finding.args,
  evidence: finding.evidence,
  line: finding.line,
  related: finding.related ?? [],
  ...(rule.own === true
    ? { own: { ...wordsOf(rule), message: { fr: rule.message("fr", finding), en: rule.message("en", finding) } } }
    : {}),
  ...(rule.status === "preview" ? { preview: true } : {}),
});

const wordsOf = ({ title, citation, severity }: Rule): OwnRuleWords => ({ title, citation, severity });

const brokenCheck = (rule: Rule): Check => ({
  ...{ ruleId: rule.id, outcome: "cannot-check", evidence: null, notApplicable: null, missing: null },
  ...(rule.own === true ? { own: wordsOf(rule) } : {}),
});

const brokenRule = (rule: Rule, cause: unknown): Diagnostic =>
  diagnosticOf(internalError, {
    code: "rule-broke",
    args: {
      rule: rule.id,
      cause: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
      ...(rule.own === true ? { own: true } : {}),
    },
    evidence: { value: "", pieces: [] },
    line: null,
  });
