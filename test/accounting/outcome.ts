import { equationsOf, showsAlteration, showsDeletion } from "./equations.ts";
import { isIntact } from "./intact.ts";
import { type Judged, judged } from "./judged.ts";
import type { Change, Trial } from "./trials.ts";

/**
 * What became of a changed amount: reported, or silent; `exempt` where nothing has to be said: all of it is still
 * read, or no other printed amount depends on it.
 */
export type Outcome = "reported" | "silent" | "exempt";

/** Rules that say that an amount is missing, cut or out of place. */
const READING = ["complete-reading", "arithmetic", "not-a-quote"];

export const tellsOfReading = ({ reported }: Judged): boolean => READING.some((rule) => reported.has(rule));

/** Tries a change of a trial's amount against what was read before it. */
export async function outcomeOf(trial: Trial, change: Change, before: Judged): Promise<Outcome> {
  if (change === "deleted" || change === "altered") {
    const equations = equationsOf(trial.quote, trial.printed);
    const shows = change === "deleted" ? showsDeletion : showsAlteration;
    if (!shows(equations, trial.amount)) return "exempt";
    return judged(await trial.changed(change)).reported.size > 0 ? "reported" : "silent";
  }
  const after = judged(await trial.changed(change));
  if (tellsOfReading(after)) return "reported";
  return before.quote !== null && isIntact(before.quote, after.quote) ? "exempt" : "silent";
}

/** A trial told so that it can be run again. */
export const told = ({ seed, amount, text }: Trial, change: string): string =>
  `seed ${seed}, ${amount} ${text}, ${change}`;
