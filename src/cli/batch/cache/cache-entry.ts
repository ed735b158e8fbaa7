import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { FileResult } from "../../../engine/result.ts";
import type { Input } from "../../../files/inputs.ts";
import type { LintedInput } from "../../../files/lint-input.ts";
import { type Parcel, type ParcelMember, packResult, parcelOf, unpackResult, type Wants } from "../workers/parcel.ts";

/** Findings of these may differ the next time: they tell of time that ran out. */
const PASSING = new Set(["ocr-limit"]);

/**
 * What a cache keeps of a judged document: the parcel that was made of it, which the next run mostly asks for again, and
 * behind it its results. Null where the next run may come to another result: what could not be read, what broke, what took
 * too long.
 */
export function cacheableOf(linted: LintedInput, parcel: Parcel, wants: Wants): Uint8Array | null {
  const isSettled = ({ subject, verdict, findings }: FileResult): boolean =>
    verdict !== "unreadable" &&
    findings.every(({ ruleId }) => ruleId !== "internal-error") &&
    (subject?.quote.problems ?? []).every(({ code }) => !PASSING.has(code));
  if (linted.contextProblems.length > 0 || !linted.results.every(isSettled)) return null;
  const { records, members, results: _, ...rest } = parcel;
  const kept: KeptParcel = {
    askedBy: askedBy(linted.input, wants),
    parcel: rest,
    records: records.length,
    members: members.map(({ packed: _packed, packedRest: _packedRest, ...member }) => member),
  };
  const front = framed([
    serialize(kept),
    ...records.map((record) => Buffer.from(record)),
    ...members.flatMap(({ packed, packedRest }) => [packed, packedRest]),
  ]);
  const results = framed(linted.results.map((result) => packResult({ ...result, path: "" })));
  return framed([digestOf(front), front, digestOf(results), results]);
}

/**
 * A document as it was judged before; null for bytes that are not whole. The same bytes may stand under another path, and
 * a run may want other things than the one before: only then are the results looked at. Nothing of `entry` is kept.
 */
export function parcelFrom(entry: Buffer, input: Input, wants: Wants): Parcel | null {
  const [digest, front, resultsDigest, results] = partsOf(entry);
  if (front === undefined || digest === undefined || !digestOf(front).equals(digest)) return null;
  const [head, ...packed] = partsOf(front);
  if (head === undefined || results === undefined) return null;
  const kept = deserialize(head) as KeptParcel;
  if (!wants.results && kept.askedBy === askedBy(input, wants)) return parcelOfKept(kept, packed);
  if (resultsDigest === undefined || !digestOf(results).equals(resultsDigest)) return null;
  const unpacked = partsOf(results).map((bytes) => ({ ...unpackResult(bytes), path: input.path }));
  return parcelOf({ input, results: unpacked, contextProblems: [] }, wants);
}

/**
 * What a parcel holds beside its records and the bytes of its members, which follow it; and all that it depends on beside
 * the key of the entry.
 */
interface KeptParcel {
  readonly askedBy: string;
  readonly parcel: Omit<Parcel, "records" | "results" | "members">;
  /** How many. */
  readonly records: number;
  readonly members: readonly Omit<ParcelMember, "packed" | "packedRest">[];
}

function parcelOfKept({ parcel, records, members }: KeptParcel, packed: readonly Buffer[]): Parcel {
  const packedOf = (index: number): Buffer => Buffer.from(packed[records + index] ?? []);
  return {
    ...parcel,
    records: packed.slice(0, records).map((record) => record.toString()),
    results: [],
    members: members.map((member, index) => ({
      ...member,
      packed: packedOf(2 * index),
      packedRest: packedOf(2 * index + 1),
    })),
  };
}

const askedBy = ({ path, named }: Input, { language, failOn, contextSha256, records }: Wants): string =>
  JSON.stringify([path, named, language, failOn, contextSha256, records]);

/** Parts one after another, each after its length. */
const framed = (parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat(parts.flatMap((bytes) => [sizeOf(bytes), bytes]));

/** The parts again; of bytes that were cut, those that are whole. */
function partsOf(body: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at + SIZE_LENGTH <= body.length; ) {
    const from = at + SIZE_LENGTH;
    at = from + body.readUInt32LE(at);
    if (at <= body.length) parts.push(body.subarray(from, at));
  }
  return parts;
}

function sizeOf(bytes: Uint8Array): Buffer {
  const size = Buffer.alloc(SIZE_LENGTH);
  size.writeUInt32LE(bytes.length);
  return size;
}

const SIZE_LENGTH = 4;
const digestOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
