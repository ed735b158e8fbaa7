import type { Layout, Row, Table } from "../../tables/layout.ts";
import { readLabel } from "../totals/summary-label.ts";

/**
 * "maintenance_corrective;6 ans incluse" under the totals of an export: a label and its value, which begins with a figure
 * and so seems to count something in the columns above. Under the totals of the document nothing but a priced row is
 * billed: such rows are notes.
 */
export const withFactsBelow = (layout: Layout): Layout => ({
  ...layout,
  tables: layout.tables.map((table) => {
    const total = table.rows.findLastIndex(isTotal);
    const below = table.rows.slice(total + 1);
    if (total < 0 || !below.some((row) => isFact(row, table))) return table;
    const notes = below.map((row): Row => (isFact(row, table) ? asNote(row) : row));
    return { ...table, rows: [...table.rows.slice(0, total + 1), ...notes] };
  }),
});

/** In no column any more, what the row says counts nothing. */
const asNote = (row: Row): Row => ({ ...row, kind: "note", cells: row.cells.map(() => null) });

const isTotal = ({ kind, label }: Row): boolean => {
  const said = kind === "summary" ? readLabel(label?.value ?? "") : null;
  return said?.whole === true && (said.kind === "net" || said.kind === "gross");
};

/** Two cells of a grid, of words and of a figure that words go on from, or under the name of a field. */
function isFact({ kind, cells }: Row, { columns }: Table): boolean {
  const filled = cells.flatMap((cell, column) => (cell === null || cell.value === "" ? [] : [{ cell, column }]));
  const [label, value] = filled;
  if (kind !== "item" || filled.length !== 2 || label === undefined || value === undefined) return false;
  const isCount = columns[label.column]?.role === "designation" && columns[value.column]?.role === "quantity";
  const inGrid = "row" in (label.cell.pieces[0]?.at ?? {});
  return inGrid && isCount && (COUNTED_WORDS.test(value.cell.value) || FIELD.test(label.cell.value));
}
const COUNTED_WORDS = /^\d[\d.,]*\s?\p{L}{3}/u;
const FIELD = /^\p{Ll}+(?:_\p{Ll}+)+$/u;
