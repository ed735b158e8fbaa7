import { createHash } from "node:crypto";
import type { FileResult } from "../../../engine/result.ts";
import type { Input } from "../../../files/inputs.ts";
import type { LintedInput } from "../../../files/lint-input.ts";
import { type Parcel, pack, packResult, parcelOf, unpack, unpackResult, type Wants } from "../workers/parcel.ts";

/** Findings of these may differ the next time: they tell of time that ran out. */
const PASSING = new Set(["ocr-limit"]);

/**
 * What a cache keeps of a judged document: its results, and before them the parcel that was made of them, which the next
 * run mostly asks for again. Null where the next run may come to another result: what could not be read, what broke, what
 * took too long.
 */
export function cacheableOf(linted: LintedInput, parcel: Parcel, wants: Wants): Uint8Array | null {
  const isSettled = ({ subject, verdict, findings }: FileResult): boolean =>
    verdict !== "unreadable" &&
    findings.every(({ ruleId }) => ruleId !== "internal-error") &&
    (subject?.quote.problems ?? []).every(({ code }) => !PASSING.has(code));
  if (linted.contextProblems.length > 0 || !linted.results.every(isSettled)) return null;
  const kept: KeptParcel = { askedBy: askedBy(linted.input, wants), parcel: { ...parcel, results: [] } };
  const parts = [pack(kept), ...linted.results.map((result) => packResult({ ...result, path: "" }))];
  const body = Buffer.concat(parts.flatMap((bytes) => [sizeOf(bytes), bytes]));
  return Buffer.concat([digestOf(body), body]);
}

/**
 * A document as it was judged before; null for bytes that are not whole. The same bytes may stand under another path, and
 * a run may want other things than the one before.
 */
export function parcelFrom(entry: Buffer, input: Input, wants: Wants): Parcel | null {
  const body = entry.subarray(DIGEST_LENGTH);
  if (!digestOf(body).equals(entry.subarray(0, DIGEST_LENGTH))) return null;
  const [head, ...packed] = partsOf(body);
  if (head === undefined) return null;
  const kept = unpack(head) as KeptParcel;
  if (!wants.results && kept.askedBy === askedBy(input, wants)) return kept.parcel;
  const results = packed.map((bytes) => ({ ...unpackResult(bytes), path: input.path }));
  return parcelOf({ input, results, contextProblems: [] }, wants);
}

/** A parcel without its results, and all that it depends on beside what the key of the entry holds. */
interface KeptParcel {
  readonly askedBy: string;
  readonly parcel: Parcel;
}

const askedBy = ({ path, named }: Input, { language, failOn, contextSha256, records }: Wants): string =>
  JSON.stringify([path, named, language, failOn, contextSha256, records]);

function partsOf(body: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const size = body.readUInt32LE(at);
    parts.push(body.subarray(at + SIZE_LENGTH, at + SIZE_LENGTH + size));
    at += SIZE_LENGTH + size;
  }
  return parts;
}

function sizeOf(bytes: Uint8Array): Buffer {
  const size = Buffer.alloc(SIZE_LENGTH);
  size.writeUInt32LE(bytes.length);
  return size;
}

const SIZE_LENGTH = 4;
const DIGEST_LENGTH = 32;
const digestOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
