import { defaultLimits } from "../../documents/limits.ts";
import { withoutQuote } from "../../engine/result.ts";
import type { Input } from "../../files/inputs.ts";
import type { InputBytes, InputOptions } from "../../files/lint-input.ts";
import type { Cache } from "./cache/cache.ts";
import { parcelFrom } from "./cache/cache-entry.ts";
import type { CacheKeys } from "./cache/cache-key.ts";
import type { RankedInput } from "./shards/shard.ts";
import { Free } from "./workers/free.ts";
import { inOrder } from "./workers/in-order.ts";
import { type Parcel, parcelOf, type Wants } from "./workers/parcel.ts";
import { type WorkerAnswer, WorkerProcess } from "./workers/worker-process.ts";

export interface JudgeInputs {
  readonly options: Omit<InputOptions, "ocr">;
  readonly wants: Wants;
  /** Documents judged at the same time. */
  readonly jobs: number;
  /** By path: the bytes of what can be read once only. */
  readonly carried: ReadonlyMap<string, InputBytes>;
  readonly cache: { readonly store: Cache; readonly keys: CacheKeys } | null;
  readonly signal: AbortSignal;
  /** Whether workers may write what goes wrong inside of them on standard error. */
  readonly debug: boolean;
}

/** Documents in hand before the oldest of them is done, for each job. */
const AHEAD = 32;

/** Documents looked up in the cache at the same time: a look-up mostly waits for the disk. */
const LOOKED_UP = 4;

/**
 * Judges inputs in worker processes, in the order given. A document that takes too long or too much memory is ended from
 * outside and is its own result; what is in the cache needs no process at all.
 */
export async function* judgeInputs(
  inputs: Iterable<RankedInput>,
  { options, wants, jobs, carried, cache, signal, debug }: JudgeInputs,
): AsyncGenerator<readonly [RankedInput, Parcel]> {
  const limits = { ...defaultLimits, ...options.limits };
  const times = { document: limits.seconds * 1000, page: limits.ocrSeconds * 1000 };
  const setting = { options, wants, isCached: cache !== null, memory: limits.memory };
  const workers = Array.from({ length: jobs }, () => new WorkerProcess(setting, times, debug));
  let isOver = false;
  const endAll = (): void => {
    isOver = true;
    for (const worker of workers) worker.end();
  };
  const free = new Free(workers);
  const judged = (input: Input, bytes: InputBytes | undefined): Promise<WorkerAnswer> =>
    // Who waited for a worker when the run ended starts none: nobody asks for its answer.
    free.use(async (worker) => (isOver ? { kind: "ended", code: "internal-error" } : worker.judge(input, bytes)));
  const hand = async ({ input }: RankedInput): Promise<Parcel> => {
    const bytes = carried.get(input.path);
    // What names no file, or gave no bytes, needs no process.
    if (input.kind === "unusable" || bytes?.ok === false) {
      // Loaded for these alone: it brings with it all that reads and judges.
      const { lintInput } = await import("../../files/lint-input.ts");
      return parcelOf(await lintInput(input, options, bytes), wants);
    }
    const key = cache === null || bytes !== undefined ? null : await cache.keys(input, limits.bytes);
    const kept = key === null ? null : await cache?.store.get(key, (entry) => parcelFrom(entry, input, wants));
    if (kept != null) return kept;
    const answer = await judged(input, bytes);
    // Kept only where nothing that the key holds has changed while it was judged.
    if (answer.kind === "done" && answer.cacheable !== null && key !== null)
      if ((await cache?.keys(input, limits.bytes)) === key) await cache?.store.put(key, answer.cacheable);
    return parcelIn(answer, input, wants);
  };
  const hands = Array.from({ length: cache === null ? jobs : jobs + LOOKED_UP }, () => hand);
  signal.addEventListener("abort", endAll, { once: true });
  try {
    yield* inOrder(inputs, hands, { window: jobs * AHEAD, signal });
  } finally {
    signal.removeEventListener("abort", endAll);
    endAll();
  }
}

function parcelIn(answer: WorkerAnswer, input: Input, wants: Wants): Parcel {
  if (answer.kind === "done") return answer.parcel;
  const results = [withoutQuote(input.path, "unreadable", { error: { code: answer.code } })];
  return parcelOf({ input, results, contextProblems: [] }, wants);
}
