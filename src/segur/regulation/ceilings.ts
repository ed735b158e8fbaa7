import { regulation } from "./regulation.ts";
import type { CeilingEntry, Certainty } from "./regulation-schema.ts";

/**
 * What is known of the maximum amount of a DSR (AF §5.3), in cents HT.
 * `upper-bound`: no ceiling of this client can be higher, the exact one is not known.
 */
export type Ceiling =
  | {
      readonly kind: "upper-bound";
      readonly cents: number;
      readonly certainty: Certainty;
      readonly source: readonly string[];
      readonly publishedIn: string;
    }
  | {
      readonly kind: "unknown";
      /** Key of the context that would settle it. */
      readonly missing: "ceilingCents";
      /** Where the ANS publishes the amount, in French; null for a DSR that the data does not know. */
      readonly publishedIn: string | null;
      readonly address: string | null;
    };

/** Figures of the client that a ceiling is computed from (`ceilingInputs` of the context). */
export interface CeilingInputs {
  /** PHA-LGO-Va1: number of pharmacies that the quote equips, 1 unless given. */
  readonly pharmacies?: number;
}

const entryByDsr = new Map<string, CeilingEntry>(
  regulation.ceilings.flatMap((entry) => entry.dsr.map((code): [string, CeilingEntry] => [code, entry])),
);

/** The ceiling of a DSR, as far as a source gives it; an amount given in the context always goes before it. */
export function ceilingOf(code: string, inputs: CeilingInputs = {}): Ceiling {
  const entry = entryByDsr.get(code);
  if (entry?.kind !== "range") {
    return {
      kind: "unknown",
      missing: "ceilingCents",
      publishedIn: entry?.publishedIn ?? null,
      address: entry?.address ?? null,
    };
  }
  const { highestCents, certainty, source, publishedIn } = entry;
  return { kind: "upper-bound", cents: highestCents * (inputs.pharmacies ?? 1), certainty, source, publishedIn };
}
