import type { Cell } from "../../../documents/document.ts";
import { looksLikeAmount } from "../../../tables/amount-shape.ts";
import { opensSummary } from "../../../tables/summary-words.ts";
import { numberStyleOf } from "../../amounts.ts";
import { headsAmounts } from "../grid/headings.ts";
import { isBreak, joinedCells, moved, type Row } from "../grid/rows.ts";
import { type Calculation, calculationAt, isProven } from "./calculations.ts";

/** An item told over several rows or in the words of one. */
interface Item {
  readonly designation: Cell;
  readonly calculation: Calculation;
  /** Who pays, or what else is said after the amount. */
  readonly remark: Cell | null;
  /** Indices of its rows, last included. */
  readonly first: number;
  readonly last: number;
}

const HEADINGS = ["Désignation", "Quantité", "Prix unitaire HT", "Remise", "Total HT", "Payeur"] as const;

/**
 * Items without a table: what is sold, then how its price comes about ("2 heures à 80,00 € HT, remise 10 %", the total
 * behind or on the row before), then who pays. That one calculation comes out proves the arrangement; every row of the
 * same make is an item then, though it be miscalculated.
 */
export function fromToldItems(rows: readonly Row[]): Row[] | null {
  if (rows.some(headsAmounts)) return null;
  const style = numberStyleOf(rows.flatMap((row) => row.map(({ text }) => text)));
  const found = rows.flatMap((_, index) => calculationAt(rows, index, style) ?? []);
  const makes = new Set(found.filter(isProven).map(({ make }) => make));
  const calculations = found.filter(({ make }) => makes.has(make));
  const [start] = calculations;
  if (start === undefined) return null;
  const items = itemsOf(rows, calculations);
  if (items === null) return null;
  const first = items[0]?.first ?? 0;
  const taken = new Set(
    items.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  );
  const rest = rows.flatMap((row, index) => (index < first || taken.has(index) ? [] : [isBreak(row) ? [] : row]));
  // Rows of a label and its value would stand under the headings of the items: only totals do.
  const facts = rest.filter((row) => row.length > 1 && !isTotal(row));
  const after = rest.flatMap((row) => (isTotal(row) ? [underTotal(row)] : row.length > 1 ? [] : [row]));
  return [...rows.slice(0, first), ...facts, [], headings(start), ...items.map(rowOf), ...after];
}

const isTotal = (row: Row): boolean =>
  row.length > 1 && opensSummary(row[0]?.text ?? "") && looksLikeAmount(row.at(-1)?.text ?? "");

const underTotal = (row: Row): Row =>
  row.map((cell, index) => (index === row.length - 1 ? moved(cell, HEADINGS.indexOf("Total HT") + 1) : cell));

function itemsOf(rows: readonly Row[], calculations: readonly Calculation[]): Item[] | null {
  const trailing = trailingRows(rows, calculations);
  const items: Item[] = [];
  for (const calculation of calculations) {
    const end = (items.at(-1)?.last ?? -1) + 1;
    const { row, label, remark } = calculation;
    let first = row;
    if (label === null) while (first > end && !isBreak(rows[first - 1] ?? [])) first--;
    const designation =
      label ?? joinedCells(rows.slice(first, row).flatMap((above) => namingCells(above, calculation)));
    if (designation === null) return null;
    const last = remark === null ? row + trailing : row;
    const mark = rows.slice(first, row).flatMap((above) => above.filter(({ text }) => text.length <= 2))[0];
    const said = remark ?? mark ?? joinedCells(rows.slice(row + 1, last + 1).flat());
    items.push({ designation, calculation, remark: said, first, last });
  }
  return items;
}

/** The cells over a calculation that name what it is of: all but the total, and a mark of one letter. */
const namingCells = (row: Row, { total }: Calculation): Cell[] =>
  row.filter((cell) => cell !== total.cell && cell.text.length > 2);

/** Rows that belong to an item behind its calculation: as many as stand behind the last one, up to a gap or a total. */
function trailingRows(rows: readonly Row[], calculations: readonly Calculation[]): number {
  const last = calculations.at(-1);
  if (last === undefined) return 0;
  let count = 0;
  while (count < MOST_TRAILING && isTrailing(rows[last.row + 1 + count] ?? [])) count++;
  return count;
}

const MOST_TRAILING = 2;
const isTrailing = (row: Row): boolean =>
  !isBreak(row) && row.length === 1 && !row.some(({ text }) => /\d|:$/.test(text));

function headings({ price }: Calculation): Row {
  return HEADINGS.map((text, index) => moved(price.cell, index + 1, text));
}

const ARROW = /^[^\p{L}\p{N}(]+/u;

function rowOf({ designation, calculation, remark }: Item): Row {
  const { quantity, price, discount, total } = calculation;
  const printed = [quantity, price, discount, total].map((figure, index) =>
    figure === null ? null : moved(figure.cell, index + 2, figure.cell.text.slice(figure.start, figure.end).trim()),
  );
  const said = remark === null ? null : moved(remark, HEADINGS.length, remark.text.replace(ARROW, ""));
  return [moved(designation, 1), ...printed, said].filter((cell) => cell !== null);
}
