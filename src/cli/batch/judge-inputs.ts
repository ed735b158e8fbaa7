import { defaultLimits } from "../../documents/limits.ts";
import { withoutQuote } from "../../engine/result.ts";
import type { Input } from "../../files/inputs.ts";
import { type InputOptions, lintInput } from "../../files/lint-input.ts";
import type { Cache } from "./cache.ts";
import { lintedFrom } from "./cache-entry.ts";
import type { CacheKeys } from "./cache-key.ts";
import { inOrder } from "./in-order.ts";
import { type Parcel, parcelOf, type Wants } from "./parcel.ts";
import { type WorkerAnswer, WorkerProcess } from "./worker-process.ts";

export interface JudgeInputs {
  readonly options: Omit<InputOptions, "ocr">;
  readonly wants: Wants;
  /** Documents judged at the same time. */
  readonly jobs: number;
  readonly cache: { readonly store: Cache; readonly keys: CacheKeys } | null;
  readonly signal: AbortSignal;
  /** Whether workers may write what goes wrong inside of them on standard error. */
  readonly debug: boolean;
}

/** Documents in hand before the oldest of them is done, for each job. */
const AHEAD = 32;

/**
 * Judges inputs in worker processes, in the order given. A document that takes too long or too much memory is ended from
 * outside and is its own result; what is in the cache needs no process at all.
 */
export async function* judgeInputs(
  inputs: readonly Input[],
  { options, wants, jobs, cache, signal, debug }: JudgeInputs,
): AsyncGenerator<Parcel> {
  const limits = { ...defaultLimits, ...options.limits };
  const times = { document: limits.seconds * 1000, page: limits.ocrSeconds * 1000 };
  const setting = { options, wants, memory: limits.memory };
  const workers = Array.from({ length: jobs }, () => new WorkerProcess(setting, times, debug));
  const endAll = (): void => {
    for (const worker of workers) worker.end();
  };
  const hands = workers.map((worker) => async (input: Input): Promise<Parcel> => {
    // Standard input can be read once, here; what names no file needs no process.
    if (input.kind !== "file") return parcelOf(await lintInput(input, options), wants);
    const key = cache === null ? null : await cache.keys(input, limits.bytes);
    const known = key === null ? null : await cache?.store.get(key);
    const linted = known == null ? null : lintedFrom(known, input);
    if (linted !== null) return parcelOf(linted, wants);
    const answer = await worker.judge(input);
    // Kept only where nothing that the key holds has changed while it was judged.
    if (answer.kind === "done" && answer.cacheable !== null && key !== null)
      if ((await cache?.keys(input, limits.bytes)) === key) await cache?.store.put(key, answer.cacheable);
    return parcelIn(answer, input, wants);
  });
  signal.addEventListener("abort", endAll, { once: true });
  try {
    for await (const [, parcel] of inOrder(inputs, hands, { window: jobs * AHEAD, signal })) yield parcel;
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
