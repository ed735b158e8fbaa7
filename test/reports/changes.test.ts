import { describe, expect, it } from "vitest";
import { changesText } from "../../src/reports/changes/changes-text.ts";
import { compareRuns } from "../../src/reports/changes/compare-runs.ts";
import { RecordedRun } from "../../src/reports/changes/run-record.ts";

const finding = (ruleId: string, severity = "error") => ({ ruleId, severity, evidence: `mots de ${ruleId}`, line: 0 });
const record = (more: object = {}) => ({
  schemaVersion: 1,
  tool: { name: "sons-lint", version: "1.0.0" },
  regulation: { version: "2026.10" },
  contextSha256: null,
  asOf: null,
  facts: {},
  path: "a.pdf",
  sha256: "a".repeat(64),
  part: null,
  verdict: "compliant",
  quote: { number: "D-1", lines: [] },
  checks: [{ ruleId: "vat", outcome: "pass" }],
  findings: [],
  error: null,
  ...more,
});
const same = (text: string) => text;

function runOf(records: readonly object[], across: readonly object[] = []): RecordedRun {
  const run = new RecordedRun();
  for (const one of [...records, { across }]) expect(run.add(JSON.stringify(one), same)).toBeNull();
  return run;
}

const failing = { verdict: "non-compliant", findings: [finding("leftover-charge")] };
const causesBetween = (old: object, next: object) =>
  compareRuns(runOf([record(old)]), runOf([record(next)])).changed.flatMap(({ causes }) => causes);

describe("why a quote is judged otherwise", () => {
  it.each<[string, object, string[]]>([
    ["the data", { ...failing, regulation: { version: "2026.11" } }, ["data"]],
    ["the rules", { ...failing, tool: { version: "1.1.0" } }, ["rule"]],
    ["the reading", { ...failing, tool: { version: "1.1.0" }, quote: { number: "D-1", lines: [1] } }, ["reading"]],
    ["the context file", { ...failing, contextSha256: "b".repeat(64) }, ["context"]],
    ["facts from elsewhere", { ...failing, facts: { orderedOn: "2022-01-04" } }, ["context"]],
    ["another day's knowledge", { ...failing, asOf: "2022-06-01" }, ["context"]],
    [
      "another list",
      { ...failing, checks: [{ ruleId: "vat", outcome: "pass", lists: [{ name: "l", sha256: "0" }] }] },
      ["context"],
    ],
    ["the file", { ...failing, sha256: "b".repeat(64), quote: { number: "D-2" } }, ["document"]],
    ["one of two", { ...failing, regulation: { version: "2026.11" }, tool: { version: "1.1.0" } }, ["data", "rule"]],
    ["nothing recorded", failing, ["unrecorded"]],
    [
      "no change, though everything else differs",
      { tool: { version: "1.1.0" }, regulation: { version: "2026.11" } },
      [],
    ],
  ])("%s", (_, next, causes) => {
    expect(causesBetween({}, next)).toEqual(causes);
  });

  it("other quotes of the run", () => {
    const across = [
      { path: "a.pdf", part: null, verdict: "non-compliant", findings: [finding("one-funding-per-dsr")] },
    ];
    const { changed } = compareRuns(runOf([record()]), runOf([record()], across));
    expect(changed).toMatchObject([{ causes: ["other-quotes"], verdict: { old: "compliant", new: "non-compliant" } }]);
  });
});

it("tells verdicts, findings that came and went, outcomes, and quotes of one run alone", () => {
  const before = runOf([
    record({ ...failing, checks: [{ ruleId: "vat", outcome: "cannot-check" }] }),
    record({ path: "old.pdf" }),
  ]);
  const after = runOf([
    record({ regulation: { version: "2026.11" }, verdict: "needs-review", findings: [finding("dates", "warning")] }),
    record({ path: "new.pdf", regulation: { version: "2026.11" } }),
  ]);
  const text = changesText(compareRuns(before, after), "fr").replaceAll("\u00a0", " ");
  expect(text).toBe(
    [
      "1 devis a changé sur 2.",
      "Données réglementaires : 2026.10 → 2026.11",
      "",
      "a.pdf : non conforme → à revoir",
      "  + attention dates « mots de dates »",
      "  − erreur leftover-charge « mots de leftover-charge »",
      "  ~ vat : cannot-check → pass",
      "  Cause : les données réglementaires ont changé de version",
      "",
      "old.pdf : absent du nouveau résultat",
      "new.pdf : absent de l'ancien résultat",
      "",
    ].join("\n"),
  );
});

describe("a line that cannot be used", () => {
  it.each([
    ["{", "not-json"],
    ["[]", "not-a-record"],
    [JSON.stringify({ hello: 1 }), "not-a-record"],
    [JSON.stringify(record({ schemaVersion: 2 })), "other-schema"],
    [JSON.stringify(record({ verdict: "fine" })), "not-a-record"],
  ])("%s", (line, problem) => {
    expect(new RecordedRun().add(line, same)).toBe(problem);
  });

  it("a quote twice, a line after the end, a report that was broken off", () => {
    const run = new RecordedRun();
    expect(run.add(JSON.stringify(record()), same)).toBeNull();
    expect(run.add(JSON.stringify(record()), same)).toBe("twice");
    expect(run.isWhole).toBe(false);
    expect(run.add(JSON.stringify({ across: [] }), same)).toBeNull();
    expect(run.add(JSON.stringify(record({ path: "b.pdf" })), same)).toBe("after-the-end");
  });
});
