import { closeSync, openSync, readSync, writeSync } from "node:fs";

/**
 * Byte strings put away one after another, and gone through from the first as often as wanted. One that is met on the way
 * is lent: the next may overwrite it.
 */
export interface Shelf extends Iterable<Uint8Array> {
  /** Adds one byte string, given in parts, and says its place. */
  add(...parts: readonly Uint8Array[]): number;
  at(place: number): Uint8Array;
  close(): void;
}

/** For a run that fits in the memory. */
export function memoryShelf(): Shelf {
  const kept: Uint8Array[] = [];
  return {
    add: (...parts) => kept.push(Buffer.concat(parts)) - 1,
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

/**
 * For a run of any size: a file of byte strings, each after its length. The file is the caller's to delete; `passed` is
 * told of the bytes that are written and read.
 */
export function diskShelf(path: string, passed: (bytes: number) => void = () => {}): Shelf {
  const file = openSync(path, "w+", 0o600);
  const waiting = Buffer.allocUnsafeSlow(CHUNK);
  let [used, length] = [0, 0];
  const write = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, length + at);
    length += bytes.length;
    passed(bytes.length);
  };
  const flush = (): void => {
    write(waiting.subarray(0, used));
    used = 0;
  };
  const put = (bytes: Uint8Array): void => {
    if (used + bytes.length > CHUNK) flush();
    if (bytes.length > CHUNK) write(bytes);
    else {
      waiting.set(bytes, used);
      used += bytes.length;
    }
  };
  const size = Buffer.alloc(SIZE);
  const bytesAt = (at: number, count: number): Buffer => {
    const bytes = Buffer.alloc(count);
    for (let read = 0; read < count; ) read += readSync(file, bytes, read, count - read, at + read) || cutShort();
    passed(count);
    return bytes;
  };
  return {
    add: (...parts) => {
      const place = length + used;
      size.writeUInt32LE(parts.reduce((sum, bytes) => sum + bytes.length, 0));
      for (const bytes of [size, ...parts]) put(bytes);
      return place;
    },
    at: (place) => {
      flush();
      return bytesAt(place + SIZE, bytesAt(place, SIZE).readUInt32LE());
    },
    close: () => closeSync(file),
    *[Symbol.iterator]() {
      flush();
      let buffer = Buffer.allocUnsafeSlow(CHUNK);
      let [from, to] = [0, 0];
      for (let at = 0; at < length; ) {
        buffer.copyWithin(0, from, to);
        [from, to] = [0, to - from];
        if (to === buffer.length) buffer = Buffer.concat([buffer], 2 * to);
        const read = readSync(file, buffer, to, Math.min(buffer.length - to, length - at), at) || cutShort();
        at += read;
        to += read;
        passed(read);
        while (to - from >= SIZE && to - from - SIZE >= buffer.readUInt32LE(from)) {
          const start = from + SIZE;
          from = start + buffer.readUInt32LE(from);
          yield buffer.subarray(start, from);
        }
      }
    },
  };
}
