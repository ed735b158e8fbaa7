import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/core.ts";
import { csvCell } from "../../../src/reports/csv/cell.ts";
import { escapeMarkdown } from "../../../src/reports/markdown/escape.ts";
import { wellFormed } from "../../../src/reports/well-formed.ts";
import { wordingIn } from "../../../src/reports/wording.ts";
import { FORMATS } from "./formats.ts";
import { HOSTILE, hostileRun } from "./hostile-run.ts";

const wording = wordingIn("fr");
const oneLine = (text: string): string => wellFormed(text).replace(/\s+/g, " ").trim();

describe("hostile names and words", () => {
  it("never begin a workflow command of their own, and come back whole", async () => {
    const report = FORMATS["github.txt"](await hostileRun(), wording);
    const lines = report.trimEnd().split(/\r\n|\r|\n/);
    const command = /^::(?:error|warning|notice) file=([^,:]*),line=\d+,title=[^,:]*::(.*)$/;
    expect(lines.filter((line) => !command.test(line))).toEqual([]);
    const decoded = (text: string): string =>
      text
        .replaceAll("%2C", ",")
        .replaceAll("%3A", ":")
        .replaceAll("%0A", "\n")
        .replaceAll("%0D", "\r")
        .replaceAll("%25", "%");
    const names = new Set(lines.map((line) => decoded(command.exec(line)?.[1] ?? "")));
    for (const words of HOSTILE) expect(names).toContain(wellFormed(words.replaceAll("\\", "/")));
  });

  it("stay text in XML", async () => {
    const report = FORMATS.xml(await hostileRun(), wording);
    expect(XMLValidator.validate(report)).toBe(true);
    const parsed = new XMLParser({ ignoreAttributes: false, processEntities: true, htmlEntities: true }).parse(report);
    const names = parsed.testsuites.testsuite.map((suite: Record<string, string>) => suite["@_name"]);
    expect(names).toHaveLength(2 * HOSTILE.length);
    expect(names.filter((name: string) => name === "]]></failure><x/>")).toHaveLength(1);
    expect(report).not.toContain("<x/>");
  });

  it("stay text in HTML, which runs and loads nothing", async () => {
    const report = FORMATS.html(await hostileRun(), wording);
    const tags = new Set([...report.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag));
    for (const tag of ["script", "img", "b1", "x", "iframe", "link", "object", "form"])
      expect([...tags]).not.toContain(tag);
    expect(report).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(report).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(report.replace(/<style>[^<]*<\/style>/, "")).not.toMatch(/<[^>]*\s(?:on\w+|src|style)=/);
    expect([...report.matchAll(/href="([^"]*)"/g)].filter(([, href]) => !href?.startsWith("#"))).toEqual([]);
    const opened = [...report.matchAll(/<([a-z0-9]+)(?=[\s>])(?![^>]*\/>)/g)].map(([, tag]) => tag ?? "");
    for (const tag of new Set(opened)) {
      if (tag === "meta") continue;
      expect(report.split(`</${tag}>`).length - 1).toBe(opened.filter((one) => one === tag).length);
    }
  });

  it("fill one cell each of the CSV, and are no formulas", async () => {
    const run = await hostileRun();
    const report = FORMATS.csv(run, wording);
    const read = await readDocument(new TextEncoder().encode(report));
    if (!read.ok || read.value.kind !== "grid") throw new Error("The report is no CSV");
    const rows = read.value.rows.filter((row) => row.length > 0);
    const most = Math.max(...rows.map((row) => Math.max(...row.map(({ column }) => column))));
    expect(most).toBe(15);
    expect(rows.length).toBe(report.trimEnd().split("\r\n").length);
    const starts = rows
      .flatMap((row) => row.map(({ text }) => text))
      .filter((text) => /^[\s\u200b]*[=+@＝]/.test(text));
    expect(starts).toEqual([]);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["-2+3", "'-2+3"],
    ["-1250,00", '"-1250,00"'],
    ["-12", "-12"],
    ["\t=1", "' =1"],
    ["\ufeff@SUM(A1)", "'\ufeff@SUM(A1)"],
    ["Total = 3", "Total = 3"],
    ['a "b"; c', '"a ""b""; c"'],
  ])("%j becomes the cell %j", (value, cell) => {
    expect(csvCell(value, ";")).toBe(cell);
  });

  it("are no mark-up of Markdown", async () => {
    const report = FORMATS.md(await hostileRun(), wording);
    const lines = report.split("\n");
    expect(lines.filter((line) => /^(?:::|<|\s*- liste|1\. un|# titre)/.test(line))).toEqual([]);
    // Outside of code, nothing opens a tag, a link or a mention.
    const prose = report.replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
    expect(prose).not.toMatch(/<(?!!-- -->)[a-z]/i);
    expect(prose).not.toMatch(/\]\(/);
    expect(prose).not.toMatch(/@[a-z]/i);
  });

  it.each([
    ["<b>gras</b> & *fort*", "\\<b\\>gras\\</b\\> &amp; \\*fort\\*"],
    ["# titre", "\\# titre"],
    ["1. un", "1\\. un"],
    ["a\n\n- b", "a - b"],
    ["@equipe", "@<!-- -->equipe"],
    ["https://exemple.invalid", "https\\://exemple.invalid"],
  ])("%j is written %j in Markdown", (words, escaped) => {
    expect(escapeMarkdown(words)).toBe(escaped);
  });

  it("come back from JSON formats as they were", async () => {
    const run = await hostileRun();
    const { results } = JSON.parse(FORMATS.sarif(run, wording)).runs[0];
    const evidence = results.flatMap(
      ({ properties }: { properties: { evidence?: string } }) => properties.evidence ?? [],
    );
    expect(evidence.map(oneLine)).toEqual(HOSTILE.map(oneLine));
    for (const { locations } of results)
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[\w.~!*'()%/-]+$/);
  });
});
