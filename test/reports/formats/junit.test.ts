import { XMLParser } from "fast-xml-parser";
import { beforeAll, describe, expect, it } from "vitest";
import { rules } from "../../../rules/index.ts";
import { textAt } from "../../../src/documents/text.ts";
import type { FileResult, RunResult } from "../../../src/engine/result.ts";
import { wordingIn } from "../../../src/reports/wording.ts";
import { FORMATS } from "./formats.ts";
import { sampleRun } from "./sample-run.ts";

interface Case {
  readonly "@_name": string;
  readonly failure?: { readonly "@_type": string; readonly "@_message": string };
  readonly error?: { readonly "@_type": string };
  readonly skipped?: string;
}

interface Suite {
  readonly "@_name": string;
  readonly "@_tests": string;
  readonly testcase: Case[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => name === "testcase" || name === "testsuite",
});
const suitesOf = (run: RunResult): Suite[] =>
  parser.parse(FORMATS.xml(run, wordingIn("en"))).testsuites.testsuite as Suite[];

describe("JUnit", () => {
  let suites: Suite[] = [];
  beforeAll(async () => {
    suites = suitesOf(await sampleRun());
  });
  const suite = (name: string): Suite | undefined => suites.find((one) => one["@_name"] === name);
  const caseOf = (name: string, rule: string): Case | undefined =>
    suite(name)?.testcase.find((one) => one["@_name"] === rule);

  it("has a suite a quote and a case a rule", () => {
    expect(suites.map((one) => one["@_name"])).toEqual([
      "exemples/ans-exemple.csv",
      "exemples/devis-conforme.pdf",
      "containers/deux-devis.xlsx [Site Nord]",
      "containers/deux-devis.xlsx [Site Sud]",
      "structured/devis.json",
      "bad-input/mot-de-passe.pdf",
    ]);
    const ids = rules.map(({ id }) => id);
    for (const { testcase } of suites.slice(0, 5)) expect(testcase.map((one) => one["@_name"])).toEqual(ids);
  });

  it("fails with the severity, skips with the reason, and errs where nothing could be read", () => {
    expect(caseOf("exemples/ans-exemple.csv", "leftover-charge")?.failure?.["@_type"]).toBe("error");
    expect(caseOf("exemples/ans-exemple.csv", "quote-mentions")?.failure?.["@_type"]).toBe("warning");
    expect(caseOf("exemples/ans-exemple.csv", "segur-line")).not.toHaveProperty("failure");
    expect(caseOf("exemples/ans-exemple.csv", "funding-ceiling")?.skipped).toContain("ceilingCents");
    expect(caseOf("exemples/ans-exemple.csv", "complementary-quote")?.skipped).toContain("not applicable");
    expect(caseOf("bad-input/mot-de-passe.pdf", "reading")?.error?.["@_type"]).toBe("encrypted");
  });

  it("errs where a rule broke, as SARIF and the annotations tell it too", async () => {
    const run = await sampleRun();
    const files = run.files.map((file): FileResult => {
      if (file.path !== "exemples/ans-exemple.csv") return file;
      const broken = { code: "rule-broke", args: { rule: "vat", cause: "Error: x" }, ruleId: "internal-error" };
      return {
        ...file,
        checks: file.checks.map((check) =>
          check.ruleId === "vat" ? { ...check, outcome: "cannot-check", missing: null, notApplicable: null } : check,
        ),
        findings: [
          ...file.findings,
          { ...broken, severity: "warning", evidence: textAt("", { row: 1, column: 1 }), line: null, related: [] },
        ],
      };
    });
    const changed = { files, across: [] };
    const vat = suitesOf(changed)[0]?.testcase.find((one) => one["@_name"] === "vat");
    expect(vat?.error?.["@_type"]).toBe("cannot-check");
    const [log] = JSON.parse(FORMATS.sarif(changed, wordingIn("en"))).runs;
    expect(log.invocations[0].executionSuccessful).toBe(false);
    expect(log.invocations[0].toolExecutionNotifications[0].descriptor.id).toBe("internal-error");
    expect(FORMATS["github.txt"](changed, wordingIn("en"))).toMatch(/^::warning .*\[internal-error\]::Rule vat/m);
  });
});
