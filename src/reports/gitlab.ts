import type { Location } from "../documents/text.ts";
import { mergeAcross } from "../engine/across/merge-across.ts";
import type { Check, Diagnostic } from "../engine/diagnostic.ts";
import { fingerprintsOf } from "../engine/fingerprint.ts";
import { countedSeverity, excuseOf } from "../engine/policy/standing.ts";
import type { FileResult, RunResult } from "../engine/result.ts";
import type { Severity } from "../engine/rule.ts";
import { artifactPath } from "./artifact-path.ts";
import { firstPlaceOf, lineOf } from "./first-line.ts";
import { placeIn } from "./place.ts";
import { remedyFor } from "./pretty/unchecked.ts";
import { wellFormed } from "./well-formed.ts";
import type { Wording } from "./wording.ts";

/** An entry of GitLab's Code Quality report. */
interface Degradation {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: "info" | "minor" | "major" | "critical" | "blocker";
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const SEVERITIES: Readonly<Record<Severity, Degradation["severity"]>> = {
  error: "critical",
  warning: "minor",
  info: "info",
};

/**
 * The run as GitLab's Code Quality report. It has no notion of accepted findings: waived and baselined ones are left
 * out; those of rules in preview and what could not be checked are `info`, an input that could not be read `blocker`.
 */
export function gitlabReport(run: RunResult, wording: Wording): string {
  const entries = mergeAcross(run).flatMap((file) => entriesOf(file, wording));
  return `${JSON.stringify(withDistinctFingerprints(entries), null, 2)}\n`;
}

function entriesOf(file: FileResult, wording: Wording): Degradation[] {
  if (file.subject === null) return [inputEntry(file, wording)];
  const fingerprints = fingerprintsOf(file);
  return [
    ...file.findings.flatMap((finding, index) =>
      excuseOf(finding) === null ? [findingEntry(finding, fingerprints[index] ?? "", file, wording)] : [],
    ),
    ...file.checks.flatMap((check) => uncheckedEntry(check, file, wording)),
  ];
}

function inputEntry(file: FileResult, wording: Wording): Degradation {
  const name = file.error?.code ?? file.verdict;
  const severity = file.verdict === "unreadable" ? "blocker" : "info";
  return entry(file, { name, description: wording.inputError(file.error), severity, fingerprint: name });
}

function findingEntry(finding: Diagnostic, fingerprint: string, file: FileResult, wording: Wording): Degradation {
  const { what, fix } = wording.message(finding);
  const place = placeIn(wording.language, finding, file.subject?.quote ?? null);
  return entry(file, {
    name: finding.ruleId,
    description: `${what} ${fix}${place === "" ? "" : ` (${place})`}`,
    severity: finding.preview === true ? "info" : SEVERITIES[countedSeverity(finding)],
    fingerprint,
    at: firstPlaceOf(finding),
  });
}

function uncheckedEntry(check: Check, file: FileResult, wording: Wording): Degradation[] {
  if (check.outcome !== "cannot-check" || check.missing === null) return [];
  const { language } = wording;
  const said = language === "fr" ? "Non vérifiable, il manque : " : "Could not be checked, missing: ";
  const description = `${said}${wording.missing(check.missing)} (${remedyFor(language, check.missing)}).`;
  return [
    entry(file, { name: check.ruleId, description, severity: "info", fingerprint: `cannot-check-${check.ruleId}` }),
  ];
}

interface Said {
  readonly name: string;
  readonly description: string;
  readonly severity: Degradation["severity"];
  /** Within its quote. */
  readonly fingerprint: string;
  readonly at?: Location | undefined;
}

/** The fingerprint tells of the whole project: the file and the part are in it, its lines are not. */
const entry = ({ path, part }: FileResult, { name, description, severity, fingerprint, at }: Said): Degradation => ({
  description: wellFormed(description),
  check_name: name,
  fingerprint: [fingerprint, artifactPath(path), ...(part === null ? [] : [part])].map(wellFormed).join(":"),
  severity,
  location: { path: wellFormed(artifactPath(path)), lines: { begin: lineOf(at) } },
});

/** GitLab shows the first of those alike; the same part name may come twice in a mail. */
function withDistinctFingerprints(entries: readonly Degradation[]): Degradation[] {
  const seen = new Map<string, number>();
  return entries.map((one) => {
    const rank = (seen.get(one.fingerprint) ?? 0) + 1;
    seen.set(one.fingerprint, rank);
    return rank === 1 ? one : { ...one, fingerprint: `${one.fingerprint}:${rank}` };
  });
}
