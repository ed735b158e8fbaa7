import type { Cell } from "../../../documents/document.ts";
import { styleOf } from "../grid/amounts.ts";
import { COMMON_HEADINGS } from "../grid/headings.ts";
import { commonTable, type Row, textOf } from "../grid/rows.ts";
import { boundsOf } from "./block-bounds.ts";
import { figuresOf } from "./figures.ts";
import { isShifted, leavesAmounts, leavesWords } from "./left-over.ts";
import { type LineWords, lineWords } from "./line-words.ts";
import { saysWhoPays } from "./payer-words.ts";
import { type Product, productsIn } from "./products.ts";
import { statePart, toldTotals } from "./told-totals.ts";
import { cellOf, type TableRow, totalRows } from "./total-rows.ts";

/**
 * A quote whose lines are told in cards, in sentences or in slips of a till, as the table that they are: each quantity
 * and price that make an amount are a line with the words around them. Null unless these amounts come to the net total
 * and that to the gross one. What is read `instead` of a table must leave nothing of it over.
 */
export function withBlocksAsTable(rows: readonly Row[], instead: boolean): Row[] | null {
  const figures = figuresOf(rows, styleOf(rows));
  const products = productsIn(figures);
  if (products.length === 0) return null;
  const inLines = new Set(products.flatMap(({ start, end }) => figures.slice(start, end)));
  const others = figures.filter((figure) => !inLines.has(figure));
  const wordsOf = (row: number): string => textOf(rows[row] ?? []);
  const totals = toldTotals(others, sumOf(products), wordsOf);
  if (totals === null) return null;

  const bounds = boundsOf(products, rows);
  const words = products.map((product, index) => lineWords(product, bounds[index] ?? { start: 0, end: 0 }, rows));
  const stateCents = sumOf(products.filter((_, index) => isState(words[index]?.payer ?? null)));
  const told = { products, bounds, totals, shares: [stateCents, sumOf(products) - stateCents] };
  if (instead && (isShifted(rows, products) || leavesAmounts(figures, rows, told) || leavesWords(rows, told)))
    return null;

  const state = stateCents === 0 ? null : statePart(others, stateCents, wordsOf);
  const table = [
    ...products.flatMap((product, index) => (words[index] === undefined ? [] : [lineOf(rows, product, words[index])])),
    ...totalRows(rows, totals, state),
  ];
  const spoken = new Set(
    bounds.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  for (const figure of [totals.net, totals.vat, totals.gross, state])
    if (figure !== null && isLabelled(rows[figure.row] ?? [])) spoken.add(figure.row);
  const kept = (from: number, to: number): Row[] =>
    rows.slice(from, to).filter((_, index) => !spoken.has(from + index));
  const first = bounds[0]?.start ?? 0;
  return [...kept(0, first), [], ...commonTable(COMMON_HEADINGS, table), [], ...kept(first, rows.length)];
}

function lineOf(rows: readonly Row[], { quantity, unitPrice, discount, total }: Product, words: LineWords): TableRow {
  const [name, ...more] = words.designation;
  return [
    words.reference,
    name === undefined ? null : { ...name, text: [name, ...more].map(({ text }) => text).join(", ") },
    cellOf(rows, quantity),
    words.unit,
    cellOf(rows, unitPrice),
    discount === null ? null : cellOf(rows, discount, `${discount.number.value.replace(".", ",")} %`),
    cellOf(rows, total),
    words.payer,
  ];
}

const sumOf = (products: readonly Product[]): number =>
  products.reduce((sum, { total }) => sum + total.number.cents, 0);

const isState = (payer: Cell | null): boolean =>
  payer !== null && saysWhoPays(payer.text) && /[ée]tat|asp|s[ée]gur/iu.test(payer.text);

/** A label and its amount are told again in the table; a sentence stays what it says. */
const isLabelled = (cells: Row): boolean => cells.length > 1;
