import type { Text } from "../documents/text.ts";
import type { ListSource } from "../segur/lists/list-source.ts";
import type { RuleSetting } from "./policy/policy.ts";
import type { Language, Message, MissingFact, NotApplicableReason, Rule, Severity, Words } from "./rule.ts";

/** What the user's waivers, baseline and configuration make of a finding: they change the exit code, never the verdict. */
export interface PolicyMarks {
  /** Accepted by a waiver. */
  readonly waived?: { readonly reason: string; readonly author: string | null; readonly expires: string | null };
  /** Accepted with all that a baseline holds. */
  readonly baselined?: true;
  /** Severity that the configuration gives the rule. */
  readonly configured?: RuleSetting;
}

/** Who a rule of a project is, beside what it concluded. */
export type OwnRuleWords = Pick<Rule, "title" | "citation" | "severity">;

/** The same for a finding, with its words. */
interface OwnFindingWords extends OwnRuleWords {
  readonly message: Readonly<Record<Language, Message>>;
}

/** A finding as it leaves the engine: plain data that any report words in any language, also in another process. */
export interface Diagnostic extends PolicyMarks {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Kind of finding within its rule; with `args` it makes the words. */
  readonly code: string;
  readonly args: object;
  readonly evidence: Text;
  /** Index into `quote.lines`. */
  readonly line: number | null;
  readonly related: readonly Text[];
  /** Lists of the ANS that it rests on. */
  readonly lists?: readonly ListSource[];
  /** Of a rule that a project added. */
  readonly own?: OwnFindingWords;
  /** Of a rule in preview: it counts neither in the verdict nor in the exit code. */
  readonly preview?: true;
}

/** What a rule concluded on a quote; every rule has one. */
export interface Check extends Pick<PolicyMarks, "configured"> {
  readonly ruleId: string;
  readonly outcome: "pass" | "fail" | "not-applicable" | "cannot-check";
  /** The words that satisfied a rule that passes. */
  readonly evidence: Text | null;
  readonly notApplicable: NotApplicableReason | Words | null;
  /** Null too when the rule itself broke (`internal-error`). */
  readonly missing: MissingFact | null;
  /** Lists of the ANS that it rests on. */
  readonly lists?: readonly ListSource[];
  /** Of a rule that a project added. */
  readonly own?: OwnRuleWords;
  /** Of a rule in preview. */
  readonly preview?: true;
}

/** Of a quote that was read and judged. */
export type QuoteVerdict = (typeof FROM_GOOD_TO_BAD)[number];
const FROM_GOOD_TO_BAD = ["compliant", "needs-review", "non-compliant"] as const;
export type Verdict = QuoteVerdict | "not-a-quote" | "unreadable";

export interface Judgement {
  readonly verdict: QuoteVerdict;
  readonly checks: readonly Check[];
  readonly findings: readonly Diagnostic[];
}

/** `non-compliant` with an error, `needs-review` with a warning; what could not be checked, or a preview, never changes it. */
export function verdictOf(found: readonly Diagnostic[]): QuoteVerdict {
  const findings = found.filter(({ preview }) => preview !== true);
  if (findings.some(({ severity }) => severity === "error")) return "non-compliant";
  return findings.some(({ severity }) => severity === "warning") ? "needs-review" : "compliant";
}

/** The verdict of the findings that led to either. */
export const worseVerdict = (a: QuoteVerdict, b: QuoteVerdict): QuoteVerdict =>
  FROM_GOOD_TO_BAD.indexOf(a) < FROM_GOOD_TO_BAD.indexOf(b) ? b : a;
