import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { z } from "zod";
import { FORMATS } from "../../src/cli/option-values.ts";
import { buildProgram, optionNames } from "../../src/cli/program.ts";
import { textsIn } from "../../src/cli/texts/texts.ts";
import { root } from "../cli/run-cli.ts";
import { projectWith, quoteCsv } from "../config/project.ts";

const text = (path: string): string => readFileSync(join(root, path), "utf8");
const none = async () => {};
const verbs = { lint: none, inspect: none, explain: none, whatChanged: none, merge: none, rules: none };
const program = buildProgram(textsIn("fr"), { ...verbs, regulation: none, window: none, init: none, completion: none });
const known = optionNames(program);
const flagsIn = (script: string): string[] => [...script.matchAll(/(?<=[\s(])--[a-z][a-z-]+/g)].map(([flag]) => flag);
const hasBash = spawnSync("bash", ["--version"]).status === 0;

const action = z
  .object({
    inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
    runs: z.object({
      using: z.literal("composite"),
      steps: z.array(z.object({ run: z.string().optional(), env: z.record(z.string(), z.string()).optional() })),
    }),
  })
  .parse(parse(text("action.yml")));
const check = action.runs.steps.at(-1);
const script = check?.run ?? "";

describe("the GitHub Action", () => {
  it("uses flags that exist, and every input, none of them inside the script", () => {
    expect(flagsIn(script).length).toBeGreaterThan(5);
    for (const flag of flagsIn(script)) expect(known).toContain(flag);
    expect(script).not.toContain("${{");
    const used = Object.values(check?.env ?? {}).join(" ") + text("action.yml");
    for (const input of Object.keys(action.inputs)) expect(used).toContain(`inputs.${input} }}`);
    expect(FORMATS).toContain(action.inputs["format"]?.default);
  });

  // Windows has no bash of its own; the action runs where GitHub installs one.
  it.skipIf(!hasBash || process.platform === "win32")("runs: files with blanks and dashes, config and baseline", () => {
    const folder = projectWith({ "a b.csv": quoteCsv(), "-x.csv": quoteCsv({ number: "X", lines: [] }) });
    const run = (env: Readonly<Record<string, string>>) => {
      const defaults = { SONS_LINT_LANG: "fr", SONS_LINT_FORMAT: "compact\njson=r.json", GITHUB_ACTION_PATH: root };
      const others = { SONS_LINT_FAIL_ON: "", SONS_LINT_CONTEXT: "", SONS_LINT_CONFIG: "", SONS_LINT_BASELINE: "" };
      const options = {
        cwd: folder,
        env: { ...process.env, ...defaults, ...others, ...env },
        encoding: "utf8" as const,
      };
      return spawnSync("bash", ["-e", "-o", "pipefail", "-c", script], options);
    };
    const both = run({ SONS_LINT_FILES: "a b.csv\n-x.csv\n" });
    expect(both.status).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, "r.json"), "utf8")).files).toHaveLength(2);
    expect(run({ SONS_LINT_FILES: "-x.csv" }).status).toBe(0);
    expect(run({ SONS_LINT_FILES: "-x.csv", SONS_LINT_FAIL_ON: "review" }).status).toBe(1);
    expect(run({ SONS_LINT_FILES: "-x.csv", SONS_LINT_BASELINE: "absent.json" }).status).toBe(2);
  });
});

it("the pre-commit hook names the executable and takes the types that a folder does", () => {
  const [hook] = z
    .array(z.object({ id: z.string(), entry: z.string(), language: z.literal("node"), files: z.string() }))
    .parse(parse(text(".pre-commit-hooks.yaml")));
  const { bin } = z.object({ bin: z.record(z.string(), z.string()) }).parse(JSON.parse(text("package.json")));
  expect(Object.keys(bin)).toContain(hook?.entry);
  const files = new RegExp(hook?.files ?? "");
  for (const name of ["devis.pdf", "a/b.csv", "c.docx", "d.zip"]) expect(files.test(name)).toBe(true);
  for (const name of ["package.json", "README.md", "pdf"]) expect(files.test(name)).toBe(false);
});

it("the GitLab component uses flags that exist, and every input", () => {
  const [spec, jobs] = parseAllDocuments(text("templates/sons-lint.yml")).map((document) => document.toJS());
  const lines: string[] = jobs["sons-lint"].script;
  for (const flag of flagsIn(lines.join("\n"))) expect(known).toContain(flag);
  for (const input of Object.keys(spec.spec.inputs))
    expect(text("templates/sons-lint.yml")).toContain(`inputs.${input} ]]`);
  expect(FORMATS).toContain(spec.spec.inputs.format.default);
  if (hasBash) execFileSync("bash", ["-n", "-c", lines.join("\n")]);
});

it.skipIf(!hasBash || process.platform === "win32")("the GitLab component runs, and leaves what it declares", () => {
  const [spec, jobs] = parseAllDocuments(text("templates/sons-lint.yml")).map((document) => document.toJS());
  const { script: lines, variables, artifacts } = jobs["sons-lint"];
  const folder = projectWith({
    "a b.csv": quoteCsv(),
    "q/-x.csv": quoteCsv({ number: "X", lines: [] }),
    // What the image calls by name.
    "bin/sons-lint": `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist", "cli.js")}" "$@"\n`,
  });
  chmodSync(join(folder, "bin", "sons-lint"), 0o755);
  const run = (given: Readonly<Record<string, string>>) => {
    const inputs = Object.entries<{ default?: string }>(spec.spec.inputs).map(([name, { default: usual = "" }]) => [
      name,
      given[name] ?? usual,
    ]);
    const filled = (value: string): string =>
      inputs.reduce((filling, [name, own = ""]) => filling.replaceAll(`$[[ inputs.${name} ]]`, own), value);
    const env = Object.fromEntries(
      Object.entries<string>(variables).map(([name, value]) => [name, filled(value)] as const),
    );
    const path = `${join(folder, "bin")}:${process.env["PATH"]}`;
    return spawnSync("bash", ["-e", "-o", "pipefail", "-c", lines.join("\n")], {
      cwd: folder,
      env: { ...process.env, ...env, PATH: path },
      encoding: "utf8",
    });
  };
  expect(run({ files: "a b.csv" }).status).toBe(1);
  for (const path of [...artifacts.paths, artifacts.reports.codequality])
    expect(JSON.parse(readFileSync(join(folder, path), "utf8"))).toBeDefined();
  expect(run({ files: "q", lang: "en" }).status).toBe(0);
  expect(run({ files: "q", fail_on: "review" }).status).toBe(1);
  expect(run({ files: "absent.pdf" }).status).toBe(2);
});

it("the Dockerfile copies what exists, runs what the package names, and not as root", () => {
  const file = text("Dockerfile");
  const copied = [...file.matchAll(/^COPY --from=build (.+) \/app\/.*$/gm)].flatMap(([, paths = ""]) =>
    paths.split(" "),
  );
  expect(copied.length).toBeGreaterThan(4);
  for (const path of copied) expect(existsSync(join(root, path.replace("/build/", "")))).toBe(true);
  const final = file.slice(file.lastIndexOf("\nFROM "));
  expect(final).toMatch(/^USER node$/m);
  expect(final).toContain(`/app/${JSON.parse(text("package.json")).bin["sons-lint"]}`);
  expect(text("package.json")).toContain('"prepare": "npm run build"');
  const ignored = text(".dockerignore").trim().split("\n");
  for (const needed of ["src", "rules", "scripts", "package.json", "package-lock.json", ".npmrc"])
    expect(ignored).not.toContain(needed);
});
