import type { Text } from "../../documents/text.ts";
import { opensSummary } from "../../tables/headings/summary-words.ts";
import type { Row } from "../../tables/layout.ts";
import type { ItemLine } from "./item-line.ts";
import { isWeak, sumsOverLines } from "./weak-rows.ts";

/**
 * The rows that head the lines under them and state what they come to, with their words: "1 | Matériel | | | 2 620,00" over
 * "1.1" and "1.2". Words that a row of totals may have as well ("prise en charge par l'État") make no total of such a row.
 */
export function chapterRows(
  rows: readonly Row[],
  items: ReadonlyMap<Row, ItemLine>,
  lineOf: (row: Row) => ItemLine,
  printed: ReadonlySet<number>,
): ReadonlyMap<Row, Text> {
  const plain = headsAmong([...items], printed);
  if (plain.size > 0) return plain;
  const last = rows.findLastIndex((row) => {
    const line = items.get(row);
    return line !== undefined && !isWeak(line);
  });
  const told = rows.slice(0, last + 1).flatMap((row): [Row, ItemLine][] => {
    const line = items.get(row);
    if (line !== undefined) return [[row, line]];
    const isNamed = row.kind === "summary" && row.label !== null && !opensSummary(row.label.value);
    return isNamed ? [[row, { ...lineOf(row), designation: row.label }]] : [];
  });
  return told.length > items.size ? headsAmong(told, printed) : plain;
}

function headsAmong(told: readonly (readonly [Row, ItemLine])[], printed: ReadonlySet<number>): Map<Row, Text> {
  const sums = sumsOverLines(
    told.map(([, line]) => line),
    printed,
  );
  return new Map(told.flatMap(([row, line]) => (sums.has(line) ? [[row, line.designation] as const] : [])));
}
