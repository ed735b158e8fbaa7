import type { Diagnostic } from "../diagnostic.ts";
import type { Severity } from "../rule.ts";

/**
 * The severity that a finding has for the exit code; null where it has no say: accepted, of a rule in preview or one that
 * is configured off. What is only worth knowing stays so: a configured severity is for breaches.
 */
export function effectiveSeverity({ severity, preview, waived, baselined, configured }: Diagnostic): Severity | null {
  if (preview === true || waived !== undefined || baselined === true || configured === "off") return null;
  return severity === "info" ? "info" : (configured ?? severity);
}
