import type { Location, Text } from "../documents/text.ts";
import type { Diagnostic } from "./diagnostic.ts";

const SEVERITIES = ["error", "warning", "info"] as const;

/** Gravest first, then down the document, then by rule: the same findings always come in the same order. */
export const orderFindings = (findings: readonly Diagnostic[]): Diagnostic[] => [...findings].sort(compareFindings);

function compareFindings(a: Diagnostic, b: Diagnostic): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    comparePlaces(a.evidence, b.evidence) ||
    compareWords(a.ruleId, b.ruleId) ||
    compareWords(a.code, b.code) ||
    compareWords(a.evidence.value, b.evidence.value)
  );
}

/** Findings without a place are about the whole document and come last. */
function comparePlaces(a: Text, b: Text): number {
  const [first, second] = [a.pieces[0]?.at, b.pieces[0]?.at];
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
  const [left, right] = [coordinates(first), coordinates(second)];
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

const coordinates = (at: Location): readonly [number, number, number] =>
  "page" in at ? [at.page, at.bbox[1], at.bbox[0]] : [1, at.row, at.column];

/** By code unit, so that no locale changes the order. */
const compareWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
