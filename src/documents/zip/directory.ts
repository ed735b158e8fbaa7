import { failed, ok, type ReadError, type Result } from "../document.ts";
import type { DocumentLimits } from "../limits.ts";
import { decodeEntryName } from "./entry-name.ts";

/** An entry as the central directory of an archive declares it: nothing is unpacked to know it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly encrypted: boolean;
  /** Where its local header starts in the archive. */
  readonly offset: number;
}

type ZipLimits = Pick<DocumentLimits, "expandedBytes" | "expansionRatio" | "entries">;

const END_RECORD = 0x06054b50;
const CENTRAL_ENTRY = 0x02014b50;
const END_RECORD_LENGTH = 22;
/** A comment of the archive may follow the end record. */
const LONGEST_COMMENT = 0xffff;
/** Below this size no ratio is suspicious: an empty sheet packs very well. */
const RATIO_MATTERS_ABOVE = 5_000_000;

/** The entries of an archive, refused as a whole when what they declare passes a limit. */
export function zipDirectory(bytes: Uint8Array, limits: ZipLimits): Result<readonly ZipEntry[], ReadError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return failed({ code: "damaged" });
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return failed({ code: "too-large" });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_ENTRY) return failed({ code: "damaged" });
    const nameLength = view.getUint16(at + 28, true);
    entries.push(entryAt(view, bytes, at, nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return passesLimit(entries, limits) ? failed({ code: "too-large" }) : ok(entries);
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  return {
    name: decodeEntryName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0),
    method: view.getUint16(at + 10, true),
    packedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    encrypted: (flags & 1) !== 0,
    offset: view.getUint32(at + 42, true),
  };
}

function passesLimit(entries: readonly ZipEntry[], { expandedBytes, expansionRatio }: ZipLimits): boolean {
  const expanded = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  return expanded > expandedBytes || (expanded > RATIO_MATTERS_ABOVE && expanded > expansionRatio * packed);
}

function endRecord(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_RECORD_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_RECORD_LENGTH; at >= lowest; at--)
    if (view.getUint32(at, true) === END_RECORD) return at;
  return null;
}
