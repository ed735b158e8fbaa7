import { performance } from "node:perf_hooks";
import process from "node:process";
import type { Ocr } from "../documents/ocr/engine.ts";
import { tesseractOcr } from "../ocr/tesseract.ts";
import { terminalProgress } from "./progress.ts";
import type { Texts } from "./texts/texts.ts";
import { tell } from "./write-output.ts";

/**
 * Does work that may read scans: tells its progress on the terminal, stops the engine when it is done, and says how long
 * each page took, where a person looks or `timed` asks for it.
 */
export async function withOcr<T>(
  texts: Texts,
  work: (ocr: Ocr) => Promise<T>,
  { timed = process.stderr.isTTY === true, onPage }: { readonly timed?: boolean; readonly onPage?: () => void } = {},
): Promise<T> {
  const progress = terminalProgress();
  const seconds: number[] = [];
  let started = 0;
  const ocr = tesseractOcr({
    onPage: ({ page, pages }) => {
      started = performance.now();
      onPage?.();
      progress.show(texts.readingScan(page, pages), page - 1, pages);
    },
    onPageRead: () => {
      seconds.push((performance.now() - started) / 1000);
    },
  });
  try {
    return await work(ocr);
  } finally {
    progress.clear();
    await ocr.close();
    if (timed && seconds.length > 0) tell(texts.scanTimes(seconds));
  }
}
