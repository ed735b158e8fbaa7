import { realpathSync } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import process from "node:process";
import type { InputErrorCode } from "../engine/result.ts";
import { type IsIgnored, ignoreFiles } from "./ignore-files.ts";
import { PathSet } from "./path-set.ts";
import { walkFolder } from "./walk-folder.ts";

/** One document to judge, or an argument that gave none. */
export type Input =
  | { readonly kind: "stdin"; readonly path: "-"; readonly named: true }
  /** `piped`: it can be read once only, and by this process alone. `bare`: what stands beside it says nothing of it. */
  | {
      readonly kind: "file";
      readonly path: string;
      readonly named: boolean;
      readonly piped?: true;
      readonly bare?: true;
    }
  | { readonly kind: "unusable"; readonly path: string; readonly named: true; readonly code: InputErrorCode };

export interface ExpandedInputs {
  readonly inputs: readonly Input[];
  /** Folders given, with how many of their files are of no supported type. */
  readonly skipped: readonly SkippedFiles[];
}

export interface SkippedFiles {
  readonly folder: string;
  readonly count: number;
}

interface FindOptions {
  /** Names of a list, taken as they are. */
  readonly names?: Iterable<string>;
  /** Documents that are left out where they are found in a folder. */
  readonly isIgnored?: (path: string) => boolean;
  /** Told of files that were left out, once their folder is done. */
  readonly onSkipped?: (skipped: SkippedFiles) => void;
}

/** All that `findInputs` finds, in memory. */
export async function expandInputs(
  args: readonly string[],
  options: Omit<FindOptions, "onSkipped"> = {},
): Promise<ExpandedInputs> {
  const inputs: Input[] = [];
  const skipped: SkippedFiles[] = [];
  for await (const input of findInputs(args, { ...options, onSkipped: (files) => skipped.push(files) }))
    inputs.push(input);
  return { inputs, skipped };
}

/**
 * Turns the arguments of the command, then the names of a list, into documents, in the order given and each file once, by
 * whatever path. They come one by one: of a large folder only the names of its entries are in memory.
 */
export async function* findInputs(args: readonly string[], options: FindOptions = {}): AsyncGenerator<Input> {
  const seen = new PathSet();
  for await (const input of allInputs(args, options)) {
    const key = input.kind === "file" ? realPathOf(input.path) : input.path;
    if (seen.add(key)) yield input;
  }
}

/** Each is waited for either way; a thread of the system for each would take as long as the walk. */
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

async function* allInputs(args: readonly string[], options: FindOptions): AsyncGenerator<Input> {
  for (const arg of args) yield* expand(arg, options);
  for (const name of options.names ?? []) yield* expandName(name, options);
}

async function* expand(arg: string, options: FindOptions): AsyncGenerator<Input> {
  if (arg === "-") return yield { kind: "stdin", path: "-", named: true };
  const kind = await kindOf(arg);
  if (kind === "folder") return yield* expandFolder(arg, options);
  if (kind === "file") return yield { kind, path: arg, named: true };
  if (kind === "pipe") return yield { kind: "file", path: arg, named: true, piped: true };
  if (kind !== "pattern") return yield unusable(arg, kind);
  const paths = await matchesOf(arg);
  for (const path of paths) yield { kind: "file", path, named: true };
  if (paths.length === 0) yield unusable(arg, "no-match");
}

/** A name of a list: whatever is in it, it is no pattern and not standard input. */
async function* expandName(name: string, options: FindOptions): AsyncGenerator<Input> {
  const kind = await kindOf(name);
  if (kind === "folder") return yield* expandFolder(name, options);
  const path = name === "-" ? "./-" : name;
  if (kind === "file") yield { kind, path, named: true };
  else if (kind === "pipe") yield { kind: "file", path, named: true, piped: true };
  else yield unusable(name, kind === "pattern" ? "not-found" : kind);
}

/** What may not be opened comes last. */
async function* expandFolder(folder: string, options: FindOptions): AsyncGenerator<Input> {
  const { isIgnored = () => false, onSkipped } = options;
  const unreadable: string[] = [];
  let [found, others] = [0, 0];
  for await (const { kind, path } of walkFolder(folder)) {
    if (kind === "unreadable") unreadable.push(path);
    else if (kind === "other") others++;
    else if (!isIgnored(path)) {
      found++;
      yield { kind: "file", path, named: false };
    }
  }
  for (const path of unreadable) yield unusable(path, "unreadable-file");
  if (found + unreadable.length === 0) yield unusable(folder, "no-quote-in-folder");
  else if (others > 0) onSkipped?.({ folder, count: others });
}

const unusable = (path: string, code: InputErrorCode): Input => ({ kind: "unusable", path, named: true, code });

// Brackets alone are more often part of a name than a pattern.
const PATTERN = /[*?{]/;

/** A name that exists is that file, even when it looks like a pattern. */
async function kindOf(arg: string): Promise<"file" | "pipe" | "folder" | "pattern" | InputErrorCode> {
  try {
    const found = await stat(arg);
    return found.isDirectory() ? "folder" : found.isFile() ? "file" : "pipe";
  } catch (error) {
    if (PATTERN.test(arg)) return "pattern";
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code === "ENOENT" || code === "ENOTDIR" || arg === "" ? "not-found" : "unreadable-file";
  }
}

/** The files that match, in order of name. A folder whose own name looks like a pattern is taken as it is. */
async function matchesOf(pattern: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  // A backslash escapes in a pattern, but parts folders on Windows.
  const parts = (process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern).split("/");
  let folder = "";
  while (parts.length > 1 && (await isFolder(`${folder}${parts[0]}/`))) folder += `${parts.shift()}/`;
  const options = { onlyFiles: true, expandDirectories: false, ...(folder === "" ? {} : { cwd: folder }) };
  const paths = (await glob(parts.join("/"), options)).map((path) => folder + path).sort();
  const isIgnored = ignoreFiles(folder === "" ? "." : folder);
  const ignored = await Promise.all(paths.map((path) => isWithin(path, isIgnored)));
  return paths.filter((_, index) => ignored[index] !== true);
}

/** Whether an ignore file names a file, or a folder that it lies in. */
async function isWithin(path: string, isIgnored: IsIgnored): Promise<boolean> {
  const parts = path.split("/");
  for (let depth = 1; depth < parts.length; depth++)
    if (await isIgnored(parts.slice(0, depth).join("/") || "/", "folder")) return true;
  return isIgnored(path, "file");
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
