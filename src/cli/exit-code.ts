import { internalError } from "../engine/internal-error.ts";
import { effectiveSeverity } from "../engine/policy/standing.ts";
import type { FileResult } from "../engine/result.ts";

/** Exit codes, part of the contract with pipelines. Where several apply: 130 > 3 > 2 > 1. */
export const EXIT = { ok: 0, found: 1, unusable: 2, internalError: 3, interrupted: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
export type FailOn = "error" | "warning" | "review";

/** A result and whether the user named its file, rather than a folder that holds it. */
export interface NamedResult {
  readonly result: FileResult;
  readonly named: boolean;
}

export function exitCodeOf(results: readonly NamedResult[], failOn: FailOn): ExitCode {
  if (results.some(({ result }) => isBroken(result))) return EXIT.internalError;
  // A mail or an archive was used when it brought a quote: what else it holds is no fault.
  const judged = new Set(results.flatMap(({ result }) => (isJudged(result) ? [result.path] : [])));
  if (results.some((one) => isUnusable(one, judged))) return EXIT.unusable;
  return results.some(({ result }) => isFound(result, failOn)) ? EXIT.found : EXIT.ok;
}

const isBroken = ({ findings, error }: FileResult): boolean =>
  error?.code === "internal-error" || findings.some(({ ruleId }) => ruleId === internalError.id);

const isJudged = ({ verdict }: FileResult): boolean => verdict !== "not-a-quote" && verdict !== "unreadable";

const isUnusable = ({ result: { verdict, path }, named }: NamedResult, judged: ReadonlySet<string>): boolean =>
  verdict === "unreadable" || (verdict === "not-a-quote" && named && !judged.has(path));

/** Rules in preview, and those that are configured off, never fail a run. */
function isFound(file: FileResult, failOn: FailOn): boolean {
  const checks = file.checks.filter(({ preview, configured }) => preview !== true && configured !== "off");
  return isFoundIn(
    file.findings,
    checks.some(({ outcome }) => outcome === "cannot-check"),
    failOn,
  );
}

/** Whether findings, or what could not be checked, are at or above the level that fails a run. */
export function isFoundIn(findings: FileResult["findings"], hasUnchecked: boolean, failOn: FailOn): boolean {
  const severities = findings.map(effectiveSeverity);
  if (severities.some((severity) => severity === "error" || (severity === "warning" && failOn !== "error")))
    return true;
  return failOn === "review" && hasUnchecked;
}
