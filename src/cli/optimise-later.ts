import process from "node:process";
import { setFlagsFromString } from "node:v8";

/** By the major version of V8 (Node 20, 22, 24): what it waits for before it optimises a function, and how much of it. */
const WAITS_FOR: Readonly<Record<string, readonly [flag: string, usual: number]>> = {
  "11": ["--interrupt-budget", 67_584],
  "12": ["--invocation-count-for-turbofan", 3000],
  "13": ["--invocation-count-for-turbofan", 3000],
};

/**
 * Tells V8 to wait so many times longer before it optimises a function, and to compile a regular expression once, not
 * twice. The linter is thousands of functions that each do little: left to itself V8 spends a third of the first thousand
 * lines on optimising functions for what they met so far, and on taking that back. A version whose flags are not known is
 * left as it is.
 */
export function optimiseLater(times: number): void {
  const known = WAITS_FOR[process.versions.v8.split(".")[0] ?? ""];
  if (known === undefined) return;
  const [flag, usual] = known;
  setFlagsFromString(`${flag}=${usual * times}`);
  setFlagsFromString("--no-regexp-tier-up");
}
