import { foldLabel } from "../../tables/headings/summary-words.ts";
import type { Layout, Row, Table } from "../../tables/layout.ts";
import { readLabel } from "../totals/summary-label.ts";

/**
 * Rows of a grid that bill nothing though they seem to count something: facts under the totals of an export, and the
 * tally of the lines.
 */
export const withoutFalseCounts = (layout: Layout): Layout => ({
  ...layout,
  tables: layout.tables.map((table) => withoutTallies(withTimesBelow(withFactsBelow(table)))),
});

/** "Nombre de lignes | 3", "Quantité totale | 7": what the lines over it come to in number. */
function withoutTallies(table: Table): Table {
  const column = table.columns.findIndex(({ role }) => role === "quantity");
  const counts = (rows: readonly Row[]): number[] =>
    rows.map(({ cells }) => Number(cells[column]?.value ?? Number.NaN));
  const priced = table.rows.filter((row) => row.kind === "item" && !isCount(row, table));
  const lines = priced.length;
  const things = counts(priced).reduce((sum, count) => sum + count, 0);
  return {
    ...table,
    rows: table.rows.map((row) => {
      const [count = Number.NaN] = row.kind === "item" && isCount(row, table) ? counts([row]) : [];
      const isTally = (count === lines || count === things) && TALLY.test(foldLabel(row.text.value));
      return isTally ? asNote(row) : row;
    }),
  };
}
const TALLY = /^(?:nombre|nb|nbre|quantites?|qte|total|cumul)(?![a-z])/;

/**
 * "maintenance_corrective;6 ans incluse" under the totals of an export: a label and its value, which begins with a figure
 * and so seems to count something in the columns above. Under the totals of the document nothing but a priced row is
 * billed: such rows are notes.
 */
function withFactsBelow(table: Table): Table {
  const total = table.rows.findLastIndex(isTotal);
  const below = table.rows.slice(total + 1);
  if (total < 0 || !below.some((row) => isFact(row, table))) return table;
  const notes = below.map((row): Row => (isFact(row, table) ? asNote(row) : row));
  return { ...table, rows: [...table.rows.slice(0, total + 1), ...notes] };
}

/**
 * "Délai de règlement | 30 jours", "Garantie | 12 mois" set apart under the lines: their figures are times and count
 * nothing. Right under the lines such a row may be one that lacks its price.
 */
function withTimesBelow(table: Table): Table {
  const last = table.rows.findLastIndex((row) => row.kind === "item" && !isCount(row, table));
  const next = table.rows[last + 1];
  if (last < 0 || next === undefined || gridRow(next) - gridRow(table.rows[last] ?? next) < 2) return table;
  return {
    ...table,
    rows: table.rows.map((row, index) => (index > last && isCount(row, table) && isTime(row) ? asNote(row) : row)),
  };
}

const isTime = ({ cells }: Row): boolean => cells.some((cell) => TIME.test(cell?.value ?? ""));
const TIME = /^\d+\s?(?:jours?|semaines?|mois|ans?|années?|heures?|h|j)(?!\p{L})/iu;

/** The last row of the grid that a row stands in. */
function gridRow({ text }: Row): number {
  const at = text.pieces.at(-1)?.at;
  return at !== undefined && "row" in at ? at.row : 0;
}

/** In no column any more, what the row says counts nothing. */
const asNote = (row: Row): Row => ({ ...row, kind: "note", cells: row.cells.map(() => null) });

const isTotal = ({ kind, label }: Row): boolean => {
  const said = kind === "summary" ? readLabel(label?.value ?? "") : null;
  return said?.whole === true && (said.kind === "net" || said.kind === "gross");
};

/** Two cells of a grid, of words and of a figure in the column of counts. */
function isCount({ kind, cells }: Row, { columns }: Table): boolean {
  const filled = cells.flatMap((cell, column) => (cell === null || cell.value === "" ? [] : [{ cell, column }]));
  const [label, value] = filled;
  if (kind !== "item" || filled.length !== 2 || label === undefined || value === undefined) return false;
  const inGrid = "row" in (label.cell.pieces[0]?.at ?? {});
  return inGrid && columns[label.column]?.role === "designation" && columns[value.column]?.role === "quantity";
}

/** A figure that words go on from, or one under the name of a field. */
function isFact(row: Row, table: Table): boolean {
  const [label, value] = row.cells.flatMap((cell) => (cell === null || cell.value === "" ? [] : [cell.value]));
  return isCount(row, table) && (COUNTED_WORDS.test(value ?? "") || FIELD.test(label ?? ""));
}
const COUNTED_WORDS = /^\d[\d.,]*\s?\p{L}{3}/u;
const FIELD = /^\p{Ll}+(?:_\p{Ll}+)+$/u;
