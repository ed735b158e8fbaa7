import { rules as catalogue } from "../../rules/index.ts";
import type { DocumentLimits } from "../documents/limits.ts";
import type { Ocr } from "../documents/ocr/engine.ts";
import { type OpenedDocument, openInput } from "../documents/open-input.ts";
import { pause } from "../documents/pause.ts";
import type { Quote } from "../quotes/model.ts";
import { readQuote } from "../quotes/read-quote.ts";
import { settleDoubts } from "../quotes/settle-doubts.ts";
import { type QuotePart, splitQuotes } from "../quotes/several/split-quotes.ts";
import { annotate } from "../segur/annotate.ts";
import { type LexiconAdditions, lexiconWith } from "../segur/reading/lexicon.ts";
import { readingBy } from "../segur/reading/reading.ts";
import { contradictionFor } from "./facts/contradictions.ts";
import { type FactSources, resolveFacts } from "./facts/resolve-facts.ts";
import { type VendorFacts, withVendorFacts } from "./facts/vendor-facts.ts";
import { judge } from "./judge.ts";
import { type FileResult, type InputError, withoutQuote } from "./result.ts";
import type { Rule } from "./rule.ts";
import { type OpenedResult, settleContainer } from "./settle-container.ts";
import { sha256Of } from "./sha256.ts";
import type { GivenLists, QuoteKind } from "./subject.ts";

export interface LintOptions {
  /** Facts that are not on the quote, by source. */
  readonly facts?: FactSources;
  /** The kind of document to judge it as; found in the document when absent or null. */
  readonly kind?: QuoteKind | null;
  /** ISO day whose knowledge of the regulation counts; the latest data when absent. */
  readonly asOf?: string;
  /** Limits on the document, where they are not the defaults. */
  readonly limits?: Partial<DocumentLimits>;
  /** Reads pictures and scans; without it they are `unreadable`. */
  readonly ocr?: Ocr;
  /** Lists of the ANS that the facts name by their path. */
  readonly lists?: GivenLists;
  /** Facts that hold for all quotes of a vendor, part of the configuration. */
  readonly vendors?: VendorFacts;
  /** Wordings of the project besides those of the data. */
  readonly lexicon?: LexiconAdditions;
  /** Rules to run, in this order; those of the catalogue when absent. */
  readonly rules?: readonly Rule[];
  /** Ends the work between two pages or steps: the call is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** The catalogue, then rules that a project adds. */
export const rulesWith = (own: readonly Rule[]): readonly Rule[] => [...catalogue, ...own];

/**
 * Judges the quotes of one file: its bytes in, one result a quote out, also for those that a mail or an archive brings.
 * `path` names the file, nothing is read from it.
 */
export async function lintBytes(bytes: Uint8Array, path: string, options: LintOptions = {}): Promise<FileResult[]> {
  // Taken before reading: a decoder may detach the bytes it is given.
  const sha256 = await sha256Of(bytes);
  const { container, documents } = await openInput(bytes, {
    limits: options.limits ?? {},
    ...(options.ocr === undefined ? {} : { ocr: options.ocr }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const results: OpenedResult[] = [];
  for (const opened of documents) {
    await pause(options.signal);
    const linted = await lintOpened(opened, { path, sha256 }, options);
    results.push(...linted.map((result) => ({ result, isBody: opened.isBody })));
  }
  return withDistinctNames(container ? settleContainer(results, path, sha256) : results.map(({ result }) => result));
}

async function lintOpened(
  { part, read, mail, isBody }: OpenedDocument,
  file: Pick<Origin, "path" | "sha256">,
  options: LintOptions,
): Promise<FileResult[]> {
  const origin: Origin = { ...file, part, ...(mail === null ? {} : { mail }) };
  const unreadable = (error: InputError): FileResult[] => [
    { ...withoutQuote(file.path, "unreadable", { error }), ...origin },
  ];
  if (!read.ok) return unreadable(read.error);
  if (read.value.kind === "json") return [await lintValue(read.value.value, origin, options)];
  if (read.value.kind === "e-invoice") {
    const { quoteOfInvoice } = await import("../quotes/einvoice/quote-of-invoice.ts");
    return [lintQuote(quoteOfInvoice(read.value.invoice), origin, options)];
  }
  const parts = withDistinctParts(splitQuotes(settleDoubts(read.value)));
  // Of several quotes in one message, its subject is about none alone.
  const message = isBody && parts.length === 1 ? mail : null;
  return parts.map((quote) =>
    lintQuote(readQuote(quote.document, message), { ...origin, part: joinedPart(part, quote.part) }, options),
  );
}

/** Judges a quote given as data: an object as `quote-input.schema.json` describes it, that was never bytes. */
export const lintData = (value: unknown, path: string, options: LintOptions = {}): Promise<FileResult> =>
  lintValue(value, { path, sha256: null, part: null }, options);

async function lintValue(value: unknown, origin: Origin, options: LintOptions): Promise<FileResult> {
  const { quoteFromData } = await import("./quote-from-data.ts");
  const given = quoteFromData(value);
  if (!given.ok) {
    const error: InputError = { code: "quote-refused", problems: given.error };
    return { ...withoutQuote(origin.path, "unreadable", { error }), ...origin };
  }
  const { quote, kind } = given.value;
  return lintQuote(quote.lines.length === 0 ? null : quote, origin, kind === null ? options : { kind, ...options });
}

const joinedPart = (outer: string | null, inner: string | null): string | null =>
  outer === null ? inner : inner === null ? outer : `${outer}/${inner}`;

/** Two attachments of a mail may bear the same name: the later one gets its rank. */
function withDistinctNames(results: readonly FileResult[]): FileResult[] {
  const seen = new Set<string>();
  return results.map((result, index) => {
    const name = result.part;
    if (name === null) return result;
    const distinct = seen.has(name) ? `${name}#${index + 1}` : name;
    seen.add(distinct);
    return { ...result, part: distinct };
  });
}

/** Quotes of one file are told apart by their part; one without a number of its own, or with another's, gets its rank. */
function withDistinctParts(parts: readonly QuotePart[]): QuotePart[] {
  if (parts.length < 2) return [...parts];
  const seen = new Set<string>();
  return parts.map(({ part, document }, index) => {
    const name = part === null || seen.has(part) ? `${part ?? ""}#${index + 1}` : part;
    seen.add(name);
    return { part: name, document };
  });
}

type Origin = Pick<FileResult, "path" | "sha256" | "part" | "mail">;

function lintQuote(quote: Quote | null, origin: Origin, options: LintOptions): FileResult {
  if (quote === null) return { ...withoutQuote(origin.path, "not-a-quote"), ...origin };
  const number = quote.number?.value ?? origin.part;
  const names = { path: origin.path, part: origin.part, number };
  const sources = withVendorFacts(options.facts ?? {}, options.vendors ?? {}, quote.vendor);
  const facts = resolveFacts(sources, names);
  const contradiction = contradictionFor(facts, sources, names);
  if (contradiction !== null) {
    const error = { code: "context-contradiction", contradiction } as const;
    return { ...withoutQuote(origin.path, "unreadable", { error }), ...origin };
  }
  const asOf = options.asOf ?? null;
  const lists = options.lists === undefined ? {} : { lists: options.lists };
  return readingBy(lexiconWith(options.lexicon), () => {
    const subject = { quote, meaning: annotate(quote, facts, { kind: options.kind ?? null }), facts, asOf, ...lists };
    return { ...origin, ...judge(subject, options.rules ?? catalogue), subject, error: null };
  });
}
