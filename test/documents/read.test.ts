import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { readDocument } from "../../src/documents/read.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/layouts/${name}`, import.meta.url)));

describe("readDocument", () => {
  it.each([
    ["nothing", new Uint8Array(), "empty-file"],
    ["a zip", Uint8Array.from([0x50, 0x4b, 3, 4, 0]), "damaged"],
    ["a PNG where nothing reads pictures", Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), "no-text"],
    ["a HEIC photograph", encode("\0\0\0\u0018ftypheic\0\0\0\0"), "heic-picture"],
    ["a film", encode("\0\0\0\u0018ftypisom\0\0\0\0"), "unsupported-type"],
    ["XML", encode('<?xml version="1.0"?><Invoice/>'), "unsupported-type"],
    ["a mail", encode("From: a@b.example\r\nTo: c@d.example\r\n\r\nBonjour"), "unsupported-type"],
    ["a PDF cut short", encode("%PDF-1.7\n1 0 obj <<"), "damaged"],
  ])("refuses %s", async (_, bytes, code) => {
    const read = await readDocument(bytes);
    expect(read.ok ? null : read.error.code).toBe(code);
  });

  it("refuses a file above the limit", async () => {
    const read = await readDocument(encode("a;b"), { limits: { bytes: 2 } });
    expect(read).toEqual({ ok: false, error: { code: "too-large" } });
  });

  it("reads words with boxes from the top left of the page, and leaves the bytes alone", async () => {
    const bytes = fixture("l01-sans-filets-total-avant.pdf");
    const before = bytes.length;
    const read = await readDocument(bytes);
    if (!read.ok || read.value.kind !== "pages") throw new Error("not read");
    const [page] = read.value.pages;
    const number = page?.words.find(({ text }) => text === "BRN-22-0611");
    expect(bytes.length).toBe(before);
    expect(number?.page).toBe(1);
    expect(number?.box[1]).toBeLessThan(0.15 * (page?.height ?? 0));
    expect(number?.box[0]).toBeGreaterThan(0.5 * (page?.width ?? 0));
  });

  it("has pdf.js read a page without copying what it tells itself, or making the shapes of letters", async () => {
    const copies = vi.spyOn(globalThis, "structuredClone");
    const read = await readDocument(fixture("l01-sans-filets-total-avant.pdf"));
    const count = copies.mock.calls.length;
    copies.mockRestore();
    expect(read.ok).toBe(true);
    expect(count).toBe(0);
  });

  it("finds the header of a PDF after junk", async () => {
    const pdf = fixture("l01-sans-filets-total-avant.pdf");
    const junk = encode("X-Header: yes\n");
    const bytes = new Uint8Array(junk.length + pdf.length);
    bytes.set(junk);
    bytes.set(pdf, junk.length);
    expect((await readDocument(bytes)).ok).toBe(true);
  });

  it("says where the limit on pages cut", async () => {
    const read = await readDocument(fixture("l03-zebre-entetes-trois-lignes.pdf"), { limits: { pages: 1 } });
    expect(read.ok && read.value.problems).toEqual([{ code: "page-limit", page: 1 }]);
  });
});
