import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Invocation } from "../invocation.ts";
import { tell } from "../write-output.ts";

/** How long a folder must be quiet before its documents are judged again, in milliseconds: programs save in several steps. */
const QUIET = 200;

/** Judges, and again whenever something changes where the documents are, until Ctrl-C. */
export async function watchInputs(
  args: readonly string[],
  judge: () => Promise<ExitCode>,
  { texts, interruption }: Invocation,
): Promise<ExitCode> {
  let changed = (): void => {};
  const watchers = await watchersOf(args, () => changed());
  const { signal } = interruption;
  try {
    while (!signal.aborted) {
      const change = nextChange(signal, (notify) => {
        changed = notify;
      });
      await judge();
      interruption.take();
      if (signal.aborted) break;
      tell(texts.batch.watching);
      await change;
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
  return EXIT.interrupted;
}

/** Ends once a change was followed by quiet, or the run is to end. */
function nextChange(signal: AbortSignal, listen: (notify: () => void) => void): Promise<void> {
  return new Promise((done) => {
    let timer: NodeJS.Timeout | undefined;
    listen(() => {
      clearTimeout(timer);
      timer = setTimeout(done, QUIET);
    });
    signal.addEventListener("abort", () => done(), { once: true });
  });
}

/** A folder is watched with all below it; of a file or a pattern the folder that holds it, where it may come to be. */
async function watchersOf(args: readonly string[], notify: () => void): Promise<FSWatcher[]> {
  const folders = new Map<string, boolean>();
  for (const arg of args) {
    const isFolder = await stat(arg).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const pattern = arg.search(/[*?{]/);
    const folder = isFolder ? arg : pattern === -1 ? dirname(arg) : dirname(`${arg.slice(0, pattern)}x`);
    folders.set(folder, isFolder || pattern !== -1 || folders.get(folder) === true);
  }
  return [...folders].map(([folder, recursive]) => watch(folder, { recursive }, notify));
}
