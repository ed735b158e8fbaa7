import type { ReadingProblem } from "../document.ts";
import type { HiddenWords } from "../hidden-problems.ts";

/** A spreadsheet as any of its formats gives it: sheets of cells with their displayed text. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly macros: boolean;
  /** Words of cells that nobody sees on a sheet that is shown, left out of its cells. */
  readonly hidden: readonly HiddenWords[];
  /** Documents of other programs that it holds, which are not read. */
  readonly inserted: readonly ReadingProblem[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** One more than the limit at the most: enough to see that it was passed. */
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  /** Row and column of the sheet, from 1. */
  readonly row: number;
  readonly column: number;
  /** As displayed; "" for a formula whose value was not saved. */
  readonly text: string;
  /** A number that is no date: what amounts and quantities are. */
  readonly numeric: boolean;
  /** In a hidden row or column. */
  readonly hidden: boolean;
  /** A formula whose value was not saved with the file. */
  readonly unvalued: boolean;
  /** Rows that it covers, itself included: above 1 for a cell merged downwards. */
  readonly rowSpan: number;
}

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}
