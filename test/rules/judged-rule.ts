import { rules } from "../../rules/index.ts";
import { type QuoteInput, quoteFromData } from "../../src/core.ts";
import type { CaseFacts } from "../../src/engine/facts/context.ts";
import type { Outcome } from "../../src/engine/rule.ts";
import type { Quote } from "../../src/quotes/model.ts";
import { annotate } from "../../src/segur/annotate.ts";
import type { GivenLists } from "../../src/segur/lists/list-source.ts";
import { HEAD, lineOf, totalsOf } from "./interplay/small-quote.ts";

/** What else is given with a quote, and what only a read document has. */
export interface Given {
  readonly facts?: CaseFacts;
  readonly lists?: GivenLists;
  readonly alter?: (quote: Quote) => Quote;
}

/** What one rule concludes on a sound quote of a laboratory, changed by `more`. */
export function outcomeOf(id: string, more: Partial<QuoteInput> = {}, { facts = {}, lists, alter }: Given = {}) {
  const funded = lineOf("Prestation Ségur BIO-SGL-Va1, prise en charge par l'État", 1_000_000, null);
  const input = { ...HEAD, lines: [funded], summaries: totalsOf(1_000_000), ...more };
  const given = quoteFromData(input);
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  const { kind } = given.value;
  const quote = alter?.(given.value.quote) ?? given.value.quote;
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const meaning = annotate(quote, facts, { kind });
  return rule.check({ quote, meaning, facts, asOf: null, ...(lists === undefined ? {} : { lists }) });
}

/** The outcome in words: what is missing or does not apply, else each finding as "code «words»" or "code @line". */
export function toldBy(outcome: Outcome): string[] {
  if (outcome.outcome === "not-applicable") return [`not-applicable ${outcome.reason}`];
  if (outcome.outcome === "cannot-check") return [`cannot-check ${outcome.missing.fact}`];
  if (outcome.findings.length === 0) return [outcome.outcome];
  return outcome.findings.map(({ code, severity, line, evidence }) =>
    [severity, code, line === null ? `«${evidence.value}»` : `@${line}`].filter((part) => part !== undefined).join(" "),
  );
}
