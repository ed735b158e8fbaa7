import type { Severity } from "../rule.ts";

/** A severity that the user gives a rule; `off` takes it out of the exit code. */
export type RuleSetting = Severity | "off";

/** Severities by rule id, as configured. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** A finding that its user accepts, with the reason. */
export interface Waiver {
  /** Path or pattern of the document, from the folder of the file that holds the waiver. */
  readonly file?: string | undefined;
  /** Number of the quote. */
  readonly quote?: string | undefined;
  readonly rule: string;
  /** Of the content of the finding, as `fingerprintOf` makes it. */
  readonly fingerprint: string;
  /** Line of the quote, from 1: chooses among findings that say the same. */
  readonly line?: number | undefined;
  readonly reason: string;
  readonly author?: string | undefined;
  /** Last ISO day on which it holds. */
  readonly expires?: string | undefined;
}

/**
 * Rules on whether the document was read truly. What they find cannot be waived, accepted by a baseline or lowered: the
 * conclusions of every other rule rest on it.
 */
export const TRUTH_RULES: ReadonlySet<string> = new Set(["complete-reading", "hidden-text", "internal-error"]);
