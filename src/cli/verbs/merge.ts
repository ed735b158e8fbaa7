import { markerFor } from "../accept-findings.ts";
import { finishRun } from "../batch/finish-run.ts";
import { checkShards } from "../batch/shards/check-shards.ts";
import { mergedParcels } from "../batch/shards/merged-parcels.ts";
import { MergeRefused, ShardFile } from "../batch/shards/shard-file.ts";
import { RunShelves } from "../batch/shelves/run-shelves.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Invocation } from "../invocation.ts";
import { type LintFlags, requestOf } from "../lint-options.ts";
import { UsageError } from "../problem.ts";
import type { ProjectFlags } from "../project-options.ts";
import { tell } from "../write-output.ts";

/** Flags of `merge`: those that say how results are shown and weighed; what was judged stays as it was. */
export type MergeFlags = Pick<LintFlags, "format" | "output" | "failOn" | "today" | "ledger" | "baseline"> &
  ProjectFlags;

/** Puts the results of the shards of a run together: the same reports and exit code as if it had not been divided. */
export async function merge(paths: readonly string[], flags: MergeFlags, invocation: Invocation): Promise<ExitCode> {
  const request = await requestOf(flags);
  const shards = paths.map((path) => new ShardFile(path));
  const problems = checkShards(shards);
  if (problems.length > 0) throw new UsageError(problems);
  const { contextSha256 = null, inputs = 0 } = shards[0]?.footer ?? {};
  const { language, texts } = invocation;
  const shelves = new RunShelves(inputs);
  try {
    const wants = { language, failOn: request.failOn, contextSha256, records: false, results: true };
    for (const parcel of mergedParcels(shards, wants)) shelves.add(parcel);
    // What the shards marked stays so; what only all of them show is marked here, by the policy of here.
    shelves.judgeAcross(request.options, request.failOn, await markerFor(request));
    const unwritten = await finishRun(shelves, request.destinations, { ...request, contextSha256 }, invocation);
    for (const problem of unwritten) tell(texts.problem(problem));
    return unwritten.length === 0 || shelves.code === EXIT.internalError ? shelves.code : EXIT.unusable;
  } catch (error) {
    if (error instanceof MergeRefused) throw new UsageError([error.problem], { cause: error });
    throw error;
  } finally {
    shelves.remove();
  }
}
