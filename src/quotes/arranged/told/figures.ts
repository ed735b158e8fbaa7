import { findNumbers, isMoney, type NumberStyle, type PrintedNumber } from "../../amounts/amounts.ts";
import type { Row } from "../grid/rows.ts";

/** A number of a grid, and where it stands. */
export interface Figure {
  /** Its place among all figures. */
  readonly index: number;
  /** Index of its row, and of its cell among those of the row. */
  readonly row: number;
  readonly cell: number;
  readonly number: PrintedNumber;
  readonly money: boolean;
  /** The words between the figure before and this one, over cells and rows. */
  readonly lead: string;
}

/** So many digits number a company or a person; no count and no price of a quote has them. */
const MOST_DIGITS = 8;

/** Every number of the rows that may be a count, a price or a rate, in reading order. */
export function figuresOf(rows: readonly Row[], style: NumberStyle): Figure[] {
  const figures: Figure[] = [];
  let lead = "";
  rows.forEach((cells, row) => {
    cells.forEach(({ text }, cell) => {
      let from = 0;
      for (const number of findNumbers(text, style)) {
        if (number.value.replace(/\..*|\D/gu, "").length > MOST_DIGITS) continue;
        lead += text.slice(from, number.start);
        // "remise_% | 10": the key says that it is a rate.
        const percent = number.percent || /%[^\p{L}\d]*$/u.test(lead);
        figures.push({
          index: figures.length,
          row,
          cell,
          number: { ...number, percent },
          money: isMoney(number) && !percent,
          lead,
        });
        lead = "";
        from = number.end;
      }
      lead += `${text.slice(from)}\t`;
    });
    lead += "\n";
  });
  return figures;
}
