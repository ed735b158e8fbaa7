import { type Basis, basisOf, wasKnown } from "./known.ts";
import { regulation } from "./regulation.ts";
import type { Wave } from "./regulation-schema.ts";

/**
 * Figures that hold for a whole wave, and exceptions of single calls to the general perimeter. `asOf` is the ISO day
 * whose knowledge counts, null for the latest data.
 */
export interface WaveLimit extends Basis {
  readonly value: number;
}

/** Years of corrective maintenance inside the Prestation (AF §4.3). */
export function maintenanceYears(wave: Wave, asOf: string | null = null): WaveLimit | null {
  const entry = regulation.maintenance.findLast((limit) => limit.wave === wave && wasKnown(limit, asOf));
  return entry === undefined ? null : { value: entry.years, ...basisOf(entry) };
}

/** Calendar days that an order may precede the complete proof dossier (AF §4.4). */
export function preorderDays(wave: Wave, asOf: string | null = null): WaveLimit | null {
  const entry = regulation.preorder.findLast((limit) => limit.wave === wave && wasKnown(limit, asOf));
  return entry === undefined ? null : { value: entry.days, ...basisOf(entry) };
}

/** Whether the call of a DSR pays hardware too, which the general perimeter leaves out. */
export const coversHardware = (code: string, asOf: string | null = null): boolean =>
  regulation.exceptions.some(
    (entry) => entry.covers === "hardware" && entry.dsr.includes(code) && wasKnown(entry, asOf),
  );
