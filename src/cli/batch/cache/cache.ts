import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { type FileTrouble, fileTroubleOf } from "../../../files/file-trouble.ts";
import { lendFile } from "../../../files/lend-file.ts";

/** Where results are kept between runs, each under a key that holds all it depends on: an entry is never out of date. */
export interface Cache {
  /** What `read` makes of an entry, whose bytes it may not keep; null for what is not there. It sees whether they are whole. */
  get<T>(key: string, read: (entry: Buffer) => T | null): Promise<T | null>;
  put(key: string, entry: Uint8Array): Promise<void>;
}

/** Format of the entries; others stay where they are. */
const FORMAT = "v3";

/** Drafts of a run that was killed are swept when they are this old, in milliseconds. */
const STALE = 3_600_000;

/**
 * A cache in a folder, for any number of runs at once. An entry is written beside its place and then put there whole. A
 * folder that takes no more is told once, by `tell`, and only read from then on.
 */
export function folderCache(folder: string, tell: (trouble: FileTrouble) => void): Cache {
  let isFull = false;
  const placeOf = (key: string): string => join(folder, FORMAT, key.slice(0, 2), key.slice(2));
  return {
    get: (key, read) => lendFile(placeOf(key), read).catch(() => null),
    put: async (key, entry) => {
      if (isFull) return;
      const place = placeOf(key);
      const draft = `${place}.${randomUUID()}.tmp`;
      try {
        await mkdir(dirname(place), { recursive: true });
        await writeFile(draft, entry, { flag: "wx" });
        await rename(draft, place);
      } catch (cause) {
        await rm(draft, { force: true }).catch(() => {});
        if (!isFull) tell(fileTroubleOf(cause));
        isFull = true;
      }
    },
  };
}

/** Removes what runs that were killed left half written. */
export async function sweepCache(folder: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(join(folder, FORMAT), { recursive: true }).catch(() => [])) {
    if (!name.endsWith(".tmp")) continue;
    const path = join(folder, FORMAT, name);
    const isStale = await stat(path).then(
      ({ mtimeMs }) => now - mtimeMs > STALE,
      () => false,
    );
    if (isStale) await rm(path, { force: true }).catch(() => {});
  }
}

/** The folder that `--cache` takes where none is named: that of caches in the project, else of the user. */
export async function usualCacheFolder(): Promise<string> {
  const inProject = await stat("node_modules").then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (inProject) return join("node_modules", ".cache", "sons-lint");
  return join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "sons-lint");
}
