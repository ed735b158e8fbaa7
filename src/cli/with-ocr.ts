import type { Ocr } from "../documents/ocr/engine.ts";
import { tesseractOcr } from "../ocr/tesseract.ts";
import { terminalProgress } from "./progress.ts";
import type { Texts } from "./texts/texts.ts";

/** Does work that may read scans: tells its progress on the terminal, and stops the engine when it is done. */
export async function withOcr<T>(texts: Texts, work: (ocr: Ocr) => Promise<T>): Promise<T> {
  const progress = terminalProgress();
  const ocr = tesseractOcr({
    onPage: ({ page, pages }) => {
      progress.show(texts.readingScan(page, pages), page - 1, pages);
    },
  });
  return work(ocr).finally(async () => {
    progress.clear();
    await ocr.close();
  });
}
