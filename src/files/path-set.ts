import { createHash } from "node:crypto";

/** Words of 32 bits by which a path is known: a chance that two share them all is out of the question. */
const WORDS = 4;
const FIRST_SLOTS = 1024;

/** A set of paths that keeps 16 bytes of each, so that hundreds of thousands of them weigh little. */
export class PathSet {
  #table = new Uint32Array(WORDS * FIRST_SLOTS);
  #count = 0;

  /** Adds a path; false where it was there. */
  add(path: string): boolean {
    const digest = createHash("sha256").update(path).digest();
    const words = Uint32Array.from({ length: WORDS }, (_, word) => digest.readUInt32LE(4 * word));
    // A slot that begins with zero is free.
    if (words[0] === 0) words[0] = 1;
    if (!place(words, this.#table)) return false;
    this.#count++;
    if (2 * WORDS * this.#count > this.#table.length) this.#table = enlarged(this.#table);
    return true;
  }
}

/** Puts words where they belong: at the first free slot from that which they name. False where they are there. */
function place(words: Uint32Array, table: Uint32Array): boolean {
  const slots = table.length / WORDS;
  for (let slot = (words[0] ?? 0) % slots; ; slot = (slot + 1) % slots) {
    const there = table.subarray(WORDS * slot, WORDS * (slot + 1));
    if (there[0] === 0) {
      there.set(words);
      return true;
    }
    if (there.every((word, index) => word === words[index])) return false;
  }
}

function enlarged(table: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * table.length);
  for (let at = 0; at < table.length; at += WORDS) if (table[at] !== 0) place(table.subarray(at, at + WORDS), larger);
  return larger;
}
