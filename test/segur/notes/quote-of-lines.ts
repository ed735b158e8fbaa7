import { type QuoteInput, quoteFromData } from "../../../src/core.ts";
import type { Quote } from "../../../src/quotes/model.ts";
import { annotate } from "../../../src/segur/annotate.ts";
import { HEAD, lineOf } from "../../rules/interplay/small-quote.ts";

type Line = QuoteInput["lines"][number];

/** A line of 100 euros, with what else it has. */
export const line = (designation: string, more: object = {}): Line => ({
  ...lineOf(designation, 10_000, null),
  ...more,
});

/** A quote of some lines and texts, altered at will, and what it means. */
export function quoteOf(lines: readonly Line[], texts: readonly string[] = [], alter = (quote: Quote): Quote => quote) {
  const read = quoteFromData({ ...HEAD, dates: [], lines: [...lines], summaries: [], texts: [...texts] });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { quote, kind } = read.value;
  const own = alter(quote);
  return { quote: own, meaning: () => annotate(own, {}, { kind }) };
}
