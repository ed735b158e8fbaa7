import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lendFile } from "../../src/files/lend-file.ts";
import { folderWith } from "../batch/many-quotes.ts";

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * index) % 251);

describe("a file that is lent", () => {
  // A buffer holds 262144 bytes: below, at and beyond it, and where it has grown.
  const sizes = [0, 1, 5000, 262_143, 262_144, 262_145, 524_288, 700_001];
  const folder = folderWith(Object.fromEntries(sizes.map((size) => [`${size}.bin`, bytesOf(size)])));
  const pathOf = (size: number): string => join(folder, `${size}.bin`);

  it("comes whole, whatever its size, also where many are read at once", async () => {
    const asked = [...sizes, ...sizes, ...[...sizes].reverse()];
    const digests = await Promise.all(asked.map((size) => lendFile(pathOf(size), digestOf)));
    expect(digests).toEqual(asked.map((size) => digestOf(bytesOf(size))));
  });

  it("is null where it is longer than asked for", async () => {
    expect(await lendFile(pathOf(5000), digestOf, 5000)).toBe(digestOf(bytesOf(5000)));
    expect(await lendFile(pathOf(5000), digestOf, 4999)).toBeNull();
    expect(await lendFile(pathOf(700_001), digestOf, 300_000)).toBeNull();
  });

  it("fails where it cannot be read, or where its user does", async () => {
    await expect(lendFile(join(folder, "none"), digestOf)).rejects.toThrow("ENOENT");
    await expect(lendFile(folder, digestOf)).rejects.toThrow("EISDIR");
    const broken = (): never => {
      throw new Error("mine");
    };
    await expect(lendFile(pathOf(1), broken)).rejects.toThrow("mine");
    expect(await lendFile(pathOf(1), (bytes) => bytes.length)).toBe(1);
  });
});
