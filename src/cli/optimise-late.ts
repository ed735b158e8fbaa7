import process from "node:process";
import { setFlagsFromString } from "node:v8";

/** By the major version of V8 (Node 20, 22, 24): what makes it wait some ten times longer than it would. */
const LATER: Readonly<Record<string, string>> = {
  "11": "--interrupt-budget=500000",
  "12": "--invocation-count-for-turbofan=30000",
  "13": "--invocation-count-for-turbofan=30000",
};

/**
 * Tells V8 to optimise late, and to compile each regular expression once, not twice. The linter is thousands of functions
 * that each do little: left to itself V8 spends a third of the time of its first thousand lines on optimising functions
 * for what it has seen so far, and on taking that back. A version whose flags are not known is left as it is.
 */
export function optimiseLate(): void {
  const later = LATER[process.versions.v8.split(".")[0] ?? ""];
  if (later === undefined) return;
  setFlagsFromString(later);
  setFlagsFromString("--no-regexp-tier-up");
}
