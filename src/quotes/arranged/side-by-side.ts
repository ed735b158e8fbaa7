import { headingsIn } from "../../tables/headings/heading-meaning.ts";
import { opensSummary } from "../../tables/headings/summary-words.ts";
import { looksLikeAmount } from "../../tables/page/amount-shape.ts";
import { moved, type Row } from "./grid/rows.ts";

/** Cells of a row from one column to another, the last one not included. */
const part = (row: Row, from: number, to = Number.POSITIVE_INFINITY): Row =>
  row.filter(({ column }) => column >= from && column < to);

/**
 * What stands beside a table, parted from it by an empty column, set under it: a second table, or the totals and facts
 * of the quote. Null unless what stands beside it has headings and amounts of its own, or lists totals.
 */
export function withBlocksApart(rows: readonly Row[]): Row[] | null {
  const blocks = blocksOf(rows);
  const parted = blocks.map((block) => partedBlock(block) ?? [block]);
  if (parted.every(({ length }) => length === 1)) return null;
  return parted.flatMap((parts) => parts.flatMap((part) => [...part, []]));
}

/** Rows right under one another. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [[]];
  for (const row of rows) {
    if (row.length === 0) blocks.push([]);
    else blocks.at(-1)?.push(row);
  }
  return blocks.filter(({ length }) => length > 0);
}

/** A table and what stands beside it, each a block of its own; null where nothing does. */
function partedBlock(block: readonly Row[]): Row[][] | null {
  const head = block.findIndex((row) => headingsIn(row) > 2);
  if (head < 0 || block.length < head + 2) return null;
  const columns = new Set(block.flatMap((row) => row.map(({ column }) => column)));
  const last = Math.max(...columns);
  for (let gap = 3; gap < last; gap++) {
    if (columns.has(gap) || columns.has(gap + 1) === columns.has(gap)) continue;
    const from = gap + 1;
    const left = block.map((row) => part(row, 1, gap));
    const right = block.map((row) => part(row, from));
    if (headingsIn(left[head] ?? []) > 1 && (isTable(right, head) || listsTotals(right)))
      return [left, toTheLeft(right, from)].map((rows) => rows.filter(({ length }) => length > 0));
  }
  return null;
}

/** A second table: headings on the row of the first ones, figures under them. */
const isTable = (rows: readonly Row[], head: number): boolean =>
  headingsIn(rows[head] ?? []) > 1 &&
  (rows[head]?.length ?? 0) > 2 &&
  rows.slice(head + 1).some((row) => row.some(({ text }) => looksLikeAmount(text)));

/** Labels of totals and their amounts, two at least, beside nothing wider. */
const listsTotals = (rows: readonly Row[]): boolean =>
  rows.every((row) => row.length < 3 && !looksLikeAmount(row[0]?.text ?? "")) &&
  rows.filter(
    ([label, amount]) =>
      label !== undefined && amount !== undefined && opensSummary(label.text) && looksLikeAmount(amount.text),
  ).length > 1;

const toTheLeft = (rows: readonly Row[], from: number): Row[] =>
  rows.map((row) => row.map((cell) => moved(cell, cell.column - from + 1)));
