import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { executable } from "../cli/run-cli.ts";

export interface KillCampaign {
  readonly cwd: string;
  /** Arguments of the run whose cache is tried: the same for all. */
  readonly args: readonly string[];
  /** Runs that are killed, at a moment of their first `within` milliseconds. */
  readonly kills: number;
  readonly within: number;
  /** Between 0 and 1. */
  readonly random: () => number;
}

/** Kills runs that share one cache at random moments, the process alone; then gives the output of a whole run. */
export async function outputAfterKills({ cwd, args, kills, within, random }: KillCampaign): Promise<string> {
  for (let kill = 0; kill < kills; kill++) {
    // Now and then the cache begins anew, so that also its first writes are hit.
    if (kill % 10 === 0) rmSync(`${cwd}/cache`, { recursive: true, force: true });
    const child = spawn(process.execPath, [executable, ...args], { cwd, stdio: "ignore" });
    const ended = new Promise((done) => child.on("close", done));
    await Promise.race([ended, sleep(random() * within)]);
    child.kill("SIGKILL");
    await ended;
  }
  return outputOf(cwd, args);
}

/** What a run that nobody disturbs writes. */
export function outputOf(cwd: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [executable, ...args], { cwd, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  return new Promise((done) => child.on("close", () => done(output)));
}
