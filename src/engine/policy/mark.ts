import type { Check, Diagnostic, PolicyMarks } from "../diagnostic.ts";
import { fingerprintOf, fingerprintsOf } from "../fingerprint.ts";
import type { AcrossResult, FileResult, RunResult } from "../result.ts";
import { type RuleSettings, TRUTH_RULES, type Waiver } from "./policy.ts";

/** What the user's policy says of one quote. */
export interface QuotePolicy {
  readonly settings: RuleSettings;
  /** Waivers in force that name the quote. */
  readonly waivers: readonly Waiver[];
  /** Fingerprints that the baseline accepts on it, with their ranks. */
  readonly baselined: ReadonlySet<string>;
}

/** A run with its findings marked, and the waivers that served. */
export interface MarkedRun<R extends RunResult> {
  readonly run: R;
  readonly used: ReadonlySet<Waiver>;
}

/** Marks the findings of a run. Verdicts and severities stay as they were judged. */
export function markRun<R extends RunResult>(run: R, policyOf: (file: FileResult) => QuotePolicy): MarkedRun<R> {
  const used = new Set<Waiver>();
  const added = new Map(run.across.map((entry) => [keyOf(entry), entry]));
  const across = new Map<AcrossResult, AcrossResult>();
  const files = run.files.map((file) => {
    const entry = added.get(keyOf(file));
    const policy = policyOf(file);
    const mark = markerOf(file, entry?.findings ?? [], policy, used);
    if (entry !== undefined) {
      const settled = entry.settled === undefined ? {} : { settled: entry.settled.map(mark) };
      across.set(entry, { ...entry, findings: entry.findings.map(mark), ...settled });
    }
    const checks = file.checks.map((check) => ({ ...check, ...settingOf(check, policy.settings) }));
    return { ...file, findings: file.findings.map(mark), checks };
  });
  return { run: { ...run, files, across: run.across.map((entry) => across.get(entry) ?? entry) }, used };
}

const keyOf = ({ path, part }: Pick<FileResult, "path" | "part">): string => JSON.stringify([path, part]);

/** Marks each finding of a quote once, so that whoever compares findings by identity still finds them. */
function markerOf(
  file: FileResult,
  added: readonly Diagnostic[],
  { settings, waivers, baselined }: QuotePolicy,
  used: Set<Waiver>,
): (finding: Diagnostic) => Diagnostic {
  const findings = [...file.findings, ...added];
  const quote = file.subject?.quote ?? null;
  const ranked = fingerprintsOf({ findings, subject: file.subject });
  const plain = findings.map((finding) => fingerprintOf(finding, quote));
  const marked = new Map(
    findings.map((finding, index) => {
      const setting = settingOf(finding, settings);
      if (TRUTH_RULES.has(finding.ruleId)) return [finding, { ...finding, ...setting }];
      const isAlone = plain.filter((fingerprint) => fingerprint === plain[index]).length === 1;
      const waiver = waivers.find(
        ({ rule, fingerprint, line }) =>
          rule === finding.ruleId &&
          fingerprint === plain[index] &&
          (line === undefined || isAlone || line - 1 === finding.line),
      );
      if (waiver !== undefined) used.add(waiver);
      return [finding, { ...finding, ...setting, ...acceptance(waiver, baselined.has(ranked[index] ?? "")) }];
    }),
  );
  return (finding) => marked.get(finding) ?? finding;
}

function acceptance(waiver: Waiver | undefined, isBaselined: boolean): PolicyMarks {
  if (waiver === undefined) return isBaselined ? { baselined: true } : {};
  const { reason, author = null, expires = null } = waiver;
  return { waived: { reason, author, expires } };
}

function settingOf({ ruleId }: Pick<Check, "ruleId">, settings: RuleSettings): Pick<PolicyMarks, "configured"> {
  const configured = Object.hasOwn(settings, ruleId) ? settings[ruleId] : undefined;
  return configured === undefined ? {} : { configured };
}
