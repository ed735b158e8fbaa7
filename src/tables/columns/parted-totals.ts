import { isOptional } from "../headings/header-cells.ts";
import { opensSummary } from "../headings/summary-words.ts";
import type { ColumnRole } from "../layout.ts";
import { looksLikeAmount } from "../page/amount-shape.ts";
import { isFigure } from "../page/figures.ts";
import { joinWords } from "../page/printed-lines.ts";
import { valueIn } from "../page/printed-value.ts";
import type { Frame } from "./frame.ts";
import type { Filled } from "./share-columns.ts";

/** What a column may be called whose amounts are totals of lines of one kind. */
const OPEN: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["unitPrice", "net", "other", "designation"]);

/**
 * "Prix unique HT | Prix annuel HT", "Mise en service | Abonnement": the columns that hold the totals of the lines by their
 * kind. Each line has its amount in one of them and nothing in the others; a price of a unit stands in each line, and what
 * a payer or an option has is told by its heading.
 */
export function partedTotals({ roles, header }: Frame, filled: readonly Filled[]): ReadonlySet<number> {
  const told = filled
    .filter(({ line }) => !opensSummary(joinWords(line.words)))
    .map(({ cells }) => cells.map((words) => joinWords(words)));
  // "Laboratoire | | | 760,00 | 1 828,00": the sum of a part counts no pieces, and has an amount for each kind.
  const counted = told.filter((cells) => isFigure(cells[roles.indexOf("quantity")] ?? ""));
  const rows = counted.length > 1 ? counted : told;
  const named = roles.indexOf("designation");
  const columns = roles.flatMap((role, column) => {
    const heading = header.cells[column];
    const isOpen = OPEN.has(role) && column > named && heading !== undefined && heading.words.length > 0;
    const isOther = isOpen && (heading.meaning === "unitPrice" || heading.gross || isOptional(heading));
    const cells = rows.map((cells) => cells[column] ?? "").filter((cell) => cell !== "" && !IS_NOTHING.test(cell));
    return isOpen && !isOther && cells.length > 0 && cells.every(looksLikeAmount) ? [column] : [];
  });
  const filledIn = rows.map((cells) => columns.filter((column) => (valueIn(cells[column] ?? "") ?? 0) !== 0));
  const billed = filledIn.filter(({ length }) => length > 0);
  const areAlone = billed.every(({ length }) => length === 1);
  const found = new Set(billed.flat());
  return billed.length > 1 && areAlone && found.size > 1 ? found : NONE;
}

const NONE: ReadonlySet<number> = new Set();
const IS_NOTHING = /^[–—-]$/u;
