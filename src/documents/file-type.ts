import { isInvoiceHead } from "./einvoice/roots.ts";

/** What the first bytes of a file say it is; names and extensions are not asked. */
export type FileType =
  | "empty"
  | "pdf"
  | "picture"
  | "heic"
  | "zip"
  | "compound-file"
  | "mail"
  | "json"
  | "e-invoice"
  | "html"
  | "text"
  | "unsupported";

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** Zip, also without entries: archives, and the office formats built on it. */
const zipSignatures = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** OLE: messages of Outlook, old office files, and office files with a password. */
const compoundFileSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** First bytes of types that are certainly none of those read. */
const binarySignatures: readonly (readonly number[])[] = [
  ascii("GIF8"),
  ascii("BM"),
  ascii("RIFF"), // other than WebP
  [0x1f, 0x8b], // gzip
  ascii("Rar!"),
  ascii("7z\xbc\xaf"),
  ascii("%!PS"),
];

/** First bytes of the pictures that are read. */
const pictureSignatures: readonly (readonly number[])[] = [
  [0x89, ...ascii("PNG")],
  [0xff, 0xd8, 0xff], // JPEG
  ascii("II*\0"), // TIFF
  ascii("MM\0*"),
];

/** Brands of the HEIF family that telephones take photographs in. */
const heicBrands = /^(?:hei[cfxms]|hev[cmsx]|mif1|msf1)$/;

/** What stands before the first element of a page: declarations, instructions and remarks. */
const BEFORE_PAGE = /^\s*(?:(?:<\?xml[^>]*>|<!--[\s\S]*?-->)\s*)*/i;
/** A page begins with its type, its frame or, where somebody cut it out, with one of its elements. */
const PAGE =
  /^<(?:!doctype\s+html|(?:html|head|body|meta|title|base|link|style|table|div|p|h[1-6]|center|font|span|section|article|header|main|pre|ul|dl|b|strong|br|hr)(?=[\s/>]))/i;

/** Beginnings of texts that have a structure of their own: none of them is a table of cells. */
const structuredText = [/^\s*<(\?xml|!doctype|html|[a-z][\w:-]*[\s>])/i, /^\s*\{\\rtf/, /^\s*[[{]\s*["[{]/];

/** An object of JSON begins with a brace and the name of its first key. */
const jsonObject = /^\s*\{\s*(?:"|\}|$)/;

/** Headers that nearly every message has: two of them among its first lines make a text a message. */
const mailHeader =
  /^(?:received|return-path|delivered-to|mime-version|message-id|from|date|subject|to|reply-to|content-type|x-[\w-]+|arc-[\w-]+|dkim-signature|authentication-results):/i;

/** PDF readers accept junk before the header, as mail gateways and scanners leave it: within the first kilobyte. */
const pdfHeaderWithin = 1024;
const PDF_HEADER = "%PDF-";

export function fileTypeOf(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return "empty";
  if (latin1(bytes.subarray(0, pdfHeaderWithin + PDF_HEADER.length)).includes(PDF_HEADER)) return "pdf";
  if (zipSignatures.some((signature) => startsWith(bytes, signature))) return "zip";
  if (startsWith(bytes, compoundFileSignature)) return "compound-file";
  if (pictureSignatures.some((signature) => startsWith(bytes, signature)) || isWebp(bytes)) return "picture";
  if (latin1(bytes.subarray(4, 8)) === "ftyp")
    return heicBrands.test(latin1(bytes.subarray(8, 12))) ? "heic" : "unsupported";
  if (binarySignatures.some((signature) => startsWith(bytes, signature))) return "unsupported";
  const head = headOf(bytes);
  if (isMail(head)) return "mail";
  if (isInvoiceHead(head)) return "e-invoice";
  if (jsonObject.test(head)) return "json";
  if (PAGE.test(head.replace(BEFORE_PAGE, ""))) return "html";
  if (structuredText.some((pattern) => pattern.test(head))) return "unsupported";
  return "text";
}

/** The first characters of a text: without a byte order mark and, in UTF-16, without the zeros between the letters. */
function headOf(bytes: Uint8Array): string {
  const head = latin1(bytes.subarray(0, 4096));
  const isWide = /^(?:\xff\xfe|\xfe\xff|[<{]\0|\0[<{])/.test(head);
  return isWide ? head.replace(/^(?:\xff\xfe|\xfe\xff)/, "").replaceAll("\0", "") : head.replace(/^\xef\xbb\xbf/, "");
}

/** A message begins with headers, one a line, which blanks at the start of a line continue; a mailbox with "From ". */
function isMail(head: string): boolean {
  const [headers = ""] = head.replace(/^>?From .*\r?\n/, "").split(/\r?\n\r?\n/, 1);
  const lines = headers.split(/\r?\n/).slice(0, 12);
  if (!lines.every((line) => /^(?:[\w-]+:|[ \t])/.test(line))) return false;
  return lines.filter((line) => mailHeader.test(line)).length >= 2;
}

const isWebp = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ascii("RIFF")) && startsWith(bytes.subarray(8), ascii("WEBP"));

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const latin1 = (bytes: Uint8Array): string => Reflect.apply(String.fromCharCode, null, bytes);
