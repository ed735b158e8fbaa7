import process from "node:process";
import { type DocumentLimits, defaultLimits } from "../../documents/limits.ts";
import { isolationOf } from "./isolation.ts";

/** What the watched process says: the milliseconds after which it hangs unless it says more, or that all is judged. */
export type FromWatched = { readonly within: number } | { readonly judged: true };

/** Says to the process that watches this one how far it is; says nothing where none does. */
export interface Guard {
  /** A document begins. */
  document(): void;
  /** Character recognition of a page begins. */
  page(): void;
  /** Reports are written from now on. */
  judged(): void;
}

export function guardOf(limits: Partial<DocumentLimits> = {}): Guard {
  if (isolationOf(process.env) !== "watched" || process.send === undefined)
    return { document: () => {}, page: () => {}, judged: () => {} };
  const { seconds, ocrSeconds, memory } = { ...defaultLimits, ...limits };
  const say = (word: FromWatched): void => {
    process.send?.(word);
  };
  const watching = import("../batch/workers/watch-memory.ts").then(({ watchMemory }) => watchMemory(memory));
  // It cannot fail but where the process has no room for a thread: then the time alone is watched.
  watching.catch(() => {});
  return {
    document: () => say({ within: 1000 * seconds }),
    page: () => say({ within: 1000 * (seconds + ocrSeconds) }),
    judged: () => say({ judged: true }),
  };
}
