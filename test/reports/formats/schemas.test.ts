import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { mergeAcross, type RunResult } from "../../../src/core.ts";
import { sarifReport } from "../../../src/reports/sarif/report.ts";
import { wordingIn } from "../../../src/reports/wording.ts";
import { FORMATS, rulePages } from "./formats.ts";
import { hostileRun, manyFindings } from "./hostile-run.ts";
import { sampleRun } from "./sample-run.ts";

const schema = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/schemas/${name}`, import.meta.url), "utf8");

const validators = new Map<string, ValidateFunction>();

/** Compiled once: the schema of SARIF is large. */
function validatorOf(name: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats(ajv);
  const validate = validators.get(name) ?? ajv.compile(JSON.parse(schema(name)));
  validators.set(name, validate);
  return validate;
}

/** What the schema `name` finds wrong with a JSON report. */
function complaintsOf(name: string, report: string): string[] {
  const validate = validatorOf(name);
  validate(JSON.parse(report));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

async function complaintsOfXsd(report: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: "report.xml", contents: report },
    schema: { fileName: "junit.xsd", contents: schema("jenkins-junit.xsd") },
    maxMemoryPages: 4096,
  });
  return errors.map(({ message }) => message);
}

const runs: [name: string, make: () => Promise<RunResult> | RunResult][] = [
  ["a run over fixtures", sampleRun],
  ["hostile words and names", hostileRun],
  ["a thousand findings", manyFindings],
  ["no document at all", () => ({ files: [], across: [] })],
];

describe.each(runs)("%s", (_, make) => {
  let run: RunResult;
  beforeAll(async () => {
    run = await make();
  });

  it.each(["fr", "en"] as const)("is what the published schemas ask for, in %s", async (language) => {
    const wording = wordingIn(language);
    expect(complaintsOf("sarif-2.1.0.json", sarifReport(run, wording, rulePages))).toEqual([]);
    expect(complaintsOf("gitlab-code-quality.schema.json", FORMATS["gitlab.json"](run, wording))).toEqual([]);
    expect(await complaintsOfXsd(FORMATS.xml(run, wording))).toEqual([]);
  });

  it("has every finding in the formats for programs", () => {
    const wording = wordingIn("fr");
    const files = mergeAcross(run);
    const findings = files.flatMap((file) => file.findings);
    const unchecked = files.flatMap(({ checks }) => checks.filter(({ missing }) => missing !== null));
    const unread = files.filter(({ subject }) => subject === null);
    const sarif = JSON.parse(FORMATS.sarif(run, wording)).runs[0];
    expect(sarif.results).toHaveLength(findings.length + unchecked.length);
    expect(sarif.invocations[0].toolExecutionNotifications).toHaveLength(unread.length);
    const entries: { fingerprint: string }[] = JSON.parse(FORMATS["gitlab.json"](run, wording));
    expect(entries).toHaveLength(findings.length + unchecked.length + unread.length);
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
    expect(FORMATS["github.txt"](run, wording).split("\n")).toHaveLength(findings.length + files.length + 1);
    expect(FORMATS.csv(run, wording).split("\r\n")).toHaveLength(findings.length + unchecked.length + files.length + 2);
  });
});

it("a schema that is not followed is told", async () => {
  const run = await sampleRun();
  const log = JSON.parse(FORMATS.sarif(run, wordingIn("en")));
  log.runs[0].results[0].level = "fatal";
  expect(complaintsOf("sarif-2.1.0.json", JSON.stringify(log))).not.toEqual([]);
  expect(complaintsOf("gitlab-code-quality.schema.json", '[{ "description": "x" }]')).not.toEqual([]);
  expect(await complaintsOfXsd("<testsuites><testcase/></testsuites>")).not.toEqual([]);
});
