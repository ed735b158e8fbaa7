import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cacheableOf, parcelFrom } from "../../../src/cli/batch/cache/cache-entry.ts";
import { type Parcel, parcelOf, unpack, type Wants } from "../../../src/cli/batch/workers/parcel.ts";
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
    packed: unpack(packed),
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
    expect(parcelFrom(kept.subarray(0, -1), a, WANTS)).toBeNull();
    const altered = Buffer.from(kept);
    altered[kept.length >> 1] = (altered[kept.length >> 1] ?? 0) ^ 1;
    expect(parcelFrom(altered, a, WANTS)).toBeNull();
    expect(parcelFrom(Buffer.alloc(0), a, WANTS)).toBeNull();
  });
});
