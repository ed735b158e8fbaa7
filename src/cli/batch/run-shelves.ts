import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { type AcrossOptions, judgeMembers } from "../../engine/across.ts";
import type { AcrossEntry } from "../../engine/across-member.ts";
import type { AcrossResult, FileResult, RunStream } from "../../engine/result.ts";
import { EXIT, type ExitCode, type FailOn, isFoundIn } from "../exit-code.ts";
import { type Parcel, type ParcelMember, unpackMember, unpackResult } from "./parcel.ts";
import { diskShelf, memoryShelf, type Shelf } from "./shelf.ts";

/** Documents above which a run is put away on the disk. */
const MOST_IN_MEMORY = 64;

/** A run as it grows: its results and what judging them together needs, on the disk where they are many. */
export class RunShelves {
  readonly #folder: string | null;
  readonly #results: Shelf;
  readonly #members: Shelf;
  readonly #across: Shelf;
  /** By member: whether it fails the run. */
  readonly #found: boolean[] = [];
  #code: ExitCode = EXIT.ok;

  constructor(documents: number) {
    this.#folder = documents > MOST_IN_MEMORY ? mkdtempSync(join(tmpdir(), "sons-lint-")) : null;
    const shelf = (name: string): Shelf =>
      this.#folder === null ? memoryShelf() : diskShelf(join(this.#folder, name));
    [this.#results, this.#members, this.#across] = [shelf("results"), shelf("members"), shelf("across")];
  }

  add({ results, members, code }: Pick<Parcel, "results" | "members" | "code">): void {
    for (const result of results) this.#results.add(result);
    for (const member of members) {
      this.#members.add(withKeys(member));
      this.#found.push(member.found);
    }
    this.#code = worse(this.#code, code);
  }

  /** Judges the quotes together, once all are added. */
  judgeAcross(options: AcrossOptions, failOn: FailOn): void {
    for (const { index, result, findings, hasUnchecked } of judgeMembers(entriesOn(this.#members), options)) {
      this.#across.add(serialize(result));
      this.#found[index] = isFoundIn(findings, hasUnchecked, failOn);
    }
  }

  get run(): RunStream {
    return {
      files: mapped(this.#results, unpackResult),
      across: mapped(this.#across, (bytes) => deserialize(bytes) as AcrossResult),
    };
  }

  /** The same in memory, for what needs the whole. */
  get wholeRun(): { files: FileResult[]; across: AcrossResult[] } {
    return { files: [...this.run.files], across: [...this.run.across] };
  }

  get code(): ExitCode {
    return worse(this.#code, this.#found.includes(true) ? EXIT.found : EXIT.ok);
  }

  remove(): void {
    for (const shelf of [this.#results, this.#members, this.#across]) shelf.close();
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
  }
}

const worse = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b);

/** Its keys before it, so that a member nobody asks for is never unpacked. */
function withKeys({ keys, packed }: ParcelMember): Uint8Array {
  const head = Buffer.alloc(1 + 4 * keys.length);
  head.writeUInt8(keys.length);
  keys.forEach((key, index) => {
    head.writeUInt32LE(key, 1 + 4 * index);
  });
  return Buffer.concat([head, packed]);
}

const entriesOn = (shelf: Shelf): Iterable<AcrossEntry> =>
  mapped(shelf, (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = view.getUint8(0);
    const keys = Array.from({ length: count }, (_, index) => view.getUint32(1 + 4 * index, true));
    return { keys, load: () => unpackMember(bytes.subarray(1 + 4 * count)) };
  });

function mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Iterable<U> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield change(item);
    },
  };
}
