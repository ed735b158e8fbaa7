import { createHash } from "node:crypto";
import type { FileResult } from "../../engine/result.ts";
import type { Input } from "../../files/inputs.ts";
import type { LintedInput } from "../../files/lint-input.ts";
import { packResult, unpackResult } from "./parcel.ts";

/** Findings of these may differ the next time: they tell of time that ran out. */
const PASSING = new Set(["ocr-limit"]);

/**
 * What a cache keeps of a judged document; null where the next run may come to another result: what could not be read,
 * what broke, what took too long.
 */
export function cacheableOf({ results, contextProblems }: LintedInput): Uint8Array | null {
  const isSettled = ({ subject, verdict, findings }: FileResult): boolean =>
    verdict !== "unreadable" &&
    findings.every(({ ruleId }) => ruleId !== "internal-error") &&
    (subject?.quote.problems ?? []).every(({ code }) => !PASSING.has(code));
  if (contextProblems.length > 0 || !results.every(isSettled)) return null;
  const packed = results.map((result) => packResult({ ...result, path: "" }));
  const parts = packed.flatMap((bytes) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(bytes.length);
    return [size, bytes];
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([digestOf(body), body]);
}

/** A document as it was judged before; null for bytes that are not whole. The same bytes may stand under another path. */
export function lintedFrom(entry: Buffer, input: Input): LintedInput | null {
  const body = entry.subarray(DIGEST_LENGTH);
  if (!digestOf(body).equals(entry.subarray(0, DIGEST_LENGTH))) return null;
  const results: FileResult[] = [];
  for (let at = 0; at < body.length; ) {
    const size = body.readUInt32LE(at);
    results.push({ ...unpackResult(body.subarray(at + 4, at + 4 + size)), path: input.path });
    at += 4 + size;
  }
  return { input, results, contextProblems: [] };
}

const DIGEST_LENGTH = 32;
const digestOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
