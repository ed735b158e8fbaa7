import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Input } from "../../files/inputs.ts";
import { diskShelf, type Shelf } from "./shelves/shelf.ts";

/** Documents above which their names are put away on the disk. */
const MOST_IN_MEMORY = 1000;

/** The documents of a run, gone through as often as wanted; what stays in memory does not grow with them. */
export class InputList implements Iterable<Input> {
  #few: Input[] = [];
  #many: { readonly folder: string; readonly shelf: Shelf } | null = null;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(input: Input): void {
    this.#length++;
    if (this.#many !== null) this.#many.shelf.add(bytesOf(input));
    else if (this.#few.push(input) > MOST_IN_MEMORY) this.#putAway();
  }

  *[Symbol.iterator](): Iterator<Input> {
    if (this.#many === null) yield* this.#few;
    else for (const bytes of this.#many.shelf) yield JSON.parse(Buffer.from(bytes).toString("utf8")) as Input;
  }

  remove(): void {
    if (this.#many === null) return;
    this.#many.shelf.close();
    rmSync(this.#many.folder, { recursive: true, force: true });
  }

  #putAway(): void {
    const folder = mkdtempSync(join(tmpdir(), "sons-lint-"));
    const shelf = diskShelf(join(folder, "inputs"));
    this.#many = { folder, shelf };
    for (const input of this.#few) shelf.add(bytesOf(input));
    this.#few = [];
  }
}

const bytesOf = (input: Input): Uint8Array => Buffer.from(JSON.stringify(input));
