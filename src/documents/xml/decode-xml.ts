import { decodeText } from "../encoding.ts";

const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/i;
/** Encodings whose bytes beyond ASCII our own tables decode. */
const WESTERN = /^(?:iso-?8859-?15?|windows-1252|cp1252|latin-?1)$/i;

/** The text of an XML file by its byte order mark, else by the encoding that it declares; null where its bytes belie it. */
export function decodeXml(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const hasMark = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(head);
  const declared = DECLARED.exec(head)?.[1] ?? "utf-8";
  if (hasMark || /\0/.test(head.slice(0, 4))) return decodeText(bytes)?.text ?? null;
  if (/^(?:utf-?8|us-ascii|ascii)$/i.test(declared)) return strict("utf-8", bytes);
  // Text that is UTF-8 all through is so, whatever a converter left in its declaration.
  if (WESTERN.test(declared)) return decodeText(bytes)?.text ?? null;
  return strict(declared, bytes);
}

function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
