import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { type AcrossOptions, judgeMembers } from "../../../engine/across/across.ts";
import type { AcrossEntry, WholeMember } from "../../../engine/across/across-member.ts";
import { mergedFiles } from "../../../engine/across/merge-across.ts";
import type { AcrossResult, FileResult, RunStream } from "../../../engine/result.ts";
import { type PolicyMarker, type QuoteInRun, quoteInRun } from "../../../files/config/run-policy.ts";
import { EXIT, type ExitCode, exitCodeOf, type FailOn, isFoundIn } from "../../exit-code.ts";
import { type Parcel, type ParcelMember, unpackMember, unpackResult, unpackWhole } from "../workers/parcel.ts";
import { collector } from "./collector.ts";
import { Flags } from "./flags.ts";
import { diskShelf, memoryShelf, type Shelf } from "./shelf.ts";

/** Documents above which a run is put away on the disk. */
const MOST_IN_MEMORY = 64;

/**
 * Bytes that a document leaves behind until they are collected, beside those on the shelves: it waits for its turn while
 * others are looked up, and is old by then.
 */
const HANDLED = 1 << 14;

/** A run as it grows: its results and what judging them together needs, on the disk where they are many. */
export class RunShelves {
  readonly #folder: string | null;
  readonly #passed: (bytes: number) => void;
  readonly #results: Shelf;
  readonly #members: Shelf;
  /** What members have beside, for the few that are looked at closely. */
  readonly #rests: Shelf;
  readonly #across: Shelf;
  /** By member: whether it fails the run. */
  readonly #found = new Flags();
  #marker: PolicyMarker | null = null;
  #code: ExitCode = EXIT.ok;

  constructor(documents: number) {
    this.#passed = collector(documents);
    this.#folder = documents > MOST_IN_MEMORY ? mkdtempSync(join(tmpdir(), "sons-lint-")) : null;
    const shelf = (name: string): Shelf =>
      this.#folder === null ? memoryShelf() : diskShelf(join(this.#folder, name), this.#passed);
    [this.#results, this.#members] = [shelf("results"), shelf("members")];
    [this.#rests, this.#across] = [shelf("rests"), shelf("across")];
  }

  add({ results, members, code }: Pick<Parcel, "results" | "members" | "code">): void {
    this.#passed(HANDLED);
    for (const result of results) this.#results.add(result);
    for (const member of members) {
      this.#members.add(headOf(member, this.#rests.add(member.packedRest)), member.packed);
      this.#found.push(member.found);
    }
    this.#code = worse(this.#code, code);
  }

  /** Judges the quotes together, once all are added; what that adds is marked like the rest. */
  judgeAcross(options: AcrossOptions, failOn: FailOn, marker: PolicyMarker | null): void {
    for (const judged of judgeMembers(entriesOn(this.#members, this.#rests), options)) {
      const { index, remaining, hasUnchecked } = judged;
      const result = marker === null ? judged.result : marker.added(memberInRun(judged.loadWhole()), judged.result);
      this.#across.add(serialize(result));
      const isFound = isFoundIn([...(remaining ?? []), ...result.findings], hasUnchecked, failOn);
      // Findings of its own that all stand have told before what they lead to.
      if (isFound || remaining !== null) this.#found.set(index, isFound);
    }
  }

  /** Marks everything once more, by a baseline that was written from it. */
  markAgain(marker: PolicyMarker, failOn: FailOn): void {
    this.#marker = marker;
    let index = 0;
    for (const file of mergedFiles(this.run))
      if (file.subject !== null)
        this.#found.set(index++, exitCodeOf([{ result: file, named: true }], failOn) === EXIT.found);
  }

  get run(): RunStream {
    const marker = this.#marker;
    const files = mapped(this.#results, unpackResult);
    const across = mapped(this.#across, (bytes) => deserialize(bytes) as AcrossResult);
    if (marker === null) return { files, across };
    return { files: mapped(files, (file) => marker.file(file)), across: markedAgain(files, across, marker) };
  }

  /** The same in memory, for what needs the whole. */
  get wholeRun(): { files: FileResult[]; across: AcrossResult[] } {
    return { files: [...this.run.files], across: [...this.run.across] };
  }

  get code(): ExitCode {
    return worse(this.#code, this.#found.some ? EXIT.found : EXIT.ok);
  }

  remove(): void {
    for (const shelf of [this.#results, this.#members, this.#rests, this.#across]) shelf.close();
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** What others add follows the order of the files that it belongs to. */
function markedAgain(
  files: Iterable<FileResult>,
  across: Iterable<AcrossResult>,
  marker: PolicyMarker,
): Iterable<AcrossResult> {
  return {
    *[Symbol.iterator]() {
      const rest = files[Symbol.iterator]();
      for (const entry of across) {
        let file = rest.next();
        while (file.done !== true && !(file.value.path === entry.path && file.value.part === entry.part))
          file = rest.next();
        yield file.done === true ? entry : marker.added(quoteInRun(file.value), entry);
      }
    },
  };
}

const memberInRun = ({ path, part, findings, identity, subject }: WholeMember): QuoteInRun => ({
  ...{ path, part, findings },
  number: identity.number,
  quote: subject.quote,
});

const worse = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b);

/** Before a member, so that one that nobody asks for is never unpacked: what it is, its keys, where its rest lies. */
function headOf({ keys, isComplementary }: ParcelMember, rest: number): Uint8Array {
  const head = Buffer.alloc(headLength(keys.length));
  head.writeUInt8(2 * keys.length + (isComplementary ? 1 : 0));
  head.writeDoubleLE(rest, 1);
  for (const [index, key] of keys.entries()) head.writeUInt32LE(key, headLength(index));
  return head;
}

const headLength = (keys: number): number => 9 + 4 * keys;

const entriesOn = (members: Shelf, rests: Shelf): Iterable<AcrossEntry> =>
  mapped(members, (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const head = view.getUint8(0);
    const count = head >> 1;
    const packed = bytes.subarray(headLength(count));
    return {
      keys: Array.from({ length: count }, (_, index) => view.getUint32(headLength(index), true)),
      isComplementary: head % 2 === 1,
      load: () => unpackMember(packed),
      loadWhole: () => unpackWhole(packed, rests.at(view.getFloat64(1, true))),
    };
  });

function mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Iterable<U> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield change(item);
    },
  };
}
