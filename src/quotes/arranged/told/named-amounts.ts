import type { Cell } from "../../../documents/document.ts";
import { opensSummary, speaksOfTotal } from "../../../tables/headings/summary-words.ts";
import { findNumbers, isMoney, type NumberStyle } from "../../amounts/amounts.ts";
import { styleOf } from "../grid/amounts.ts";
import { COMMON_HEADINGS } from "../grid/headings.ts";
import { commonTable, FAR_BELOW, joinedCells, moved, type Row, textOf } from "../grid/rows.ts";
import { type Figure, figuresOf } from "./figures.ts";
import { productsIn } from "./told-product.ts";
import { toldTotals } from "./told-totals.ts";

/** A row that names what is sold and ends with what it costs, in cells of the common table. */
interface Named {
  readonly at: number;
  readonly cents: number;
  readonly cells: readonly (Cell | null)[];
}

/**
 * A quote whose lines are told without counting, a name and its amount in each row ("- Prestation Ségur LGO, payée par
 * l'État : 760,00 € HT"), perhaps among others that count. Null unless the last rows of that kind come to the net total,
 * and that with the VAT to the gross one. A document that shows a table already is never read so.
 */
export function withNamedAmounts(rows: readonly Row[], instead: boolean): Row[] | null {
  if (instead) return null;
  const style = styleOf(rows);
  const named = rows.flatMap((row, at) => namedIn(row, at, style) ?? []);
  const figures = figuresOf(rows, style);
  for (let from = 0; from < named.length; from++) {
    const lines = named.slice(from);
    const taken = new Set(lines.map(({ at }) => at));
    const sum = lines.reduce((cents, line) => cents + line.cents, 0);
    const others = figures.filter(({ row }) => !taken.has(row));
    const wordsOf = (row: number): string => textOf(rows[row] ?? []);
    if (toldTotals(others, sum, wordsOf) === null && !(lines.length > 1 && isTotal(others, sum, wordsOf))) continue;
    const table = commonTable(
      COMMON_HEADINGS,
      lines.map(({ cells }) => cells),
    );
    return [...rows.filter((_, at) => !taken.has(at)), ...FAR_BELOW, ...table];
  }
  return null;
}

/** Several amounts that come to one which is called a total are lines of it, with a VAT or without. */
const isTotal = (figures: readonly Figure[], sum: number, wordsOf: (row: number) => string): boolean =>
  figures.some(({ number, row }) => !number.percent && number.cents === sum && opensSummary(wordsOf(row)));

/** What may stand behind the amount: its currency, and that no tax is in it. */
const BEHIND = /^\s*(?:€|euros?|eur)?\s*(?:h\.?\s?t\.?|hors taxes?)?\s*[.;,]?\s*$/iu;
/** What parts the name from the amount. */
const BETWEEN = /[\s:;,.=·…_>(–—-]+$/u;

function namedIn(row: Row, at: number, style: NumberStyle): Named | null {
  const product = productsIn(row, style).find(({ proven }) => proven);
  if (product !== undefined) {
    const name = joinedCells(product.before);
    if (name === null || !isName(name.text)) return null;
    const { quantity, unitPrice, discount, total } = product;
    return { at, cents: product.totalCents, cells: [null, unmarked(name), quantity, null, unitPrice, discount, total] };
  }
  const [cell, ...others] = row;
  const number = cell === undefined || others.length > 0 ? undefined : findNumbers(cell.text, style).at(-1);
  if (cell === undefined || number === undefined || !isMoney(number) || number.percent || number.cents <= 0)
    return null;
  const name = cell.text.slice(0, number.start).replace(BETWEEN, "");
  if (!BEHIND.test(cell.text.slice(number.end)) || !isName(name)) return null;
  const amount = moved(cell, 0, cell.text.slice(number.start, number.end));
  return { at, cents: number.cents, cells: [null, unmarked(moved(cell, 0, name)), null, null, null, null, amount] };
}

const isName = (text: string): boolean => /\p{L}{3}/u.test(text) && !speaksOfTotal(text.replace(/^[^\p{L}\d]+/u, ""));

/** Without the mark of a list in front. */
const unmarked = (cell: Cell): Cell => moved(cell, 0, cell.text.replace(/^[^\p{L}\p{N}«"(]+/u, ""));
