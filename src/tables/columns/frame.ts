import type { Header } from "../headings/header.ts";
import type { ColumnRole } from "../layout.ts";
import type { PrintedLine } from "../page/printed-lines.ts";
import type { Bars } from "./bars.ts";
import { columnEdges, gridEdges } from "./column-edges.ts";
import { columnRoles } from "./column-roles.ts";
import { rolesByContent } from "./roles-by-content.ts";
import { leftBesideWords } from "./touching-words.ts";

/** Where the columns of a table stand: `edges` has one entry more than there are columns. */
export interface Frame {
  readonly header: Header;
  readonly roles: readonly ColumnRole[];
  readonly edges: readonly number[];
  /** Where designations begin beside another column of words, in points; null where none stands there. */
  readonly wordsLeft: number | null;
  /** Bars are drawn between the columns. */
  readonly barred: boolean;
  /** By column: no heading says its role. */
  readonly guessed: readonly boolean[];
}

/** Columns of a header, placed by the header and by the lines of figures under it. */
export function frameOf(header: Header, lines: readonly PrintedLine[], { columns, span }: Bars): Frame {
  const roles = columnRoles(header.cells, header.titled);
  const inGrid = lines[0]?.grid ?? header.cells.some(({ words }) => words.some(({ at }) => "row" in at));
  const barred = columns !== null;
  const edges = inGrid ? gridEdges(header) : (columns ?? within(columnEdges(header, roles, lines), span));
  const settled = rolesByContent({ header, roles, edges, barred, guessed: [], wordsLeft: null }, lines);
  // A header that is implied by the rows under it has no words, or none that say what the column holds.
  const guessed = settled.map((role, column) => {
    const cell = header.cells[column];
    return role !== roles[column] || cell?.words.length === 0 || cell?.guessed === true;
  });
  if (!header.headless)
    return { header, roles: settled, edges, barred, guessed, wordsLeft: leftBesideWords(settled, edges, lines) };
  return {
    header,
    roles: ["designation", ...settled],
    edges: [Number.NEGATIVE_INFINITY, ...edges],
    barred: false,
    guessed: [true, ...guessed],
    wordsLeft: null,
  };
}

/** A table is as wide as the rules beside its headings. */
const within = (edges: readonly number[], span: Bars["span"]): readonly number[] =>
  span === null
    ? edges
    : edges.map((edge, index) =>
        index === 0 ? Math.min(edge, span.from) : index === edges.length - 1 ? Math.max(edge, span.to) : edge,
      );
