import {
  type Cell,
  failed,
  type GridDocument,
  ok,
  type ReadError,
  type ReadingProblem,
  type Result,
} from "../document.ts";
import { problemsOfHidden } from "../hidden-problems.ts";
import { brokenIntoLines } from "../split-lines.ts";
import { columnLetters, type Sheet, type SheetCell, type Workbook } from "./sheet.ts";

/**
 * The visible sheets of a workbook as one grid, one under the other with an empty row between them. What is hidden is
 * left out, because nobody who reads the quote sees it, and said.
 */
export function workbookGrid(
  { sheets, macros, hidden, inserted }: Workbook,
  most: number,
): Result<GridDocument, ReadError> {
  const rows: Cell[][] = [];
  const cut: ReadingProblem[] = [];
  let left = most;
  for (const sheet of sheets) {
    if (sheet.hidden) continue;
    const own = rowsOf(sheet);
    if (own.length > 0 && rows.length > 0) rows.push([]);
    for (const row of own) {
      left -= row.length;
      if (left < 0) {
        cut.push({ code: "cell-limit", page: null, where: sheet.name });
        break;
      }
      const ordinal = rows.length + 1;
      rows.push(row.map((cell) => ({ ...cell, row: ordinal })));
    }
  }
  const problems = [
    ...sheets.flatMap(problemsOf),
    ...problemsOfHidden(hidden),
    ...inserted,
    ...cut.slice(0, 1),
    ...(macros ? [{ code: "macros-ignored", page: null } as const] : []),
  ];
  if (rows.length > 0) return ok({ kind: "grid", rows, problems });
  return failed({ code: problems.some(({ code }) => code !== "macros-ignored") ? "no-text" : "empty-file" });
}

/** Rows without cells inside of a sheet stay, as rows that part its blocks: one for any number of them. */
function rowsOf(sheet: Sheet): Cell[][] {
  const byRow = new Map<number, SheetCell[]>();
  for (const cell of withMergedTexts(sheet.cells)) {
    if (cell.hidden || cell.text.trim() === "") continue;
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  const numbers = [...byRow.keys()].sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const cells = (byRow.get(number) ?? []).sort((a, b) => a.column - b.column);
    const previous = numbers[index - 1];
    const gap = previous !== undefined && number > previous + 1 ? [[]] : [];
    const placed = cells.map(({ text, row, column }): Cell => {
      const spot = { sheet: sheet.name, cell: `${columnLetters(column)}${row}` };
      return { text: text.trim(), row, column, spot };
    });
    return [...gap, ...(cells.some(({ numeric }) => numeric) ? [placed] : brokenIntoLines(placed))];
  });
}

/** A cell merged over more rows than this is a frame around the sheet. */
const MOST_ROWS_MERGED = 500;

/**
 * Words merged downwards beside rows of figures hold for each of those rows ("Financé par l'État" over three lines).
 * A merged figure is printed, and counted, once.
 */
function withMergedTexts(cells: readonly SheetCell[]): SheetCell[] {
  const withFigures = new Set(cells.filter(({ numeric }) => numeric).map(({ row }) => row));
  return cells.flatMap((cell) => {
    if (cell.rowSpan < 2 || cell.numeric || !withFigures.has(cell.row)) return [cell];
    const repeats: SheetCell[] = [cell];
    const end = cell.row + Math.min(cell.rowSpan, MOST_ROWS_MERGED);
    for (let row = cell.row + 1; row < end; row++) if (withFigures.has(row)) repeats.push({ ...cell, row });
    return repeats;
  });
}

function problemsOf(sheet: Sheet): ReadingProblem[] {
  const filled = sheet.cells.filter(({ text, unvalued }) => text.trim() !== "" || unvalued);
  if (sheet.hidden) {
    // A hidden list of words feeds drop-down menus; only figures may be a part of the quote.
    return filled.some(({ numeric, unvalued }) => numeric || unvalued)
      ? [{ code: "hidden-sheet", page: null, where: sheet.name }]
      : [];
  }
  const hidden = filled.filter((cell) => cell.hidden);
  const unvalued = filled.filter((cell) => cell.unvalued && !cell.hidden);
  const where = (cell: SheetCell | undefined): string =>
    cell === undefined ? sheet.name : `${sheet.name} ${columnLetters(cell.column)}${cell.row}`;
  return [
    ...(hidden.length > 0 ? [{ code: "hidden-cells", page: null, where: where(hidden[0]) } as const] : []),
    ...(unvalued.length > 0 ? [{ code: "formula-without-value", page: null, where: where(unvalued[0]) } as const] : []),
  ];
}
