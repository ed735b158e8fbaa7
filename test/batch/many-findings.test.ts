import { expect, it } from "vitest";
import { reportIn } from "../../src/cli/report.ts";
import { lintBytes } from "../../src/engine/lint.ts";
import { quoteOf } from "./quote-of.ts";

const MANY = 100_000;

it.each(["json", "ndjson", "compact", "junit", "gitlab", "csv"] as const)(
  "100,000 findings are all in the report as %s",
  async (format) => {
    const [file] = await lintBytes(new TextEncoder().encode(quoteOf(3, "7")), "devis.csv");
    const finding = file?.findings.find(({ ruleId }) => ruleId === "leftover-charge");
    if (file === undefined || finding === undefined) throw new Error("the quote has no finding");
    const run = { files: [{ ...file, findings: new Array<typeof finding>(MANY).fill(finding) }], across: [] };
    const options = { language: "en", toFile: true, today: "2026-01-01", contextSha256: null } as const;
    const report = await reportIn(format, run, options);
    // JUnit has a test case for each rule, and each finding of it as words.
    const sign = format === "junit" ? "Maintenance annuelle" : finding.ruleId;
    let count = 0;
    for (let at = report.indexOf(sign); at !== -1; at = report.indexOf(sign, at + 1)) count++;
    expect(count).toBeGreaterThanOrEqual(MANY);
  },
  60_000,
);
