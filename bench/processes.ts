import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { median, row } from "./figures.ts";

/** A command whose whole life is timed, start of the process included. */
export interface Contender {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

export const node = (name: string, ...args: readonly string[]): Contender => ({
  name,
  command: process.execPath,
  args,
});

const ROUNDS = 15;

/**
 * Runs the contenders in turn, round after round, so that the noise of the machine falls on all of them alike. Each is
 * printed with its median milliseconds and its ratio to the first: the median of the ratios within one round.
 */
export function race([floor, ...others]: readonly [Contender, ...Contender[]], rounds = ROUNDS): void {
  const present = [floor, ...others].filter(({ name, command }) => {
    if (isThere(command)) return true;
    row(name, `not run: ${command}`);
    return false;
  });
  const times = present.map((): number[] => []);
  // The first round only fills the caches of the machine.
  for (let round = -1; round < rounds; round++)
    present.forEach((contender, index) => {
      const milliseconds = timeOf(contender);
      if (round >= 0) times[index]?.push(milliseconds);
    });
  present.forEach(({ name }, index) => {
    const own = times[index] ?? [];
    const ratios = own.map((milliseconds, round) => milliseconds / (times[0]?.[round] ?? Number.NaN));
    row(name, `${median(own).toFixed(0)} ms`, `× ${median(ratios).toFixed(2)}`);
  });
}

const isThere = (command: string): boolean => spawnSync(command, ["-v"], { stdio: "ignore" }).error === undefined;

function timeOf({ name, command, args }: Contender): number {
  const started = performance.now();
  const { status, error } = spawnSync(command, args, { stdio: ["ignore", "ignore", "ignore"] });
  const elapsed = performance.now() - started;
  // 1 is a verdict on the quote: any other end means that something else was timed.
  if (error !== undefined || (status !== 0 && status !== 1))
    throw new Error(`${name} did not end well: ${error?.message ?? status}`);
  return elapsed;
}
