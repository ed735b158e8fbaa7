import process from "node:process";
import type { Progress } from "../progress.ts";

/** How far a run is. */
export interface Advance {
  readonly done: number;
  readonly of: number;
  /** Documents a second, lately. */
  readonly perSecond: number;
  /** Null as long as nothing can be said. */
  readonly secondsLeft: number | null;
}

/** How often a person sees it change, and how often a log gets a line, in milliseconds. */
const EVERY = { terminal: 200, log: 30_000 };

export interface BatchProgress {
  advance(): void;
  /** Before something else is written. */
  clear(): void;
}

/**
 * Tells how far a run is: a bar that moves where a person looks, a plain line every half minute where none does. The rate
 * is that of the last documents, since the first ones wait for processes to start.
 */
export function batchProgress(
  of: number,
  wordsOf: (advance: Advance) => string,
  { bar, tell, now = Date.now }: { bar: Progress; tell: (line: string) => void; now?: () => number },
): BatchProgress {
  const isWatched = process.stderr.isTTY === true;
  const every = isWatched ? EVERY.terminal : EVERY.log;
  let [done, last] = [0, now()];
  const marks: { readonly at: number; readonly done: number }[] = [{ at: last, done: 0 }];
  return {
    clear: () => bar.clear(),
    advance: () => {
      done++;
      const at = now();
      if (at - last < every || done === of) return;
      last = at;
      const perSecond = rateOf(marks, { at, done });
      const words = wordsOf({ done, of, perSecond, secondsLeft: perSecond > 0 ? (of - done) / perSecond : null });
      if (isWatched) bar.show(words, done, of);
      else tell(words);
    },
  };
}

const MOST_MARKS = 50;

function rateOf(marks: { readonly at: number; readonly done: number }[], mark: { at: number; done: number }): number {
  marks.push(mark);
  if (marks.length > MOST_MARKS) marks.shift();
  const [first = mark] = marks;
  return mark.at === first.at ? 0 : (1000 * (mark.done - first.done)) / (mark.at - first.at);
}
