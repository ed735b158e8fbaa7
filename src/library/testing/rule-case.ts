import type { Context } from "../../engine/facts/context.ts";
import type { Severity } from "../../engine/rule.ts";
import type { QuoteInput } from "../../quotes/data/quote-input.ts";

/** A quote, and what a rule must make of it. */
export interface RuleCase {
  readonly title: string;
  /** The quote as CSV text, as the bytes of any document, or as data. */
  readonly quote: string | Uint8Array | QuoteInput;
  /** Facts that are not on it. */
  readonly context?: Context;
  readonly expected: Expected;
}

/** `nothing`: the rule passes or does not apply. Of findings, every error and warning must be named, each once. */
export type Expected =
  | { readonly kind: "nothing" }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "cannot-check"; readonly contextKey: string | null }
  | { readonly kind: "findings"; readonly findings: readonly ExpectedFinding[] };

export interface ExpectedFinding {
  /** The rule of the case when absent. */
  readonly rule?: string;
  readonly severity: Severity;
  /** Words that the finding's evidence holds, whatever their typography; null for any. */
  readonly words: string | null;
}
