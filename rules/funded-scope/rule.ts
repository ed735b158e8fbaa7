import { defineRule, type Finding, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { LineMeaning, OutOfScopeKind } from "../../src/segur/meaning.ts";
import { coversHardware } from "../../src/segur/wave-limits.ts";
import { type ReadLine, segurLines } from "../lines.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "funded-scope",
  severity: "error",
  citation: "AF §4.3",
  title: { fr: "Périmètre de la Prestation Ségur", en: "Scope of the Prestation Ségur" },
  messages,
  check(subject) {
    if (subject.meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    const lines = segurLines(subject);
    return lines.length === 0
      ? notApplicable("no-segur-line")
      : failOrPass(lines.flatMap((line) => findingsOf(line, subject.asOf)));
  },
});

function findingsOf({ line, meaning }: ReadLine, asOf: string | null): Finding<Facts>[] {
  const first = meaning.outOfScope.find(({ kind }) => !isCovered(kind, meaning, asOf));
  if (first === undefined || line.totalCents === 0) return [];
  return [
    { code: "out-of-scope", args: { words: first.evidence.value }, evidence: line.designation, line: line.index },
  ];
}

/** Hardware is paid where the call of the DSR covers it (DRIMbox). */
const isCovered = (kind: OutOfScopeKind, { dsrs }: LineMeaning, asOf: string | null): boolean =>
  (kind === "hardware" || kind === "infrastructure") &&
  dsrs.some(({ code }) => code !== null && coversHardware(code, asOf));
