import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cacheableOf, parcelFrom } from "../../../src/cli/batch/cache/cache-entry.ts";
import { type Parcel, parcelOf, unpack, unpackMember, type Wants } from "../../../src/cli/batch/workers/parcel.ts";
import type { Input } from "../../../src/files/inputs.ts";
import { lintInput } from "../../../src/files/lint-input.ts";
import { folderWith } from "../many-quotes.ts";
import { quoteOf } from "../quote-of.ts";

const WANTS: Wants = { language: "fr", failOn: "error", contextSha256: null, records: true, results: false };
const fileAt = (path: string, named = true): Input => ({ kind: "file", path, named });

/** A parcel with what is packed in it unpacked: equal things may be packed into other bytes. */
const opened = (parcel: Parcel | null): unknown => ({
  ...parcel,
  results: parcel?.results.map(unpack),
  members: parcel?.members.map(({ packed, packedRest, ...member }) => ({
    ...member,
    packed: unpackMember(packed),
    packedRest: unpack(packedRest),
  })),
});

describe("an entry of the cache", () => {
  const folder = folderWith({ "a.csv": quoteOf(3, "7"), "b.csv": quoteOf(3, "7") });
  const a = fileAt(join(folder, "a.csv"));
  const linted = lintInput(a, {});
  const entry = linted.then((value) => cacheableOf(value, parcelOf(value, WANTS), WANTS));

  it.each<[string, Input, Partial<Wants>]>([
    ["the same", a, {}],
    ["another language", a, { language: "en" }],
    ["another limit of failing", a, { failOn: "warning" }],
    ["another context", a, { contextSha256: "0".repeat(64) }],
    ["no records", a, { records: false }],
    ["the results too", a, { results: true }],
    ["a file that was not named", fileAt(a.path, false), {}],
    ["equal bytes elsewhere", fileAt(join(folder, "b.csv")), {}],
  ])("gives what judging anew would: %s", async (_, input, asked) => {
    const kept = Buffer.from((await entry) ?? []);
    const wants = { ...WANTS, ...asked };
    expect(opened(parcelFrom(kept, input, wants))).toEqual(opened(parcelOf(await lintInput(input, {}), wants)));
  });

  it("that is cut or altered is nobody's", async () => {
    const kept = Buffer.from((await entry) ?? []);
    const whole = { ...WANTS, results: true };
    for (const wants of [WANTS, whole]) {
      expect(parcelFrom(kept.subarray(0, -1), a, wants)).toBeNull();
      expect(parcelFrom(Buffer.alloc(0), a, wants)).toBeNull();
      expect(parcelFrom(Buffer.alloc(kept.length), a, wants)).toBeNull();
    }
    const right = opened(parcelFrom(kept, a, WANTS));
    for (let at = 0; at < kept.length; at += 7) {
      const altered = Buffer.from(kept);
      altered[at] = (altered[at] ?? 0) ^ 1;
      // What is not asked for is not looked at: the results, behind what a run mostly wants.
      const found = parcelFrom(altered, a, WANTS);
      if (found !== null) expect(opened(found)).toEqual(right);
      if (parcelFrom(altered, a, whole) !== null) throw new Error(`altered at ${at}, and taken`);
    }
  });

  it("may be overwritten once it was read", async () => {
    const kept = Buffer.from((await entry) ?? []);
    const found = parcelFrom(kept, a, WANTS);
    const right = opened(found);
    kept.fill(0);
    expect(opened(found)).toEqual(right);
  });
});
