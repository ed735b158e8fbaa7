import { relative, resolve, sep } from "node:path";
import picomatch from "picomatch";

/** The path of a document from a folder, with `/` on every system. */
export const pathFrom = (folder: string, path: string): string =>
  path === "-" ? path : relative(folder, resolve(path)).split(sep).join("/");

/**
 * Whether a document is named by patterns that are read from a folder. One without `/` names files in any folder, and a
 * folder stands for all that it holds.
 */
export function matcherFrom(folder: string, patterns: readonly string[]): (path: string) => boolean {
  const globs = patterns.flatMap((pattern) => {
    const plain = pattern.replace(/^\.\//, "").replace(/\/$/, "");
    const anywhere = plain.includes("/") ? plain : `**/${plain}`;
    return [anywhere, `${anywhere}/**`];
  });
  const tests = globs.map((glob) => picomatch(glob, { dot: true }));
  // A name with brackets or braces is that file, even though it looks like a pattern.
  const literal = new Set(patterns);
  return (path) => {
    const from = pathFrom(folder, path);
    return literal.has(from) || tests.some((test) => test(from));
  };
}
