import type { RunResult } from "../engine/result.ts";
import type { Problem } from "./problem.ts";

/** Adds to a ledger, where one is named, what a run funds; to be called once the reports stand. */
export async function recordFundings(run: RunResult, ledger: string | null): Promise<readonly Problem[]> {
  if (ledger === null) return [];
  const { appendToLedger } = await import("../files/ledger-file.ts");
  const added = await appendToLedger(ledger, run);
  return added.ok ? [] : added.error;
}
