import { mergedFiles } from "../../engine/across/merge-across.ts";
import { nameOfResult } from "../../engine/result.ts";
import type { PolicyMarker } from "../../files/config/run-policy.ts";
import type { SkippedFiles } from "../../files/inputs.ts";
import { markerFor, reviewedBaseline, tellNotices } from "../accept-findings.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Invocation } from "../invocation.ts";
import type { LintRequest } from "../lint-options.ts";
import { type Destination, isReadAtOnce } from "../option-values.ts";
import type { Problem } from "../problem.ts";
import { terminalProgress } from "../progress.ts";
import { tell } from "../write-output.ts";
import { type BatchRequest, jobsFor } from "./batch-options.ts";
import { type BatchProgress, batchProgress } from "./batch-progress.ts";
import { openCache } from "./cache/open-cache.ts";
import { finishRun } from "./finish-run.ts";
import type { InputList } from "./input-list.ts";
import { type JudgeInputs, judgeInputs } from "./judge-inputs.ts";
import { RecordStream } from "./record-stream.ts";
import { inputsOf, shardFooter, shareOf } from "./shards/shard.ts";
import { RunShelves } from "./shelves/run-shelves.ts";
import { markedParcel, type Parcel, type Wants } from "./workers/parcel.ts";

/** The documents of a run, and what is known of them before they are judged. */
export interface BatchInputs extends Pick<JudgeInputs, "carried"> {
  readonly inputs: InputList;
  readonly skipped: readonly SkippedFiles[];
}

/** Judges documents in processes of their own. What is streamed leaves as it comes; nothing in memory grows with them. */
export async function lintBatch(
  { inputs, skipped, carried }: BatchInputs,
  request: LintRequest,
  batch: BatchRequest,
  invocation: Invocation,
): Promise<ExitCode> {
  const { interruption, language, texts } = invocation;
  interruption.take();
  const { destinations } = request;
  const footer = batch.shard === null ? null : shardFooter(batch.shard, inputs, request, language);
  // A baseline that is written from the run changes its records: they wait for it.
  const writes = request.baseline !== null && request.baseline.write !== null;
  const isStreamed = ({ format }: Destination): boolean => format === "ndjson" && !writes;
  const stream = new RecordStream(destinations.filter(isStreamed), footer);
  const others = destinations.filter((destination) => !isStreamed(destination));
  const marker = await markerFor(request);
  const shard = batch.shard ?? { index: 1, of: 1 };
  const documents = shareOf(inputs.length, shard);
  const progress = batchProgress(documents, texts.batch.progress, { bar: terminalProgress(), tell });
  const shelves = new RunShelves(documents);
  try {
    for (const { folder, count } of skipped) tell(texts.skipped(folder, count));
    const wants: Wants = {
      language,
      failOn: request.failOn,
      contextSha256: request.contextSha256,
      records: destinations.some(isStreamed),
      results:
        footer !== null || request.appendTo !== null || request.baseline !== null || !destinations.every(isStreamed),
    };
    const asked = await judging(request, batch, invocation, documents);
    const judged = judgeInputs(
      inputsOf(inputs, shard),
      // Records are written from results that are marked.
      { ...asked, carried, wants: marker === null ? wants : { ...wants, records: false, results: true } },
    );
    let done = 0;
    for await (const [{ input, rank }, plain] of judged) {
      const parcel = marker === null ? plain : markedParcel(plain, input, marker, wants);
      tellTroubles(parcel, others.some(isReadAtOnce), invocation, progress);
      shelves.add(footer === null ? parcel : { ...parcel, results: [] });
      await stream.add(parcel, { rank, named: input.named });
      done++;
      progress.advance();
    }
    progress.clear();
    const isWhole = !interruption.signal.aborted;
    if (!isWhole) tell(texts.batch.interrupted(done, documents));
    if (footer === null) shelves.judgeAcross(request.options, request.failOn, marker);
    const problems: Problem[] = [
      ...(isWhole ? await settlePolicy(footer === null ? shelves : null, marker, request, invocation) : []),
      ...(await stream.end(isWhole ? shelves.run : null, language)),
      ...(await finishRun(shelves, others, { ...request, appendTo: isWhole ? request.appendTo : null }, invocation)),
    ];
    for (const problem of problems) tell(texts.problem(problem));
    if (!isWhole) return EXIT.interrupted;
    return problems.length === 0 || shelves.code === EXIT.internalError ? shelves.code : EXIT.unusable;
  } finally {
    progress.clear();
    shelves.remove();
  }
}

/**
 * Tells of waivers to look at, and reviews the baseline: what is written to it counts in the reports that follow. A part
 * of a run, without shelves, has no say in a baseline.
 */
async function settlePolicy(
  shelves: RunShelves | null,
  marker: PolicyMarker | null,
  request: LintRequest,
  invocation: Invocation,
): Promise<Problem[]> {
  if (marker === null) return [];
  tellNotices(marker, invocation);
  if (request.baseline === null || shelves === null) return [];
  const reviewed = await reviewedBaseline(request.baseline, mergedFiles(shelves.run), invocation);
  if (!reviewed.ok) return [reviewed.error];
  const after = reviewed.value === null ? null : await markerFor({ ...request, baseline: reviewed.value });
  if (after !== null) shelves.markAgain(after, request.failOn);
  return [];
}

async function judging(
  { options: given }: LintRequest,
  batch: BatchRequest,
  { texts, interruption, debug }: Invocation,
  documents: number,
): Promise<Omit<JudgeInputs, "wants" | "carried">> {
  const { ocr: _ocr, ledger: _ledger, ...options } = given;
  return {
    options,
    jobs: jobsFor(documents, batch),
    cache: await openCache(batch.cache, options, texts),
    signal: interruption.signal,
    debug,
  };
}

/** On standard error: what could not be used unless a report says so, and causes if asked. */
function tellTroubles(parcel: Parcel, reported: boolean, { texts, debug }: Invocation, progress: BatchProgress): void {
  const sentences = [
    ...parcel.contextProblems.map(texts.problem),
    ...(reported ? [] : parcel.unusable.map((one) => texts.unusable(nameOfResult(one), one.error))),
    ...(debug ? parcel.causes : []),
  ];
  if (sentences.length > 0) progress.clear();
  for (const sentence of sentences) tell(sentence);
}
