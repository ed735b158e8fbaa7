import type { Quote } from "../../quotes/model.ts";
import type { Check, Diagnostic, PolicyMarks } from "../diagnostic.ts";
import { fingerprintOf, fingerprintsOf } from "../fingerprint.ts";
import { isSameFinding } from "../same-finding.ts";
import { type RuleSettings, TRUTH_RULES, type Waiver } from "./policy.ts";

/** What the user's policy says of one quote. */
export interface QuotePolicy {
  readonly settings: RuleSettings;
  /** Waivers in force that name the quote. */
  readonly waivers: readonly Waiver[];
  /** Fingerprints that the baseline accepts on it, with their ranks. */
  readonly baselined: ReadonlySet<string>;
}

/** All findings of a quote, its own and then those that other quotes add, with the lines that they speak of. */
export interface FindingsOfQuote {
  readonly findings: readonly Diagnostic[];
  readonly quote: Pick<Quote, "lines"> | null;
}

/**
 * Marks findings of one quote by its policy; verdicts and severities stay as they were judged. A finding that was marked
 * before may be marked again. Waivers that serve are added to `used`.
 */
export function markerOf(
  { findings, quote }: FindingsOfQuote,
  { settings, waivers, baselined }: QuotePolicy,
  used: Set<Waiver>,
): (finding: Diagnostic) => Diagnostic {
  const subject = quote === null ? null : { quote };
  const ranked = fingerprintsOf({ findings, subject });
  const plain = findings.map((finding) => fingerprintOf(finding, quote));
  const places = new Map(findings.map((finding, index) => [finding, index]));
  const alike = new Map<string, number>();
  for (const fingerprint of plain) alike.set(fingerprint, (alike.get(fingerprint) ?? 0) + 1);
  return (finding) => {
    const setting = settingOf(finding, settings);
    if (TRUTH_RULES.has(finding.ruleId)) return { ...finding, ...setting };
    const index = places.get(finding) ?? findings.findIndex((one) => isSameFinding(one, finding));
    const own = plain[index];
    const waiver = waivers.find(
      ({ rule, fingerprint, line }) =>
        rule === finding.ruleId &&
        fingerprint === own &&
        (line === undefined || alike.get(own) === 1 || line - 1 === finding.line),
    );
    if (waiver !== undefined) used.add(waiver);
    return { ...finding, ...setting, ...acceptance(waiver, baselined.has(ranked[index] ?? "")) };
  };
}

/** A check with the severity configured for its rule. */
export const markedCheck = (check: Check, settings: RuleSettings): Check => ({
  ...check,
  ...settingOf(check, settings),
});

function acceptance(waiver: Waiver | undefined, isBaselined: boolean): PolicyMarks {
  if (waiver === undefined) return isBaselined ? { baselined: true } : {};
  const { reason, author = null, expires = null } = waiver;
  return { waived: { reason, author, expires } };
}

function settingOf({ ruleId }: Pick<Check, "ruleId">, settings: RuleSettings): Pick<PolicyMarks, "configured"> {
  const configured = Object.hasOwn(settings, ruleId) ? settings[ruleId] : undefined;
  return configured === undefined ? {} : { configured };
}
