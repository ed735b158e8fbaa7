import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createRequire, isBuiltin } from "node:module";
import { dirname, resolve } from "node:path";

/** More files than a module of rules has; what lies beyond is not looked at. */
const MOST = 2_000;

/**
 * Digest of a module and of all that it names in its text: modules it imports, files beside it. Rather a file too many
 * than one too few: what was concluded with other bytes is never taken from the cache.
 */
export async function moduleDigest(path: string): Promise<string> {
  const hash = createHash("sha256");
  const seen = new Set([path]);
  for (const file of seen) {
    const bytes = await readFile(file);
    hash.update(`${bytes.length}:`).update(bytes);
    if (!/\.[cm]?js$/i.test(file) || seen.size > MOST) continue;
    for (const named of await filesNamedIn(bytes.toString("utf8"), file)) seen.add(named);
  }
  return hash.digest("hex");
}

const RELATIVE = /(["'`])(\.{1,2}\/[^"'`\n]+)\1/g;
const BARE = /\b(?:from|import|require)\s*\(?\s*(["'])([^"'\n.][^"'\n]*)\1/g;

async function filesNamedIn(source: string, from: string): Promise<string[]> {
  const beside = [...source.matchAll(RELATIVE)].map(([, , name = ""]) => resolve(dirname(from), name));
  const require = createRequire(from);
  const packages = [...source.matchAll(BARE)].flatMap(([, , name = ""]) => {
    // This very build stands in the key of the cache.
    if (isBuiltin(name) || /^sons-lint(?:\/|$)/.test(name)) return [];
    try {
      return [require.resolve(name)];
    } catch {
      return [];
    }
  });
  const files = await Promise.all([...beside, ...packages].map(async (path) => ((await isFile(path)) ? [path] : [])));
  return files.flat();
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
