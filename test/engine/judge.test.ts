import { describe, expect, it } from "vitest";
import { textAt } from "../../src/documents/text.ts";
import { judge } from "../../src/engine/judge.ts";
import {
  cannotCheck,
  defineRule,
  notApplicable,
  type Outcome,
  pass,
  type Rule,
  type Severity,
} from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";

/** Only rules look into a subject: to the judge it is opaque. */
const subject = Object.freeze({}) as unknown as Subject;

type Facts = { readonly found: { readonly n: number } };

const words = { what: "quoi", why: "pourquoi", fix: "que faire" };

const ruleThat = (id: string, check: () => Outcome<Facts>, severity: Severity = "error"): Rule =>
  defineRule<Facts>({
    id,
    severity,
    citation: "AF §1",
    title: { fr: id, en: id },
    check,
    messages: { fr: { found: () => words }, en: { found: () => words } },
  });

const at = (page: number, top: number) => textAt("mots", { page, bbox: [10, top, 50, top + 10] });

const finds = (...places: readonly (readonly [page: number, top: number, severity?: Severity])[]): Outcome<Facts> => ({
  outcome: "fail",
  findings: places.map(([page, top, severity], n) => ({
    code: "found",
    args: { n },
    evidence: at(page, top),
    line: null,
    ...(severity === undefined ? {} : { severity }),
  })),
});

describe("verdict", () => {
  it.each<[string, Rule[], string]>([
    ["an error", [ruleThat("a", () => finds([1, 1]))], "non-compliant"],
    ["an error and a warning", [ruleThat("a", () => finds([1, 1, "warning"], [1, 2]))], "non-compliant"],
    ["a warning", [ruleThat("a", () => finds([1, 1]), "warning")], "needs-review"],
    ["an information", [ruleThat("a", () => finds([1, 1, "info"]))], "compliant"],
    ["nothing", [ruleThat("a", () => pass())], "compliant"],
    ["a fact that is missing", [ruleThat("a", () => cannotCheck({ fact: "wave", contextKey: "wave" }))], "compliant"],
    ["no rule at all", [], "compliant"],
  ])("with %s", (_, rules, verdict) => {
    expect(judge(subject, rules).verdict).toBe(verdict);
  });
});

describe("checks", () => {
  it("hold every rule once, with what it concluded", () => {
    const missing = { fact: "ceiling", contextKey: "ceilingCents" } as const;
    const { checks } = judge(subject, [
      ruleThat("passes", () => pass(at(1, 5))),
      ruleThat("fails", () => finds([1, 1], [1, 2])),
      ruleThat("idle", () => notApplicable("no-segur-line")),
      ruleThat("asks", () => cannotCheck(missing)),
    ]);
    expect(checks).toEqual([
      { ruleId: "passes", outcome: "pass", evidence: at(1, 5), notApplicable: null, missing: null },
      { ruleId: "fails", outcome: "fail", evidence: null, notApplicable: null, missing: null },
      { ruleId: "idle", outcome: "not-applicable", evidence: null, notApplicable: "no-segur-line", missing: null },
      { ruleId: "asks", outcome: "cannot-check", evidence: null, notApplicable: null, missing },
    ]);
  });
});

describe("a rule that throws", () => {
  const broken = ruleThat("broken", () => {
    throw new Error("boom");
  });

  it("becomes a finding while the other rules still run", () => {
    const { checks, findings } = judge(subject, [broken, ruleThat("after", () => finds([1, 1]))]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(["after", "internal-error"]);
    expect(findings[1]?.args).toMatchObject({ rule: "broken", cause: expect.stringContaining("boom") });
    expect(checks.map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([
      ["broken", "cannot-check"],
      ["after", "fail"],
    ]);
  });

  it("never leaves the quote compliant, nor accuses it", () => {
    expect(judge(subject, [broken]).verdict).toBe("needs-review");
  });
});

describe("findings", () => {
  it("come gravest first, then down the document, then by rule", () => {
    const { findings } = judge(subject, [
      ruleThat("b", () => finds([2, 10], [1, 90], [1, 20, "warning"])),
      ruleThat("a", () => finds([1, 90], [1, 5, "info"])),
    ]);
    const places = findings.map(({ ruleId, severity, evidence }) => {
      const place = evidence.pieces[0]?.at;
      return [severity, place !== undefined && "page" in place ? `${place.page}:${place.bbox[1]}` : "", ruleId];
    });
    expect(places).toEqual([
      ["error", "1:90", "a"],
      ["error", "1:90", "b"],
      ["error", "2:10", "b"],
      ["warning", "1:20", "b"],
      ["info", "1:5", "a"],
    ]);
  });

  it("without a place come after those with one", () => {
    const nowhere = { value: "", pieces: [] };
    const { findings } = judge(subject, [
      ruleThat("a", () => ({
        outcome: "fail",
        findings: [{ code: "found", args: { n: 0 }, evidence: nowhere, line: null }],
      })),
      ruleThat("b", () => finds([9, 9])),
    ]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(["b", "a"]);
  });
});
