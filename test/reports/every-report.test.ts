import { readFileSync } from "node:fs";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { readDocument } from "../../src/core.ts";
import type { Language } from "../../src/engine/rule.ts";
import { compactReport } from "../../src/reports/compact.ts";
import { outputJson } from "../../src/reports/json.ts";
import { outputSchema, publishedSchemas } from "../../src/reports/json-schema.ts";
import { ndjsonReport } from "../../src/reports/ndjson.ts";
import { prettyReport } from "../../src/reports/pretty/report.ts";
import { plainStyle } from "../../src/reports/pretty/style.ts";
import { wordingIn } from "../../src/reports/wording.ts";
import { lengthOf } from "../../src/reports/wrap.ts";
import { fixturePaths, fixtureUrl, otherFixturePaths, runOf } from "./all-fixtures.ts";
import { FORMATS, formatNames } from "./formats/formats.ts";
import { strayWords } from "./printed-at.ts";
import { schemaComplaints } from "./published-schema.ts";

const languages: readonly Language[] = ["fr", "en"];

it("the package publishes the schema that outputs are held against", () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL("../../dist/output.schema.json", import.meta.url), "utf8"),
  );
  expect(published).toEqual(publishedSchemas()["output.schema.json"]);
  expect(schemaComplaints({ schemaVersion: 2 })).not.toEqual([]);
});

it.each(otherFixturePaths)("%s comes out as JSON that the published schema accepts", async (path) => {
  const run = await runOf(path);
  for (const language of languages) expect(schemaComplaints(outputJson(run, wordingIn(language)))).toEqual([]);
});

/** The phrase corpus is held against the schema where it is judged: `test/fixtures/phrases.test.ts`. */
const outsidePhrases = fixturePaths.filter((path) => !path.startsWith("phrases"));

it.each(outsidePhrases)("%s comes out as JSON that the published schema accepts", async (path) => {
  const run = await runOf(path);
  for (const language of languages) {
    const output = outputJson(run, wordingIn(language));
    expect(outputSchema.safeParse(output).error).toBeUndefined();
    expect(schemaComplaints(output)).toEqual([]);
    for (const file of output.files) {
      if (file.quote !== null) expect(file.checks.map(({ ruleId }) => ruleId)).toEqual(rules.map(({ id }) => id));
      for (const { evidence, locations } of file.findings) if (locations.length > 0) expect(evidence).not.toBe("");
    }
  }
});

/** The phrase corpus is one table in many words: the words are for its own test, a part of it stands for its form. */
const EACH = 40;
const inForm = fixturePaths.filter((path, index) => !path.startsWith("phrases") || index % EACH === 0);

describe.each(inForm)("%s", (path) => {
  it("comes out for people within the width asked for, and names every finding", async () => {
    const run = await runOf(path);
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
  });

  it("comes out in every other format, with every finding", async () => {
    const run = await runOf(path);
    const findings = run.files.flatMap((file) => file.findings);
    const wording = wordingIn("fr");
    const reports = formatNames.map((name) => [name, FORMATS[name](run, wording)] as const);
    for (const [name, report] of reports) {
      for (const { ruleId } of findings) expect(report, name).toContain(ruleId);
      if (name === "xml") expect(XMLValidator.validate(report)).toBe(true);
      expect(report, name).not.toMatch(/\bundefined\b|\bNaN\b|\[object /);
    }
  });

  it("holds the evidence of each finding where the finding says", async () => {
    const { files } = outputJson(await runOf(path), wordingIn("fr"));
    if (files.every(({ error, findings }) => error === null && findings.length === 0)) return;
    const read = await readDocument(new Uint8Array(readFileSync(fixtureUrl(path))));
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
  });
});
