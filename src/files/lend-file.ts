import { close, open, read } from "node:fs";

/** Bytes of a buffer that is kept for the next file: few documents, and no usual entry of a cache, are larger. */
const USUAL = 1 << 18;
/** Nothing larger is read, whoever asks. */
const MOST = 2 ** 30;

const idle: Buffer[] = [];

/**
 * Reads a file and lends its bytes: once `use` has returned, another file overwrites them. Null for a file of more bytes
 * than `longest`; rejects where it cannot be read. For going through thousands of files: a buffer of its own for each,
 * and a promise for each call of the system, would cost more than what is done with them.
 */
export function lendFile<T>(path: string, use: (bytes: Buffer) => T, longest = MOST): Promise<T | null> {
  return new Promise((done, fail) => {
    open(path, "r", (unopened, file) => {
      if (unopened !== null) return fail(unopened);
      let buffer = idle.pop() ?? Buffer.allocUnsafeSlow(USUAL);
      let length = 0;
      const end = (settle: () => void): void => {
        close(file, () => {});
        try {
          settle();
        } catch (cause) {
          fail(cause);
        }
        if (buffer.length === USUAL) idle.push(buffer);
      };
      // A read may give less than there is: only one that gives nothing is the end.
      const readOn = (): void =>
        read(file, buffer, length, buffer.length - length, null, (broken, count) => {
          if (broken !== null) return end(() => fail(broken));
          length += count;
          if (length > Math.min(longest, MOST)) return end(() => done(null));
          if (count === 0) return end(() => done(use(buffer.subarray(0, length))));
          if (length === buffer.length) buffer = Buffer.concat([buffer], 2 * length);
          readOn();
        });
      readOn();
    });
  });
}
