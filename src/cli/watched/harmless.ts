import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { fileTypeOf } from "../../documents/file-type.ts";
import type { Input } from "../../files/inputs.ts";
import type { InputBytes } from "../../files/lint-input.ts";

/** Bytes of plain text whose cost their number bounds: read and judged within seconds, whatever they are. */
const SMALL = 500_000;
const HEAD = 4096;
const HARMLESS: ReadonlySet<string> = new Set(["empty", "text", "json", "unsupported"]);

/**
 * Whether a document can be judged in the process of the command: small plain text (separated values, JSON), or what
 * cannot be read at all. Anything else goes through parsers that a hostile file may keep busy or fill.
 */
export function isHarmless(input: Input, carried?: InputBytes): boolean {
  if (input.kind === "unusable" || carried?.ok === false) return true;
  if (carried !== undefined) return areHarmless(carried.value, carried.value.length);
  return isHarmlessFile(input.path);
}

/** The same for a regular file; one that cannot be opened does no harm. */
export function isHarmlessFile(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return true;
  }
  try {
    const head = Buffer.alloc(HEAD);
    return areHarmless(head.subarray(0, readSync(file, head, 0, HEAD, 0)), fstatSync(file).size);
  } catch {
    return false;
  } finally {
    closeSync(file);
  }
}

const areHarmless = (head: Uint8Array, size: number): boolean => size <= SMALL && HARMLESS.has(fileTypeOf(head));
