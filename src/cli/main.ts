#!/usr/bin/env node
import process from "node:process";
import { version } from "../version.ts";

const args = process.argv.slice(2);

// Answered before anything else is loaded: scripts ask for it often.
if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) process.stdout.write(`${version}\n`);
else {
  const { run } = await import("./run.ts");
  process.exitCode = await run(args);
}
