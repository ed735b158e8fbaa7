import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plain, root, runCli } from "./run-cli.ts";

describe("help", () => {
  it.each([
    ["fr", "Utilisation", "Codes de sortie"],
    ["en", "Usage", "Exit codes"],
  ])("in %s names every option and verb", async (lang, usage, codes) => {
    const { code, stdout, stderr } = await runCli(["--help", "--lang", lang]);
    expect([code, stderr]).toEqual([0, ""]);
    const options = [
      "--format",
      "--output",
      "--context",
      "--set",
      "--kind",
      "--fail-on",
      "--as-of",
      "--today",
      "--lang",
      "--debug",
    ];
    for (const word of [usage, codes, "lint", "explain", "rules", ...options]) expect(stdout).toContain(word);
  });

  it("is a verb too", async () => {
    const [verb, option] = await Promise.all([runCli(["help"]), runCli(["--help"])]);
    expect(verb).toEqual(option);
  });

  it("of a verb describes that verb", async () => {
    const { code, stdout } = await runCli(["explain", "--help"]);
    expect([code, plain(stdout)]).toEqual([0, expect.stringContaining("identifiant d'une règle")]);
  });
});

describe("version", () => {
  it.each([[["--version"]], [["-V"]], [["--lang", "en", "--version"]]])("%j", async (args) => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { version: string };
    expect(await runCli(args)).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});

describe("rules and explain", () => {
  it("list every rule with its severity and source", async () => {
    const { code, stdout } = await runCli(["rules", "--lang", "en"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^leftover-charge +error +.+\(AF §4\.3\)$/m);
  });

  it.each(["fr", "en"])("explain a rule in %s", async (lang) => {
    const { code, stdout } = await runCli(["explain", "leftover-charge", "--lang", lang]);
    expect(code).toBe(0);
    expect(stdout).toContain("leftover-charge");
    expect(stdout).toContain("AF §4.3");
  });
});
