import { decodeText } from "../encoding.ts";

/** A page tells its encoding within its first kilobyte. */
const DECLARED_WITHIN = 1024;
const DECLARED =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/i;
/** Encodings that our own tables decode, and those that say nothing that the bytes do not say better. */
const OURS = /^(?:utf-?8|utf-?16\w*|us-ascii|ascii|iso-?8859-?1|windows-1252|cp1252|latin-?1|macintosh|x-mac-roman)$/i;

/**
 * The text of a page by its byte order mark, else by what its bytes can only be, else by the encoding that it declares;
 * null for binary content. Saved pages often declare one encoding and are written in another.
 */
export function decodeHtml(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARED_WITHIN));
  const decoded = decodeText(bytes);
  const match = DECLARED.exec(head);
  const declared = match?.[1] ?? match?.[2] ?? "utf-8";
  if (decoded === null || decoded.encoding.startsWith("utf-") || OURS.test(declared)) return decoded?.text ?? null;
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return decoded.text;
  }
}
