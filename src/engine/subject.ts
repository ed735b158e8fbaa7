import type { Quote } from "../quotes/model.ts";
import type { GivenLists } from "../segur/lists/list-source.ts";
import type { Meaning } from "../segur/meaning.ts";
import type { CaseFacts } from "./facts/context.ts";

export type { GivenLists } from "../segur/lists/list-source.ts";

export type QuoteKind = "sons" | "complementary";

/** All that a rule may look at: the quote, what it means, and the facts that are not on it. */
export interface Subject {
  readonly quote: Quote;
  readonly meaning: Meaning;
  /** Facts of the context that hold for this quote, nearest source first. */
  readonly facts: CaseFacts;
  /** ISO day whose knowledge of the regulation counts; null for the latest data. */
  readonly asOf: string | null;
  /** Lists of the ANS that the facts name by their path. */
  readonly lists?: GivenLists;
}
