import { describe, expect, it } from "vitest";
import { gridTrial } from "./grid-trials.ts";
import { type Judged, judged } from "./judged.ts";
import { type Outcome, outcomeOf, tellsOfReading, told } from "./outcome.ts";
import { changes, pagedTrial, type Trial } from "./trials.ts";

/** Random quotes; each is tried with every change of one of its amounts. */
const TRIALS = 60;

interface Tried {
  readonly trial: Trial;
  readonly before: Judged;
}

const tried = (trialOf: (seed: number) => Trial, count: number): Promise<Tried[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const trial = trialOf(index + 1);
      return { trial, before: judged(await trial.sound()) };
    }),
  );

describe.each([
  ["on pages", await tried(pagedTrial, TRIALS)],
  ["in a sheet", await tried(gridTrial, TRIALS)],
] as const)("every amount is accounted for %s", (_, trials) => {
  it("nothing is reported of the sound quotes", () => {
    const alarms = trials.flatMap(({ trial, before }) => (tellsOfReading(before) ? [told(trial, "unchanged")] : []));
    expect(alarms).toEqual([]);
  });

  // How many trials leave something to report: fewer would say little.
  it.each([
    ["moved", 0.7],
    ["intoWords", 0.7],
    ["split", 0.5],
    ["deleted", 0.4],
    ["altered", 0.4],
  ] as const)("an amount that is %s is reported every time", async (change, share) => {
    expect(changes).toContain(change);
    const count: Record<Outcome, number> = { reported: 0, silent: 0, exempt: 0 };
    const silent: string[] = [];
    for (const { trial, before } of trials) {
      const outcome = await outcomeOf(trial, change, before);
      count[outcome]++;
      if (outcome === "silent") silent.push(told(trial, change));
    }
    expect(silent).toEqual([]);
    expect(count.reported).toBeGreaterThan(share * TRIALS);
  });
});
