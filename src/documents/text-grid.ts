import {
  type Cell,
  failed,
  type GridDocument,
  ok,
  type ReadError,
  type ReadingProblem,
  type Result,
} from "./document.ts";
import { brokenIntoLines, withoutLeaders } from "./split-lines.ts";

/** A text document as any of its formats gives it: paragraphs and tables in reading order. */
export type Block =
  /** Text with tabs and line breaks as characters. */
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly TableCell[])[] };

export interface TableCell {
  /** Column of the table where it starts, from 1: merged cells before it count as many as they cover. */
  readonly column: number;
  /** Paragraphs of the cell, one a line. */
  readonly text: string;
  /** Tables inside the cell, which stand for the rest of its content. */
  readonly tables: readonly (Block & { readonly kind: "table" })[];
}

/** The words that blocks inside a cell print, a line a paragraph; tables among them are set beside. */
export const wordsOfCell = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === "paragraph" && block.text.trim() !== "" ? [block.text] : []))
    .join("\n")
    .replaceAll("\t", " ");

/**
 * Blocks as a grid: a paragraph is a row, its tabs part its cells; a table's rows are rows. What is printed at the head of
 * each page comes first, as on the page, and is counted last, so that the paragraphs of the body keep their numbers.
 */
export function textGrid(
  blocks: readonly Block[],
  problems: readonly ReadingProblem[],
  limits: { readonly cells: number },
  pageHead: readonly Block[] = [],
): Result<GridDocument, ReadError> {
  const rows: Cell[][] = [];
  let paragraphs = 0;
  let tables = 0;
  let left = limits.cells;
  const push = (row: readonly Omit<Cell, "row">[]): void => {
    left -= row.length;
    if (left < 0) return;
    rows.push(row.map((cell) => ({ ...cell, row: rows.length + 1 })));
  };
  const addParagraph = (text: string): void => {
    const paragraph = ++paragraphs;
    if (text.trim() === "") gap(rows);
    else
      for (const line of text.split("\n")) {
        const parts = withoutLeaders(line, "tab")
          .split("\t")
          .map((part, index) => ({ text: part.trim(), column: index + 1, spot: { paragraph } }));
        push(parts.filter((part) => part.text !== ""));
      }
  };
  const addTable = ({ rows: source }: Block & { readonly kind: "table" }): void => {
    const table = ++tables;
    gap(rows);
    source.forEach((row, index) => {
      const filled = row.flatMap(({ text, column }, cell) => {
        const spot = { table, row: index + 1, cell: cell + 1 };
        return text.trim() === "" ? [] : [{ text: text.trim(), column, spot }];
      });
      if (filled.length > 0) for (const line of brokenIntoLines(filled)) push(line);
      for (const inner of row.flatMap((cell) => cell.tables)) addTable(inner);
    });
    gap(rows);
  };
  const add = (block: Block): void => (block.kind === "paragraph" ? addParagraph(block.text) : addTable(block));
  blocks.forEach(add);
  if (pageHead.length > 0) {
    const under = rows.splice(0);
    pageHead.forEach(add);
    for (const row of under) rows.push(row.map((cell) => ({ ...cell, row: rows.length + 1 })));
  }
  if (rows.every((row) => row.length === 0)) return failed({ code: problems.length > 0 ? "no-text" : "empty-file" });
  const cut: ReadingProblem[] = left < 0 ? [{ code: "cell-limit", page: null }] : [];
  return ok({ kind: "grid", rows, problems: [...problems, ...cut] });
}

/** Blocks are parted by one empty row, however many empty paragraphs there are. */
function gap(rows: Cell[][]): void {
  if ((rows.at(-1)?.length ?? 0) > 0) rows.push([]);
}
