import { rules } from "../../rules/index.ts";
import type { Quote } from "../../src/core.ts";
import type { SourceDocument } from "../../src/documents/document.ts";
import { resolveFacts } from "../../src/engine/facts/resolve-facts.ts";
import { judge } from "../../src/engine/judge.ts";
import { readQuote } from "../../src/quotes/read-quote.ts";
import { annotate } from "../../src/segur/annotate.ts";

export interface Judged {
  readonly quote: Quote | null;
  /** Ids of the rules with a finding above `info`. */
  readonly reported: ReadonlySet<string>;
}

/** What the rules say of a document. */
export function judged(document: SourceDocument): Judged {
  const quote = readQuote(document);
  if (quote === null) return { quote, reported: new Set(["not-a-quote"]) };
  const facts = resolveFacts({}, { path: "devis.pdf", number: null });
  const subject = { quote, meaning: annotate(quote, facts, { kind: null }), facts, asOf: null };
  const { findings } = judge(subject, rules);
  return {
    quote,
    reported: new Set(findings.filter(({ severity }) => severity !== "info").map(({ ruleId }) => ruleId)),
  };
}
