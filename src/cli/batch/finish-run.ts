import type { RunResult } from "../../engine/result.ts";
import type { Invocation } from "../invocation.ts";
import type { LintRequest } from "../lint-options.ts";
import type { Destination } from "../option-values.ts";
import type { Problem } from "../problem.ts";
import { recordFundings } from "../record-fundings.ts";
import { comesInPieces, piecesIn } from "../report.ts";
import { writeReport } from "../write-report.ts";
import { ReportWriter } from "./report-writer.ts";
import type { RunShelves } from "./shelves/run-shelves.ts";

/** Writes the reports that need all results, quote by quote where their format allows; then what the ledger takes. */
export async function finishRun(
  shelves: RunShelves,
  destinations: readonly Destination[],
  request: Pick<LintRequest, "today" | "contextSha256" | "appendTo">,
  { language }: Pick<Invocation, "language">,
): Promise<Problem[]> {
  const { today, contextSha256, appendTo } = request;
  let whole: RunResult | null = null;
  const inMemory = (): RunResult => {
    whole ??= shelves.wholeRun;
    return whole;
  };
  const problems: Problem[] = [];
  for (const { format, path } of destinations) {
    const options = { language, today, contextSha256, toFile: path !== null };
    if (comesInPieces(format)) {
      const problem = await new ReportWriter(path).end(await piecesIn(format, shelves.run, options));
      if (problem !== null) problems.push(problem);
    } else problems.push(...(await writeReport({ format, path }, inMemory(), options)));
  }
  return appendTo === null ? problems : [...problems, ...(await recordFundings(inMemory(), appendTo))];
}
