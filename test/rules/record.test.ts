import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Check, Diagnostic } from "../../src/engine/diagnostic.ts";
import { judgeCase } from "../../src/library/testing/judge-case.ts";
import { type Example, readRulePage } from "../../src/library/testing/rule-page.ts";
import { wordingIn } from "../../src/reports/wording.ts";

/**
 * All that the linter says of the examples of each rule page: place, amounts, words, and why a rule had nothing to say.
 * A change shows as a difference to read; `npx vitest run test/rules/record.test.ts -u` writes the records anew.
 */
const folder = new URL("../../rules/", import.meta.url);
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/page.md`, folder)))
  .map(({ name }) => name);

const quoted = (words: string | undefined): string => `« ${(words ?? "").replace(/\s+/g, " ")} »`;

const checkLine = ({ ruleId, outcome, evidence, notApplicable, missing }: Check): string =>
  [ruleId, outcome, evidence && quoted(evidence.value), notApplicable, missing && JSON.stringify(missing)]
    .filter((part) => part !== null)
    .join(" ");

const findingLines = (finding: Diagnostic): string[] => [
  `  ${finding.severity} ${finding.ruleId} ${finding.code}, line ${finding.line ?? "none"} ${quoted(finding.evidence.value)}`,
  ...finding.related.map(({ value }) => `    beside ${quoted(value)}`),
  ...(["fr", "en"] as const).map((language) => `    ${wordingIn(language).message(finding).what}`),
];

async function recordOf(id: string, example: Example): Promise<string> {
  const { checks, findings } = await judgeCase(example, example.only);
  const own = checks.filter(({ ruleId }) => ruleId === id).map(checkLine);
  return [example.title, ...own, ...findings.flatMap(findingLines)].join("\n");
}

describe.each(ids)("the record of %s", (id) => {
  it("says what it said", async () => {
    const { examples } = readRulePage(readFileSync(new URL(`${id}/page.md`, folder), "utf8"));
    const records: string[] = [];
    for (const example of examples) records.push(await recordOf(id, example));
    const record = fileURLToPath(new URL(`record/${id}.txt`, import.meta.url));
    await expect(`${records.join("\n\n")}\n`).toMatchFileSnapshot(record);
  });
});
