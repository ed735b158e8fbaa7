import { regulation } from "../regulation/regulation.ts";
import type { Dsr, Wave } from "../regulation/regulation-schema.ts";

/** Looking up DSRs by their code, or by the kind of software that a quote names. */

const byCode = new Map<string, Dsr>(regulation.dsr.dsrs.map((dsr) => [dsr.code.toUpperCase(), dsr]));

/** The DSR of a canonical code (`BIO-SGL-Va1`, in any case); other spellings go through `findDsrCodes` first. */
export const dsrByCode = (code: string): Dsr | null => byCode.get(code.toUpperCase()) ?? null;

const byFunction = new Map<string, Dsr[]>(regulation.dsr.dsrs.map((dsr) => [dsr.function, []]));
for (const dsr of regulation.dsr.dsrs) byFunction.get(dsr.function)?.push(dsr);

/** Every DSR of a kind of software, whatever the wave; the one that names no domain first. */
export const dsrsOfFunction = (functionKey: string): readonly Dsr[] => byFunction.get(functionKey) ?? [];

/**
 * The DSR of a kind of software (a key of `functions` in `dsr.yaml`) in a wave.
 * Without a wave, the only one that a source names, or null when two waves have it.
 * Without a corridor, the DSR that names no domain, where the function has several (DUI).
 */
export function dsrOfFunction(functionKey: string, wave: Wave | null, corridor: string | null = null): Dsr | null {
  const candidates = dsrsOfFunction(functionKey).filter(
    (dsr) => (wave === null ? dsr.offered.value !== "not-listed" : dsr.wave === wave) && fitsCorridor(dsr, corridor),
  );
  const waves = new Set(candidates.map((dsr) => dsr.wave));
  if (waves.size > 1) return null;
  return candidates.find((dsr) => dsr.variants !== undefined) ?? candidates[0] ?? null;
}

const fitsCorridor = (dsr: Dsr, corridor: string | null): boolean => corridor === null || dsr.corridor === corridor;

/** Whether two codes may name the same DSR: equal, or one of them leaves the domain open that the other names. */
export function mayBeSameDsr(a: string, b: string): boolean {
  const [first, second] = [dsrByCode(a), dsrByCode(b)];
  if (first === null || second === null) return a.toUpperCase() === b.toUpperCase();
  return first === second || isVariant(first, second) || isVariant(second, first);
}

const isVariant = (open: Dsr, named: Dsr): boolean => open.variants?.includes(named.code) ?? false;
