import { defineRule, type Finding, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import type { LineMeaning, OutOfScopeKind } from "../../src/segur/meaning.ts";
import { fundedSentences } from "../../src/segur/payers/funded-sentences.ts";
import { coversHardware } from "../../src/segur/regulation/wave-limits.ts";
import { type ReadLine, segurLines } from "../lines.ts";
import { rule as oneFunding } from "../one-funding-per-dsr/rule.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "funded-scope",
  severity: "error",
  citation: "AF §4.3",
  title: { fr: "Périmètre de la Prestation Ségur", en: "Scope of the Prestation Ségur" },
  messages,
  check(subject) {
    if (subject.meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    const seconds = secondPrestations(subject);
    const lines = segurLines(subject).filter(
      ({ line, meaning }) => !(seconds.has(line.index) && meaning.outOfScope.every(({ kind }) => kind === "hardware")),
    );
    return lines.length === 0
      ? notApplicable("no-segur-line")
      : failOrPass([...lines.flatMap((line) => findingsOf(line, subject.asOf)), ...sentences(subject)]);
  },
});

/** Lines that fund the client a second time: the machine that they name tells for which computer, and is not sold. */
const secondPrestations = (subject: Subject): ReadonlySet<number> => {
  const outcome = oneFunding.check(subject);
  return new Set("findings" in outcome ? outcome.findings.flatMap(({ line }) => line ?? []) : []);
};

function findingsOf({ line, meaning }: ReadLine, asOf: string | null): Finding<Facts>[] {
  const first = meaning.outOfScope.find(({ kind }) => !isCovered(kind, meaning, asOf));
  if (first === undefined || line.totalCents === 0) return [];
  return [
    { code: "out-of-scope", args: { words: first.evidence.value }, evidence: line.designation, line: line.index },
  ];
}

/** Work that a note or a sentence puts into the price of the Prestation. */
function sentences(subject: Subject): Finding<Facts>[] {
  const { quote, meaning } = subject;
  return fundedSentences(quote, meaning.lines)
    .filter(({ work: { kind } }) =>
      segurLines(subject).every(({ meaning: line }) => !isCovered(kind, line, subject.asOf)),
    )
    .map(({ work, evidence, line }) => ({
      code: "out-of-scope",
      args: { words: work.evidence.value },
      evidence,
      line,
    }));
}

/** Hardware is paid where the call of the DSR covers it (DRIMbox). */
const isCovered = (kind: OutOfScopeKind, { dsrs }: LineMeaning, asOf: string | null): boolean =>
  (kind === "hardware" || kind === "infrastructure") &&
  dsrs.some(({ code }) => code !== null && coversHardware(code, asOf));
