import { describe, expect, it } from "vitest";
import { judge } from "../../src/engine/judge.ts";
import { lintData, rulesWith } from "../../src/engine/lint.ts";
import { ownRule } from "../../src/engine/own-rule.ts";
import { readRulePage, testRule } from "../../src/library/testing.ts";
import { prettyReport } from "../../src/reports/pretty/report.ts";
import { plainStyle } from "../../src/reports/pretty/style.ts";
import { wordingIn } from "../../src/reports/wording.ts";
import { FORMATS, formatNames } from "../reports/formats/formats.ts";
import { acmeRule } from "./acme-rule.ts";

const csv = (line: string): string => `Devis n° D-1\nDésignation;Qté;PU HT;Total HT\n${line};1;900,00;900,00\n`;
const passes = { title: "passes", quote: csv("Droits d'usage"), expected: { kind: "nothing" } } as const;
const finding = { severity: "error", words: "FORMATION" } as const;

describe("testRule", () => {
  it("is content with a rule that does as expected", async () => {
    const fails = {
      title: "fails",
      quote: csv("Formation"),
      expected: { kind: "findings", findings: [finding] },
    } as const;
    const data = { lines: [{ designation: "Formation", totalCents: 1 }] };
    await testRule(acmeRule, [
      passes,
      fails,
      { ...fails, quote: data },
      { ...fails, quote: new TextEncoder().encode(fails.quote) },
    ]);
  });

  it("tells of each case that is not as expected", async () => {
    const cases = [
      { ...passes, quote: csv("Formation") },
      { ...passes, title: "silent", expected: { kind: "findings", findings: [finding] } } as const,
      { ...passes, title: "open", expected: { kind: "cannot-check", contextKey: null } } as const,
    ];
    const failure = await testRule(acmeRule, cases).catch(String);
    expect(failure).toContain("passes: unexpected acme/word (error) « Formation »");
    expect(failure).toContain("silent: expected acme/word (error) « FORMATION »");
    expect(failure).toContain("open: expected cannot-check, but: pass");
    const broken = { ...acmeRule, check: () => Reflect.get({}, "nothing").at(0) };
    await expect(testRule(broken, [passes])).rejects.toThrow("internal-error");
    await expect(testRule({ ...acmeRule, id: "word" }, [passes])).rejects.toThrow(TypeError);
  });

  it("takes the examples of a page in Markdown", async () => {
    const example = (title: string, line: string, expected: string) =>
      `### Exemple ${title}\n\njuge seulement : acme/word\n\n\`\`\`csv\n${csv(line)}\`\`\`\nattendu : ${expected}\n`;
    const page = `# \`acme/word\`\n## Exemples\n${example("conforme : rien", "Droits", "rien")}${example("non conforme : un mot", "Formation", "acme/word (error) « formation »")}`;
    const { examples } = readRulePage(page);
    expect(examples.map(({ conforms }) => conforms)).toEqual([true, false]);
    await testRule(acmeRule, examples);
  });
});

it("every report has the words of a rule of a project, wherever its results come from", async () => {
  const own = ownRule(acmeRule);
  if (!own.ok) throw new Error("a rule");
  const open = {
    ...own.value,
    id: "acme/open",
    check: () => ({ outcome: "not-applicable", reason: { fr: "sans sujet", en: "no subject" } }) as const,
  };
  const quote = { number: "D-1", lines: [{ designation: "Formation", totalCents: 1 }] };
  const judged = await lintData(quote, "d.json", { rules: rulesWith([own.value, open]) });
  // As from another process or the cache: nothing but data is left.
  const run = { files: [structuredClone(judged)], across: [] };
  for (const language of ["fr", "en"] as const) {
    const wording = wordingIn(language);
    const title = language === "fr" ? "Mot interdit" : "Forbidden word";
    for (const name of formatNames) expect(FORMATS[name](run, wording), name).toContain("acme/word");
    expect(FORMATS.html(run, wording)).toContain(title);
    expect(FORMATS.html(run, wording)).toContain(language === "fr" ? "sans sujet" : "no subject");
    expect(prettyReport(run, wording, { style: plainStyle, width: 100, today: "2022-06-01" })).toContain(
      `${title} [acme/word]`,
    );
    const log = JSON.parse(FORMATS.sarif(run, wording)).runs[0];
    expect(log.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(["acme/word", "acme/open"]),
    );
  }
});

it("a rule of a project cannot conclude what no other process could be told", () => {
  const own = ownRule({
    ...acmeRule,
    check: () => ({
      outcome: "fail",
      findings: [{ code: "word", args: { words: () => {} }, evidence: { value: "", pieces: [] }, line: null }],
    }),
  });
  if (!own.ok) throw new Error("a rule");
  const { findings } = judge({ quote: { lines: [] } } as never, [own.value]);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(["internal-error"]);
});
