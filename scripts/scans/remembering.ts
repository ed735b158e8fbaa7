import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ok } from "../../src/documents/document.ts";
import type { Ocr, SeenWord } from "../../src/documents/ocr/engine.ts";
import type { ClosableOcr } from "../../src/ocr/tesseract.ts";

/** The engine, with what it saw kept in a folder: a change to what is made of it is measured in seconds. */
export const remembering = (engine: ClosableOcr, folder: string): Ocr => ({
  ...engine,
  recognise: async (picture, options) => {
    const key = createHash("sha256").update(`${picture.width} ${options.shape} `).update(picture.pixels).digest("hex");
    const file = join(folder, `${key}.json`);
    try {
      return ok(JSON.parse(await readFile(file, "utf8")) as SeenWord[]);
    } catch {
      const seen = await engine.recognise(picture, options);
      if (seen.ok) await writeFile(file, JSON.stringify(seen.value));
      return seen;
    }
  },
});
