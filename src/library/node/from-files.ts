import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultLimits } from "../../documents/limits.ts";
import type { Ocr } from "../../documents/ocr/engine.ts";
import { listsNamedIn } from "../../engine/facts/open-list.ts";
import type { LintOptions } from "../../engine/lint.ts";
import { type FileResult, type InputError, withoutQuote } from "../../engine/result.ts";
import { loadLists } from "../../files/load-lists.ts";
import { readInput } from "../../files/read-input.ts";
import { tesseractOcr } from "../../ocr/tesseract.ts";
import type { OutputJson } from "../../reports/json-schema.ts";
import { type CheckedOptions, checkedOptions } from "../check-options.ts";
import { reported, resultsOf } from "../lint.ts";
import type { LintQuoteOptions, ReadQuoteOptions } from "../options.ts";
import { type ReadQuote, readParts } from "../read-quote.ts";
import type { QuoteSource } from "../source.ts";

/** In Node: a path, a `file:` URL, or any other source. Nothing beside the document is read, no configuration either. */
export type FileSource = string | URL | QuoteSource;

/** In Node scans are read where the packages for it are installed, unless told otherwise. */
type InNode<O> = Omit<O, "ocr"> & { readonly ocr?: Ocr | false };

/**
 * Judges a quote, or all that a mail, an archive or a workbook brings: what `--format json` prints, as an object. What
 * is wrong with a document is in the result; only misuse throws.
 */
export async function lint(source: FileSource, options: InNode<LintQuoteOptions> = {}): Promise<OutputJson> {
  const checked = checkedFor(source, options);
  return reported(await filesOf(source, checked, options.ocr), checked);
}

/** Reads a quote without judging it: the typed quote of `quote.schema.json`, one entry a quote. */
export async function readQuote(source: FileSource, options: InNode<ReadQuoteOptions> = {}): Promise<ReadQuote[]> {
  const checked = checkedFor(source, options);
  const unjudged = { ...checked, engine: { ...checked.engine, rules: [] } };
  return readParts(await filesOf(source, unjudged, options.ocr), checked);
}

function checkedFor(source: FileSource, { ocr: _, ...options }: InNode<LintQuoteOptions>): CheckedOptions {
  const path = pathOf(source);
  return checkedOptions(path === null ? options : { name: path, ...options });
}

const pathOf = (source: FileSource): string | null =>
  typeof source === "string" ? source : source instanceof URL ? fileURLToPath(source) : null;

async function filesOf(
  source: FileSource,
  { name, engine }: CheckedOptions,
  ocr: Ocr | false | undefined,
): Promise<FileResult[]> {
  // An engine that is given is closed by who gave it.
  const own = ocr === undefined ? tesseractOcr({ signal: engine.signal }) : null;
  const reader = own ?? ocr;
  try {
    const lists = await listsOf(engine);
    if (!lists.ok) return without(name, { code: "context-refused" });
    const options = { ...engine, ...lists.given, ...(reader ? { ocr: reader } : {}) };
    return await (typeof source === "string" || source instanceof URL
      ? resultsOfFile(pathOf(source) ?? "", name, options)
      : resultsOf(source, name, options));
  } finally {
    await own?.close();
  }
}

async function resultsOfFile(path: string, name: string, options: LintOptions): Promise<FileResult[]> {
  const bytes = await readInput(resolve(path), options.limits?.bytes ?? defaultLimits.bytes, options.signal);
  return bytes.ok ? resultsOf(bytes.value, name, options) : without(name, bytes.error);
}

const without = (name: string, error: InputError): FileResult[] => [withoutQuote(name, "unreadable", { error })];

async function listsOf({
  facts,
}: LintOptions): Promise<{ ok: true; given: Pick<LintOptions, "lists"> } | { ok: false }> {
  const named = listsNamedIn(facts?.context ?? {});
  if (named.length === 0) return { ok: true, given: {} };
  const loaded = await loadLists(named);
  return loaded.ok ? { ok: true, given: { lists: loaded.value } } : { ok: false };
}
