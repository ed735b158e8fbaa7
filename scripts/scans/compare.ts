import type { FileResult } from "../../src/engine/result.ts";

/** What a scan gives other than its text original. */
export interface Comparison {
  /** Differences in words; empty where the findings are the same. */
  readonly differences: readonly string[];
  readonly lines: number;
  readonly linesRead: number;
  /** Lines with the quantity, the unit price and the total of the original. */
  readonly linesExact: number;
  /** The scan is `compliant` where the original is not: the one mistake that must not happen. */
  readonly wronglyCompliant: boolean;
}

/** Compares what was found on a scan with what was found on its text original. */
export function compared(original: FileResult, scan: FileResult): Comparison {
  const [wanted, found] = [findingsOf(original), findingsOf(scan)];
  const outcomes = new Map(scan.checks.map(({ ruleId, outcome }) => [ruleId, outcome]));
  const [lines, others] = [original.subject?.quote.lines ?? [], [...(scan.subject?.quote.lines ?? [])]];
  let [linesRead, linesExact] = [0, 0];
  for (const line of lines) {
    const at = others.findIndex(
      (other) => other.totalCents === line.totalCents && alike(other.designation.value, line.designation.value),
    );
    const [match] = at < 0 ? [] : others.splice(at, 1);
    if (match === undefined) continue;
    linesRead++;
    if (match.quantity === line.quantity && match.unitPrice === line.unitPrice) linesExact++;
  }
  return {
    differences: [
      ...(original.verdict === scan.verdict ? [] : [`${scan.verdict} instead of ${original.verdict}`]),
      ...without(wanted, found).map((one) => `missed ${one}`),
      ...without(found, wanted).map((one) => `false ${one}`),
      ...original.checks.flatMap(({ ruleId, outcome }) =>
        outcomes.get(ruleId) === outcome || outcome === "fail" || outcomes.get(ruleId) === "fail"
          ? []
          : [`${ruleId} is ${outcomes.get(ruleId)} instead of ${outcome}`],
      ),
    ],
    lines: lines.length,
    linesRead,
    linesExact,
    wronglyCompliant: scan.verdict === "compliant" && original.verdict !== "compliant",
  };
}

/** Findings that weigh on the verdict, by rule, severity and line. */
const findingsOf = ({ findings }: FileResult): string[] =>
  findings.flatMap(({ ruleId, severity, line }) =>
    severity === "info" ? [] : [`${ruleId} ${severity} ${line ?? "-"}`],
  );

function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");

/** Whether two designations share most of their words: a misread letter makes no other line. */
function alike(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = one.length - without(one, other).length;
  return 2 * shared >= 0.6 * (one.length + other.length);
}
