import { wellFormed } from "../well-formed.ts";

/** What a spreadsheet may take for a formula at the start of a cell, in half and full width. */
const FORMULA = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/**
 * A cell of a CSV file for a spreadsheet, on one line. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it; a number, also a negative one, stays as it is.
 */
export function csvCell(value: string | number | null, separator: string): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const line = wellFormed(value).replace(/\s+/g, (blank) => (/[\t\n\r\u2028\u2029]/.test(blank) ? " " : blank));
  const safe = FORMULA.test(line) && !NUMBER.test(line) ? `'${line}` : line;
  return /[";,]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
