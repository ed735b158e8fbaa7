import { defaultLimits } from "../../documents/limits.ts";
import { fileTroubleOf } from "../../files/file-trouble.ts";
import { ignoredBy } from "../../files/ignored-by.ts";
import { findInputs, type SkippedFiles } from "../../files/inputs.ts";
import type { InputBytes } from "../../files/lint-input.ts";
import { readInput } from "../../files/read-input.ts";
import { type BatchRequest, batchRequestOf, needsProcesses } from "../batch/batch-options.ts";
import { InputList } from "../batch/input-list.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Invocation } from "../invocation.ts";
import { type LintFlags, type LintRequest, requestOf } from "../lint-options.ts";
import { UsageError } from "../problem.ts";

/** Judges documents and writes the reports; ends with the code that pipelines go by. */
export async function lint(args: readonly string[], flags: LintFlags, invocation: Invocation): Promise<ExitCode> {
  if (flags.printConfig === true) return (await import("./print-config.ts")).printConfig(args, flags);
  if (args.length === 0 && flags.filesFrom === undefined) throw new UsageError([{ code: "no-input" }]);
  const request = await requestOf(flags);
  const batch = batchRequestOf(flags, request);
  if (flags.watch === true) {
    const { watchInputs } = await import("../batch/watch-inputs.ts");
    return watchInputs(args, () => lintOnce(args, flags, request, batch, invocation), invocation);
  }
  return lintOnce(args, flags, request, batch, invocation);
}

async function lintOnce(
  args: readonly string[],
  { filesFrom }: Pick<LintFlags, "filesFrom">,
  request: LintRequest,
  batch: BatchRequest,
  invocation: Invocation,
): Promise<ExitCode> {
  const names = filesFrom === undefined ? [] : await listedIn(filesFrom);
  const skipped: SkippedFiles[] = [];
  const carried = new Map<string, InputBytes>();
  const inputs = new InputList();
  try {
    const isIgnored = await ignoredBy(request.options);
    for await (const input of findInputs(args, { names, isIgnored, onSkipped: (files) => skipped.push(files) })) {
      inputs.add(input);
      if (input.kind === "stdin" || (input.kind === "file" && input.piped === true))
        carried.set(input.path, await readInput(input.path, request.options.limits?.bytes ?? defaultLimits.bytes));
    }
    if (await needsProcesses(inputs, carried, batch, request)) {
      const { lintBatch } = await import("../batch/lint-batch.ts");
      return await lintBatch({ inputs, skipped, carried }, request, batch, invocation);
    }
    const { lintHere } = await import("./lint-here.ts");
    return await lintHere({ inputs: [...inputs], skipped, carried }, request, invocation);
  } catch (cause) {
    if (fileTroubleOf(cause) !== "no-space") throw cause;
    throw new UsageError([{ code: "cannot-put-away", reason: "no-space" }], { cause });
  } finally {
    inputs.remove();
  }
}

async function listedIn(path: string): Promise<Iterable<string>> {
  const { namesFrom } = await import("../../files/files-from.ts");
  const names = await namesFrom(path);
  if (!names.ok) throw new UsageError([names.error]);
  return names.value;
}
