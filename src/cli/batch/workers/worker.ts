import process from "node:process";
import { lintInput } from "../../../files/lint-input.ts";
import { tesseractOcr } from "../../../ocr/tesseract.ts";
import { cacheableOf } from "../cache/cache-entry.ts";
import type { FromWorker, ToWorker, WorkerSetting } from "./messages.ts";
import { parcelOf } from "./parcel.ts";
import { watchMemory } from "./watch-memory.ts";

/** A process that judges one document at a time for a run. Whatever a document does to it, the run goes on. */

// Ctrl-C reaches every process of the terminal; the run decides what becomes of its workers.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());

const send = (message: FromWorker): void => {
  process.send?.(message);
};
const ocr = tesseractOcr({ onPage: ({ page, pages }) => send({ kind: "page", page, pages }) });
let setting: WorkerSetting | null = null;

process.on("message", async (message: ToWorker) => {
  if (message.kind === "set") {
    setting = message.setting;
    watchMemory(setting.memory);
    send({ kind: "ready" });
    return;
  }
  if (setting === null) throw new Error("judge before set");
  const linted = await lintInput(message.input, { ...setting.options, ocr }, message.carried);
  const parcel = parcelOf(linted, setting.wants);
  const cacheable = setting.isCached ? cacheableOf(linted, parcel, setting.wants) : null;
  send({ kind: "done", parcel, cacheable, memory: process.memoryUsage.rss() });
});
