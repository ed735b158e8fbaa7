import { describe, expect, it } from "vitest";
import type { Location, Text } from "../../../src/documents/text.ts";
import type { Diagnostic } from "../../../src/engine/diagnostic.ts";
import type { FileResult, RunResult } from "../../../src/engine/result.ts";
import { wordingIn } from "../../../src/reports/wording.ts";
import { FORMATS } from "./formats.ts";
import { sampleRun } from "./sample-run.ts";

interface SarifResult {
  readonly ruleId: string;
  readonly kind: string;
  readonly level: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly object[];
  readonly locations: readonly { readonly physicalLocation: { readonly region: { readonly startLine: number } } }[];
}

const sarifOf = (run: RunResult, language: "fr" | "en" = "fr"): SarifResult[] =>
  JSON.parse(FORMATS.sarif(run, wordingIn(language))).runs[0].results;

const gitlabOf = (run: RunResult): { check_name: string; fingerprint: string; severity: string }[] =>
  JSON.parse(FORMATS["gitlab.json"](run, wordingIn("fr")));

const fingerprints = (run: RunResult, language?: "fr" | "en"): string[] =>
  sarifOf(run, language)
    .map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))
    .sort();

/** The run with each finding changed. */
const withFindings = (
  run: RunResult,
  change: (findings: readonly Diagnostic[]) => readonly Diagnostic[],
): RunResult => ({
  ...run,
  files: run.files.map((file): FileResult => ({ ...file, findings: change(file.findings) })),
});

const lower = (at: Location): Location =>
  "page" in at ? { page: at.page + 1, bbox: at.bbox } : { row: at.row + 7, column: at.column };
const movedDown = (text: Text): Text => ({
  value: text.value,
  pieces: text.pieces.map((piece) => ({ ...piece, at: lower(piece.at) })),
});

describe("a finding is known again", () => {
  it("whatever moves it down the document", async () => {
    const run = await sampleRun();
    const moved = withFindings(run, (findings) =>
      findings.map((finding) => ({ ...finding, evidence: movedDown(finding.evidence) })),
    );
    expect(fingerprints(moved)).toEqual(fingerprints(run));
    expect(gitlabOf(moved).map(({ fingerprint }) => fingerprint)).toEqual(
      gitlabOf(run).map(({ fingerprint }) => fingerprint),
    );
    expect(JSON.stringify(sarifOf(moved))).not.toBe(JSON.stringify(sarifOf(run)));
  });

  it("in another order, in another language, and beside other findings", async () => {
    const run = await sampleRun();
    expect(fingerprints(withFindings(run, (findings) => [...findings].reverse()))).toEqual(fingerprints(run));
    expect(fingerprints(run, "en")).toEqual(fingerprints(run));
    const fewer = fingerprints(withFindings(run, (findings) => findings.slice(1)));
    expect(fingerprints(run)).toEqual(expect.arrayContaining(fewer));
    expect(fewer.length).toBeLessThan(fingerprints(run).length);
  });

  it("but not when its words change", async () => {
    const run = await sampleRun();
    const changed = withFindings(run, (findings) =>
      findings.map((finding) => ({ ...finding, evidence: { value: `${finding.evidence.value} et 1 €`, pieces: [] } })),
    );
    expect(fingerprints(changed)).not.toEqual(fingerprints(run));
  });
});

describe("what does not count", () => {
  /** The run with each finding marked as another part of the engine marks it. */
  const marked = async (mark: object): Promise<RunResult> =>
    withFindings(await sampleRun(), (findings) => findings.map((finding) => ({ ...finding, ...mark })));
  const reports = (run: RunResult) => ({
    junit: FORMATS.xml(run, wordingIn("fr")),
    github: FORMATS["github.txt"](run, wordingIn("fr")),
    csv: FORMATS.csv(run, wordingIn("fr")),
    html: FORMATS.html(run, wordingIn("fr")),
    markdown: FORMATS.md(run, wordingIn("fr")),
  });
  const countOf = ({ files }: RunResult): number => files.flatMap(({ findings }) => findings).length;

  it.each([
    [{ waived: { reason: "accord du 3 mai", author: null, expires: null } }, "accord du 3 mai"],
    [{ baselined: true }, "déjà connu"],
    [{ configured: "off" }, "règle désactivée"],
  ])("is suppressed where the format knows how, and left out of alarms: %j", async (mark, words) => {
    const run = await marked(mark);
    const suppressed = sarifOf(run).filter(({ suppressions }) => suppressions !== undefined);
    expect(suppressed).toHaveLength(countOf(run));
    expect(gitlabOf(run).filter(({ severity }) => severity === "critical" || severity === "minor")).toEqual([]);
    const { junit, github, csv, html, markdown } = reports(run);
    expect(junit).not.toContain("<failure");
    expect(github).not.toMatch(/^::warning|^::error file=exemples/m);
    for (const report of [csv, html, markdown]) expect(report).toContain(words);
  });

  it("is for review when its rule is in preview", async () => {
    const run = await marked({ preview: true });
    const kinds = new Set(sarifOf(run).map(({ kind, level }) => `${kind} ${level}`));
    expect([...kinds].sort()).toEqual(["open none", "review none"]);
    const { junit, github, html } = reports(run);
    expect(junit).not.toContain("<failure");
    expect(github).not.toMatch(/^::warning|^::error file=exemples/m);
    expect(html).toContain("à l&#39;essai");
  });

  it("a severity of the configuration decides the level of breaches; what is worth knowing stays a note", async () => {
    const run = await marked({ configured: "warning" });
    const levels = new Set(
      sarifOf(run)
        .filter(({ kind }) => kind === "fail")
        .map(({ level }) => level),
    );
    expect([...levels].sort()).toEqual(["note", "warning"]);
    expect(FORMATS["github.txt"](run, wordingIn("fr"))).not.toMatch(/^::error file=exemples/m);
  });
});

describe("places", () => {
  it("are the lines of a text file, and line 1 of pages, sheets and data", async () => {
    const { runs } = JSON.parse(FORMATS.sarif(await sampleRun(), wordingIn("fr")));
    const at = (ruleId: string, uri: string) =>
      runs[0].results.find(
        (result: {
          ruleId: string;
          kind: string;
          locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
        }) =>
          result.ruleId === ruleId &&
          result.locations[0]?.physicalLocation.artifactLocation.uri === uri &&
          result.kind === "fail",
      ).locations[0];
    expect(at("leftover-charge", "exemples/ans-exemple.csv").physicalLocation.region).toEqual({
      startLine: 7,
      properties: { row: 7, column: 1 },
    });
    const data = at("quote-mentions", "structured/devis.json");
    expect(data.physicalLocation.region.startLine).toBe(1);
    expect(data.logicalLocations).toEqual([{ fullyQualifiedName: "/client/finess", kind: "element" }]);
  });
});
