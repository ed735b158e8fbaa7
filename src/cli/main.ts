#!/usr/bin/env node
import process from "node:process";
import { version } from "../version.ts";

const [, executable = "", ...args] = process.argv;

// Answered before anything else is loaded: scripts ask for it often.
if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) process.stdout.write(`${version}\n`);
else process.exitCode = await run();

async function run(): Promise<number> {
  const { isToWatch } = await import("./watched/is-to-watch.ts");
  if (isToWatch(args, process.env)) return (await import("./watched/run-watched.ts")).runWatched(executable, args);
  return (await import("./run.ts")).run(args);
}
