import { describe, expect, it } from "vitest";
import { type FileResult, inputOfQuote, lintBytes } from "../../../src/core.ts";
import { excerptOf } from "../../../src/reports/excerpt.ts";
import { labelledCases } from "../../fixtures/labels.ts";

const endings = [".pdf", ".csv", ".xlsx"];
const every = (nth: number, folder: string) => labelledCases(folder, endings).filter((_, index) => index % nth === 0);
/** A part of the hundreds of fixtures: each costs a reading of its own. */
const cases = [...every(1, "corpus"), ...every(4, "layouts"), ...every(5, "quotes"), ...every(12, "wordings")];

/** Amounts without a place, rows that could not be read and words that nobody sees are a page's: data has none. */
const OF_THE_PAGE = new Set(["complete-reading", "hidden-text"]);

/** A page may print a total, or an identifier, with or without its label and its sign of currency. */
const bare = (words: string | undefined): string => (words ?? "").replace(/[\s€.,]/gu, "");
const sameWords = (a: string | undefined, b: string | undefined): boolean =>
  bare(a).includes(bare(b)) || bare(b).includes(bare(a));

const findingsOf = ({ findings }: FileResult) =>
  findings
    .filter(({ ruleId }) => !OF_THE_PAGE.has(ruleId))
    .map(({ evidence, related, ...rest }) => ({
      said: JSON.stringify({ ...rest, related: related.length }),
      evidence: excerptOf(evidence).value,
    }))
    .sort((a, b) => (a.said + a.evidence < b.said + b.evidence ? -1 : 1));

const checksOf = ({ checks }: FileResult) =>
  checks
    .filter(({ ruleId }) => !OF_THE_PAGE.has(ruleId))
    .map(({ evidence, ...rest }) => ({ said: JSON.stringify(rest), evidence: evidence?.value }));

/** The first thing in which two judgements differ, null where they are alike. */
function difference(page: FileResult, data: FileResult): string | null {
  const pairs = [
    [findingsOf(page), findingsOf(data)],
    [checksOf(page), checksOf(data)],
  ] as const;
  for (const [wanted, found] of pairs) {
    if (wanted.length !== found.length) return `${wanted.length} instead of ${found.length}`;
    const unlike = wanted.find((one, index) => {
      const other = found[index];
      return other === undefined || one.said !== other.said || !sameWords(one.evidence, other.evidence);
    });
    if (unlike !== undefined) return `${unlike.said} «${unlike.evidence}»`;
  }
  return null;
}

describe("a quote read from a page, given again as JSON with its full text", () => {
  it("is judged alike, whatever the fixture", async () => {
    const unlike: string[] = [];
    let count = 0;
    for (const { name, bytes, path, labels } of cases) {
      const facts = { facts: { context: labels.context ?? {} } };
      for (const file of await lintBytes(bytes, path, facts)) {
        // An amount that stands alone on a page changes what is said of its sums, and data has none.
        if (file.subject === null || file.subject.quote.unplaced.length > 0) continue;
        const json = new TextEncoder().encode(JSON.stringify(inputOfQuote(file.subject.quote)));
        const [again] = await lintBytes(json, path, facts);
        const differs = again?.subject == null ? String(again?.error?.code) : difference(file, again);
        if (differs !== null) unlike.push(`${name}: ${differs}`);
        count++;
      }
    }
    expect(unlike).toEqual([]);
    expect(count).toBeGreaterThan(60);
  }, 60_000);
});
