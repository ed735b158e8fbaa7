import type { FileTrouble } from "../../files/file-trouble.ts";
import type { BatchProblem } from "../batch/batch-problem.ts";
import type { Advance } from "../batch/batch-progress.ts";

/** The words of commands on many documents. */
export interface BatchTexts {
  readonly options: Readonly<Record<BatchOptionName, string>>;
  /** What the verb `merge` does, and its argument. */
  readonly merge: string;
  readonly shards: string;
  readonly progress: (advance: Advance) => string;
  readonly interrupted: (done: number, of: number) => string;
  readonly cacheUnwritable: (folder: string, trouble: FileTrouble) => string;
  readonly watching: string;
  readonly problem: (problem: BatchProblem) => string;
}

export type BatchOptionName = "jobs" | "filesFrom" | "cache" | "watch" | "shard" | "maxSeconds" | "maxMemory";
