import { failed, ok, type ReadError, type Result } from "../document.ts";
import type { DocumentLimits } from "../limits.ts";
import { type ZipEntry, zipDirectory } from "./directory.ts";

/** An opened archive: entries are unpacked when asked for, and never to more than they declare. */
export interface ZipFile {
  readonly entries: readonly ZipEntry[];
  /** The bytes of an entry; null where the archive has none of that name. */
  unpack(name: string): Result<Uint8Array, ReadError> | null;
}

const LOCAL_HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/** Opens an archive. The one place that knows the library which inflates. */
export async function openZip(bytes: Uint8Array, limits: DocumentLimits): Promise<Result<ZipFile, ReadError>> {
  const directory = zipDirectory(bytes, limits);
  if (!directory.ok) return directory;
  const { inflateSync } = await import("fflate");
  const entries = directory.value;
  const unpack = (entry: ZipEntry): Result<Uint8Array, ReadError> => {
    if (entry.encrypted) return failed({ code: "encrypted" });
    const packed = packedBytes(bytes, entry);
    if (packed === null) return failed({ code: "damaged" });
    if (entry.method === STORED) return ok(packed.slice());
    if (entry.method !== DEFLATED) return failed({ code: "unsupported-type" });
    try {
      // One byte of room more than declared: an entry that lies about its size fills it.
      const inflated = inflateSync(packed, { out: new Uint8Array(entry.bytes + 1) });
      return inflated.length === entry.bytes ? ok(inflated) : failed({ code: "damaged" });
    } catch (cause) {
      return failed({ code: "damaged", cause });
    }
  };
  return ok({
    entries,
    unpack: (name) => {
      const entry = entries.find((candidate) => candidate.name === name);
      return entry === undefined ? null : unpack(entry);
    },
  });
}

function packedBytes(bytes: Uint8Array, { offset, packedBytes: length }: ZipEntry): Uint8Array | null {
  if (offset + LOCAL_HEADER_LENGTH > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + LOCAL_HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + length > bytes.length ? null : bytes.subarray(start, start + length);
}
