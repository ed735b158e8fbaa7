import { textAt } from "../../src/documents/text.ts";
import type { Layout, Segment } from "../../src/tables/layout.ts";

/**
 * Layouts drawn in a string, for tests: one printed line a row, segments apart by two blanks or more, each standing at
 * the columns it is drawn in. A character is 6 points wide, a line 12 points high.
 */
export function sketch(drawing: string): Layout {
  const segments: Segment[] = [];
  for (const [line, row] of drawing.split("\n").entries()) {
    for (const match of row.matchAll(/\S+(?: \S+)*/g)) {
      const box = [match.index * 6, line * 12, (match.index + match[0].length) * 6, line * 12 + 10] as const;
      segments.push({ text: textAt(match[0], { page: 1, bbox: box }), page: 1, box, line });
    }
  }
  return { tables: [], segments, paragraphs: segments.map(({ text }) => text) };
}

/** Cells of a grid, rows apart by line ends and cells by semicolons. */
export function cells(csv: string): Layout {
  const segments: Segment[] = [];
  for (const [row, line] of csv.split("\n").entries()) {
    for (const [column, value] of line.split(";").entries()) {
      if (value.trim() === "") continue;
      const box = [column + 1, row + 1, column + 2, row + 2] as const;
      segments.push({ text: textAt(value.trim(), { row: row + 1, column: column + 1 }), page: 1, box, line: row + 1 });
    }
  }
  return { tables: [], segments, paragraphs: segments.map(({ text }) => text) };
}
