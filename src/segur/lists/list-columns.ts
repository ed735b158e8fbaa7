import type { Cell, GridDocument } from "../../documents/document.ts";
import { normalise } from "../reading/tokens.ts";

/** What the columns of a list are for, told by their headings or named by the user. */

export interface ColumnKind {
  readonly key: string;
  readonly required: boolean;
  /** Wordings of its heading, the surest first; matched against folded words. */
  readonly headings: readonly RegExp[];
  /** Whether several columns may be of this kind: one amount a DSR. */
  readonly many?: boolean;
}

export interface HeadingCell {
  readonly key: string;
  readonly cell: Cell;
}

export interface ListTable {
  readonly columns: readonly HeadingCell[];
  /** Rows under the headings. */
  readonly rows: readonly (readonly Cell[])[];
  /** Texts above the headings. */
  readonly above: readonly string[];
}

/** Why the columns of a list could not be told. */
export type ColumnProblem =
  | {
      readonly code: "no-headings";
      readonly missing: readonly string[];
      readonly at: string | null;
      readonly found: readonly string[];
    }
  | {
      readonly code: "no-such-column";
      readonly key: string;
      readonly heading: string;
      readonly found: readonly string[];
    }
  | { readonly code: "unknown-column-key"; readonly key: string; readonly known: readonly string[] }
  | { readonly code: "two-columns"; readonly key: string; readonly at: string; readonly found: readonly string[] };

export const foldedWords = (text: string): string => (normalise(text).match(/[a-z0-9+]+/g) ?? []).join(" ");

/** A place of a list as its reader looks for it: a cell of a sheet, or the line of a file. */
export function placeOfCell({ row, column, spot }: Cell): string {
  if (spot !== undefined && "sheet" in spot) return `${spot.sheet}!${spot.cell}`;
  return `${row}:${column}`;
}

/** Headings stand in one of the first rows. */
const LAST_HEADING_ROW = 60;

/** Finds the row of headings and what each column is for; `named` gives headings by kind where the user does. */
export function readColumns(
  grid: GridDocument,
  kinds: readonly ColumnKind[],
  named: ReadonlyMap<string, string>,
): { readonly ok: true; readonly table: ListTable } | { readonly ok: false; readonly problem: ColumnProblem } {
  const known = kinds.map(({ key }) => key);
  for (const key of named.keys())
    if (!known.includes(key)) return { ok: false, problem: { code: "unknown-column-key", key, known } };
  let best: { row: number; columns: HeadingCell[]; missing: string[] } | null = null;
  for (const [index, row] of grid.rows.slice(0, LAST_HEADING_ROW).entries()) {
    const columns = row.flatMap((cell) => kindsOf(cell, kinds, named).map((key) => ({ key, cell })));
    const found = new Set(columns.map(({ key }) => key));
    const missing = kinds.filter(({ key, required }) => required && !found.has(key)).map(({ key }) => key);
    if (
      best === null ||
      missing.length < best.missing.length ||
      (missing.length === best.missing.length && found.size > new Set(best.columns.map(({ key }) => key)).size)
    )
      best = { row: index, columns, missing };
  }
  const headings = grid.rows[best?.row ?? 0] ?? [];
  const texts = headings.map(({ text }) => text);
  const [first] = headings;
  const at = first === undefined ? null : placeOfCell(first);
  for (const [key, heading] of named)
    if (!texts.some((text) => foldedWords(text) === foldedWords(heading)))
      return { ok: false, problem: { code: "no-such-column", key, heading, found: texts } };
  if (best === null || best.missing.length > 0)
    return { ok: false, problem: { code: "no-headings", missing: best?.missing ?? known, at, found: texts } };
  return settle(best.columns, kinds, named, grid, best.row);
}

function kindsOf({ text }: Cell, kinds: readonly ColumnKind[], named: ReadonlyMap<string, string>): string[] {
  const words = foldedWords(text);
  const asked = [...named].filter(([, heading]) => foldedWords(heading) === words).map(([key]) => key);
  if (asked.length > 0) return asked;
  const kind = kinds.find(({ key, headings }) => !named.has(key) && headings.some((heading) => heading.test(words)));
  return kind === undefined ? [] : [kind.key];
}

/** Of two columns of one kind, the one with the surer heading; two equally sure ones are for the user to tell. */
function settle(
  columns: readonly HeadingCell[],
  kinds: readonly ColumnKind[],
  named: ReadonlyMap<string, string>,
  grid: GridDocument,
  row: number,
): ReturnType<typeof readColumns> {
  const chosen: HeadingCell[] = [];
  for (const { key, headings, many = false } of kinds) {
    const own = columns.filter((column) => column.key === key);
    const rankOf = ({ cell }: HeadingCell) =>
      named.has(key) ? 0 : headings.findIndex((heading) => heading.test(foldedWords(cell.text)));
    const surest = own.filter((column) => rankOf(column) === Math.min(...own.map(rankOf)));
    const [first] = surest;
    if (first === undefined) continue;
    if (!many && surest.length > 1)
      return {
        ok: false,
        problem: { code: "two-columns", key, at: placeOfCell(first.cell), found: surest.map(({ cell }) => cell.text) },
      };
    chosen.push(...(many ? own : [first]));
  }
  const above = grid.rows.slice(0, row).map((cells) => cells.map(({ text }) => text).join(" "));
  return { ok: true, table: { columns: chosen, rows: grid.rows.slice(row + 1), above } };
}

/** The text of a row in a column, "" where the cell is empty. */
export const cellIn = (row: readonly Cell[], { cell }: HeadingCell): Cell | undefined =>
  row.find(({ column }) => column === cell.column);
