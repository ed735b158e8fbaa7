import type { Diagnostic } from "../../engine/diagnostic.ts";
import { countedSeverity } from "../../engine/policy/standing.ts";
import type { Severity } from "../../engine/rule.ts";

type Level = "error" | "warning" | "note";

export const levelOf = (severity: Severity): Level => (severity === "info" ? "note" : severity);

/** How a finding counts: one of a rule in preview asks for review, and SARIF gives a level to failures alone. */
export const standingOf = (finding: Diagnostic): { kind: "fail" | "review"; level: Level | "none" } =>
  finding.preview === true
    ? { kind: "review", level: "none" }
    : { kind: "fail", level: levelOf(countedSeverity(finding)) };
