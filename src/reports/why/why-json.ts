import type { Why } from "../../engine/why.ts";
import { excerptOf } from "../excerpt.ts";
import { placeOf } from "../places.ts";
import type { Wording } from "../wording.ts";

/** The chain for programs. */
export const whyJson = (
  { ruleId, facts, dates, products, lines, words, check, findings }: Why,
  wording: Wording,
): object => ({
  ruleId,
  facts,
  dates: dates.map(({ role, date, lastDay, source, text }) => ({ role, date, lastDay, source, words: text.value })),
  products: products.map(({ name, version, text }) => ({ name, version, words: text.value })),
  lines: lines.map(({ line, meaning, headings, dsrFrom }) => ({
    line: line.index,
    designation: line.designation.value,
    headings: headings.map(({ value }) => value),
    claimsFunding: meaning.segur,
    payer: {
      value: meaning.payer.value,
      from: meaning.payer.source,
      words: meaning.payer.evidence === null ? null : excerptOf(meaning.payer.evidence).value,
    },
    dsr: { codes: meaning.dsrs.map(({ code, functionKey }) => code ?? functionKey), from: dsrFrom },
    inScope: meaning.inScope.map(({ kind, evidence }) => ({ kind, words: evidence.value })),
    outOfScope: meaning.outOfScope.map(({ kind, evidence }) => ({ kind, words: evidence.value })),
    reason: meaning.reason?.value ?? null,
  })),
  words: words.map(({ text, concepts }) => ({ text: excerptOf(text).value, location: placeOf(text), concepts })),
  outcome: check.outcome,
  reason: wording.reason(check, findings),
  missing: check.missing === null ? null : { fact: check.missing.fact, contextKey: check.missing.contextKey },
  findings: findings.map((finding) => ({
    severity: finding.severity,
    message: wording.message(finding).what,
    evidence: excerptOf(finding.evidence).value,
    line: finding.line,
  })),
  ...(check.lists === undefined ? {} : { lists: check.lists }),
});
