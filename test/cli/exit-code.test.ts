import { describe, expect, it } from "vitest";
import { exitCodeOf, type FailOn, type NamedResult } from "../../src/cli/exit-code.ts";
import { textAt } from "../../src/documents/text.ts";
import type { Verdict } from "../../src/engine/diagnostic.ts";
import { withoutQuote } from "../../src/engine/result.ts";
import type { Severity } from "../../src/engine/rule.ts";

const evidence = textAt("x", { row: 1, column: 1 });
const finding = (severity: Severity, ruleId = "vat") => ({
  ruleId,
  severity,
  code: "x",
  args: {},
  evidence,
  line: null,
  related: [],
});

function quote(
  verdict: Verdict,
  severities: readonly Severity[],
  { named = true, unchecked = false, broken = false } = {},
): NamedResult {
  const findings = severities.map((severity) => finding(severity));
  const missing = { fact: "wave", contextKey: "wave" } as const;
  const check = { ruleId: "vat", outcome: "cannot-check", evidence: null, notApplicable: null, missing } as const;
  return {
    named,
    result: {
      ...withoutQuote("a.pdf", "unreadable"),
      verdict,
      findings: broken ? [...findings, finding("warning", "internal-error")] : findings,
      checks: unchecked ? [check] : [],
    },
  };
}

const compliant = quote("compliant", []);
const info = quote("compliant", ["info"]);
const warned = quote("needs-review", ["warning"]);
const failed = quote("non-compliant", ["warning", "error"]);
const unchecked = quote("compliant", [], { unchecked: true });
const broken = quote("non-compliant", ["error"], { broken: true });
const unreadable: NamedResult = {
  named: false,
  result: withoutQuote("a.pdf", "unreadable", { error: { code: "damaged" } }),
};
const fault: NamedResult = {
  named: true,
  result: withoutQuote("a.pdf", "unreadable", { error: { code: "internal-error" } }),
};
const letter: NamedResult = { named: true, result: withoutQuote("a.pdf", "not-a-quote") };
const terms: NamedResult = { named: true, result: withoutQuote("a.pdf", "not-a-quote", { part: "conditions.pdf" }) };
const other: NamedResult = { named: true, result: withoutQuote("b.pdf", "not-a-quote") };
const letterInFolder: NamedResult = { ...letter, named: false };

describe("exitCodeOf", () => {
  it.each<[string, NamedResult[], Record<FailOn, number>]>([
    ["nothing", [], { error: 0, warning: 0, review: 0 }],
    ["a compliant quote", [compliant], { error: 0, warning: 0, review: 0 }],
    ["an information", [info], { error: 0, warning: 0, review: 0 }],
    ["a warning", [compliant, warned], { error: 0, warning: 1, review: 1 }],
    ["an error", [failed, compliant], { error: 1, warning: 1, review: 1 }],
    ["a fact that is missing", [unchecked], { error: 0, warning: 0, review: 1 }],
    ["a document without a quote, named", [letter], { error: 2, warning: 2, review: 2 }],
    ["a document without a quote, in a folder", [letterInFolder], { error: 0, warning: 0, review: 0 }],
    ["general conditions that came with a quote", [compliant, terms], { error: 0, warning: 0, review: 0 }],
    ["a mail without a quote beside one with", [compliant, terms, other], { error: 2, warning: 2, review: 2 }],
    ["an unreadable document, also in a folder", [failed, unreadable], { error: 2, warning: 2, review: 2 }],
    ["a rule that broke", [unreadable, broken], { error: 3, warning: 3, review: 3 }],
    ["a fault on a document", [fault, failed], { error: 3, warning: 3, review: 3 }],
  ])("%s", (_, results, codes) => {
    const levels = Object.keys(codes) as FailOn[];
    expect(Object.fromEntries(levels.map((level) => [level, exitCodeOf(results, level)]))).toEqual(codes);
  });

  it("is never a count", () => {
    expect(
      exitCodeOf(
        Array.from({ length: 256 }, () => failed),
        "error",
      ),
    ).toBe(1);
  });
});
