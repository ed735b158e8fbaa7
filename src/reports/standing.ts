import type { Diagnostic } from "../engine/diagnostic.ts";
import type { Severity } from "../engine/rule.ts";

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

/** The severity by which pipelines go: that of the configuration where it gives one, which no verdict follows. */
export const countedSeverity = ({ severity, configured = "off" }: Diagnostic): Severity =>
  configured === "off" ? severity : configured;
