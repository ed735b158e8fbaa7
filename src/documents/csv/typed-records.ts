import type { DelimitedRecord } from "./records.ts";

/** "E", "LIG", "T1", "50": what kind of record a line is. */
const RECORD_TYPE = /^(?:\p{Lu}{1,4}\d{0,2}|\d{2})$/u;

/** Records below which codes at the start of each may be chance. */
const FEWEST = 6;
const MOST_TYPES = 8;

/**
 * Where each record opens with the code of its type ("E" for the head, "L" for lines, "P" for the foot), the code says
 * nothing of the quote: the places of the records that end a part of the file, after which a reader sees a gap. Null
 * for a file whose records are not typed.
 */
export function partEnds(records: readonly DelimitedRecord[]): ReadonlySet<DelimitedRecord> | null {
  const filled = records.filter(({ fields }) => fields.some((field) => field.trim() !== ""));
  const types = filled.map(({ fields }) => (fields[0] ?? "").trim());
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  const numbered = types.every((type) => /^\d/.test(type)) && new Set(types).size === types.length;
  const isTyped =
    filled.length >= FEWEST &&
    types.every((type) => RECORD_TYPE.test(type)) &&
    counts.size >= 3 &&
    counts.size <= Math.min(MOST_TYPES, filled.length / 2) &&
    !numbered;
  if (!isTyped) return null;
  return new Set(
    filled.filter((record, index) => {
      const next = filled[index + 1];
      const type = types[index] ?? "";
      if (next === undefined || types.lastIndexOf(type) !== index) return false;
      // The one record of headings leads over to the lines under it.
      return counts.get(type) !== 1 || Math.abs(record.fields.length - next.fields.length) > 1;
    }),
  );
}
