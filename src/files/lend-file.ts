import { closeSync, open, read, readSync } from "node:fs";

/** Bytes of a buffer that is kept for the next file: few documents, and no usual entry of a cache, are larger. */
const USUAL = 1 << 18;
/** Nothing larger is read, whoever asks. */
const MOST = 2 ** 30;

const idle: Buffer[] = [];

/**
 * Reads a file and lends its bytes: once `use` has returned, another file overwrites them. Null for a file of more bytes
 * than `longest`; rejects where it cannot be read. For going through thousands of files: a buffer of its own for each,
 * and a promise and a thread for each call of the system, would cost more than what is done with them.
 */
export async function lendFile<T>(path: string, use: (bytes: Buffer) => T, longest = MOST): Promise<T | null> {
  const file = await opened(path);
  let buffer = idle.pop() ?? Buffer.allocUnsafeSlow(USUAL);
  try {
    let [length, isEndDue] = [0, false];
    while (length <= Math.min(longest, MOST)) {
      // One read may give less than there is: the end is where one gives nothing. Where that is due it waits for no disk.
      const count = isEndDue
        ? readSync(file, buffer, length, buffer.length - length, null)
        : await readInto(file, buffer, length);
      if (count === 0) return use(buffer.subarray(0, length));
      length += count;
      isEndDue = length < buffer.length;
      if (!isEndDue) buffer = Buffer.concat([buffer], 2 * length);
    }
    return null;
  } finally {
    closeSync(file);
    if (buffer.length === USUAL) idle.push(buffer);
  }
}

const opened = (path: string): Promise<number> =>
  new Promise((done, fail) => open(path, "r", (cause, file) => (cause === null ? done(file) : fail(cause))));

const readInto = (file: number, buffer: Buffer, at: number): Promise<number> =>
  new Promise((done, fail) =>
    read(file, buffer, at, buffer.length - at, null, (cause, count) => (cause === null ? done(count) : fail(cause))),
  );
