import process from "node:process";
import { Worker } from "node:worker_threads";

/**
 * Looks at the whole process from a thread of its own, which runs also while a document keeps the others busy: ends the
 * process when it holds more than `most` bytes, or when the run that it works for has gone. Limits on the heap would not
 * see pictures and decoders, whose memory lies outside of it.
 */
export function watchMemory(most: number): void {
  const watcher = new Worker(WATCHER, { eval: true, workerData: { most, parent: process.ppid } });
  watcher.unref();
}

const WATCHER = `
const { workerData: { most, parent } } = require("node:worker_threads");
setInterval(() => {
  if (process.memoryUsage.rss() > most || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, 50);
`;
