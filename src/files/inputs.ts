import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import process from "node:process";
import type { InputErrorCode } from "../engine/result.ts";
import { type IsIgnored, ignoreFiles } from "./ignore-files.ts";
import { walkFolder } from "./walk-folder.ts";

/** One document to judge, or an argument that gave none. */
export type Input =
  | { readonly kind: "stdin"; readonly path: "-"; readonly named: true }
  | { readonly kind: "file"; readonly path: string; readonly named: boolean }
  | { readonly kind: "unusable"; readonly path: string; readonly named: true; readonly code: InputErrorCode };

export interface ExpandedInputs {
  readonly inputs: readonly Input[];
  /** Folders given, with how many of their files are of no supported type. */
  readonly skipped: readonly { readonly folder: string; readonly count: number }[];
}

interface ExpandOptions {
  /** Names of a list, taken as they are. */
  readonly names?: readonly string[];
  /** Documents that are left out where they are found in a folder. */
  readonly isIgnored?: (path: string) => boolean;
}

/**
 * Turns the arguments of the command, then the names of a list, into documents, in the order given and each file once, by
 * whatever path.
 */
export async function expandInputs(
  args: readonly string[],
  { names = [], isIgnored = () => false }: ExpandOptions = {},
): Promise<ExpandedInputs> {
  const expanded: ExpandedInputs[] = [];
  for (const arg of args) expanded.push(await expand(arg, isIgnored));
  for (const name of names) expanded.push(await expandName(name, isIgnored));
  return {
    inputs: await withoutRepeats(expanded.flatMap(({ inputs }) => inputs)),
    skipped: expanded.flatMap(({ skipped }) => skipped),
  };
}

async function expand(arg: string, isIgnored: (path: string) => boolean): Promise<ExpandedInputs> {
  if (arg === "-") return { inputs: [{ kind: "stdin", path: "-", named: true }], skipped: [] };
  const kind = await kindOf(arg);
  if (kind === "folder") return expandFolder(arg, isIgnored);
  if (kind === "file") return { inputs: [{ kind: "file", path: arg, named: true }], skipped: [] };
  if (kind !== "pattern") return { inputs: [unusable(arg, kind)], skipped: [] };
  const inputs = (await matchesOf(arg)).map((path): Input => ({ kind: "file", path, named: true }));
  return { inputs: inputs.length === 0 ? [unusable(arg, "no-match")] : inputs, skipped: [] };
}

/** A name of a list: whatever is in it, it is no pattern and not standard input. */
async function expandName(name: string, isIgnored: (path: string) => boolean): Promise<ExpandedInputs> {
  const kind = await kindOf(name);
  if (kind === "folder") return expandFolder(name, isIgnored);
  const path = name === "-" ? "./-" : name;
  const input: Input =
    kind === "file" ? { kind, path, named: true } : unusable(name, kind === "pattern" ? "not-found" : kind);
  return { inputs: [input], skipped: [] };
}

async function expandFolder(folder: string, isIgnored: (path: string) => boolean): Promise<ExpandedInputs> {
  const { files: found, unreadable, others } = await walkFolder(folder);
  const files = found.filter((path) => !isIgnored(path));
  if (files.length + unreadable.length === 0) return { inputs: [unusable(folder, "no-quote-in-folder")], skipped: [] };
  const inputs = [
    ...files.map((path): Input => ({ kind: "file", path, named: false })),
    ...unreadable.map((path) => unusable(path, "unreadable-file")),
  ];
  return { inputs, skipped: others === 0 ? [] : [{ folder, count: others }] };
}

const unusable = (path: string, code: InputErrorCode): Input => ({ kind: "unusable", path, named: true, code });

async function withoutRepeats(inputs: readonly Input[]): Promise<Input[]> {
  const seen = new Set<string>();
  const kept: Input[] = [];
  for (const input of inputs) {
    const key = input.kind === "file" ? await realpath(input.path).catch(() => resolve(input.path)) : input.path;
    if (!seen.has(key)) kept.push(input);
    seen.add(key);
  }
  return kept;
}

// Brackets alone are more often part of a name than a pattern.
const PATTERN = /[*?{]/;

/** A name that exists is that file, even when it looks like a pattern. */
async function kindOf(arg: string): Promise<"file" | "folder" | "pattern" | InputErrorCode> {
  try {
    return (await stat(arg)).isDirectory() ? "folder" : "file";
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
