import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/documents/encoding.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string, littleEndian: boolean): number[] =>
  [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    return littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

describe("decodeText", () => {
  it("decodes the typographic characters of windows-1252", () => {
    // "8 € l’œuvre été"
    const source = bytes(0x38, 0x20, 0x80, 0x20, 0x6c, 0x92, 0x9c, 0x75, 0x76, 0x72, 0x65, 0x20, 0xe9, 0x74, 0xe9);
    expect(decodeText(source)).toEqual({ text: "8 € l’œuvre été", encoding: "windows-1252" });
  });

  it("tells Mac Roman by its accented letters", () => {
    // "Désignation, quantité" with é = 8E
    const letters = [..."Dsignation"].map((character) => character.charCodeAt(0));
    const source = bytes(letters[0] ?? 0, 0x8e, ...letters.slice(1), 0x20, 0x8e, 0x8f);
    expect(decodeText(source)).toEqual({ text: "Désignation éè", encoding: "mac-roman" });
  });

  it("drops the byte order mark of UTF-8", () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9))).toEqual({ text: "é", encoding: "utf-8" });
  });

  it.each([true, false])("reads UTF-16 with and without a mark (little endian: %s)", (littleEndian) => {
    const text = "Qté;Total HT\r\n1;9 640 €";
    const encoding = littleEndian ? "utf-16le" : "utf-16be";
    const mark = littleEndian ? [0xff, 0xfe] : [0xfe, 0xff];
    expect(decodeText(bytes(...mark, ...utf16(text, littleEndian)))).toEqual({ text, encoding });
    expect(decodeText(bytes(...utf16(text, littleEndian)))).toEqual({ text, encoding });
  });

  it("refuses binary content", () => {
    expect(decodeText(bytes(0, 1, 2, 3, 0, 0, 0, 9))).toBeNull();
  });
});
