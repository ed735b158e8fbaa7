import { failed, type JsonDocument, ok, type ReadError, type Result } from "../document.ts";
import { decodeText } from "../encoding.ts";

/**
 * Reads a JSON quote: an object that has `lines` and says of whom or to whom it is. Any other JSON, such as context files
 * and settings, is `unsupported-type`.
 */
export function readJson(bytes: Uint8Array): Result<JsonDocument, ReadError> {
  const text = decodeText(bytes)?.text;
  if (text === undefined) return failed({ code: "unsupported-type" });
  try {
    const value: unknown = JSON.parse(text);
    return isQuoteLike(value) ? ok({ kind: "json", value }) : failed({ code: "unsupported-type" });
  } catch (cause) {
    return failed({ code: "json-syntax", cause });
  }
}

/** Keys of which a quote has one beside its lines. */
const TELLING_KEYS = ["vendor", "client", "documentType", "number", "issuedOn"];

function isQuoteLike(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("lines" in value)) return false;
  return TELLING_KEYS.some((key) => Object.hasOwn(value, key));
}
