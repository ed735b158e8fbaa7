import type { Certainty } from "./regulation-schema.ts";

/** How a fact of the regulation is known: what a finding must say when it rests on it. */
export interface Basis {
  readonly certainty: Certainty;
  /** Keys into `regulation.sources`. */
  readonly source: readonly string[];
  /** First ISO day on which it is known to have been public; null where no dated page says. */
  readonly knownFrom?: string | null;
}

/** Whether a fact was public on a day; without a day, or without a date of publication, it counts. */
export const wasKnown = ({ knownFrom = null }: Basis, asOf: string | null): boolean =>
  asOf === null || knownFrom === null || knownFrom <= asOf;

/** How a fact is known, without the fact itself. */
export const basisOf = ({ certainty, source, knownFrom = null }: Basis): Basis => ({ certainty, source, knownFrom });
