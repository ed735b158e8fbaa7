import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runCli } from "../test/cli/run-cli.ts";
import { has } from "./tool.ts";

/** What a person has typed when pressing the tabulator, and what stands there afterwards. */
const LINES: readonly (readonly [typed: string, completed: string])[] = [
  ["exp", "explain"],
  ["--fail", "--fail-on"],
  ["--fail-on w", "--fail-on warning"],
  ["lint --format nd", "lint --format ndjson"],
  ["regulation --format ma", "regulation --format markdown"],
  ["explain leftover", "explain leftover-charge"],
  ["completion f", "completion fish"],
  ["lint mon", "lint mon devis.pdf"],
];

async function folderWithScript(shell: string, name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "completion-"));
  writeFileSync(join(folder, "mon devis.pdf"), "");
  writeFileSync(join(folder, name), (await runCli(["completion", shell])).stdout);
  return folder;
}

const ZSH_TERMINAL = fileURLToPath(new URL("zsh-terminal.zsh", import.meta.url));

describe.skipIf(!has("fish", "--version"))("completion in fish", async () => {
  const cwd = await folderWithScript("fish", "script.fish");
  it.each(LINES)("%s → %s", (typed, completed) => {
    const script = `source script.fish; complete -C 'sons-lint ${typed}'`;
    const proposed = execFileSync("fish", ["--no-config", "-c", script], { cwd, encoding: "utf8" }).trim().split("\n");
    const kept = typed.includes(" ") ? typed.slice(0, typed.lastIndexOf(" ") + 1) : "";
    expect(proposed.map((line) => kept + (line.split("\t")[0] ?? ""))).toEqual([completed]);
  });
});

describe.skipIf(!has("zsh", "--version"))("completion in zsh", async () => {
  const cwd = await folderWithScript("zsh", "_sons-lint");
  it.each(LINES)("%s → %s", (typed, completed) => {
    const printed = execFileSync("zsh", ["-f", ZSH_TERMINAL, typed], { cwd, encoding: "utf8" });
    expect(printed.trim()).toBe(completed);
  });
});
