import type { FileTrouble } from "../../files/file-trouble.ts";
import type { FileListProblem } from "../../files/files-from.ts";

/** What can be wrong with a command on many documents. */
export type BatchProblem =
  | FileListProblem
  | { readonly code: "bad-shard"; readonly value: string }
  | { readonly code: "shard-needs-ndjson" }
  | { readonly code: "cannot-put-away"; readonly reason: FileTrouble }
  | MergeProblem;

/** Why results of shards cannot be put together; nothing is merged then. `path` is the file. */
export type MergeProblem =
  | { readonly code: "cannot-read-shard"; readonly path: string; readonly reason: FileTrouble }
  | { readonly code: "not-a-shard"; readonly path: string; readonly line: number }
  | { readonly code: "broken-shard-line"; readonly path: string; readonly line: number }
  | { readonly code: "shard-cut-short"; readonly path: string }
  | { readonly code: "duplicate-shard"; readonly path: string; readonly other: string; readonly shard: string }
  | { readonly code: "missing-shard"; readonly shard: string }
  | { readonly code: "shards-differ"; readonly path: string; readonly other: string; readonly in: ShardDifference };

/** In what two shards are not of one run. */
export type ShardDifference = "version" | "regulation" | "context" | "options" | "documents" | "count";
