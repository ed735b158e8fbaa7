import { defaultLimits } from "../../documents/limits.ts";
import { mergeAcross } from "../../engine/across/merge-across.ts";
import { nameOfResult } from "../../engine/result.ts";
import { fileTroubleOf } from "../../files/file-trouble.ts";
import { type ExpandedInputs, findInputs, type SkippedFiles } from "../../files/inputs.ts";
import { type FilesRun, ignoredBy, lintInputs } from "../../files/lint-files.ts";
import type { InputBytes } from "../../files/lint-input.ts";
import { readInput } from "../../files/read-input.ts";
import { acceptFindings } from "../accept-findings.ts";
import { type BatchRequest, batchRequestOf, needsProcesses } from "../batch/batch-options.ts";
import { InputList } from "../batch/input-list.ts";
import { causesOf } from "../causes.ts";
import { EXIT, type ExitCode, exitCodeOf, type NamedResult } from "../exit-code.ts";
import type { Invocation } from "../invocation.ts";
import { type LintFlags, type LintRequest, requestOf } from "../lint-options.ts";
import { isReadAtOnce } from "../option-values.ts";
import { type Problem, UsageError } from "../problem.ts";
import { recordFundings } from "../record-fundings.ts";
import { guardOf } from "../watched/guard.ts";
import { withOcr } from "../with-ocr.ts";
import { tell } from "../write-output.ts";
import { writeReport } from "../write-report.ts";

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
    return await lintHere({ inputs: [...inputs], skipped, carried }, request, invocation);
  } catch (cause) {
    if (fileTroubleOf(cause) !== "no-space") throw cause;
    throw new UsageError([{ code: "cannot-put-away", reason: "no-space" }], { cause });
  } finally {
    inputs.remove();
  }
}

/** Judges a few documents in this process. */
async function lintHere(
  { carried, ...inputs }: ExpandedInputs & { readonly carried: ReadonlyMap<string, InputBytes> },
  request: LintRequest,
  invocation: Invocation,
): Promise<ExitCode> {
  const guard = guardOf(request.options.limits);
  const judged = await withOcr(
    invocation.texts,
    (ocr) => lintInputs(inputs, { ...request.options, ocr, carried, onInput: guard.document }),
    { onPage: guard.page },
  );
  guard.judged();
  const { run, troubles: unkept } = await acceptFindings(judged, request, invocation);
  tellTroubles(run, request.destinations.some(isReadAtOnce), invocation);
  const unwritten = await writeReports(run, request, invocation);
  const troubles = [...unkept, ...unwritten, ...(await recordFundings(run, request.appendTo))];
  for (const problem of troubles) tell(invocation.texts.problem(problem));
  const code = exitCodeOf(namedResults(run), request.failOn);
  return troubles.length === 0 || code === EXIT.internalError ? code : EXIT.unusable;
}

async function listedIn(path: string): Promise<Iterable<string>> {
  const { namesFrom } = await import("../../files/files-from.ts");
  const names = await namesFrom(path);
  if (!names.ok) throw new UsageError([names.error]);
  return names.value;
}

/** Writes every report that can be written; what could not be is returned. */
async function writeReports(run: FilesRun, request: LintRequest, { language }: Invocation): Promise<Problem[]> {
  const { destinations, today, contextSha256 } = request;
  const problems: Problem[] = [];
  for (const destination of destinations)
    problems.push(...(await writeReport(destination, run, { language, today, contextSha256 })));
  return problems;
}

function namedResults(run: FilesRun): NamedResult[] {
  const named = run.linted.flatMap(({ input, results }) => results.map(() => input.named));
  return mergeAcross(run).map((result, index) => ({ result, named: named[index] ?? true }));
}

/** On standard error: what was left out, what could not be used unless a report says so, and causes if asked. */
function tellTroubles({ files, skipped, linted }: FilesRun, reported: boolean, { texts, debug }: Invocation): void {
  for (const { folder, count } of skipped) tell(texts.skipped(folder, count));
  for (const { contextProblems } of linted) for (const problem of contextProblems) tell(texts.problem(problem));
  for (const file of files) {
    if (!reported && file.subject === null) tell(texts.unusable(nameOfResult(file), file.error));
    if (debug) for (const cause of causesOf(file)) tell(cause);
  }
}
