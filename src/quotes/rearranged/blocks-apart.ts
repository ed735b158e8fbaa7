import type { GridDocument } from "../../documents/document.ts";
import { looksLikeAmount } from "../../tables/amount-shape.ts";
import { readHeading } from "../../tables/heading-meaning.ts";
import { opensSummary } from "../../tables/summary-words.ts";
import { type GridRow, withRows, withSpot } from "./grid-rows.ts";

/** Cells of a row from one column to another, the last one not included. */
const part = (row: GridRow, from: number, to = Number.POSITIVE_INFINITY): GridRow =>
  row.filter(({ column }) => column >= from && column < to);

/**
 * What stands beside a table, parted from it by an empty column, set under it: a second table, or the totals and facts
 * of the quote. The document itself where nothing stands beside one.
 */
export function withBlocksApart(document: GridDocument): GridDocument {
  const blocks = blocksOf(document.rows);
  const parted = blocks.map((block) => partedBlock(block) ?? [block]);
  if (parted.every(({ length }) => length === 1)) return document;
  return withRows(
    document,
    parted.flatMap((parts) => parts.flatMap((rows) => [...rows, []])),
  );
}

/** Rows right under one another. */
function blocksOf(rows: readonly GridRow[]): GridRow[][] {
  const blocks: GridRow[][] = [[]];
  for (const row of rows) {
    if (row.length === 0) blocks.push([]);
    else blocks.at(-1)?.push(row);
  }
  return blocks.filter(({ length }) => length > 0);
}

/** A table and what stands beside it, each a block of its own; null where nothing does. */
function partedBlock(block: readonly GridRow[]): GridRow[][] | null {
  const head = block.findIndex((row) => knownHeadings(row) > 2);
  if (head < 0 || block.length < head + 2) return null;
  const columns = new Set(block.flatMap((row) => row.map(({ column }) => column)));
  const last = Math.max(...columns);
  for (let gap = 3; gap < last; gap++) {
    if (columns.has(gap) || columns.has(gap + 1) === columns.has(gap)) continue;
    const from = gap + 1;
    const left = block.map((row) => part(row, 1, gap));
    const right = block.map((row) => part(row, from));
    if (knownHeadings(left[head] ?? []) > 1 && (isTable(right, head) || listsTotals(right)))
      return [left, toTheLeft(right, from)].map((rows) => rows.filter(({ length }) => length > 0));
  }
  return null;
}

const knownHeadings = (row: GridRow): number =>
  row.some(({ text }) => looksLikeAmount(text))
    ? 0
    : row.filter(({ text }) => readHeading(text.split(/\s+/u))?.known === 1).length;

/** A second table: headings on the row of the first ones, figures under them. */
const isTable = (rows: readonly GridRow[], head: number): boolean =>
  knownHeadings(rows[head] ?? []) > 1 &&
  (rows[head]?.length ?? 0) > 2 &&
  rows.slice(head + 1).some((row) => row.some(({ text }) => looksLikeAmount(text)));

/** Labels of totals and their amounts, two at least, beside nothing wider. */
const listsTotals = (rows: readonly GridRow[]): boolean =>
  rows.every((row) => row.length < 3 && !looksLikeAmount(row[0]?.text ?? "")) &&
  rows.filter(
    ([label, amount]) =>
      label !== undefined && amount !== undefined && opensSummary(label.text) && looksLikeAmount(amount.text),
  ).length > 1;

const toTheLeft = (rows: readonly GridRow[], from: number): GridRow[] =>
  rows.map((row) => row.map((cell) => ({ ...withSpot(cell), column: cell.column - from + 1 })));
