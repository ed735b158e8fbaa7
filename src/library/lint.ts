import { defaultLimits } from "../documents/limits.ts";
import { pause } from "../documents/pause.ts";
import { listsNamedIn } from "../engine/facts/open-list.ts";
import { type LintOptions, lintBytes, lintData } from "../engine/lint.ts";
import { type FileResult, type InputError, withoutQuote } from "../engine/result.ts";
import { outputJson } from "../reports/json.ts";
import type { OutputJson } from "../reports/json-schema.ts";
import { wordingIn } from "../reports/wording.ts";
import { withPolicy } from "./apply-policy.ts";
import { type CheckedOptions, checkedOptions } from "./check-options.ts";
import type { LintQuoteOptions } from "./options.ts";
import { OptionsError } from "./options-error.ts";
import { openSource, type QuoteSource } from "./source.ts";

/**
 * Judges a quote, or all that a mail, an archive or a workbook brings: what `--format json` prints, as an object. What
 * is wrong with a document is in the result; only misuse throws.
 */
export async function lint(source: QuoteSource, options: LintQuoteOptions = {}): Promise<OutputJson> {
  const checked = checkedOptions(options);
  refuseListPaths(options);
  return reported(await resultsOf(source, checked.name, checked.engine), checked);
}

/** The core has no files: a list must be given by its entries. */
export function refuseListPaths({ context = {} }: Pick<LintQuoteOptions, "context">): void {
  const [named] = listsNamedIn(context);
  if (named !== undefined) throw new OptionsError([{ code: "needs-files", path: ["context", named.path] }]);
}

/** Results as the JSON output tells them, marked by severities and waivers. */
export function reported(files: readonly FileResult[], options: CheckedOptions): OutputJson {
  const marked = files.map((file) => withPolicy(file, options));
  return outputJson({ files: marked, across: [] }, wordingIn(options.language));
}

/** Reads a source and judges what it holds; a fault of our own is a result too. */
export async function resultsOf(source: QuoteSource, name: string, options: LintOptions): Promise<FileResult[]> {
  const { signal } = options;
  signal?.throwIfAborted();
  const opened = await openSource(source, options.limits?.bytes ?? defaultLimits.bytes, signal);
  try {
    await pause(signal);
    if (opened.kind === "data") return [await lintData(opened.value, name, options)];
    if (!opened.bytes.ok) return unreadable(name, opened.bytes.error);
    return await lintBytes(opened.bytes.value, name, options);
  } catch (cause) {
    signal?.throwIfAborted();
    return unreadable(name, { code: "internal-error", cause });
  }
}

const unreadable = (name: string, error: InputError): FileResult[] => [withoutQuote(name, "unreadable", { error })];
