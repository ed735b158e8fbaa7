import { regulation } from "./regulation.ts";
import type { Certainty, Wave } from "./regulation-schema.ts";

/** Figures that hold for a whole wave, and exceptions of single calls to the general perimeter. */
export interface WaveLimit {
  readonly value: number;
  readonly certainty: Certainty;
  readonly source: readonly string[];
}

/** Years of corrective maintenance inside the Prestation (AF §4.3). */
export function maintenanceYears(wave: Wave): WaveLimit | null {
  const entry = regulation.maintenance.find((limit) => limit.wave === wave);
  return entry === undefined ? null : { value: entry.years, certainty: entry.certainty, source: entry.source };
}

/** Calendar days that an order may precede the complete proof dossier (AF §4.4). */
export function preorderDays(wave: Wave): WaveLimit | null {
  const entry = regulation.preorder.find((limit) => limit.wave === wave);
  return entry === undefined ? null : { value: entry.days, certainty: entry.certainty, source: entry.source };
}

/** Whether the call of a DSR pays hardware too, which the general perimeter leaves out. */
export const coversHardware = (code: string): boolean =>
  regulation.exceptions.some(({ dsr, covers }) => covers === "hardware" && dsr.includes(code));
