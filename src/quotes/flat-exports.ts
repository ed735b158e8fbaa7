import type { Cell } from "../documents/document.ts";
import type { Row } from "./arranged/grid/rows.ts";
import { kindOfField } from "./field-labels.ts";

/** Rows under a heading row that are looked at for what a file is. */
const SEEDS = 60;

/**
 * The column that numbers the quotes of a flat export, each row of which says of which quote it is: the first column
 * with a number in each row, or in the first row of each quote, with which a day and the number of a party go. A list of
 * articles has neither. Null where no column is so.
 */
export function keyOfFlatExport(header: Row, all: readonly Row[]): number | null {
  const rows = all.slice(0, SEEDS).filter((row) => row.length > 0);
  const columns = header.map((heading) => ({
    heading,
    cells: rows.map((row) => row.find(({ column }) => column === heading.column) ?? null),
  }));
  const kinds = columns.map(({ heading, cells }) => {
    const found = cells.filter((cell) => cell !== null).map((value) => kindOfField({ heading, value }));
    return found.every((kind) => kind === found[0]) ? (found[0] ?? null) : null;
  });
  const facts = columns.filter((_, index) => ["siret", "finess", "day"].includes(kinds[index] ?? ""));
  const hasParty = kinds.includes("siret") || kinds.includes("finess");
  if (!hasParty || !kinds.includes("day")) return null;
  const key = columns.find(({ cells }, index) => {
    if (!isNumbered(cells) || ["siret", "finess", "day"].includes(kinds[index] ?? "")) return false;
    const runs = runsOf(cells);
    if (runs.some((run) => run.length > 1) || rows.length === 1) return runs.every((run) => agree(run, facts));
    return false;
  });
  return key?.heading.column ?? null;
}

type Cells = readonly (Cell | null)[];

/** Codes with two digits: neither a name nor the number of a line. */
const isNumbered = (cells: Cells): boolean =>
  cells[0] != null && cells.every((cell) => cell === null || /^(?=(?:.*\d){2})\S{3,}$/u.test(cell.text.trim()));

/** The rows of each quote: a row without its number goes on with the one above. */
function runsOf(cells: Cells): number[][] {
  const runs = new Map<string, number[]>();
  let key = "";
  cells.forEach((cell, row) => {
    key = cell?.text ?? key;
    runs.set(key, [...(runs.get(key) ?? []), row]);
  });
  return [...runs.values()];
}

/** Whether each fact is the same in all rows of a quote that state it. */
const agree = (rows: readonly number[], facts: readonly { readonly cells: Cells }[]): boolean =>
  facts.every(({ cells }) => new Set(rows.flatMap((row) => cells[row]?.text ?? [])).size < 2);

/** "DO_Piece", "CT_Intitule": two capitals for the table of the database, which say nothing of the field. */
const PREFIXED = /^(\p{Lu}{2})_(?=\p{Lu}\p{Ll})/u;

/** A row of headings without the marks of the tables that a database keeps its fields in; other rows as they are. */
export function withoutTablePrefixes(row: Row): Row {
  const marks = row.flatMap(({ text }) => PREFIXED.exec(text)?.[1] ?? []);
  if (marks.length < FEWEST_PREFIXED || new Set(marks).size === marks.length) return row;
  return row.map((cell) => ({ ...cell, text: cell.text.replace(PREFIXED, "") }));
}
const FEWEST_PREFIXED = 4;
