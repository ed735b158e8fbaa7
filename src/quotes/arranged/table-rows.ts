import type { Cell, GridDocument } from "../../documents/document.ts";
import type { Rows } from "./figures.ts";

interface Parts {
  readonly above: Rows;
  readonly headings: readonly string[];
  /** The lines and totals, a cell or nothing under each heading. */
  readonly table: readonly (readonly (Cell | null)[])[];
  readonly below: Rows;
}

/** A grid with a table of its own making between what stands above and below it; each cell keeps its place in the file. */
export function tableRows(document: GridDocument, { above, headings, table, below }: Parts): GridDocument {
  const [sample] = table.flatMap((cells) => cells.filter((cell) => cell !== null));
  if (sample === undefined) return document;
  const used = headings.map((_, column) => table.some((cells) => cells[column] != null));
  const head = headings.flatMap((text, column) =>
    used[column] ? [{ ...withSpot(sample), text, column: column + 1 }] : [],
  );
  const lines = table.map((cells) =>
    cells.flatMap((cell, column) => (cell === null ? [] : [{ ...withSpot(cell), column: column + 1 }])),
  );
  const rows = [
    ...above.map((cells) => cells.map(withSpot)),
    [],
    head,
    ...lines,
    [],
    ...below.map((cells) => cells.map(withSpot)),
  ];
  return { ...document, rows: rows.map((cells, index) => cells.map((cell) => ({ ...cell, row: index + 1 }))) };
}

/** A cell that moves in the grid keeps its place in the file. */
const withSpot = (cell: Cell): Cell => ({ ...cell, spot: cell.spot ?? { row: cell.row, column: cell.column } });
