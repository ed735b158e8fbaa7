import { dsrByCode } from "../../segur/dsr/dsr.ts";
import { isMap } from "../value-at.ts";
import type { CaseFacts, Context } from "./context.ts";
import { entriesNaming, type FactSources, type QuoteNames } from "./resolve-facts.ts";

/** Two facts that cannot both hold for one quote. Paths are keys of the context, dotted. */
export interface Contradiction {
  readonly path: string;
  readonly value: string;
  readonly against: string;
  readonly other: string;
}

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? "";

/** A wave that none of the DSRs given is of. */
function contradictionIn({ wave, dsr }: CaseFacts, at = ""): Contradiction | null {
  const waves = [dsr ?? []].flat().flatMap((code) => dsrByCode(code)?.wave ?? []);
  if (wave === undefined || waves.length === 0 || waves.includes(wave)) return null;
  return { path: `${at}wave`, value: shown(wave), against: `${at}dsr`, other: shown(dsr) };
}

/** The first contradiction inside a context file: at its top level, or in the entry of one quote. */
export function contradictionOfContext(context: Context): Contradiction | null {
  const { quotes = {}, ...topLevel } = context;
  const entries = Object.entries(quotes).map(([name, facts]) => contradictionIn(facts, `quotes.${name}.`));
  return [contradictionIn(topLevel), ...entries].find((found) => found !== null) ?? null;
}

/**
 * What contradicts itself among the facts for one quote: two entries of one context that both name it and say different
 * things, or a wave and a DSR that come from different places.
 */
export function contradictionFor(facts: CaseFacts, sources: FactSources, names: QuoteNames): Contradiction | null {
  for (const source of [sources.sidecar, sources.context, sources.config]) {
    const entries = source === undefined ? [] : entriesNaming(source, names);
    const found = entries.flatMap(([name, entry], index) =>
      entries.slice(index + 1).flatMap(([other, further]) => differing(name, entry, other, further) ?? []),
    )[0];
    if (found !== undefined) return found;
  }
  return contradictionIn(facts);
}

function differing(name: string, a: object, other: string, b: object, at = ""): Contradiction | null {
  for (const [key, value] of Object.entries(a)) {
    const against: unknown = Object.hasOwn(b, key) ? Reflect.get(b, key) : undefined;
    if (value === undefined || against === undefined) continue;
    // The parts of a client, and of a map by DSR, are facts of their own.
    const inner = isMap(value) && isMap(against) ? differing(name, value, other, against, `${at}${key}.`) : null;
    if (inner !== null) return inner;
    const isSame = isMap(value) && isMap(against) ? true : JSON.stringify(value) === JSON.stringify(against);
    if (!isSame)
      return {
        path: `quotes.${name}.${at}${key}`,
        value: shown(value),
        against: `quotes.${other}.${at}${key}`,
        other: shown(against),
      };
  }
  return null;
}
