import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { judgeExample } from "../../scripts/docs/judge-example.ts";
import { type ExpectedFinding, readRulePage } from "../../scripts/docs/rule-page.ts";
import type { Diagnostic } from "../../src/engine/diagnostic.ts";

const folder = new URL("../../rules/", import.meta.url);
const pages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/page.md`, folder)))
  .map(({ name }) => ({ name, page: readRulePage(readFileSync(new URL(`${name}/page.md`, folder), "utf8")) }));

/** Words are compared without typography: evidence keeps what was printed. */
const plain = (text: string): string =>
  text.normalize("NFKC").replaceAll("’", "'").replace(/\s+/g, " ").trim().toLowerCase();

const isSaid = (expected: ExpectedFinding, { ruleId, severity, evidence }: Diagnostic): boolean =>
  expected.rule === ruleId &&
  expected.severity === severity &&
  (expected.words === null || plain(evidence.value).includes(plain(expected.words)));

const show = (findings: readonly Diagnostic[]): string[] =>
  findings.map(({ ruleId, severity, evidence }) => `${ruleId} (${severity}) « ${evidence.value} »`);

/** Remarks need not be named; every error and warning must be, each once. */
function expectFindings(expected: readonly ExpectedFinding[], findings: readonly Diagnostic[]): void {
  const left = [...findings];
  for (const wanted of expected) {
    const at = left.findIndex((found) => isSaid(wanted, found));
    expect(at, `${JSON.stringify(wanted)} among ${JSON.stringify(show(findings))}`).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  }
  expect(show(left.filter(({ severity }) => severity !== "info"))).toEqual([]);
}

describe.each(pages)("the page of $name", ({ name, page }) => {
  it("is of a rule, in French then English, with three examples on each side", () => {
    expect(page.id).toBe(name);
    expect(rules.map(({ id }) => id)).toContain(name);
    expect(page.sections).toEqual(["En français", "In English", "Exemples"]);
    expect(page.examples.filter(({ conforms }) => conforms).length).toBeGreaterThanOrEqual(3);
    expect(page.examples.filter(({ conforms }) => !conforms).length).toBeGreaterThanOrEqual(3);
  });

  it.each(page.examples)("$title", async (example) => {
    const { checks, findings } = await judgeExample(example);
    const outcome = checks.find(({ ruleId }) => ruleId === name);
    const { expected } = example;
    if (expected.kind === "findings") {
      expectFindings(expected.findings, findings);
      const broken = expected.findings.some(({ rule, severity }) => rule === name && severity !== "info");
      expect(broken).toBe(!example.conforms);
      return;
    }
    expect(example.conforms).toBe(true);
    expectFindings([], findings);
    if (expected.kind === "nothing") expect(outcome?.outcome).toMatch(/^(pass|not-applicable)$/);
    else expect(outcome?.outcome).toBe(expected.kind);
    if (expected.kind === "cannot-check" && expected.contextKey !== null)
      expect(outcome?.missing?.contextKey).toBe(expected.contextKey);
  });
});

it("every rule has its page", () => {
  const missing = rules.map(({ id }) => id).filter((id) => !pages.some(({ name }) => name === id));
  expect(missing).toEqual([]);
});
