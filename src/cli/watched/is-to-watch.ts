import { statSync } from "node:fs";
import { isHarmlessFile } from "./harmless.ts";
import { isolationOf } from "./isolation.ts";

/** Documents from which the command gives each a process anyway; and what asks for that. */
const MOST = 7;
const ASKS_FOR_WORKERS = /^--(?:jobs|cache|shard|watch|files-from)(?:=|$)/;
const IS_BOUNDED = /^--max-(?:seconds|memory)(?:=|$)/;
const VERBS: ReadonlySet<string> = new Set(["merge", "what-changed", "rules", "help", "init"]);

/**
 * Whether a command line names a few files of which one could do harm, before anything is loaded. What it cannot see
 * (folders, patterns, standard input) is seen later, and judged in processes of its own.
 */
export function isToWatch(args: readonly string[], env: Readonly<Record<string, string | undefined>>): boolean {
  if (isolationOf(env) !== null || VERBS.has(args[0] ?? "")) return false;
  if (args.includes("-") || args.some((arg) => ASKS_FOR_WORKERS.test(arg))) return false;
  const files = args.filter((arg) => !arg.startsWith("-") && isRegularFile(arg));
  if (files.length === 0 || files.length > MOST) return false;
  return args.some((arg) => IS_BOUNDED.test(arg)) || !files.every(isHarmlessFile);
}

function isRegularFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
