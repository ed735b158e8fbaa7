import { describe, expect, it } from "vitest";
import type { Drawing } from "../../scripts/synth/drawing.ts";
import { Random } from "../../scripts/synth/random.ts";
import { equationsOf, showsAlteration, showsDeletion } from "./equations.ts";
import { isIntact } from "./intact.ts";
import { type Judged, judged } from "./judged.ts";
import * as mutations from "./mutations.ts";
import { type Trial, trialOf } from "./trials.ts";

/** Random quotes; each is tried with every mutation of one of its amounts. */
const TRIALS = 120;

const trials = Array.from({ length: TRIALS }, (_, index) => {
  const trial = trialOf(index + 1);
  return { trial, before: judged(trial.drawing) };
});

/** What a trial came to, told so that it can be run again. */
const told = ({ seed, amount }: Trial, { reported }: Judged): string =>
  `seed ${seed}, ${amount.amount} ${amount.text}: ${[...reported].join(" ") || "silent"}`;

const tellsOfReading = ({ reported }: Judged): boolean =>
  ["complete-reading", "arithmetic", "not-a-quote"].some((rule) => reported.has(rule));

describe("every amount is accounted for", () => {
  it("nothing is reported of the sound quotes", () => {
    const alarms = trials.flatMap(({ trial, before }) => (tellsOfReading(before) ? [told(trial, before)] : []));
    expect(alarms).toEqual([]);
  });

  it.each([
    ["moved out of the table", mutations.moved],
    ["hidden in other words", mutations.intoWords],
    ["split in pieces", mutations.split],
  ] as const)("an amount that is %s is reported every time", (_, mutation) => {
    let lost = 0;
    const silent = trials.flatMap(({ trial, before }) => {
      const after = judged(mutated(trial, mutation));
      // Read all the same: pieces that stand close enough, or an amount that still stands beside its label.
      if (before.quote !== null && isIntact(before.quote, after.quote)) return [];
      lost++;
      return tellsOfReading(after) ? [] : [told(trial, after)];
    });
    expect(silent).toEqual([]);
    expect(lost).toBeGreaterThan(0.5 * TRIALS);
  });

  it.each([
    ["deleted", mutations.deleted, showsDeletion],
    ["altered", mutations.altered, showsAlteration],
  ] as const)("an amount that is %s is reported whenever another depends on it", (_, mutation, shows) => {
    let depended = 0;
    const silent = trials.flatMap(({ trial }) => {
      if (!shows(equationsOf(trial.quote, trial.printed), trial.amount.amount ?? "")) return [];
      depended++;
      const after = judged(mutated(trial, mutation));
      return after.reported.size > 0 ? [] : [told(trial, after)];
    });
    expect(silent).toEqual([]);
    expect(depended).toBeGreaterThan(0.4 * TRIALS);
  });
});

/** The same for one seed, whatever ran before. */
const mutated = ({ drawing, amount, seed }: Trial, mutation: mutations.Mutation): Drawing =>
  mutation(drawing, amount, new Random(seed));
