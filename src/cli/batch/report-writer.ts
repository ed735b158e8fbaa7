import { type FileHandle, open } from "node:fs/promises";
import process from "node:process";
import { fileTroubleOf } from "../../files/file-trouble.ts";
import type { Problem } from "../problem.ts";
import { writeStandardOutput } from "../write-output.ts";

/** Characters that are gathered before they are written. */
const CHUNK = 1 << 16;

/** Writes a report piece by piece, to a file or to standard output (`path` null). The first trouble ends it, and is kept. */
export class ReportWriter {
  readonly #path: string | null;
  #file: FileHandle | null = null;
  #waiting = "";
  #problem: Problem | null = null;

  constructor(path: string | null) {
    this.#path = path;
  }

  async write(piece: string): Promise<void> {
    this.#waiting += piece;
    if (this.#waiting.length >= CHUNK) await this.flush();
  }

  /** What was written is out; whoever follows the report sees it. */
  async flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = "";
    if (this.#problem !== null) return;
    try {
      if (this.#path === null) await writeStandardOutput(text);
      else {
        this.#file ??= await open(this.#path, "w");
        await this.#file.writeFile(text);
      }
    } catch (cause) {
      this.#problem = { code: "cannot-write", path: this.#path ?? "-", reason: fileTroubleOf(cause) };
    }
  }

  async end(pieces: Iterable<string> = []): Promise<Problem | null> {
    for (const piece of pieces) {
      await this.write(piece);
      // A reader that has gone needs no more of it.
      if (this.#problem !== null || (this.#path === null && process.stdout.destroyed)) break;
    }
    await this.flush();
    await this.#file?.close().catch(() => {});
    return this.#problem;
  }
}
