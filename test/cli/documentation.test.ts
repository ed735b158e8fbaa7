import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/core.ts";
import { contextSchema } from "../../src/engine/facts/context.ts";
import { inputErrorCodes } from "../../src/reports/input-errors.ts";
import { root, runCli } from "./run-cli.ts";

const page = (name: string): string => readFileSync(`${root}${name}`, "utf8");

describe("the documentation", () => {
  it.each(["README.md", "LISEZMOI.md", "docs/limits.md", "docs/errors.md"])(
    "%s names options that exist",
    async (name) => {
      const verbs = ["--help", "inspect", "regulation", "window"];
      const pages = await Promise.all(verbs.map((verb) => runCli(verb === "--help" ? [verb] : [verb, "--help"])));
      const help = pages.map(({ stdout }) => stdout).join("\n");
      const flags = [...new Set(page(name).match(/(?<![\w-])--[a-z][a-z-]+/g))];
      expect(flags.length).toBeGreaterThan(0);
      expect(flags.filter((flag) => !help.includes(flag))).toEqual([]);
    },
  );

  it("shows a library call that runs", async () => {
    const snippet = /```js\n([\s\S]+?)```/.exec(page("README.md"))?.[1] ?? "";
    const bytes =
      'import { readFileSync } from "node:fs";\nconst bytes = readFileSync("fixtures/exemples/ans-exemple.csv");\n';
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", bytes + snippet], {
      cwd: root,
    });
    expect(stdout).toContain("non-compliant");
  });

  it("explains every error code, and no other", () => {
    const table = page("docs/errors.md").match(/^\| `([a-z-]+)` +\|/gm) ?? [];
    expect(table.map((row) => row.replace(/[|` ]/g, "")).sort()).toEqual([...inputErrorCodes].sort());
  });

  it("gives the limits as they are", () => {
    const numbers = Object.values(defaultLimits).map((limit: number) => limit.toLocaleString("en"));
    for (const number of numbers) expect(page("docs/limits.md")).toContain(`| ${number} `);
  });

  it("names every key of the context in French", () => {
    const keys = Object.keys(contextSchema.shape).filter((key) => key !== "quotes" && key !== "ceilingInputs");
    for (const key of keys) expect(page("LISEZMOI.md")).toMatch(new RegExp(`\\| \`${key}\` +\\|`));
  });
});
