import type { FileResult, RunResult } from "../engine/result.ts";
import { acrossJson, fileJson, headJson } from "./json.ts";
import type { Wording } from "./wording.ts";

/** One record a quote, each usable alone, then one of what only several quotes together show. */
export function ndjsonReport(run: RunResult, wording: Wording, contextSha256: string | null): string {
  const head = headJson();
  const records = [
    ...run.files.map((file) => ({ ...head, contextSha256, ...givenJson(file), ...fileJson(file, wording) })),
    { across: run.across.map((entry) => acrossJson(entry, wording)) },
  ];
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

/** What was given for a quote from outside, so that two runs can be compared; long lists by their length alone. */
function givenJson({ subject }: FileResult): { asOf: string | null; facts: object } {
  const facts = Object.entries(subject?.facts ?? {}).map(([key, value]) =>
    Array.isArray(value) && typeof value[0] === "object" ? [key, { entries: value.length }] : [key, value],
  );
  return { asOf: subject?.asOf ?? null, facts: Object.fromEntries(facts) };
}
