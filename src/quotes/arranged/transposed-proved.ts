import type { Cell } from "../../documents/document.ts";
import { opensSummary } from "../../tables/summary-words.ts";
import { type LineRecord, tableOfRecords } from "./grid/fields-table.ts";
import { headingOf } from "./grid/line-fields.ts";
import { moved, type Row } from "./grid/rows.ts";

/** Fewer rows of headings are a list of facts. */
const FEWEST_ROWS = 3;

/** A table that was turned on its side, the headings in its first column and each billed line in one of its own: set upright. */
export function withTransposedUpright(all: readonly Row[]): Row[] | null {
  const rows: Row[] = [];
  let turned = false;
  for (let at = 0; at < all.length; ) {
    const end = runEnd(all, at);
    const table = end - at < FEWEST_ROWS ? null : uprightOf(all.slice(at, end));
    if (table === null) rows.push(all[at++] ?? []);
    else {
      turned = true;
      rows.push([], ...table, []);
      at = end;
    }
  }
  return turned ? rows : null;
}

/** A column that names nothing, at the end, sums the others: the row of totals. */
function uprightOf(rows: readonly Row[]): Row[] | null {
  const records = recordsOf(rows);
  const last = records.at(-1) ?? [];
  const labels = (record: LineRecord): Set<string> => new Set(record.map(({ label }) => label.text));
  const isSum = records.length > 1 && last.length < (records[0]?.length ?? 0) && !labels(last).has(wordiest(rows));
  const table = tableOfRecords(isSum ? records.slice(0, -1) : records);
  const [heading] = table ?? [];
  const [first] = last;
  if (table === null || heading === undefined || !isSum || first === undefined) return table;
  const sums = heading.flatMap(({ text, column }): Cell[] => {
    const sum = last.find(({ label }) => label.text === text);
    return sum === undefined ? [] : [moved(sum.value, column)];
  });
  const label = heading.find(({ text }) => text === wordiest(rows));
  return label === undefined
    ? table
    : [...table, [moved(first.label, label.column, "Total"), ...sums].sort((a, b) => a.column - b.column)];
}

/** The label of the longest words: what is sold. */
const wordiest = (rows: readonly Row[]): string =>
  rows.reduce((best, row) => ((row[1]?.text.length ?? 0) > (best[1]?.text.length ?? 0) ? row : best), rows[0] ?? [])[0]
    ?.text ?? "";

/** Rows right under one another, each a known heading before what it says of each line. */
function runEnd(rows: readonly Row[], start: number): number {
  const [label] = rows[start] ?? [];
  if (label === undefined || !isHeaded(rows[start] ?? [])) return start;
  let columns = new Set<number>();
  let end = start;
  for (let row = rows[end] ?? []; isUnder(row, label, columns.size); row = rows[++end] ?? [])
    columns = new Set([...columns, ...valuesOf(row).map(({ column }) => column)]);
  return columns.size < 2 ? start : end;
}

const valuesOf = ([, ...values]: Row): Row => values;

const isHeaded = ([label, ...values]: Row): boolean =>
  label !== undefined &&
  values.length > 0 &&
  headingOf(label) !== null &&
  !values.every((value) => headingOf(value) !== null);

const isUnder = ([label, ...values]: Row, above: Cell, columns: number): boolean =>
  label !== undefined &&
  label.column === above.column &&
  values.length > 0 &&
  // A total of all lines stands under the first of them alone.
  (values.length >= columns || !opensSummary(label.text)) &&
  /\p{L}/u.test(label.text);

const recordsOf = (rows: readonly Row[]): LineRecord[] => {
  const columns = [...new Set(rows.flatMap(([, ...values]) => values.map(({ column }) => column)))];
  return columns
    .sort((a, b) => a - b)
    .map((column) =>
      rows.flatMap(([label, ...values]) => {
        const value = values.find((cell) => cell.column === column);
        return label === undefined || value === undefined ? [] : [{ label, value }];
      }),
    );
};
