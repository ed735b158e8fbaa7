import { fork } from "node:child_process";
import process from "node:process";
import { optimisingLater } from "../engine-flags.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { FromWatched } from "./guard.ts";
import { ISOLATION } from "./isolation.ts";

/** Milliseconds that the command may take to come to its first document, on a machine that is busy elsewhere. */
const START = 60_000;

/** Signals by which someone ends the command. */
const INTERRUPTS: ReadonlySet<NodeJS.Signals> = new Set<NodeJS.Signals>(["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Runs the command in a process that this one watches, so that a document that hangs or grows costs a single quote no
 * more than the start of a process. Where it had to be ended, or broke, the command runs again, here, with a process for
 * each document: that tells which one it was, and judges the others.
 */
export async function runWatched(executable: string, args: readonly string[]): Promise<ExitCode> {
  const code = await watched(executable, args);
  if (code !== null) return code;
  process.env[ISOLATION] = "workers";
  const { run } = await import("../run.ts");
  return run(args);
}

/** The code that the command ended with; null where it did not come to its reports. */
function watched(executable: string, args: readonly string[]): Promise<ExitCode | null> {
  return new Promise((done) => {
    const child = fork(executable, args, {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: { ...process.env, [ISOLATION]: "watched" },
      execArgv: optimisingLater(),
    });
    const kill = (): boolean => child.kill("SIGKILL");
    // Ctrl-C reaches every process of the terminal: the command ends in its own way, and this one after it.
    const leave = (): void => {};
    const pass = (signal: NodeJS.Signals): boolean => child.kill(signal);
    process.on("SIGINT", leave).on("SIGTERM", pass).on("SIGHUP", pass);
    let timer = setTimeout(kill, START);
    let isJudged = false;
    child.on("message", (word: FromWatched) => {
      clearTimeout(timer);
      if ("judged" in word) isJudged = true;
      else timer = setTimeout(kill, word.within);
    });
    const settle = (code: number | null, signal: NodeJS.Signals | null): void => {
      clearTimeout(timer);
      process.off("SIGINT", leave).off("SIGTERM", pass).off("SIGHUP", pass);
      if (code !== null) done(code as ExitCode);
      else if (signal !== null && INTERRUPTS.has(signal)) done(EXIT.interrupted);
      // Ended from here, out of memory, or broken by what it read.
      else done(isJudged ? EXIT.internalError : null);
    };
    // A process that cannot be started leaves the work to this one.
    child.on("exit", settle).on("error", () => done(null));
  });
}
