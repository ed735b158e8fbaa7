import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import process from "node:process";
import type { Ignore } from "ignore";

const IGNORE_FILE = ".sons-lint-ignore";

/** Whether a file or folder found in a folder or by a pattern is to be left alone. */
export type IsIgnored = (path: string, kind: "file" | "folder") => Promise<boolean>;

/**
 * Goes by the ignore files, in the syntax of `.gitignore`, of the working directory (or of the folder given, where that
 * lies elsewhere) and of each folder down to the path; the nearest that says anything decides.
 */
export function ignoreFiles(given: string): IsIgnored {
  const top = isInside(resolve(given), process.cwd()) ? process.cwd() : resolve(given);
  const known = new Map<string, Promise<Ignore | null>>();
  const rulesOf = (folder: string): Promise<Ignore | null> => {
    const rules = known.get(folder) ?? loadRules(folder);
    known.set(folder, rules);
    return rules;
  };
  return async (path, kind) => {
    const target = resolve(path);
    for (let folder = dirname(target); isInside(folder, top); folder = dirname(folder)) {
      const rules = await rulesOf(folder);
      const name = relative(folder, target).split(sep).join("/");
      const said = rules?.test(kind === "folder" ? `${name}/` : name);
      if (said?.ignored === true) return true;
      if (said?.unignored === true) return false;
      if (folder === dirname(folder)) break;
    }
    return false;
  };
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

async function loadRules(folder: string): Promise<Ignore | null> {
  const text = await readFile(join(folder, IGNORE_FILE), "utf8").catch(() => null);
  if (text === null) return null;
  const { default: ignore } = await import("ignore");
  return ignore().add(text.replace(/^\uFEFF/, ""));
}
