import process from "node:process";

/** By the major version of V8 (Node 20, 22, 24): what it waits for before it optimises a function, and how much of it. */
const WAITS_FOR: Readonly<Record<string, readonly [flag: string, usual: number]>> = {
  "11": ["--interrupt-budget", 67_584],
  "12": ["--invocation-count-for-turbofan", 3000],
  "13": ["--invocation-count-for-turbofan", 3000],
};

/**
 * How many times longer is waited. Twelve was the best of 3, 6, 8 and 12 for thousands of quotes and for a few alike; where
 * a thousand PDFs share some twenty contents, it makes no difference.
 */
const LONGER = 12;

/**
 * Flags by which a Node that is started waits longer before it optimises a function, and compiles a regular expression
 * once, not twice. The linter is thousands of functions that each do little: left to itself V8 spends a third
 * of the first thousand lines on optimising functions for what they met so far, and on taking that back. None for a
 * version whose flags are not known. They are for the start of a process only: set in one that runs, they end it now and
 * then by a segmentation fault.
 */
export function optimisingLater(): string[] {
  const known = WAITS_FOR[process.versions.v8.split(".")[0] ?? ""];
  if (known === undefined) return [];
  const [flag, usual] = known;
  return [`${flag}=${usual * LONGER}`, "--no-regexp-tier-up"];
}
