import type { Cell, GridDocument } from "../../documents/document.ts";
import { opensSummary } from "../summary-words.ts";
import { headingOf } from "./line-fields.ts";
import { gridOfRows, type Row } from "./moved-cells.ts";
import { type LineRecord, tableOfRecords } from "./records-table.ts";

/** Fewer rows of headings are a list of facts. */
const FEWEST_ROWS = 3;

/** A table that was turned on its side, the headings in its first column and each billed line in one of its own: set upright. */
export function withTransposedUpright(document: GridDocument): GridDocument {
  const rows: Row[] = [];
  let turned = false;
  for (let at = 0; at < document.rows.length; ) {
    const end = runEnd(document.rows, at);
    const table = end - at < FEWEST_ROWS ? null : tableOfRecords(recordsOf(document.rows.slice(at, end)));
    if (table === null) rows.push(document.rows[at++] ?? []);
    else {
      turned = true;
      rows.push([], ...table, []);
      at = end;
    }
  }
  return turned ? gridOfRows(document, rows) : document;
}

/** Rows right under one another, each a known heading before the values of two lines and more. */
function runEnd(rows: readonly Row[], start: number): number {
  const [label, ...values] = rows[start] ?? [];
  if (label === undefined || values.length < 2 || !isHeaded(rows[start] ?? [])) return start;
  const columns = new Set(values.map(({ column }) => column));
  let end = start + 1;
  while (isUnder(rows[end] ?? [], label, columns)) end++;
  return end;
}

const isHeaded = ([label, ...values]: Row): boolean =>
  label !== undefined && headingOf(label) !== null && !values.every((value) => headingOf(value) !== null);

const isUnder = ([label, ...values]: Row, above: Cell, columns: ReadonlySet<number>): boolean =>
  label !== undefined &&
  label.column === above.column &&
  values.length > 0 &&
  values.every(({ column }) => columns.has(column)) &&
  // A total of all lines stands under the first of them alone.
  (values.length === columns.size || !opensSummary(label.text)) &&
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
