import { XMLValidator } from "fast-xml-parser";
import { expect } from "vitest";
import { rules } from "../../rules/index.ts";
import { type RunResult, readDocument } from "../../src/core.ts";
import type { Language } from "../../src/engine/rule.ts";
import { compactReport } from "../../src/reports/compact.ts";
import { outputJson } from "../../src/reports/json.ts";
import { outputSchema } from "../../src/reports/json-schema.ts";
import { ndjsonReport } from "../../src/reports/ndjson.ts";
import { prettyReport } from "../../src/reports/pretty/report.ts";
import { plainStyle } from "../../src/reports/pretty/style.ts";
import { wordingIn } from "../../src/reports/wording.ts";
import { lengthOf } from "../../src/reports/wrap.ts";
import { FORMATS, formatNames } from "./formats/formats.ts";
import { strayWords } from "./printed-at.ts";
import { schemaComplaints } from "./published-schema.ts";

export const languages: readonly Language[] = ["fr", "en"];

/** Every report of a run over one document, held against what readers and programs rely on. */
export async function expectSoundReports(run: RunResult, bytes: Uint8Array): Promise<void> {
  expectSoundJson(run);
  expectReportsForPeople(run);
  expectEveryFormat(run);
  await expectEvidenceInPlace(run, bytes);
}

/** The JSON output is what the published schema says, and each quote is checked by every rule. */
function expectSoundJson(run: RunResult): void {
  for (const language of languages) {
    const output = outputJson(run, wordingIn(language));
    expect(outputSchema.safeParse(output).error).toBeUndefined();
    expect(schemaComplaints(output)).toEqual([]);
    for (const file of output.files) {
      if (file.quote !== null) expect(file.checks.map(({ ruleId }) => ruleId)).toEqual(rules.map(({ id }) => id));
      for (const { evidence, locations } of file.findings) if (locations.length > 0) expect(evidence).not.toBe("");
    }
  }
}

/** What people read stays within the width asked for and names every finding. */
function expectReportsForPeople(run: RunResult): void {
  const findings = run.files.flatMap((file) => file.findings);
  for (const language of languages) {
    const wording = wordingIn(language);
    for (const width of [40, 80]) {
      const report = prettyReport(run, wording, { style: plainStyle, width, today: "2022-06-01" });
      // A word that no width can hold, such as a path, stands alone on its line.
      const tooLong = report
        .split("\n")
        .filter((line) => lengthOf(line) > width && /\S /.test(line.trim().replace(/^\S{1,2} /, "")));
      expect(tooLong).toEqual([]);
      for (const { ruleId } of findings) expect(report.replace(/\n\s+/g, " ")).toContain(`[${ruleId}]`);
    }
    const compact = compactReport(run, wording).trimEnd().split("\n");
    const unchecked = run.files.flatMap(({ checks }) => checks.filter(({ missing }) => missing !== null));
    expect(compact).toHaveLength(findings.length + unchecked.length + run.files.length);
    expect(ndjsonReport(run, wording, null).trimEnd().split("\n")).toHaveLength(run.files.length + 1);
  }
}

/** Every other format holds every finding, and nothing that is no word. */
function expectEveryFormat(run: RunResult): void {
  const findings = run.files.flatMap((file) => file.findings);
  for (const name of formatNames) {
    const report = FORMATS[name](run, wordingIn("fr"));
    for (const { ruleId } of findings) expect(report, name).toContain(ruleId);
    if (name === "xml") expect(XMLValidator.validate(report)).toBe(true);
    expect(report, name).not.toMatch(/\bundefined\b|\bNaN\b|\[object /);
  }
}

/** The words given as evidence stand where the finding says they do. */
async function expectEvidenceInPlace(run: RunResult, bytes: Uint8Array): Promise<void> {
  const { files } = outputJson(run, wordingIn("fr"));
  if (files.every(({ error, findings }) => error === null && findings.length === 0)) return;
  const read = await readDocument(bytes);
  // A picture is read by recognition alone, which a second reading would only repeat.
  if (!read.ok && files.every(({ error }) => error === null)) return expect(read.error.code).toBe("no-text");
  if (!read.ok) return expect(files[0]?.verdict).toBe("unreadable");
  const strays = files.flatMap(({ findings }) =>
    findings.flatMap(({ ruleId, evidence, locations }) =>
      // What is hidden is not among the words that are read.
      ruleId === "hidden-text"
        ? []
        : strayWords(read.value, evidence, locations).map((word) => `${ruleId}: ${word} of "${evidence}"`),
    ),
  );
  expect(strays).toEqual([]);
}
