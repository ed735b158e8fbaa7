import { availableParallelism } from "node:os";
import process from "node:process";
import type { Input } from "../../files/inputs.ts";
import type { InputBytes } from "../../files/lint-input.ts";
import type { LintRequest } from "../lint-options.ts";
import { countOf } from "../option-values.ts";
import { UsageError } from "../problem.ts";
import { isHarmless } from "../watched/harmless.ts";
import { isolationOf } from "../watched/isolation.ts";
import { type Shard, shardOf } from "./shards/shard.ts";

/** Flags of the verb `lint` for many documents, as typed. */
export interface BatchFlags {
  readonly jobs?: string;
  readonly filesFrom?: string;
  /** `true` where no folder is named. */
  readonly cache?: string | true;
  readonly watch?: boolean;
  readonly shard?: string;
}

export interface BatchRequest {
  /** Null where the number of documents and of cores decides. */
  readonly jobs: number | null;
  readonly cache: string | true | null;
  readonly shard: Shard | null;
}

export function batchRequestOf(flags: BatchFlags, { destinations, baseline }: LintRequest): BatchRequest {
  const shard = flags.shard === undefined ? null : shardOf(flags.shard);
  if (shard !== null && destinations.some(({ format }) => format !== "ndjson"))
    throw new UsageError([{ code: "shard-needs-ndjson" }]);
  if (shard !== null && baseline !== null && baseline.write !== null)
    throw new UsageError([{ code: "contradictory-options", option: "--shard", other: `--${baseline.write}-baseline` }]);
  const jobs = flags.jobs === undefined ? null : countOf("--jobs", flags.jobs);
  return { jobs, cache: flags.cache ?? null, shard };
}

/** Documents from which processes of their own are worth their start. */
const FEW = 8;

/**
 * Whether documents are judged in processes of their own: where they are many, or one of them could do harm and nobody
 * watches this process.
 */
export async function needsProcesses(
  inputs: Iterable<Input> & { readonly length: number },
  carried: ReadonlyMap<string, InputBytes>,
  { jobs, cache, shard }: BatchRequest,
  { options }: LintRequest,
): Promise<boolean> {
  if (jobs !== null || cache !== null || shard !== null || inputs.length >= FEW) return true;
  const isolation = isolationOf(process.env);
  if (isolation === "workers") return true;
  if (isolation === "watched") return false;
  if (options.limits?.seconds !== undefined || options.limits?.memory !== undefined) return true;
  if (isolation === "off") return false;
  for (const input of inputs) if (!(await isHarmless(input, carried.get(input.path)))) return true;
  return false;
}

/** As many as there are cores, and no more than have something to do. */
export const jobsFor = (documents: number, { jobs }: BatchRequest): number =>
  Math.max(1, Math.min(jobs ?? Math.min(availableParallelism(), Math.ceil(documents / 4)), documents));
