import type { QuoteInput } from "../../../src/core.ts";
import type { Grammar } from "./grammar.ts";

/** Sentences that mean one thing, and what must then be found. */
export interface Side {
  /** What the sentences say: "tied", "not tied"… */
  readonly says: string;
  readonly grammar: Grammar;
  /** Every warning and error of the quote that holds such a sentence: "severity rule code". */
  readonly findings: readonly string[];
}

/** Sentences about one rule, said and denied, put into the same quote. */
export interface Family {
  readonly name: string;
  /** The rule that tells the sides apart. */
  readonly rule: string;
  readonly quoteWith: (sentence: string) => QuoteInput;
  readonly sides: readonly Side[];
}
