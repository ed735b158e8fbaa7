import { withCardsAsTable } from "./cards.ts";
import { withoutCommentMarks } from "./comment-rows.ts";
import { styleOf } from "./grid/amounts.ts";
import type { Row } from "./grid/rows.ts";
import { withTablesJoined } from "./joined-tables.ts";
import { withRecordsHeaded } from "./records/typed-records.ts";
import { withoutRunningSums } from "./running-sums.ts";
import { withBlocksApart } from "./side-by-side.ts";
import { unwrapped, withFiguresApart } from "./told/item-rows.ts";
import { withNamedAmounts } from "./told/named-amounts.ts";
import { withBlocksAsTable } from "./told/priced-blocks.ts";
import { withToldLines } from "./told/told-lines.ts";
import { setUpright } from "./transposed.ts";
import { withHeadsInOneRow } from "./two-row-heads.ts";

/**
 * The rows of a quote that is arranged in some other way than a table under its headings, in the common form: facts, a
 * table of billed lines, totals. Null where they do not show the arrangement. A document that is read as it stands
 * already is arranged `instead`: nothing of its table may be lost.
 */
export type Arrangement = (rows: readonly Row[], instead: boolean) => readonly Row[] | null;

/** Several arrangements that one document may have at once. */
const together =
  (...all: readonly Arrangement[]): Arrangement =>
  (rows, instead) => {
    const arranged = all.reduce((form, arrange) => arrange(form, instead) ?? form, rows);
    return arranged === rows ? null : arranged;
  };

/** Longer grids are exports, which are no cards and no sentences. */
const MOST_ROWS = 600;

const ofShortOnes =
  (arrange: Arrangement): Arrangement =>
  (rows, instead) =>
    rows.length > MOST_ROWS ? null : arrange(rows, instead);

/** Figures that words stand close to are set apart, and items that were wrapped stand in one row. */
const ofTold =
  (arrange: Arrangement): Arrangement =>
  (rows, instead) =>
    arrange(instead ? rows : unwrapped(withFiguresApart(rows), styleOf(rows)), instead);

/** The arrangements in the order in which they are tried: those that headings show, then those that figures prove. */
export const ARRANGEMENTS: readonly Arrangement[] = [
  withHeadsInOneRow,
  withRecordsHeaded,
  ofShortOnes(together(withoutCommentMarks, withBlocksApart, withCardsAsTable, withoutRunningSums)),
  setUpright,
  ofShortOnes(ofTold(withToldLines)),
  ofShortOnes(withBlocksAsTable),
  ofShortOnes(ofTold(withNamedAmounts)),
  withTablesJoined,
];
