import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkConfig, checkWaivers } from "../../src/engine/config/check-config.ts";
import { configSchema } from "../../src/engine/config/config-schema.ts";
import { contextSchema } from "../../src/engine/facts/context.ts";
import { usualLexicon } from "../../src/segur/reading/lexicon.ts";
import { plain, root, runCli } from "../cli/run-cli.ts";
import { projectWith } from "./project.ts";

const page = readFileSync(join(root, "docs/configuration.md"), "utf8");

describe("docs/configuration.md", () => {
  it("shows a configuration and waivers that are accepted", () => {
    const [config = "", waivers = ""] = [...page.matchAll(/```yaml\n([\s\S]+?)```/g)].map(([, text = ""]) => text);
    expect(checkConfig(parse(config, { schema: "core" }))).toMatchObject({ ok: true });
    expect(checkWaivers(parse(waivers, { schema: "core" }))).toMatchObject({ ok: true });
  });

  it("has a row for every key that is no fact", () => {
    const facts = Object.keys(contextSchema.shape);
    const keys = Object.keys(configSchema.shape).filter((key) => key !== "$schema" && !facts.includes(key));
    expect(keys.length).toBeGreaterThan(8);
    for (const key of keys) expect(page).toContain(`| \`${key}\` |`);
  });

  it("names concepts that exist", () => {
    const section = page.slice(page.indexOf("## Wordings"), page.indexOf("The others are the keys"));
    const named = section.slice(section.indexOf("- who pays")).match(/`[a-z-]*(?:\.?[A-Za-z-]+)`/g) ?? [];
    const concepts = named
      .map((name) => name.replaceAll("`", ""))
      .map((name) => (name.startsWith(".") ? `out-of-scope${name}` : name));
    expect(concepts.length).toBeGreaterThan(30);
    expect(concepts.filter((concept) => concept !== "out-of-scope" && !usualLexicon().concepts.has(concept))).toEqual(
      [],
    );
  });
});

it("the package publishes the schemas that it exports", () => {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const paths = Object.values(exports).filter(
    (path): path is string => typeof path === "string" && path.endsWith(".schema.json"),
  );
  expect(paths).toHaveLength(7);
  for (const path of paths) {
    expect(existsSync(join(root, path))).toBe(true);
    const schema = JSON.parse(readFileSync(join(root, path), "utf8"));
    expect(schema.$schema).toContain("2020-12");
    expect(schema.additionalProperties).toBe(false);
  }
});

describe("init", () => {
  it("writes a configuration that is accepted, once, in both languages", async () => {
    for (const [language, words] of [
      ["fr", "Gravité par règle"],
      ["en", "Severity by rule"],
    ] as const) {
      const folder = projectWith({});
      const first = await runCli(["init", "--yes", "--lang", language], { cwd: folder });
      expect([first.code, first.stdout]).toEqual([0, ""]);
      const text = readFileSync(join(folder, "sons-lint.config.yaml"), "utf8");
      expect(text).toContain(words);
      expect(checkConfig(parse(text))).toMatchObject({ ok: true, value: { failOn: "error" } });
      // What stands in comments may be taken out of them as it is.
      const uncommented = text.replace(/^# (?=[a-zA-Z]+:( |$)| )/gm, "");
      expect(checkConfig(parse(uncommented, { schema: "core" }))).toMatchObject({ ok: true });
      const again = await runCli(["init", "--yes", "--lang", language], { cwd: folder });
      expect(again.code).toBe(2);
      expect(readFileSync(join(folder, "sons-lint.config.yaml"), "utf8")).toBe(text);
    }
  });

  it("asks nothing where nobody can answer", async () => {
    const folder = projectWith({});
    const run = await runCli(["init"], { cwd: folder });
    expect([run.code, plain(run.stderr)]).toEqual([2, expect.stringContaining("ajoutez --yes")]);
    expect(existsSync(join(folder, "sons-lint.config.yaml"))).toBe(false);
  });
});
