import type { FileResult } from "../engine/result.ts";
import { quoteJson } from "../reports/quote-json.ts";
import type { QuoteJson } from "../reports/quote-schema.ts";
import { wordingIn } from "../reports/wording.ts";
import { type CheckedOptions, checkedOptions } from "./check-options.ts";
import { refuseListPaths, resultsOf } from "./lint.ts";
import type { ReadQuoteOptions } from "./options.ts";
import type { QuoteSource } from "./source.ts";

/** What one document held: a quote, or why there is none. `part` names it where a mail, an archive or a file holds several. */
export type ReadQuote =
  | { readonly kind: "quote"; readonly part: string | null; readonly quote: QuoteJson }
  | { readonly kind: "not-a-quote"; readonly part: string | null }
  | {
      readonly kind: "unreadable";
      readonly part: string | null;
      readonly error: { readonly code: string; readonly message: string };
    };

/** Reads a quote without judging it: the typed quote of `quote.schema.json`, one entry a quote. */
export async function readQuote(source: QuoteSource, options: ReadQuoteOptions = {}): Promise<ReadQuote[]> {
  const checked = checkedOptions(options);
  refuseListPaths(options);
  return readParts(await resultsOf(source, checked.name, { ...checked.engine, rules: [] }), checked);
}

export const readParts = (files: readonly FileResult[], { language }: CheckedOptions): ReadQuote[] =>
  files.map(({ part, subject, error }) => {
    if (subject !== null) return { kind: "quote", part, quote: quoteJson(subject) };
    if (error === null) return { kind: "not-a-quote", part };
    return { kind: "unreadable", part, error: { code: error.code, message: wordingIn(language).inputError(error) } };
  });
