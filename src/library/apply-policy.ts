import { markedCheck, markerOf } from "../engine/policy/mark.ts";
import type { Waiver } from "../engine/policy/policy.ts";
import type { FileResult } from "../engine/result.ts";
import type { CheckedOptions } from "./check-options.ts";

/** Marks the findings of a quote by severities and waivers: nothing of its verdict changes. */
export function withPolicy(
  file: FileResult,
  { severities: settings, waivers }: Pick<CheckedOptions, "severities" | "waivers">,
): FileResult {
  const quote = file.subject?.quote ?? null;
  const own = waivers.filter((waiver) => quote !== null && isFor(waiver, file));
  const policy = { settings, waivers: own, baselined: new Set<string>() };
  const mark = markerOf({ findings: file.findings, quote }, policy, new Set());
  return {
    ...file,
    findings: file.findings.map(mark),
    checks: file.checks.map((check) => markedCheck(check, settings)),
  };
}

const isFor = ({ file, quote }: Waiver, { path, part, subject }: FileResult): boolean =>
  (file === undefined || file === path) &&
  (quote === undefined || quote === part || quote === subject?.quote.number?.value);
