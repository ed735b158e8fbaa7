import type { Cell } from "../../documents/document.ts";
import { headingsIn } from "../../tables/headings/heading-meaning.ts";
import { looksLikeAmount } from "../../tables/page/amount-shape.ts";
import { isMoney, type NumberStyle, parseAmount } from "../amounts/amounts.ts";
import { styleOf } from "./grid/amounts.ts";
import type { Row } from "./grid/rows.ts";

/** Fewer amounts in a column add up to nothing. */
const FEWEST = 2;

/**
 * A table without the column that only adds up another one, line by line or group by group ("on en est à", "Cumul"):
 * it bills nothing of its own. Null unless the amounts of exactly one column do so.
 */
export function withoutRunningSums(rows: readonly Row[]): Row[] | null {
  const head = rows.findIndex(isHead);
  const headings = rows[head] ?? [];
  if (headings.length < 4) return null;
  const end = rows.findIndex((row, index) => index > head && row.length === 0);
  const body = rows.slice(head + 1, end < 0 ? undefined : end);
  const style = styleOf(body);
  const columns = headings.map(({ column }) => ({ column, cents: body.map((row) => centsIn(row, column, style)) }));
  const sums = columns.filter((sum) => columns.some((own) => own.column < sum.column && addsUp(own.cents, sum.cents)));
  const [running, other] = sums;
  if (running === undefined || other !== undefined) return null;
  const { column } = running;
  const heading = headings.find((cell) => cell.column === column);
  const isOfSums = (cell: Cell, row: Row): boolean =>
    cell === heading ||
    (cell.column === column && row.some(({ text, column: at }) => at < column && looksLikeAmount(text)));
  return rows.map((row, index) =>
    index >= head && index <= head + body.length ? row.filter((cell) => !isOfSums(cell, row)) : row,
  );
}

/** A row of headings: none a figure, and several of them known. */
const isHead = (row: Row): boolean => row.length > 3 && headingsIn(row) > 1;

const centsIn = (row: Row, column: number, style: NumberStyle): number | null => {
  const cell = row.find((other) => other.column === column);
  const amount = cell === undefined ? null : parseAmount(cell.text, style);
  // Ranks and quantities add up by chance.
  return amount !== null && isMoney(amount) ? amount.cents : null;
};

/** Whether each amount of `sums` is what `own` comes to so far, from the start or since the last of them. */
function addsUp(own: readonly (number | null)[], sums: readonly (number | null)[]): boolean {
  const rows = own.flatMap((cents, index) => (cents === null ? [] : [{ cents, sum: sums[index] ?? null }]));
  const stated = rows.filter(({ sum }) => sum !== null);
  // Beside the same amounts it would be a column of totals itself.
  if (stated.length < FEWEST && rows.length < FEWEST) return false;
  if (stated.length === 0 || stated.every(({ cents, sum }) => cents === sum)) return false;
  const totals = (isReset: boolean): boolean => {
    let running = 0;
    return rows.every(({ cents, sum }) => {
      running += cents;
      const isRight = sum === null || sum === running;
      if (sum !== null && isReset) running = 0;
      return isRight;
    });
  };
  return totals(false) || totals(true);
}
