import type { DocumentLimits } from "../documents/limits.ts";
import type { Ocr } from "../documents/ocr/engine.ts";
import type { Context } from "../engine/facts/context.ts";
import type { OwnRule } from "../engine/own-rule.ts";
import type { RuleSettings, Waiver } from "../engine/policy/policy.ts";
import type { Language } from "../engine/rule.ts";
import type { QuoteKind } from "../engine/subject.ts";
import type { LexiconAdditions } from "../segur/reading/lexicon.ts";

/** What reading a quote may be told. */
export interface ReadQuoteOptions {
  /** Name of the document, for results and for `context.quotes`; `-` when absent. */
  readonly name?: string;
  /** Facts that are not on the quote. */
  readonly context?: Context;
  /** The kind of quote to take it as; `auto`, as when absent, finds it in the document. */
  readonly kind?: QuoteKind | "auto";
  /** Limits on the document, where they are not the defaults. `seconds` and `memory` belong to the command line: pass a signal. */
  readonly limits?: Partial<DocumentLimits>;
  /** Wordings besides those of the data, by concept. */
  readonly lexicon?: LexiconAdditions;
  /** Language of the messages: `fr` when absent. */
  readonly language?: Language;
  /** Ends the work between two pages or steps: the call is rejected with its reason. */
  readonly signal?: AbortSignal;
  /** Reads scans and pictures; without it they are `unreadable`. */
  readonly ocr?: Ocr;
}

/** What judging one may be told besides. */
export interface LintQuoteOptions extends ReadQuoteOptions {
  /** ISO day whose knowledge of the regulation counts; the latest data when absent. */
  readonly asOf?: string;
  /** ISO day that waivers expire by: needed where one has an expiry, for the library has no clock. */
  readonly today?: string;
  /** Severities by rule, as the configuration gives them: they mark findings, never change a verdict. */
  readonly severities?: RuleSettings;
  /** Findings that are accepted. `file` is compared with `name` as it is. */
  readonly waivers?: readonly Waiver[];
  /** Rules beside those of the catalogue. */
  readonly customRules?: readonly OwnRule[];
}
