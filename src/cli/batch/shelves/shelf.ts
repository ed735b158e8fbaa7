import { closeSync, openSync, readSync, writeSync } from "node:fs";

/** Byte strings put away one after another, and gone through from the first as often as wanted. */
export interface Shelf extends Iterable<Uint8Array> {
  /** Gives the place of what was added. */
  add(bytes: Uint8Array): number;
  at(place: number): Uint8Array;
  close(): void;
}

/** For a run that fits in the memory. */
export function memoryShelf(): Shelf {
  const kept: Uint8Array[] = [];
  return {
    add: (bytes) => kept.push(bytes) - 1,
    at: (place) => kept[place] ?? cutShort(),
    close: () => {},
    [Symbol.iterator]: () => kept[Symbol.iterator](),
  };
}

function cutShort(): never {
  throw new Error("a shelf was cut short");
}

const CHUNK = 1 << 16;
/** Of the length before what was added. */
const SIZE = 4;

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
  const bytesAt = (at: number, size: number): Buffer => {
    const bytes = Buffer.alloc(size);
    for (let read = 0; read < size; ) read += readSync(file, bytes, read, size - read, at + read) || cutShort();
    return bytes;
  };
  return {
    add: (bytes) => {
      const place = length + waitingBytes;
      const size = Buffer.alloc(SIZE);
      size.writeUInt32LE(bytes.length);
      waiting.push(size, bytes);
      waitingBytes += bytes.length + SIZE;
      if (waitingBytes >= CHUNK) flush();
      return place;
    },
    at: (place) => {
      flush();
      return bytesAt(place + SIZE, bytesAt(place, SIZE).readUInt32LE());
    },
    close: () => closeSync(file),
    *[Symbol.iterator]() {
      flush();
      let rest: Buffer = Buffer.alloc(0);
      for (let at = 0; at < length; ) {
        const chunk = Buffer.alloc(Math.min(CHUNK, length - at));
        const read = readSync(file, chunk, 0, chunk.length, at);
        if (read === 0) cutShort();
        at += read;
        rest = Buffer.concat([rest, chunk.subarray(0, read)]);
        let from = 0;
        while (rest.length - from >= SIZE && rest.length - from - SIZE >= rest.readUInt32LE(from)) {
          const size = rest.readUInt32LE(from);
          yield rest.subarray(from + SIZE, from + SIZE + size);
          from += SIZE + size;
        }
        rest = rest.subarray(from);
      }
    },
  };
}
