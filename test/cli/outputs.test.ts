import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixture, hasStack, newFolder, plain, runCli } from "./run-cli.ts";

const atFault = fixture("exemples/ans-exemple.csv");
const other = fixture("structured/devis.json");

/** How the report of each format starts. */
const STARTS = {
  sarif: '{\n  "$schema"',
  junit: "<?xml",
  github: "::error file=",
  gitlab: "[\n  {",
  html: "<!doctype html>",
  markdown: "# Conformité",
  csv: "\ufeffFichier;",
  json: "{",
  ndjson: '{"schemaVersion":1',
  compact: atFault,
  pretty: atFault,
} as const;

const formats = Object.entries(STARTS);

describe("the formats", () => {
  it("come out side by side, each in its file, with one on standard output", async () => {
    const folder = newFolder();
    const fileOf = (name: string): string => join(folder, `rapport é.${name}`);
    const wanted = formats.flatMap(([name]) => ["--format", name === "github" ? name : `${name}=${fileOf(name)}`]);
    const { code, stdout, stderr } = await runCli([atFault, ...wanted], { env: { GITHUB_STEP_SUMMARY: "" } });
    expect([code, stderr]).toEqual([1, ""]);
    for (const [name, start] of formats) {
      const report = name === "github" ? stdout : readFileSync(fileOf(name), "utf8");
      expect(report.startsWith(start), `${name}: ${report.slice(0, 40)}`).toBe(true);
    }
  });

  it("fail closed: a report that cannot be written is exit code 2, and the others are written", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "occupé"));
    const blocked = formats.flatMap(([name]) => ["--format", `${name}=${join(folder, "occupé")}`]);
    const { code, stdout, stderr } = await runCli([atFault, ...blocked]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(plain(stderr).match(/c'est un dossier/g)).toHaveLength(formats.length);
    expect(hasStack(stderr)).toBe(false);
    for (const [name] of formats.slice(0, 7)) {
      const lone = join(folder, `${name}.txt`);
      const run = await runCli([
        atFault,
        "--format",
        `${name}=${join(folder, "occupé")}`,
        "--format",
        `compact=${lone}`,
      ]);
      expect([name, run.code]).toEqual([name, 2]);
      expect(readFileSync(lone, "utf8")).toContain("Non conforme");
    }
  });

  it("names every format when one is mistyped", async () => {
    const { code, stderr } = await runCli([atFault, "--format", "sariff"]);
    expect(code).toBe(2);
    expect(stderr).toContain("sarif");
  });

  it("gives the rules of SARIF their pages as help, in the language asked for", async () => {
    const help = async (lang: string): Promise<string> => {
      const { stdout } = await runCli([atFault, "--format", "sarif", "--lang", lang]);
      const { rules } = JSON.parse(stdout).runs[0].tool.driver;
      return rules.find(({ id }: { id: string }) => id === "leftover-charge").help.markdown;
    };
    expect(await help("fr")).toContain("**Corriger le devis.**");
    expect(await help("en")).toContain("**How to mend a quote.**");
  });
});

describe("the summary of a GitHub job", () => {
  it("is added to what earlier commands wrote", async () => {
    const summary = join(newFolder(), "summary.md");
    writeFileSync(summary, "avant\n");
    const env = { GITHUB_STEP_SUMMARY: summary };
    const { code } = await runCli([atFault, "--format", "github"], { env });
    expect(code).toBe(1);
    const text = readFileSync(summary, "utf8");
    expect(text.startsWith("avant\n# Conformité")).toBe(true);
    expect(text).toContain("(`leftover-charge`)");
  });

  it("stays below what GitHub takes, and says what it leaves out", async () => {
    const folder = newFolder();
    const summary = join(folder, "summary.md");
    writeFileSync(summary, "x".repeat(990_000));
    const env = { GITHUB_STEP_SUMMARY: summary };
    await runCli([atFault, other, "--format", "github"], { env });
    expect(statSync(summary).size).toBeLessThan(1_048_576);
    writeFileSync(summary, "x".repeat(999_000));
    await runCli([atFault, other, "--format", "github"], { env });
    expect(readFileSync(summary, "utf8")).toContain("2 documents ne sont pas montrés ici");
    expect(statSync(summary).size).toBeLessThan(1_048_576);
  });

  it("is written for no other format", async () => {
    const summary = join(newFolder(), "summary.md");
    await runCli([atFault, "--format", "compact"], { env: { GITHUB_STEP_SUMMARY: summary } });
    expect(() => statSync(summary)).toThrow();
  });

  it("is exit code 2 when it cannot be written", async () => {
    const env = { GITHUB_STEP_SUMMARY: join(newFolder(), "nulle part", "s.md") };
    const { code, stdout, stderr } = await runCli([atFault, "--format", "github"], { env });
    expect([code, plain(stderr)]).toEqual([2, expect.stringContaining("son dossier n'existe pas")]);
    expect(stdout).toContain("::error");
  });
});
