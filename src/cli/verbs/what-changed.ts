import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { fileTroubleOf } from "../../files/file-trouble.ts";
import { changesJson, changesText } from "../../reports/changes/changes-text.ts";
import { compareRuns } from "../../reports/changes/compare-runs.ts";
import { RecordedRun } from "../../reports/changes/run-record.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Invocation } from "../invocation.ts";
import { choiceOf } from "../option-values.ts";
import { UsageError } from "../problem.ts";
import { writeStandardOutput } from "../write-output.ts";

export interface WhatChangedFlags {
  readonly format?: string;
}

/** Says which quotes two NDJSON reports judge differently and why; exit code 1 when there are any. */
export async function whatChanged(
  oldPath: string,
  newPath: string,
  flags: WhatChangedFlags,
  { language }: Invocation,
): Promise<ExitCode> {
  const format = choiceOf("--format", ["pretty", "json"], flags.format ?? "pretty");
  const before = await recordedRun(oldPath);
  const after = await recordedRun(newPath);
  const changes = compareRuns(before, after);
  await writeStandardOutput(format === "json" ? changesJson(changes) : changesText(changes, language));
  const { changed, onlyNew, onlyOld } = changes;
  return changed.length + onlyNew.length + onlyOld.length === 0 ? EXIT.ok : EXIT.found;
}

const digest = (text: string): string => createHash("sha256").update(text).digest("base64");

/** Reads a report line by line: what is kept of each quote is small, whatever its size. */
async function recordedRun(path: string): Promise<RecordedRun> {
  const run = new RecordedRun();
  let line = 0;
  const stream = createReadStream(path, "utf8");
  try {
    await new Promise((done, fail) => stream.once("open", done).once("error", fail));
    for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      const problem = run.add(text, digest);
      if (problem !== null) throw new UsageError([{ code: "report-line", path, line, problem }]);
    }
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError([{ code: "cannot-read-report", path, reason: fileTroubleOf(cause) }], { cause });
  } finally {
    stream.destroy();
  }
  if (!run.isWhole) throw new UsageError([{ code: "report-line", path, line: line + 1, problem: "cut-short" }]);
  return run;
}
