import { widthOf } from "../synth/drawing.ts";
import type { Row } from "./outline.ts";

/** Widths of the columns of a grid, in points: what their cells need, the widest one shrunk to what is left. */
export function columnWidths(rows: readonly Row[], most: number, size: number, padding: number): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from(
    { length: count },
    (_, at) => Math.max(0, ...rows.map((row) => needed(row, at, size))) + padding,
  );
  for (let round = 0; round < count; round++) {
    const excess = widths.reduce((sum, width) => sum + width, 0) - most;
    if (excess <= 0) break;
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = Math.max((widths[widest] ?? 0) - excess, most / count);
  }
  return widths;
}

/** The last cell of a row needs no more room than its first words: it may run on. */
const needed = (row: Row, at: number, size: number): number => {
  const cell = row[at] ?? "";
  const last = at > 0 && row.slice(at + 1).every((other) => other === "");
  return last ? Math.min(60, widthOf(cell, size, false)) : widthOf(cell, size, true);
};
