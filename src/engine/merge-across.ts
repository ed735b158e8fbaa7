import type { Check, Diagnostic } from "./diagnostic.ts";
import { orderFindings } from "./order-findings.ts";
import type { AcrossResult, FileResult, RunResult } from "./result.ts";

/** Each quote with what the other quotes of the run add to it: its findings, the checks they fail, its verdict. */
export function mergeAcross({ files, across }: RunResult): FileResult[] {
  const added = new Map(across.map((entry) => [keyOf(entry), entry]));
  return files.map((file) => {
    const entry = added.get(keyOf(file));
    return entry === undefined ? file : withAdded(file, entry);
  });
}

const keyOf = ({ path, part }: Pick<AcrossResult, "path" | "part">): string => JSON.stringify([path, part]);

const withAdded = (file: FileResult, { findings, verdict }: AcrossResult): FileResult => ({
  ...file,
  verdict,
  findings: orderFindings([...file.findings, ...findings]),
  checks: file.checks.map((check) => (fails(check, findings) ? failed(check) : check)),
});

/** An `info` found across quotes leaves the check as it was. */
const fails = ({ ruleId }: Check, findings: readonly Diagnostic[]): boolean =>
  findings.some((finding) => finding.ruleId === ruleId && finding.severity !== "info");

const failed = ({ ruleId }: Check): Check => ({
  ruleId,
  outcome: "fail",
  evidence: null,
  notApplicable: null,
  missing: null,
});
