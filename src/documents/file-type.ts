/** What the first bytes of a file say it is; names and extensions are not asked. */
export type FileType = "empty" | "pdf" | "text" | "unsupported";

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** First bytes of types that are certainly neither PDF nor text. */
const binarySignatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip, and the office formats built on it
  [0x50, 0x4b, 0x05, 0x06],
  [0x89, ...ascii("PNG")],
  [0xff, 0xd8, 0xff], // JPEG
  ascii("GIF8"),
  ascii("II*\0"), // TIFF
  ascii("MM\0*"),
  ascii("BM"),
  ascii("RIFF"), // WebP
  [0xd0, 0xcf, 0x11, 0xe0], // OLE: doc, xls, msg
  [0x1f, 0x8b], // gzip
  ascii("Rar!"),
  ascii("7z\xbc\xaf"),
  ascii("%!PS"),
];

/** Beginnings of texts that have a structure of their own: none of them is a table of cells. */
const structuredText = [
  /^\s*<(\?xml|!doctype|html|[a-z][\w:-]*[\s>])/i,
  /^\s*\{\\rtf/,
  /^\s*[[{]\s*["[{]/,
  /^(received|return-path|delivered-to|mime-version|x-[\w-]+|message-id|from|date|subject|to|content-type): .*\r?\n[\w-]+: /i,
];

/** PDF readers accept junk before the header, as mail gateways and scanners leave it: within the first kilobyte. */
const pdfHeaderWithin = 1024;

export function fileTypeOf(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return "empty";
  if (findSequence(bytes, ascii("%PDF-"), pdfHeaderWithin)) return "pdf";
  if (binarySignatures.some((signature) => startsWith(bytes, signature))) return "unsupported";
  const head = latin1(bytes.subarray(0, 4096));
  if (structuredText.some((pattern) => pattern.test(head.replace(/^\xef\xbb\xbf/, "")))) return "unsupported";
  return "text";
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

function findSequence(bytes: Uint8Array, sequence: readonly number[], within: number): boolean {
  const last = Math.min(within, bytes.length - sequence.length);
  for (let start = 0; start <= last; start++) {
    if (sequence.every((byte, index) => bytes[start + index] === byte)) return true;
  }
  return false;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
