import { closeSync, openSync, readSync, writeSync } from "node:fs";

/** Byte strings put away one after another, and gone through from the first as often as wanted. */
export interface Shelf extends Iterable<Uint8Array> {
  add(bytes: Uint8Array): void;
  close(): void;
}

/** For a run that fits in the memory. */
export function memoryShelf(): Shelf {
  const kept: Uint8Array[] = [];
  return {
    add: (bytes) => {
      kept.push(bytes);
    },
    close: () => {},
    [Symbol.iterator]: () => kept[Symbol.iterator](),
  };
}

const CHUNK = 1 << 16;

/** For a run of any size: a file of byte strings, each after its length. The file is the caller's to delete. */
export function diskShelf(path: string): Shelf {
  const file = openSync(path, "w+", 0o600);
  let [waiting, waitingBytes, length]: [Uint8Array[], number, number] = [[], 0, 0];
  const flush = (): void => {
    if (waitingBytes === 0) return;
    const chunk = Buffer.concat(waiting);
    for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at, chunk.length - at, length + at);
    length += chunk.length;
    [waiting, waitingBytes] = [[], 0];
  };
  return {
    add: (bytes) => {
      const size = Buffer.alloc(4);
      size.writeUInt32LE(bytes.length);
      waiting.push(size, bytes);
      waitingBytes += bytes.length + 4;
      if (waitingBytes >= CHUNK) flush();
    },
    close: () => closeSync(file),
    *[Symbol.iterator]() {
      flush();
      let rest: Buffer = Buffer.alloc(0);
      for (let at = 0; at < length; ) {
        const chunk = Buffer.alloc(Math.min(CHUNK, length - at));
        const read = readSync(file, chunk, 0, chunk.length, at);
        if (read === 0) throw new Error("a shelf was cut short");
        at += read;
        rest = Buffer.concat([rest, chunk.subarray(0, read)]);
        let from = 0;
        while (rest.length - from >= 4 && rest.length - from - 4 >= rest.readUInt32LE(from)) {
          const size = rest.readUInt32LE(from);
          yield rest.subarray(from + 4, from + 4 + size);
          from += 4 + size;
        }
        rest = rest.subarray(from);
      }
    },
  };
}
