import { defaultLimits } from "../documents/limits.ts";
import { type LintOptions, lintBytes } from "../engine/lint.ts";
import { type FileResult, withoutQuote } from "../engine/result.ts";
import { deferCanvas } from "../ocr/deferred-canvas.ts";
import { readInput } from "./read-input.ts";

/** One document as it was read, without facts from anywhere else. */
export interface ReadFile {
  /** Null when they could not be had. */
  readonly bytes: Uint8Array | null;
  readonly files: readonly FileResult[];
}

/** Reads one document (`-` is standard input), for a look at what was read of it. */
export async function readOne(path: string, options: Pick<LintOptions, "limits" | "ocr">): Promise<ReadFile> {
  const read = await readInput(path, options.limits?.bytes ?? defaultLimits.bytes);
  if (!read.ok) return { bytes: null, files: [withoutQuote(path, "unreadable", { error: read.error })] };
  deferCanvas(read.value);
  return { bytes: read.value, files: await lintBytes(read.value, path, options) };
}
