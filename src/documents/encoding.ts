/**
 * Text encodings of spreadsheet exports. The single-byte tables are our own: the `TextDecoder` of several Node releases
 * decodes windows-1252 as latin-1, which loses "€", "’" and "œ".
 */
type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "mac-roman";

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Decodes text by its byte order mark, else by what its bytes can only be; null for binary content. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return standard(bytes.subarray(3), "utf-8");
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return standard(bytes.subarray(2), "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return standard(bytes.subarray(2), "utf-16be");
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return standard(bytes, wide);
  if (isBinary(bytes)) return null;
  const strict = strictUtf8(bytes);
  if (strict !== null) return { text: strict, encoding: "utf-8" };
  const encoding = looksLikeMacRoman(bytes) ? "mac-roman" : "windows-1252";
  return { text: decodeSingleByte(bytes, encoding === "mac-roman" ? macRoman : windows1252), encoding };
}

const standard = (bytes: Uint8Array, encoding: Encoding): DecodedText => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Western text in UTF-16 has a zero in nearly every other byte. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const pairs = sample.length / 2;
  if (odd > 0.6 * pairs && even < 0.1 * pairs) return "utf-16le";
  if (even > 0.6 * pairs && odd < 0.1 * pairs) return "utf-16be";
  return null;
}

function isBinary(bytes: Uint8Array): boolean {
  let control = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) control++;
  }
  return control > 0.02 * bytes.length;
}

/**
 * Both encodings give every byte a meaning, so letters decide: "é è à ê ç" are 8E 8F 88 90 8D in Mac Roman, where
 * windows-1252 has rare capitals, carons and unused places.
 */
function looksLikeMacRoman(bytes: Uint8Array): boolean {
  const macLetters = new Set([0x8e, 0x8f, 0x88, 0x90, 0x8d, 0x9d, 0x9e, 0xd5]);
  const windowsLetters = new Set([0xe9, 0xe8, 0xe0, 0xea, 0xe7, 0xf9, 0xee, 0xf4, 0xc9, 0x92, 0x80]);
  let mac = 0;
  let windows = 0;
  for (const byte of bytes) {
    if (macLetters.has(byte)) mac++;
    else if (windowsLetters.has(byte)) windows++;
  }
  return mac > windows;
}

function decodeSingleByte(bytes: Uint8Array, high: string): string {
  const parts: string[] = [];
  for (const byte of bytes) parts.push(byte < 0x80 ? String.fromCharCode(byte) : (high[byte - 0x80] ?? "\ufffd"));
  return parts.join("");
}

const latin1Upper = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join("");
/** Characters of the bytes 80 to FF. */
const windows1252 = `€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ${latin1Upper}`;
const macRoman =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/** Text that was windows-1252 and decoded as latin-1: control characters that no text has become what they were. */
export const windows1252OfControls = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
