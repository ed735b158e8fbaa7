import type { Cell, GridDocument } from "../../documents/document.ts";

export type Row = readonly Cell[];

/** A cell that may move in the grid keeps its place in the file. */
export const withSpot = (cell: Cell): Cell => ({ ...cell, spot: cell.spot ?? { row: cell.row, column: cell.column } });

/** Words that stand for a cell of the file, in a column of their own. */
export const cellAt = (source: Cell, column: number, text = source.text): Cell => ({
  ...withSpot(source),
  column,
  text,
});

/** A grid of rows that were moved: rows are counted anew, one empty row where there were several. */
export function gridOfRows(document: GridDocument, rows: readonly Row[]): GridDocument {
  const kept = rows.filter((row, index) => row.length > 0 || (rows[index - 1]?.length ?? 0) > 0);
  return {
    ...document,
    rows: kept.map((row, index) => row.map((cell) => ({ ...withSpot(cell), row: index + 1 }))),
  };
}
