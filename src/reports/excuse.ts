import type { Diagnostic } from "../engine/diagnostic.ts";

/** What the user accepted: by a waiver, which has a reason, or with all that a baseline holds. */
interface Accepted {
  readonly waived?: { readonly reason: string };
  readonly baselined?: true;
}

/** Why a finding does not count; `reason` is the user's own words. */
export type Excuse =
  | { readonly by: "waiver"; readonly reason: string }
  | { readonly by: "baseline"; readonly reason: null };

/** Null for a finding that counts, as far as waivers and baselines go. */
export function excuseOf({ waived, baselined }: Diagnostic & Accepted): Excuse | null {
  if (waived !== undefined) return { by: "waiver", reason: waived.reason };
  return baselined === true ? { by: "baseline", reason: null } : null;
}
