import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { byPath } from "./by-path.mjs";

/**
 * A random sample of the mutants of each file. A mutant is drawn by what it changes, not by its line: the same seed gives
 * the same mutants after code was moved or tests were added.
 */
export function sampleByFile(root, mutants, { perFile, seed }) {
  const groups = byPath(mutants);
  return [...groups].flatMap(([path, own]) => {
    const lines = readFileSync(join(root, path), "utf8").split("\n");
    const seen = new Map();
    const drawn = own.map((mutant) => {
      const what = [path, mutant.mutatorName, mutant.replacement, originalOf(lines, mutant.location)].join("|");
      const rank = seen.get(what) ?? 0;
      seen.set(what, rank + 1);
      const draw = createHash("sha1").update(`${seed}|${what}|${rank}`).digest("hex");
      return { ...mutant, draw, original: originalOf(lines, mutant.location) };
    });
    return drawn
      .sort((a, b) => (a.draw < b.draw ? -1 : 1))
      .slice(0, perFile)
      .map((mutant, round) => ({ ...mutant, round, ofFile: own.length }));
  });
}

/** The source text that a mutant replaces. */
function originalOf(lines, { start, end }) {
  const own = lines.slice(start.line, end.line + 1);
  own[own.length - 1] = own.at(-1)?.slice(0, end.column) ?? "";
  own[0] = own[0]?.slice(start.column) ?? "";
  return own.join("\n");
}

/** What tells the same mutant in two instrumentations. */
export const keyOf = ({ path, location: { start, end }, mutatorName, replacement }) =>
  [path, start.line, start.column, end.line, end.column, mutatorName, replacement].join("|");
