import { dsrByCode } from "../dsr/dsr.ts";
import { type Basis, wasKnown } from "./known.ts";
import { regulation } from "./regulation.ts";
import type { Wave } from "./regulation-schema.ts";

/** Whether a quote for a DSR must list the versions from which the update is free, and how that is known. */
export interface VersionListDuty extends Basis {
  readonly required: boolean;
}

/** The duty of a DSR by its canonical code (AF §4.3); null for a code that the data does not know. */
export function needsVersionList(code: string, asOf: string | null = null): VersionListDuty | null {
  const dsr = dsrByCode(code);
  if (dsr === null) return null;
  const entry = regulation.versionLists.find(
    (duty) =>
      duty.wave === dsr.wave &&
      (duty.functions === "all" || duty.functions.includes(dsr.function)) &&
      wasKnown(duty, asOf),
  );
  if (entry === undefined) return null;
  const { required, certainty, source, knownFrom } = entry;
  return { required, certainty, source, knownFrom };
}

/** The duty of a quote whose wave is known and whose DSR is not: null unless every DSR of the wave has it. */
export function dutyOfWave(wave: Wave, asOf: string | null = null): Basis | null {
  const entry = regulation.versionLists.find((duty) => duty.wave === wave && wasKnown(duty, asOf));
  if (entry?.functions !== "all" || !entry.required) return null;
  return { certainty: entry.certainty, source: entry.source };
}
