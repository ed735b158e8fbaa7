import { regulationVersion } from "../../../reports/wording.ts";
import { version } from "../../../version.ts";
import type { MergeProblem, ShardDifference } from "../batch-problem.ts";
import type { ShardFooter } from "./shard.ts";
import { MergeRefused, type ShardFile } from "./shard-file.ts";

/** Goes through every shard once: each must be whole, of one run, and there but once. What is wrong is all told. */
export function checkShards(shards: readonly ShardFile[]): MergeProblem[] {
  const problems = shards.flatMap(readThrough);
  const [first] = shards;
  if (problems.length > 0 || first === undefined) return problems;
  for (const shard of shards) {
    const difference = differenceOf(first.footer, shard.footer);
    if (difference !== null)
      problems.push({ code: "shards-differ", path: shard.path, other: first.path, in: difference });
  }
  if (problems.length > 0) return problems;
  const here = { ...first.footer, tool: version, regulation: regulationVersion };
  const own = differenceOf(here, first.footer);
  if (own !== null) return [{ code: "shards-differ", path: first.path, other: `sons-lint ${version}`, in: own }];
  return [...duplicatesOf(shards), ...missingOf(shards, first.footer.of)];
}

function readThrough(shard: ShardFile): MergeProblem[] {
  try {
    for (const _ of shard.quotes());
    // Asked for here, it tells of a shard that was cut short.
    return shard.footer.of === 0 ? [{ code: "shard-cut-short", path: shard.path }] : [];
  } catch (error) {
    if (error instanceof MergeRefused) return [error.problem];
    throw error;
  }
}

const COMPARED: readonly (readonly [keyof ShardFooter, ShardDifference])[] = [
  ["tool", "version"],
  ["regulation", "regulation"],
  ["contextSha256", "context"],
  ["options", "options"],
  ["of", "count"],
  ["documents", "documents"],
  ["inputs", "documents"],
];

const differenceOf = (a: ShardFooter, b: ShardFooter): ShardDifference | null =>
  COMPARED.find(([key]) => a[key] !== b[key])?.[1] ?? null;

function duplicatesOf(shards: readonly ShardFile[]): MergeProblem[] {
  const seen = new Map<number, string>();
  return shards.flatMap(({ path, footer }): MergeProblem[] => {
    const other = seen.get(footer.index);
    seen.set(footer.index, other ?? path);
    return other === undefined ? [] : [{ code: "duplicate-shard", path, other, shard: `${footer.index}/${footer.of}` }];
  });
}

function missingOf(shards: readonly ShardFile[], of: number): MergeProblem[] {
  const present = new Set(shards.map(({ footer }) => footer.index));
  return Array.from({ length: of }, (_, index) => index + 1)
    .filter((index) => !present.has(index))
    .map((index) => ({ code: "missing-shard", shard: `${index}/${of}` }));
}
