import type { Cell, GridDocument } from "../../documents/document.ts";

/** A row of a grid: its filled cells, from left to right. */
export type GridRow = readonly Cell[];

/** A cell that may move in the grid keeps its place in the file. */
export const withSpot = (cell: Cell): Cell => ({ ...cell, spot: cell.spot ?? { row: cell.row, column: cell.column } });

/** A part of a cell, set in another column; it points to the whole cell. */
export const partOfCell = (cell: Cell, text: string, column: number): Cell => ({ ...withSpot(cell), text, column });

/** The document with other rows: each cell says its new row, and points to where it stood. */
export const withRows = (document: GridDocument, rows: readonly GridRow[]): GridDocument => ({
  ...document,
  rows: rows.map((row, index) => row.map((cell) => ({ ...withSpot(cell), row: index + 1 }))),
});

/** A table of cells by column, under its headings. A heading that is printed nowhere points to where its column begins. */
export function tableRows(headings: readonly string[], lines: readonly (readonly (Cell | null)[])[]): GridRow[] {
  const place = lines.flatMap((line) => line.flatMap((cell) => cell ?? []))[0];
  if (place === undefined) return [];
  const isUsed = (column: number): boolean => lines.some((line) => (line[column] ?? null) !== null);
  const inColumn = (cell: Cell, column: number): Cell => partOfCell(cell, cell.text, column + 1);
  return [
    headings.flatMap((heading, column) => (isUsed(column) ? [partOfCell(place, heading, column + 1)] : [])),
    ...lines.map((line) => line.flatMap((cell, column) => (cell === null ? [] : [inColumn(cell, column)]))),
  ];
}

export const textOfRow = (row: GridRow): string => row.map(({ text }) => text).join(" ");
