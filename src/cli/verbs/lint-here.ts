import { mergeAcross } from "../../engine/across/merge-across.ts";
import { nameOfResult } from "../../engine/result.ts";
import type { ExpandedInputs } from "../../files/inputs.ts";
import { type FilesRun, lintInputs } from "../../files/lint-files.ts";
import type { InputBytes } from "../../files/lint-input.ts";
import { acceptFindings } from "../accept-findings.ts";
import { causesOf } from "../causes.ts";
import { EXIT, type ExitCode, exitCodeOf, type NamedResult } from "../exit-code.ts";
import type { Invocation } from "../invocation.ts";
import type { LintRequest } from "../lint-options.ts";
import { isReadAtOnce } from "../option-values.ts";
import type { Problem } from "../problem.ts";
import { recordFundings } from "../record-fundings.ts";
import { guardOf } from "../watched/guard.ts";
import { withOcr } from "../with-ocr.ts";
import { tell } from "../write-output.ts";
import { writeReport } from "../write-report.ts";

/** Judges a few documents in this process. */
export async function lintHere(
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
