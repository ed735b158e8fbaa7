import type { DelimitedRecord } from "./records.ts";

/**
 * Records with the fields joined again that a mark of a sentence cut: "… payée par l'État ; correctifs compris" in an
 * export without quotes. Such a record has more fields than the others, and each of the surplus opens with the blank
 * that follows a mark in a sentence, right behind other words.
 */
export function withProseJoined(records: readonly DelimitedRecord[], delimiter: string): readonly DelimitedRecord[] {
  const width = usualWidth(records);
  return width < FEWEST ? records : records.map((record) => joined(record, width, delimiter));
}

/** Fewer fields are a label and its value. */
const FEWEST = 3;

/** The width of most records that have several fields. */
function usualWidth(records: readonly DelimitedRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records)
    if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  const [[width, count] = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return count > 1 ? width : 0;
}

const GOES_ON = /^\s\p{L}/u;
const WORDS = /\p{L}/u;

function joined(record: DelimitedRecord, width: number, delimiter: string): DelimitedRecord {
  const { fields } = record;
  const cut = fields.filter((field, at) => at > 0 && GOES_ON.test(field) && WORDS.test(fields[at - 1] ?? ""));
  if (fields.length <= width || cut.length !== fields.length - width) return record;
  const whole: string[] = [];
  for (const field of fields)
    if (cut.includes(field)) whole.push(`${whole.pop() ?? ""}${delimiter}${field}`);
    else whole.push(field);
  return { ...record, fields: whole };
}
