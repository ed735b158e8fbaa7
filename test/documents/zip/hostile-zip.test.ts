import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../../src/documents/limits.ts";
import { openInput } from "../../../src/documents/open-input.ts";
import { openZip } from "../../../src/documents/zip/open-zip.ts";
import { quoteCsv, zipOf } from "../containers.ts";

const codeOf = async (bytes: Uint8Array, limits = {}): Promise<string | null> => {
  const opened = await openInput(bytes, { limits });
  const [first] = opened.documents;
  return first === undefined ? null : first.read.ok ? "read" : first.read.error.code;
};

/** Where the central directory entry of an archive's only file starts. */
function centralEntry(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(bytes.length - 22 + 16, true);
}

function patched(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(offset, value, true);
  return copy;
}

describe("an archive that unpacks to too much", () => {
  const bomb = zipOf({ "devis.csv": new Uint8Array(30_000_000) });

  it("is refused by what it declares, in no time", async () => {
    const start = performance.now();
    expect(await codeOf(bomb)).toBe("too-large");
    expect(await codeOf(bomb, { expansionRatio: 2000, expandedBytes: 1_000_000 })).toBe("too-large");
    expect(performance.now() - start).toBeLessThan(500);
  });

  it("is refused as an office file too", async () => {
    const office = zipOf({ "[Content_Types].xml": "", "xl/workbook.xml": new Uint8Array(30_000_000) });
    expect(await codeOf(office)).toBe("too-large");
  });

  it("is damaged when it lies about its size, and never unpacked beyond it", async () => {
    const honest = zipOf({ "devis.csv": quoteCsv("D-1").repeat(50) });
    const at = centralEntry(honest);
    expect(await codeOf(patched(honest, at + 24, 100))).toBe("damaged");
    expect(await codeOf(patched(honest, at + 24, 90_000))).toBe("damaged");
    expect(await codeOf(honest)).toBe("read");
  });

  it("has a limit on its entries", async () => {
    const many = zipOf(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.csv`, "a;b"])));
    expect(await codeOf(many, { entries: 29 })).toBe("too-large");
    expect(await codeOf(many, { entries: 30 })).toBe("read");
  });

  it("shares one budget with the archives inside of it", async () => {
    const inner = zipOf({ "a.csv": quoteCsv("D-1").repeat(2000) });
    const outer = zipOf(Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`${index}.zip`, inner])));
    const { documents } = await openInput(outer, { limits: { expandedBytes: 1_500_000 } });
    const codes = documents.map(({ read }) => (read.ok ? "read" : read.error.code));
    expect(codes).toContain("read");
    expect(codes).toContain("too-large");
  });
});

describe("an archive with a password", () => {
  it("says so for each file", async () => {
    const bytes = zipOf({ "devis.csv": quoteCsv("D-1") });
    const at = centralEntry(bytes);
    const locked = bytes.slice();
    locked[at + 8] = (locked[at + 8] ?? 0) | 1;
    expect(await codeOf(locked)).toBe("encrypted");
  });
});

it("names written by Windows or by a Mac are read", async () => {
  // The name is put to the one byte for "é" that Windows writes.
  const bytes = zipOf({ "devis-S0gur.csv": "a;b" });
  const text = [...bytes].map((byte) => String.fromCharCode(byte)).join("");
  const raw = Uint8Array.from(text.replaceAll("S0gur", "S\u0082gur"), (character) => character.charCodeAt(0));
  const opened = await openZip(raw, defaultLimits);
  expect(opened.ok && opened.value.entries.map(({ name }) => name)).toEqual(["devis-Ségur.csv"]);
  const decomposed = await openZip(zipOf({ "devis-Se\u0301gur.csv": "a;b" }), defaultLimits);
  expect(decomposed.ok && decomposed.value.entries.map(({ name }) => name)).toEqual(["devis-Ségur.csv"]);
});

it("no damage to an archive is more than a result", async () => {
  const bytes = zipOf({ "a.csv": quoteCsv("D-1"), "b/c.csv": quoteCsv("D-2") });
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), async (at, value, length) => {
      const damaged = bytes.slice(0, Math.max(length, 4));
      damaged[at % damaged.length] = value;
      const { documents } = await openInput(damaged);
      for (const { read } of documents) expect(read.ok || read.error.code).toBeTruthy();
    }),
    { numRuns: 300 },
  );
});
