import type { Diagnostic } from "../diagnostic.ts";
import type { Severity } from "../rule.ts";

/** How findings stand once the user's policy has marked them: for exit codes, baselines and reports alike. */

/** Why a finding does not count; `reason` is the user's own words. */
export type Excuse =
  | { readonly by: "waiver"; readonly reason: string }
  | { readonly by: "baseline" | "configuration"; readonly reason: null };

/** Null for a finding that counts, as far as the user's decisions go. */
export function excuseOf({ waived, baselined, configured }: Diagnostic): Excuse | null {
  if (waived !== undefined) return { by: "waiver", reason: waived.reason };
  if (baselined === true) return { by: "baseline", reason: null };
  return configured === "off" ? { by: "configuration", reason: null } : null;
}

/**
 * The severity that a finding counts with in reports and exit codes: that of the configuration where it gives one, which no
 * verdict follows. What is only worth knowing stays so: a configured severity is for breaches.
 */
export const countedSeverity = ({ severity, configured = "off" }: Diagnostic): Severity =>
  configured === "off" || severity === "info" ? severity : configured;

/** The severity that a finding has for the exit code; null where it has no say: excused, or of a rule in preview. */
export const effectiveSeverity = (finding: Diagnostic): Severity | null =>
  finding.preview === true || excuseOf(finding) !== null ? null : countedSeverity(finding);
