import { writeFile } from "node:fs/promises";
import process from "node:process";
import { failed, ok, type Result } from "../documents/document.ts";
import { fileTroubleOf } from "../files/file-trouble.ts";
import type { Problem } from "./problem.ts";

/** Writes a report to a file, or to standard output when `path` is null. */
export async function writeOutput(path: string | null, text: string | Uint8Array): Promise<Result<null, Problem>> {
  try {
    await (path === null ? writeStandardOutput(text) : writeFile(path, text));
    return ok(null);
  } catch (cause) {
    return failed({ code: "cannot-write", path: path ?? "-", reason: fileTroubleOf(cause) });
  }
}

/** Ends when the text is out, or when the reader has gone: `sons-lint … | head -1` is no error. */
export function writeStandardOutput(text: string | Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    const { stdout } = process;
    const settle = (error?: Error | null): void => {
      stdout.off("error", settle);
      if (error == null || ("code" in error && error.code === "EPIPE")) done();
      else fail(error);
    };
    stdout.on("error", settle);
    stdout.write(text, settle);
  });
}

/** A message for the person at the terminal, apart from the results. */
export const tell = (sentence: string): void => {
  process.stderr.write(`sons-lint: ${sentence}\n`);
};
