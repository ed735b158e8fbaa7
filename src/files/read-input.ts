import { createReadStream } from "node:fs";
import process from "node:process";
import { failed, ok, type ReadError, type Result } from "../documents/document.ts";

/** The bytes of a file or of standard input (`-`), up to one byte more than `longest`: enough to see that it is too long. */
export async function readInput(
  path: string,
  longest: number,
  signal?: AbortSignal,
): Promise<Result<Uint8Array, ReadError>> {
  const stream = path === "-" ? process.stdin : createReadStream(path, { signal });
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > longest) break;
    }
  } catch (cause) {
    signal?.throwIfAborted();
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    return failed({ code: code === "ENOENT" ? "not-found" : "unreadable-file", cause });
  }
  return length > longest ? failed({ code: "too-large" }) : ok(new Uint8Array(Buffer.concat(chunks)));
}
