import type { RunResult } from "../engine/result.ts";
import { acrossJson, fileJson, headJson } from "./json.ts";
import type { Wording } from "./wording.ts";

/** One record a quote, each usable alone, then one of what only several quotes together show. */
export function ndjsonReport(run: RunResult, wording: Wording, contextSha256: string | null): string {
  const head = headJson();
  const records = [
    ...run.files.map((file) => ({ ...head, contextSha256, ...fileJson(file, wording) })),
    { across: run.across.map((entry) => acrossJson(entry, wording)) },
  ];
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}
