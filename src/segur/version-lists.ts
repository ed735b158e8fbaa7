import { dsrByCode } from "./dsr.ts";
import { regulation } from "./regulation.ts";
import type { Certainty } from "./regulation-schema.ts";

/** Whether a quote for a DSR must list the versions from which the update is free, and how that is known. */
export interface VersionListDuty {
  readonly required: boolean;
  readonly certainty: Certainty;
  readonly source: readonly string[];
}

/** The duty of a DSR by its canonical code (AF §4.3); null for a code that the data does not know. */
export function needsVersionList(code: string): VersionListDuty | null {
  const dsr = dsrByCode(code);
  if (dsr === null) return null;
  const entry = regulation.versionLists.find(
    ({ wave, functions }) => wave === dsr.wave && (functions === "all" || functions.includes(dsr.function)),
  );
  return entry === undefined ? null : { required: entry.required, certainty: entry.certainty, source: entry.source };
}
