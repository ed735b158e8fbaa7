import { columnEdges, gridEdges } from "./column-edges.ts";
import { columnRoles } from "./column-roles.ts";
import type { Header } from "./header.ts";
import type { ColumnRole } from "./layout.ts";
import type { PrintedLine } from "./printed-lines.ts";
import { rolesByContent } from "./roles-by-content.ts";

/** Where the columns of a table stand: `edges` has one entry more than there are columns. */
export interface Frame {
  readonly header: Header;
  readonly roles: readonly ColumnRole[];
  readonly edges: readonly number[];
  /** By column: no heading says its role. */
  readonly guessed: readonly boolean[];
}

/** Columns of a header, placed by the header and by the lines of figures under it. */
export function frameOf(header: Header, lines: readonly PrintedLine[]): Frame {
  const roles = columnRoles(header.cells, header.titled);
  const inGrid = lines[0]?.grid ?? header.cells.some(({ words }) => words.some(({ at }) => "row" in at));
  const edges = inGrid ? gridEdges(header) : columnEdges(header, roles, lines);
  const settled = rolesByContent({ header, roles, edges, guessed: [] }, lines);
  // A header that is implied by the rows under it has no words.
  const guessed = settled.map((role, column) => role !== roles[column] || header.cells[column]?.words.length === 0);
  if (!header.headless) return { header, roles: settled, edges, guessed };
  return {
    header,
    roles: ["designation", ...settled],
    edges: [Number.NEGATIVE_INFINITY, ...edges],
    guessed: [true, ...guessed],
  };
}
