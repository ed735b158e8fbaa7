import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { OutputJson } from "../../src/reports/json-schema.ts";
import { evaluateHere } from "./evaluate-here.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const executable = join(root, "dist", "cli.js");
export const fixture = (name: string): string => join(root, "fixtures", name);
/** A new folder whose name holds a blank and accents, as users' folders do. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), "devis à vérifier "));

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs the built executable without a terminal, inside of this process: nothing but the start of Node is left out, which
 * costs more than most runs.
 */
export const runCli = (args: readonly string[], { cwd = root, input = "", env = {} }: CliOptions = {}) =>
  evaluateHere(executable, args, { cwd, input, env: { SONS_LINT_ISOLATION: "off", ...env } });

/** Runs it as a user does, in a process of its own: for tests of what a process does, and of how it ends. */
export function spawnCli(
  args: readonly string[],
  { cwd = root, input = "", env = {} }: CliOptions = {},
): Promise<CliRun> {
  const { FORCE_COLOR: _forced, NO_COLOR: _refused, ...inherited } = process.env;
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [executable, ...args], { cwd, env: { ...inherited, ...env } });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk;
    });
    child.on("error", fail).on("close", (code) => done({ code, stdout, stderr }));
    child.stdin.on("error", () => {}).end(input);
  });
}

/** Runs it for its JSON output. */
export async function lintJson(
  args: readonly string[],
  options?: CliOptions,
): Promise<CliRun & { output: OutputJson }> {
  const run = await runCli([...args, "--format", "json"], options);
  return { ...run, output: JSON.parse(run.stdout) as OutputJson };
}

/** No-break spaces as plain ones, for assertions on words. */
export const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** Whether a text shows a stack trace. */
export const hasStack = (text: string): boolean => /\n\s+at .+:\d+:\d+/.test(text);
