import { rules } from "../../rules/index.ts";
import type { SourceDocument } from "../../src/documents/document.ts";
import type { CaseFacts } from "../../src/engine/facts/context.ts";
import { judge } from "../../src/engine/judge.ts";
import type { Quote } from "../../src/quotes/model.ts";
import { readQuote } from "../../src/quotes/read-quote.ts";
import { annotate } from "../../src/segur/annotate.ts";

/** A quote as read, its verdict, and the kinds of findings it has, places, amounts and numbers of times apart. */
export interface Judged {
  readonly quote: Quote;
  readonly verdict: string;
  readonly findings: readonly string[];
}

/** Reads and judges one document that holds one quote; null where there is none. */
export function judged(document: SourceDocument, facts: CaseFacts): Judged | null {
  const quote = readQuote(document);
  return quote === null ? null : judgedQuote(quote, facts);
}

/** Judges a quote that was read already. */
export function judgedQuote(quote: Quote, facts: CaseFacts): Judged {
  const subject = { quote, meaning: annotate(quote, facts), facts, asOf: null };
  const { verdict, findings } = judge(subject, rules);
  return {
    quote,
    verdict,
    findings: [...new Set(findings.map(({ ruleId, severity, code }) => `${severity} ${ruleId} ${code}`))].sort(),
  };
}
