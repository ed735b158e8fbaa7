import type { Cell, GridDocument } from "../../documents/document.ts";
import { readHeading } from "../../tables/heading-meaning.ts";
import type { HeadingMeaning } from "../../tables/headings.ts";

export type Row = readonly Cell[];

/** The rows of a grid in the common form; null where they do not show the arrangement that is looked for. */
export type Rearrange = (rows: readonly Row[]) => readonly Row[] | null;

/** A cell that goes to a column of another row keeps its place in the file. */
export const moved = (cell: Cell, column: number, text = cell.text): Cell => ({
  ...cell,
  text,
  column,
  spot: cell.spot ?? { row: cell.row, column: cell.column },
});

/** A document of other rows, each cell in the row where it stands now. */
export const placedAnew = (document: GridDocument, rows: readonly Row[]): GridDocument => ({
  ...document,
  rows: rows.map((row, index) =>
    row.map((cell) => ({ ...cell, row: index + 1, spot: cell.spot ?? { row: cell.row, column: cell.column } })),
  ),
});

/** What a heading says, all of its words being known; null for other words. */
export function meaningOf(heading: string): HeadingMeaning | null {
  const read = readHeading(heading.split(/\s+/u));
  return read !== null && read.known > 0.5 ? (read.parts[0]?.meaning ?? null) : null;
}

const MONEY: ReadonlySet<HeadingMeaning | null> = new Set<HeadingMeaning | null>([
  "unitPrice",
  "price",
  "total",
  "gross",
]);
const NAMES: ReadonlySet<HeadingMeaning | null> = new Set<HeadingMeaning>(["designation", "item"]);

/** Whether headings are those of billed lines: what is sold, and for how much. */
export function headLines(headings: readonly string[]): boolean {
  const meanings = headings.map(meaningOf);
  return meanings.some((meaning) => NAMES.has(meaning)) && meanings.some((meaning) => MONEY.has(meaning));
}

/** Things by a key of theirs, in the order of their first ones; those without a key are left out. */
export function grouped<T, K>(things: readonly T[], keyOf: (thing: T) => K | null): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

const COUNTED: ReadonlySet<HeadingMeaning | null> = new Set<HeadingMeaning | null>([...MONEY, "quantity"]);

/** Whether a row heads columns of amounts and counts: a table stands under it. */
export const headsAmounts = (row: Row): boolean =>
  row.length > 2 &&
  !row.some(({ text }) => /\d/.test(text)) &&
  new Set(row.map(({ text }) => meaningOf(text)).filter((meaning) => COUNTED.has(meaning))).size > 1;

/** An empty row, or one of drawn rules. */
export const isBreak = (row: Row): boolean => row.every(({ text }) => /^[-–—_=*.\s]*$/u.test(text));

/** Cells as one, at the place of the first; null for none. */
export function joinedCells(cells: readonly Cell[]): Cell | null {
  const [first] = cells;
  return first === undefined ? null : { ...first, text: cells.map(({ text }) => text).join(" ") };
}
