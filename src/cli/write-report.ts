import type { RunResult } from "../engine/result.ts";
import type { Destination } from "./option-values.ts";
import type { Problem } from "./problem.ts";
import { type ReportOptions, reportIn } from "./report.ts";
import { writeOutput } from "./write-output.ts";

/** Writes one report, and for `--format github` the summary of the job too; what could not be written is returned. */
export async function writeReport(
  { format, path }: Destination,
  run: RunResult,
  options: Omit<ReportOptions, "toFile">,
): Promise<Problem[]> {
  const report = await reportIn(format, run, { ...options, toFile: path !== null });
  const written = [await writeOutput(path, report)];
  if (format === "github") {
    const { appendJobSummary } = await import("./job-summary.ts");
    written.push(await appendJobSummary(run, options.language, options.today));
  }
  return written.flatMap((result) => (result.ok ? [] : [result.error]));
}
