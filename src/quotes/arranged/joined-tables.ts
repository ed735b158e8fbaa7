import type { HeadingMeaning } from "../../tables/headings/headings.ts";
import { foldLabel } from "../../tables/headings/summary-words.ts";
import { meaningOf } from "./grid/headings.ts";
import { isBreak, moved, type Row } from "./grid/rows.ts";

/** A heading row and, by what stands in the first column, the rows under it. */
interface KeyedTable {
  readonly head: number;
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * What is sold told in two tables of the same keys, as a schedule of prices and then a bill of quantities: rows of one
 * key are one row, where each key of the first table stands in the second, and only both together head billed lines.
 */
export function withTablesJoined(rows: readonly Row[]): Row[] | null {
  const tables = rows.flatMap((_, index) => keyedTable(rows, index) ?? []);
  for (const [at, first] of tables.entries())
    for (const second of tables.slice(at + 1)) if (isSameKeys(rows, first, second)) return joined(rows, first, second);
  return null;
}

function keyedTable(rows: readonly Row[], head: number): KeyedTable | null {
  const [key, ...others] = rows[head] ?? [];
  if (key === undefined || others.length === 0 || [key, ...others].some(({ text }) => /\d/.test(text))) return null;
  // Each of the two tables has a part of what bills a line; other rows head nothing and are not followed.
  if (!others.some(({ text }) => BILLED.has(meaningOf(text)))) return null;
  const keyed = new Map<string, number>();
  for (let at = head + 1; at < rows.length && !isBreak(rows[at] ?? []); at++) {
    const first = rows[at]?.[0];
    if (first === undefined || first.column !== key.column || keyed.has(first.text)) return null;
    keyed.set(first.text, at);
  }
  return keyed.size === 0 ? null : { head, rows: keyed };
}

function isSameKeys(rows: readonly Row[], first: KeyedTable, second: KeyedTable): boolean {
  const headings = [first, second].map(({ head }) => (rows[head] ?? []).map(({ text }) => text));
  const [one = [], other = []] = headings;
  return (
    foldLabel(one[0] ?? "") === foldLabel(other[0] ?? "") &&
    [...first.rows.keys()].every((key) => second.rows.has(key)) &&
    !headings.some(headBilled) &&
    headBilled([...one, ...other.slice(1)])
  );
}

/** A count, a price and an amount: lines that can be multiplied out. */
const BILLED: ReadonlySet<HeadingMeaning | null> = new Set<HeadingMeaning>(["quantity", "unitPrice", "total"]);

const headBilled = (headings: readonly string[]): boolean =>
  new Set(headings.map(meaningOf).filter((meaning) => BILLED.has(meaning))).size === BILLED.size;

function joined(rows: readonly Row[], first: KeyedTable, second: KeyedTable): Row[] {
  const last = Math.max(...(rows[first.head] ?? []).map(({ column }) => column));
  /** The cells of the second table stand right of those of the first; so do the totals under them. */
  const aside = (row: Row, from = 0): Row =>
    row.slice(from).map((cell) => (cell.column > 1 ? moved(cell, cell.column + last - 1) : cell));
  const merged = new Map([
    [second.head, first.head],
    ...[...first.rows].map(([key, at]) => [second.rows.get(key) ?? -1, at] as const),
  ]);
  const gone = new Set(merged.values());
  return rows.flatMap((row, index): Row[] => {
    if (gone.has(index)) return [];
    const own = merged.get(index);
    if (own !== undefined) return [[...(rows[own] ?? []), ...aside(row, 1)]];
    return [index > second.head ? aside(row) : row];
  });
}
