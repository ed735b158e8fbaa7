import type { Check, Diagnostic, Verdict } from "../engine/diagnostic.ts";
import { fingerprintOf } from "../engine/fingerprint.ts";
import { mergeAcross } from "../engine/merge-across.ts";
import type { AcrossResult, FileResult, RunResult } from "../engine/result.ts";
import { version } from "../version.ts";
import { excerptOf } from "./excerpt.ts";
import type { AcrossJson, CheckJson, FileJson, FindingJson, HeadJson, OutputJson } from "./json-schema.ts";
import { placeOf, placesOf } from "./places.ts";
import { quoteJson } from "./quote-json.ts";
import { regulationVersion, type Wording } from "./wording.ts";

/** The whole run as one object of the contract: findings that only several quotes show stand with their quotes too. */
export function jsonReport(run: RunResult, wording: Wording): string {
  return `${JSON.stringify(outputJson(run, wording), null, 2)}\n`;
}

export function outputJson(run: RunResult, wording: Wording): OutputJson {
  const files = mergeAcross(run).map((file) => fileJson(file, wording));
  return {
    ...headJson(),
    files,
    across: run.across.map((entry) => acrossJson(entry, wording)),
    summary: summaryOf(files),
  };
}

export const headJson = (): HeadJson => ({
  schemaVersion: 1,
  tool: { name: "sons-lint", version },
  regulation: { version: regulationVersion },
});

export const fileJson = (file: FileResult, wording: Wording): FileJson => ({
  path: file.path,
  sha256: file.sha256,
  part: file.part,
  verdict: file.verdict,
  quote: file.subject === null ? null : quoteJson(file.subject),
  checks: file.checks.map((check) => checkJson(check, file.findings, wording)),
  findings: file.findings.map((finding) => ({
    ...findingJson(finding, wording),
    fingerprint: fingerprintOf(finding, file.subject?.quote ?? null),
  })),
  error: file.error === null ? null : { code: file.error.code, message: wording.inputError(file.error) },
});

export const acrossJson = (
  { path, part, verdict, findings, settled = [] }: AcrossResult,
  wording: Wording,
): AcrossJson => ({
  path,
  part,
  verdict,
  findings: findings.map((finding) => findingJson(finding, wording)),
  ...(settled.length === 0
    ? {}
    : {
        settled: settled.map(({ ruleId, evidence, line }) => ({ ruleId, evidence: excerptOf(evidence).value, line })),
      }),
});

/** What a conclusion rests on, where there is anything to say of it. */
const basisOf = ({ lists, preview }: Pick<Check, "lists" | "preview">): Pick<CheckJson, "lists" | "preview"> => ({
  ...(lists === undefined ? {} : { lists: [...lists] }),
  ...(preview === undefined ? {} : { preview }),
});

/** What the user's policy makes of a finding, where it says anything. */
const marksOf = ({
  waived,
  baselined,
  configured,
}: Diagnostic): Pick<FindingJson, "waived" | "baselined" | "configured"> => ({
  ...(waived === undefined ? {} : { waived }),
  ...(baselined === undefined ? {} : { baselined }),
  ...(configured === undefined ? {} : { configured }),
});

function findingJson(finding: Diagnostic, wording: Wording): FindingJson {
  const { what, fix } = wording.message(finding);
  const evidence = excerptOf(finding.evidence);
  const locations = [evidence, ...finding.related].flatMap(placesOf);
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: what,
    evidence: evidence.value,
    line: finding.line,
    location: locations[0] ?? null,
    locations,
    citation: wording.citation(finding.ruleId),
    fix,
    ...marksOf(finding),
    ...basisOf(finding),
  };
}

function checkJson(check: Check, findings: readonly Diagnostic[], wording: Wording): CheckJson {
  const evidence = check.evidence === null ? null : excerptOf(check.evidence);
  return {
    ruleId: check.ruleId,
    outcome: check.outcome,
    reason: wording.reason(check, findings),
    missing: check.missing === null ? null : { fact: check.missing.fact, contextKey: check.missing.contextKey },
    evidence: evidence?.value ?? null,
    location: evidence === null ? null : placeOf(evidence),
    ...(check.configured === undefined ? {} : { configured: check.configured }),
    ...basisOf(check),
  };
}

function summaryOf(files: readonly FileJson[]): OutputJson["summary"] {
  const byVerdict: Record<Verdict, number> = {
    compliant: 0,
    "needs-review": 0,
    "non-compliant": 0,
    "not-a-quote": 0,
    unreadable: 0,
  };
  const byRule: Record<string, number> = {};
  for (const { verdict, findings } of files) {
    byVerdict[verdict]++;
    for (const { ruleId } of findings) byRule[ruleId] = (byRule[ruleId] ?? 0) + 1;
  }
  return { files: files.length, byVerdict, byRule: Object.fromEntries(Object.entries(byRule).sort()) };
}
