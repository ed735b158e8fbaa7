import type { AcrossResult, FileResult, RunResult, RunStream } from "../engine/result.ts";
import { acrossJson, fileJson, headJson } from "./json.ts";
import type { Wording } from "./wording.ts";

/** One record a quote, each usable alone, then one of what only several quotes together show. */
export const ndjsonReport = (run: RunResult, wording: Wording, contextSha256: string | null): string =>
  [...ndjsonPieces(run, wording, contextSha256)].join("");

/** The same record by record. */
export function* ndjsonPieces(run: RunStream, wording: Wording, contextSha256: string | null): Generator<string> {
  for (const file of run.files) yield fileRecord(file, wording, contextSha256);
  yield* acrossRecord(run.across, wording);
}

/** The record of one quote: a whole line. */
export const fileRecord = (file: FileResult, wording: Wording, contextSha256: string | null): string =>
  `${JSON.stringify({ ...headJson(), contextSha256, ...givenJson(file), ...fileJson(file, wording) })}\n`;

/** The last record, in pieces: it may be long. */
export function* acrossRecord(across: Iterable<AcrossResult>, wording: Wording): Generator<string> {
  let separator = "";
  yield '{"across":[';
  for (const entry of across) {
    yield separator + JSON.stringify(acrossJson(entry, wording));
    separator = ",";
  }
  yield "]}\n";
}

/** What was given for a quote from outside, so that two runs can be compared; long lists by their length alone. */
function givenJson({ subject }: FileResult): { asOf: string | null; facts: object } {
  const facts = Object.entries(subject?.facts ?? {}).map(([key, value]) =>
    Array.isArray(value) && typeof value[0] === "object" ? [key, { entries: value.length }] : [key, value],
  );
  return { asOf: subject?.asOf ?? null, facts: Object.fromEntries(facts) };
}
