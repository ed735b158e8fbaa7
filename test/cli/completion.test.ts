import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { newFolder, plain, runCli } from "./run-cli.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;
const scripts = new Map<string, string>();
const exists = (shell: string): boolean => spawnSync(shell, ["-c", "true"]).status === 0;

beforeAll(async () => {
  for (const shell of SHELLS) scripts.set(shell, (await runCli(["completion", shell])).stdout);
});

describe.each(SHELLS)("completion of %s", (shell) => {
  it("proposes every verb, option and word that the program takes", async () => {
    const script = scripts.get(shell) ?? "";
    const help = (await runCli(["--help"])).stdout;
    const options = [...help.matchAll(/(?<=\s)--([a-z-]+)/g)].map(([, name = ""]) => name);
    expect(options.length).toBeGreaterThan(20);
    const form = (name: string): string => (shell === "fish" ? `-l ${name}` : `--${name}`);
    const missing = options.filter((name) => !["help", "version"].includes(name) && !script.includes(form(name)));
    expect(missing.filter((name) => name !== "why")).toEqual([]);
    for (const word of ["inspect", "what-changed", "completion", "leftover-charge", "ndjson", "complementary"])
      expect(script).toContain(word);
  });

  // Not every machine has every shell: where one is missing, its script is not parsed.
  it.skipIf(!exists(shell))("is a script that the shell accepts", () => {
    const path = join(newFolder(), "completion");
    writeFileSync(path, scripts.get(shell) ?? "");
    execFileSync(shell, ["-n", path]);
  });
});

describe.skipIf(!exists("bash"))("in bash", () => {
  const complete = (...words: readonly string[]): string[] => {
    const folder = newFolder();
    writeFileSync(join(folder, "mon devis.pdf"), "");
    writeFileSync(join(folder, "completion"), scripts.get("bash") ?? "");
    const quoted = ["sons-lint", ...words].map((word) => `'${word}'`).join(" ");
    const program = `source ./completion; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _sons_lint; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync("bash", ["-c", program], { cwd: folder, encoding: "utf8" }).trim().split("\n");
  };

  it.each([
    [["exp"], ["explain"]],
    [["--fail"], ["--fail-on"]],
    [["--fail-on", "w"], ["warning"]],
    [["lint", "--format", "nd"], ["ndjson"]],
    [["regulation", "--format", "ma"], ["markdown"]],
    [["explain", "leftover"], ["leftover-charge"]],
    [["completion", "f"], ["fish"]],
    [["lint", "mon"], ["mon devis.pdf"]],
    [["--context", "mon"], ["mon devis.pdf"]],
  ])("%j completes to %j", (words, expected) => {
    expect(complete(...words)).toEqual(expected);
  });
});

it("another shell is refused", async () => {
  const run = await runCli(["completion", "fsh"]);
  expect([run.code, plain(run.stderr)]).toEqual([2, expect.stringContaining("valeurs possibles : bash, zsh, fish")]);
});
