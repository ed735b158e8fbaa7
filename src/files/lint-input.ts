import { ok, type ReadError, type Result } from "../documents/document.ts";
import { defaultLimits } from "../documents/limits.ts";
import type { Context } from "../engine/facts/context.ts";
import { listsNamedIn } from "../engine/facts/open-list.ts";
import { type LintOptions, lintBytes, rulesWith } from "../engine/lint.ts";
import { type FileResult, type InputError, withoutQuote } from "../engine/result.ts";
import { deferCanvas } from "../ocr/deferred-canvas.ts";
import type { DocumentSettings } from "./config/config-facts.ts";
import type { Plugin } from "./config/plugins.ts";
import type { Input } from "./inputs.ts";
import { type ContextFileProblem, loadSidecar } from "./load-context.ts";
import { type ListColumns, type ListFileProblem, loadLists } from "./load-lists.ts";
import { readInput } from "./read-input.ts";

/** What one input gave, and what is wrong with the context file beside it. */
export interface LintedInput {
  readonly input: Input;
  readonly results: readonly FileResult[];
  readonly contextProblems: readonly (ContextFileProblem | ListFileProblem)[];
}

export interface InputOptions extends LintOptions {
  /** Headings of the lists that context files name. */
  readonly listColumns?: ListColumns;
  /** What the configuration says of single documents. */
  readonly documents?: DocumentSettings;
  /** Modules of rules beside those of the catalogue. */
  readonly plugins?: readonly Plugin[];
}

/** The bytes of an input that was read before. */
export type InputBytes = Result<Uint8Array, ReadError>;

/** Judges one document; whatever goes wrong with it is its result, so that the others are still judged. */
export async function lintInput(input: Input, given: InputOptions, carried?: InputBytes): Promise<LintedInput> {
  const options = await ownOptions(input.path, given);
  const without = (error: InputError, contextProblems: LintedInput["contextProblems"] = []): LintedInput => ({
    input,
    results: [withoutQuote(input.path, "unreadable", { error })],
    contextProblems,
  });
  if (input.kind === "unusable") return without({ code: input.code });
  try {
    const bytes = carried ?? (await readInput(input.path, options.limits?.bytes ?? defaultLimits.bytes));
    if (!bytes.ok) return without(bytes.error);
    deferCanvas(bytes.value);
    const sidecar = input.kind === "stdin" || input.bare === true ? null : await loadSidecar(input.path);
    if (sidecar?.ok === false) return without({ code: "context-refused" }, sidecar.error);
    const facts = sidecar?.value == null ? options.facts : { ...options.facts, sidecar: sidecar.value };
    const lists = sidecar?.value == null ? ok(options.lists) : await withListsOf(sidecar.value, options);
    if (!lists.ok) return without({ code: "context-refused" }, lists.error);
    const results = await lintBytes(bytes.value, input.path, {
      ...options,
      ...(facts === undefined ? {} : { facts }),
      ...(lists.value === undefined ? {} : { lists: lists.value }),
      ...(await rulesFor(options)),
    });
    return { input, results, contextProblems: results.flatMap(contradictionsOf) };
  } catch (cause) {
    options.signal?.throwIfAborted();
    return without({ code: "internal-error", cause });
  }
}

const contradictionsOf = ({ path, error }: FileResult): ContextFileProblem[] =>
  error?.contradiction === undefined
    ? []
    : [{ code: "context", path, problem: { code: "contradiction", ...error.contradiction } }];

/** The lists of the run, and those that the file beside the quote names. */
async function withListsOf(
  sidecar: Context,
  { lists, listColumns }: InputOptions,
): Promise<Result<InputOptions["lists"], readonly ListFileProblem[]>> {
  const named = listsNamedIn(sidecar);
  if (named.length === 0) return ok(lists);
  const own = await loadLists(named, listColumns);
  if (!own.ok || lists === undefined) return own;
  return ok({
    solutions: new Map([...lists.solutions, ...own.value.solutions]),
    establishments: new Map([...lists.establishments, ...own.value.establishments]),
  });
}

async function rulesFor({ plugins = [] }: InputOptions): Promise<Pick<LintOptions, "rules">> {
  if (plugins.length === 0) return {};
  const { rulesOfPlugins } = await import("./config/plugins.ts");
  return { rules: rulesWith(await rulesOfPlugins(plugins)) };
}

/** The options with what the configuration says of this document alone. */
export async function ownOptions(path: string, options: InputOptions): Promise<InputOptions> {
  const { documents } = options;
  if (documents === undefined || documents.overrides.length === 0) return options;
  return (await import("./config/document-options.ts")).optionsFor(path, options, documents);
}
