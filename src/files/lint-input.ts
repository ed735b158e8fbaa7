import { defaultLimits } from "../documents/limits.ts";
import { type LintOptions, lintBytes } from "../engine/lint.ts";
import { type FileResult, type InputError, withoutQuote } from "../engine/result.ts";
import type { Input } from "./inputs.ts";
import { type ContextFileProblem, loadSidecar } from "./load-context.ts";
import { readInput } from "./read-input.ts";

/** What one input gave, and what is wrong with the context file beside it. */
export interface LintedInput {
  readonly input: Input;
  readonly results: readonly FileResult[];
  readonly contextProblems: readonly ContextFileProblem[];
}

/** Judges one document; whatever goes wrong with it is its result, so that the others are still judged. */
export async function lintInput(input: Input, options: LintOptions): Promise<LintedInput> {
  const without = (error: InputError, contextProblems: readonly ContextFileProblem[] = []): LintedInput => ({
    input,
    results: [withoutQuote(input.path, "unreadable", { error })],
    contextProblems,
  });
  if (input.kind === "unusable") return without({ code: input.code });
  try {
    const bytes = await readInput(input.path, options.limits?.bytes ?? defaultLimits.bytes);
    if (!bytes.ok) return without(bytes.error);
    const sidecar = input.kind === "stdin" ? null : await loadSidecar(input.path);
    if (sidecar?.ok === false) return without({ code: "context-refused" }, sidecar.error);
    const facts = sidecar?.value == null ? options.facts : { ...options.facts, sidecar: sidecar.value };
    const results = await lintBytes(bytes.value, input.path, { ...options, ...(facts === undefined ? {} : { facts }) });
    return { input, results, contextProblems: [] };
  } catch (cause) {
    return without({ code: "internal-error", cause });
  }
}
