import { failed, ok, type Result } from "../documents/document.ts";
import { quoteInputSchema } from "../quotes/data/quote-input.ts";
import { quoteOfInput } from "../quotes/data/quote-of-input.ts";
import type { Quote } from "../quotes/model.ts";
import { type QuoteInputProblem, referenceProblems, schemaProblems } from "./quote-input-problems.ts";
import type { QuoteKind } from "./subject.ts";

/** A quote given as data, and the kind that it says it is. */
export interface QuoteOfData {
  readonly quote: Quote;
  readonly kind: QuoteKind | null;
}

/** The typed quote of a JSON value, or every mistake in it with its place. */
export function quoteFromData(value: unknown): Result<QuoteOfData, readonly QuoteInputProblem[]> {
  const parsed = quoteInputSchema.safeParse(value);
  if (!parsed.success) return failed(schemaProblems(value, parsed.error.issues));
  const problems = referenceProblems(parsed.data);
  if (problems.length > 0) return failed(problems);
  return ok({ quote: quoteOfInput(parsed.data), kind: parsed.data.kind ?? null });
}
