import { appendFile, stat } from "node:fs/promises";
import process from "node:process";
import { failed, ok, type Result } from "../documents/document.ts";
import type { RunResult } from "../engine/result.ts";
import type { Language } from "../engine/rule.ts";
import { fileTroubleOf } from "../files/file-trouble.ts";
import { markdownReport } from "../reports/markdown/report.ts";
import { wordingIn } from "../reports/wording.ts";
import type { Problem } from "./problem.ts";

/** GitHub refuses a summary above one mebibyte, with all that the step has written already. */
const MOST_BYTES = 1_000_000;

/** Adds the run as Markdown to the summary of the job, where `GITHUB_STEP_SUMMARY` names its file. */
export async function appendJobSummary(
  run: RunResult,
  language: Language,
  today: string,
): Promise<Result<null, Problem>> {
  const { GITHUB_STEP_SUMMARY: path } = process.env;
  if (path === undefined || path === "") return ok(null);
  try {
    const mostBytes = MOST_BYTES - (await sizeOf(path));
    await appendFile(path, markdownReport(run, wordingIn(language), { today, mostBytes }));
    return ok(null);
  } catch (cause) {
    return failed({ code: "cannot-write", path, reason: fileTroubleOf(cause) });
  }
}

/** What earlier commands of the step have written; nothing yet where the file does not exist. */
const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );
