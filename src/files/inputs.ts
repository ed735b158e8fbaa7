import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import process from "node:process";
import type { InputErrorCode } from "../engine/result.ts";
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

/** Turns the arguments of the command into documents, in the order given and each file once. */
export async function expandInputs(args: readonly string[]): Promise<ExpandedInputs> {
  const inputs: Input[] = [];
  const skipped: { folder: string; count: number }[] = [];
  const seen = new Set<string>();
  const add = (input: Input): void => {
    const key = input.kind === "stdin" ? "-" : resolve(input.path);
    if (!seen.has(key)) inputs.push(input);
    seen.add(key);
  };
  for (const arg of args) {
    const kind = arg === "-" ? "stdin" : await kindOf(arg);
    if (kind === "stdin") add({ kind: "stdin", path: "-", named: true });
    else if (kind === "folder") {
      const { files, unreadable, others } = await walkFolder(arg);
      for (const path of files) add({ kind: "file", path, named: false });
      for (const path of unreadable) add({ kind: "unusable", path, named: true, code: "unreadable-file" });
      if (files.length + unreadable.length === 0)
        add({ kind: "unusable", path: arg, named: true, code: "no-quote-in-folder" });
      else if (others > 0) skipped.push({ folder: arg, count: others });
    } else if (kind === "pattern") {
      const paths = await matchesOf(arg);
      for (const path of paths) add({ kind: "file", path, named: true });
      if (paths.length === 0) add({ kind: "unusable", path: arg, named: true, code: "no-match" });
    } else if (kind === "file") add({ kind: "file", path: arg, named: true });
    else add({ kind: "unusable", path: arg, named: true, code: kind });
  }
  return { inputs, skipped };
}

const PATTERN = /[*?{}[\]!]/;

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

async function matchesOf(pattern: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  // A backslash escapes in a pattern, but parts folders on Windows.
  const posix = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
  const paths = await glob(posix, { onlyFiles: true, expandDirectories: false });
  return paths.sort();
}
