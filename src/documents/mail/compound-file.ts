/** A folder of a compound file (OLE): what Outlook messages and the old or encrypted office formats are made of. */
export interface Storage {
  readonly storages: ReadonlyMap<string, Storage>;
  readonly streams: ReadonlyMap<string, () => Uint8Array>;
}

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** Sector numbers from here on mean "free" or "end of chain". */
const NO_SECTOR = 0xfffffffa;
/** How many times its own length may be read out of a file. */
const TIMES_READ = 4;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

/** Opens a compound file; throws a `RangeError` where its tables point outside of it or in circles. */
export function openCompoundFile(bytes: Uint8Array): Storage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 1 << view.getUint16(30, true);
  const miniBytes = 1 << view.getUint16(32, true);
  if (sectorBytes < HEADER_BYTES || sectorBytes > 65_536 || miniBytes > sectorBytes)
    throw new RangeError("sector size");
  const sector = (number: number): Uint8Array => {
    const start = (number + 1) * sectorBytes;
    if (start >= bytes.length) throw new RangeError("sector outside of the file");
    return bytes.subarray(start, start + sectorBytes);
  };
  const fat = allocationTable(view, sector, sectorBytes);
  const chain = (first: number): Uint8Array => joined(sectorsOf(first, fat).map(sector));
  const entries = directoryEntries(chain(view.getUint32(48, true)));
  const root = entries[0];
  if (root === undefined || root.type !== ROOT) throw new RangeError("no root");
  const miniFat = wordsOf(view.getUint32(64, true) === 0 ? new Uint8Array() : chain(view.getUint32(60, true)));
  const miniStream = root.start < NO_SECTOR ? chain(root.start) : new Uint8Array();
  const miniCutoff = view.getUint32(56, true);
  // Streams share no sectors in an honest file: together they are no longer than it, however often each is asked for.
  let left = TIMES_READ * bytes.length;
  const contentOf = ({ start, size }: Entry): Uint8Array => {
    if (size === 0) return new Uint8Array();
    left -= size;
    if (left < 0) throw new RangeError("streams longer than the file");
    const whole =
      size >= miniCutoff
        ? chain(start)
        : joined(sectorsOf(start, miniFat).map((at) => miniStream.subarray(at * miniBytes, (at + 1) * miniBytes)));
    return whole.slice(0, size);
  };
  return storageAt(root, entries, contentOf, new Set());
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function directoryEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: Math.floor(directory.length / ENTRY_BYTES) }, (_, index) => {
    const at = index * ENTRY_BYTES;
    const nameBytes = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    return {
      name: new TextDecoder("utf-16le").decode(directory.subarray(at, at + nameBytes)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** The members of a storage form a tree of siblings; each entry of the file may be met once. */
function storageAt(
  entry: Entry,
  entries: readonly Entry[],
  contentOf: (entry: Entry) => Uint8Array,
  met: Set<number>,
): Storage {
  const storages = new Map<string, Storage>();
  const streams = new Map<string, () => Uint8Array>();
  const queue = [entry.child];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const member = entries[at];
    if (member === undefined) continue;
    if (met.has(at)) throw new RangeError("entry met twice");
    met.add(at);
    if (member.type === STORAGE) storages.set(member.name, storageAt(member, entries, contentOf, met));
    if (member.type === STREAM) streams.set(member.name, () => contentOf(member));
    queue.push(member.left, member.right);
  }
  return { storages, streams };
}

/** The table that chains sectors: the header names its first 109 sectors, a chain of further sectors the others. */
function allocationTable(view: DataView, sector: (at: number) => Uint8Array, sectorBytes: number): Uint32Array {
  const numbers = Array.from({ length: 109 }, (_, index) => view.getUint32(76 + 4 * index, true));
  const met = new Set<number>();
  for (let at = view.getUint32(68, true); at < NO_SECTOR && !met.has(at); ) {
    met.add(at);
    const words = wordsOf(sector(at));
    numbers.push(...words.subarray(0, sectorBytes / 4 - 1));
    at = words[sectorBytes / 4 - 1] ?? NO_SECTOR;
  }
  return wordsOf(joined(numbers.filter((number) => number < NO_SECTOR).map(sector)));
}

function sectorsOf(first: number, table: Uint32Array): number[] {
  const found: number[] = [];
  for (let at = first; at < NO_SECTOR; at = table[at] ?? NO_SECTOR) {
    if (found.length > table.length) throw new RangeError("chain in circles");
    found.push(at);
  }
  return found;
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(4 * index, true));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
