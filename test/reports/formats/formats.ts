import { readdirSync, readFileSync } from "node:fs";
import type { RunResult } from "../../../src/core.ts";
import { csvReport } from "../../../src/reports/csv/report.ts";
import { githubAnnotations } from "../../../src/reports/github/annotations.ts";
import { gitlabReport } from "../../../src/reports/gitlab.ts";
import { htmlReport } from "../../../src/reports/html/report.ts";
import { junitReport } from "../../../src/reports/junit.ts";
import { markdownReport } from "../../../src/reports/markdown/report.ts";
import { sarifReport } from "../../../src/reports/sarif/report.ts";
import type { Wording } from "../../../src/reports/wording.ts";

/** Every format for programs and people that is not for the terminal, by the ending of its files. */
export const FORMATS = {
  sarif: (run, wording) => sarifReport(run, wording),
  xml: (run, wording) => junitReport(run, wording),
  "github.txt": (run, wording) => githubAnnotations(run, wording),
  "gitlab.json": (run, wording) => gitlabReport(run, wording),
  html: (run, wording) => htmlReport(run, wording, { today: "2022-06-01" }),
  md: (run, wording) => markdownReport(run, wording, { today: "2022-06-01" }),
  csv: (run, wording) => csvReport(run, wording),
} as const satisfies Record<string, (run: RunResult, wording: Wording) => string>;

export type FormatName = keyof typeof FORMATS;
export const formatNames = Object.keys(FORMATS) as FormatName[];

const rules = new URL("../../../rules/", import.meta.url);

/** The page of each rule, as the command line gives them to the SARIF report. */
export const rulePages: ReadonlyMap<string, string> = new Map(
  readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "data")
    .map(({ name }) => [name, readFileSync(new URL(`${name}/page.md`, rules), "utf8")]),
);
