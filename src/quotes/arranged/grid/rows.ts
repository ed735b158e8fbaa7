import type { Cell, GridDocument } from "../../../documents/document.ts";

/** A row of a grid: its filled cells, from left to right. */
export type Row = readonly Cell[];

/** The cell in another column, or other words in its place; it still points to where it stands in the file. */
export const moved = (cell: Cell, column: number, text = cell.text): Cell => ({ ...withSpot(cell), column, text });

const withSpot = (cell: Cell): Cell => ({ ...cell, spot: cell.spot ?? { row: cell.row, column: cell.column } });

/** The document with other rows, numbered anew. */
export const withRows = (document: GridDocument, rows: readonly Row[]): GridDocument => ({
  ...document,
  rows: rows.map((row, index) => row.map((cell) => ({ ...withSpot(cell), row: index + 1 }))),
});

/**
 * The common form of billed lines: a row of headings, and under each of them a cell of the line or nothing. Headings of
 * empty columns are left out; one that is printed nowhere points to the first cell of the lines.
 */
export function commonTable(headings: readonly string[], lines: readonly (readonly (Cell | null)[])[]): Row[] {
  const place = lines.flatMap((line) => line.filter((cell) => cell !== null))[0];
  if (place === undefined) return [];
  const isUsed = headings.map((_, column) => lines.some((line) => (line[column] ?? null) !== null));
  return [
    headings.flatMap((heading, column) => (isUsed[column] ? [moved(place, column + 1, heading)] : [])),
    ...lines.map((line) => line.flatMap((cell, column) => (cell === null ? [] : [moved(cell, column + 1)]))),
  ];
}

/** Rows between the last words of a letter and a table set under it: what stands there is no title of it. */
export const FAR_BELOW: readonly Row[] = [[], [], []];

/** An empty row, or one of drawn rules. */
export const isBreak = (row: Row): boolean => !row.some(({ text }) => /[\p{L}\p{N}]/u.test(text));

export const textOf = (row: Row): string => row.map(({ text }) => text).join(" ");

/** Cells as one, at the place of the first; null for none. */
export function joinedCells(cells: readonly Cell[], between = " "): Cell | null {
  const [first] = cells;
  return first === undefined ? null : moved(first, first.column, cells.map(({ text }) => text).join(between));
}
