import { closeSync, openSync, readSync } from "node:fs";

const CHUNK = 1 << 18;
const NEWLINE = 10;

/** The lines of a file, read as they are asked for; a last line without an end counts. */
export function* readLines(path: string): Generator<string> {
  const file = openSync(path, "r");
  try {
    let parts: Buffer[] = [];
    for (;;) {
      const buffer = Buffer.alloc(CHUNK);
      const length = readSync(file, buffer, 0, CHUNK, null);
      if (length === 0) break;
      let from = 0;
      for (let end = buffer.indexOf(NEWLINE); end !== -1 && end < length; end = buffer.indexOf(NEWLINE, from)) {
        yield Buffer.concat([...parts, buffer.subarray(from, end)]).toString("utf8");
        parts = [];
        from = end + 1;
      }
      if (from < length) parts.push(buffer.subarray(from, length));
    }
    if (parts.length > 0) yield Buffer.concat(parts).toString("utf8");
  } finally {
    closeSync(file);
  }
}
