import type { Result, Suppression } from "sarif";
import type { Check, Diagnostic } from "../../engine/diagnostic.ts";
import { fingerprintsOf } from "../../engine/fingerprint.ts";
import { type Excuse, excuseOf } from "../../engine/policy/standing.ts";
import type { FileResult } from "../../engine/result.ts";
import { excerptOf } from "../excerpt.ts";
import { placesOf } from "../places.ts";
import { remedyFor } from "../pretty/unchecked.ts";
import { wellFormed } from "../well-formed.ts";
import type { Wording } from "../wording.ts";
import { standingOf } from "./levels.ts";
import { locationOf, wholeFile } from "./locations.ts";
import { ruleIndexOf } from "./rules.ts";

/** A quote or input, and its file among the artifacts of the run. */
export interface FileInRun {
  readonly file: FileResult;
  readonly artifact: { readonly uri: string; readonly index: number };
}

/** The findings of a quote, then the points that could not be checked, which SARIF calls open. */
export function resultsOf(inRun: FileInRun, wording: Wording): Result[] {
  const { file } = inRun;
  const fingerprints = fingerprintsOf(file);
  return [
    ...file.findings.map((finding, index) => findingResult(finding, fingerprints[index] ?? "", inRun, wording)),
    ...file.checks.flatMap((check) => openResult(check, inRun, wording)),
  ];
}

function findingResult(finding: Diagnostic, fingerprint: string, inRun: FileInRun, wording: Wording): Result {
  const { what, why, fix } = wording.message(finding);
  const evidence = excerptOf(finding.evidence);
  const [first, ...others] = [evidence, ...finding.related].filter(({ pieces }) => pieces.length > 0);
  const excuse = excuseOf(finding);
  return {
    ruleId: finding.ruleId,
    ...ruleIndexOf(finding.ruleId),
    ...standingOf(finding),
    message: { text: wellFormed(`${what} ${fix}`) },
    locations: [first === undefined ? wholeFile(inRun) : locationOf(first, finding.line, inRun, wording)],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map((text, index) => ({
            id: index + 1,
            ...locationOf(text, null, inRun, wording),
          })),
        }),
    partialFingerprints: fingerprintsFor(inRun, fingerprint),
    ...(excuse === null ? {} : { suppressions: [suppressionOf(excuse)] }),
    properties: {
      severity: finding.severity,
      evidence: wellFormed(evidence.value),
      why,
      fix,
      citation: wording.citation(finding),
      quoteLine: finding.line === null ? null : finding.line + 1,
      part: inRun.file.part,
      places: [evidence, ...finding.related].flatMap(placesOf),
      ...(finding.preview === true ? { preview: true } : {}),
    },
  };
}

/** "Open" is SARIF's word for what the tool knows too little to decide. */
function openResult(check: Check, inRun: FileInRun, wording: Wording): Result[] {
  if (check.outcome !== "cannot-check" || check.missing === null) return [];
  const { language } = wording;
  const fact = wording.missing(check.missing);
  const said = language === "fr" ? `Non vérifiable, il manque : ${fact}` : `Could not be checked, missing: ${fact}`;
  return [
    {
      ruleId: check.ruleId,
      ...ruleIndexOf(check.ruleId),
      kind: "open",
      level: "none",
      message: { text: wellFormed(`${said} (${remedyFor(language, check.missing)}).`) },
      locations: [wholeFile(inRun)],
      partialFingerprints: fingerprintsFor(inRun, `cannot-check-${check.ruleId}`),
      properties: {
        missing: check.missing.fact,
        contextKey: check.missing.contextKey,
        part: inRun.file.part,
        ...(check.preview === true ? { preview: true } : {}),
      },
    },
  ];
}

/** Neither lines, pages nor order are in it; `primaryLocationLineHash` is the name that GitHub's code scanning reads. */
function fingerprintsFor({ file }: FileInRun, fingerprint: string): Record<string, string> {
  const own = file.part === null ? fingerprint : `${fingerprint}@${wellFormed(file.part)}`;
  return { "sonsLint/v1": own, primaryLocationLineHash: own };
}

const suppressionOf = ({ by, reason }: Excuse): Suppression => ({
  kind: "external",
  status: "accepted",
  justification: reason ?? by,
});
