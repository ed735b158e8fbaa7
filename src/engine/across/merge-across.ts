import type { Check, Diagnostic } from "../diagnostic.ts";
import { orderFindings } from "../order-findings.ts";
import type { AcrossResult, FileResult, RunResult, RunStream } from "../result.ts";
import { isSameFinding } from "../same-finding.ts";

/** Each quote with what the other quotes of the run add to it: its findings, the checks they fail, its verdict. */
export function mergeAcross({ files, across }: RunResult): FileResult[] {
  const added = new Map(across.map((entry) => [keyOf(entry), entry]));
  return files.map((file) => {
    const entry = added.get(keyOf(file));
    return entry === undefined ? file : withAdded(file, entry);
  });
}

/** The same one by one, for runs that are not held in memory: `across` then follows the order of the files. */
export function* mergedFiles({ files, across }: RunStream): Generator<FileResult> {
  const entries = across[Symbol.iterator]();
  let next = entries.next();
  for (const file of files) {
    if (next.done === true || keyOf(next.value) !== keyOf(file)) {
      yield file;
      continue;
    }
    yield withAdded(file, next.value);
    next = entries.next();
  }
}

const keyOf = ({ path, part }: Pick<AcrossResult, "path" | "part">): string => JSON.stringify([path, part]);

function withAdded(file: FileResult, { findings, settled = [], verdict }: AcrossResult): FileResult {
  const own = file.findings.filter((finding) => !settled.some((one) => isSameFinding(one, finding)));
  const all = orderFindings([...own, ...findings]);
  const touched = new Set([...findings, ...settled].map(({ ruleId }) => ruleId));
  return {
    ...file,
    verdict,
    findings: all,
    checks: file.checks.map((check) => (touched.has(check.ruleId) ? settle(check, all) : check)),
  };
}

/** A check as its findings now have it: an `info` leaves it as it was, and one without any grave finding passes. */
function settle(check: Check, findings: readonly Diagnostic[]): Check {
  const fails = findings.some(({ ruleId, severity }) => ruleId === check.ruleId && severity !== "info");
  if (fails) return { ...check, outcome: "fail", evidence: null, notApplicable: null, missing: null };
  return check.outcome === "fail" ? { ...check, outcome: "pass" } : check;
}
