import type { Cell } from "../../../documents/document.ts";
import { opensSection } from "../../../tables/headings/section-words.ts";
import { opensSummary, speaksOfTotal, tellsPayerBehind } from "../../../tables/headings/summary-words.ts";
import { looksIncluded } from "../../../tables/page/amount-shape.ts";
import { findNumbers, isMoney, type NumberStyle } from "../../amounts/amounts.ts";
import { readLabel, saysShare } from "../../totals/summary-label.ts";
import { styleOf } from "../grid/amounts.ts";
import { COMMON_HEADINGS } from "../grid/headings.ts";
import { commonTable, FAR_BELOW, joinedCells, moved, type Row, textOf } from "../grid/rows.ts";
import { type Figure, figuresOf } from "./figures.ts";
import { toldIn, withRemark } from "./told-items.ts";
import { productsIn } from "./told-product.ts";
import { toldTotals } from "./told-totals.ts";
import { totalRows } from "./total-rows.ts";

/** A row that names what is sold and ends with what it costs, in cells of the common table. */
interface Named {
  readonly at: number;
  /** The row of its name, where that stands over the amount. */
  readonly from: number;
  readonly cents: number;
  readonly cells: readonly (Cell | null)[];
}

/**
 * A quote whose lines are told without counting, a name and its amount in each row ("- Prestation Ségur LGO, payée par
 * l'État : 760,00 € HT"), perhaps among others that count. Null unless some of them, one after the other, come to the net
 * total, and that with the VAT to the gross one, or several to an amount that is called the total. A document that
 * shows a table already is never read so.
 */
export function withNamedAmounts(rows: readonly Row[], instead: boolean): Row[] | null {
  if (instead) return null;
  const style = styleOf(rows);
  const named = rows.flatMap((_, at) => namedIn(rows, at, style) ?? []);
  const figures = figuresOf(rows, style);
  const printed = new Set(figures.map(({ number }) => number.cents));
  const once = withoutRestated(named);
  for (const lines of [...runsOf(once), ...(once.length === named.length ? [] : runsOf(named))]) {
    const sum = lines.reduce((cents, line) => cents + line.cents, 0);
    // Most runs come to nothing that the quote says: they need no look at its totals.
    if (!printed.has(sum)) continue;
    const taken = new Set(lines.flatMap(({ from, at }) => [from, at]));
    const others = figures.filter(({ row }) => !taken.has(row));
    const wordsOf = (row: number): string => textOf(rows[row] ?? []);
    const totals = toldTotals(others, sum, wordsOf);
    if (totals === null && !(lines.length > 1 && isTotal(others, sum, wordsOf))) continue;
    const [first, last] = [lines[0]?.from ?? 0, lines.at(-1)?.at ?? 0];
    const titles = lines.flatMap(({ from }) => titleAbove(rows, from, style) ?? []);
    const included = rows.flatMap((row, at) => (at > first && at <= last + 1 ? (includedIn(row, at) ?? []) : []));
    for (const { at } of [...included, ...titles]) taken.add(at);
    // Told in one sentence, the totals have no labels of their own.
    const inSentence = totals !== null && totals.net.row === totals.gross.row ? totalRows(rows, totals, null) : [];
    const table = commonTable(COMMON_HEADINGS, [
      ...[...lines, ...included, ...titles].sort((a, b) => a.at - b.at).map(({ cells }) => cells),
      ...inSentence,
    ]);
    return [...rows.filter((_, at) => !taken.has(at)), ...FAR_BELOW, ...table];
  }
  return null;
}

/** Rows in a row of their order, the longest runs from the first on first: amounts of the terms may stand behind the totals. */
const runsOf = (named: readonly Named[]): Named[][] =>
  named.flatMap((_, from) =>
    Array.from({ length: Math.min(MOST_LINES, named.length - from) }, (__, left) =>
      named.slice(from, from + Math.min(MOST_LINES, named.length - from) - left),
    ),
  );
/** What people type into a letter has no more lines. */
const MOST_LINES = 40;

/** Without the rows that tell who pays what the rows right above them come to: "Payé par l'État | 750,00 €" bills nothing more. */
const withoutRestated = (named: readonly Named[]): Named[] =>
  named.filter(({ cents, cells }, at) => {
    if (!saysShare(cells[1]?.text ?? "")) return true;
    let sum = 0;
    for (const above of named.slice(Math.max(0, at - MOST_LINES), at).reverse()) {
      sum += above.cents;
      if (sum >= cents) break;
    }
    return sum !== cents;
  });

/** Several amounts that come to one which is called a total are lines of it, with a VAT or without. */
const isTotal = (figures: readonly Figure[], sum: number, wordsOf: (row: number) => string): boolean =>
  figures.some(({ number, row }) => !number.percent && number.cents === sum && isOfAll(wordsOf(row)));

const isOfAll = (words: string): boolean => {
  const said = readLabel(words.replace(/[\d\s.,€]+(?:h\.?t\.?)?\s*$/iu, ""));
  return opensSummary(words) && said.whole && said.kind !== "vat";
};

/** What may stand behind the amount: its currency, and that no tax is in it. */
const BEHIND = /^\s*(?:€|euros?|eur)?\s*(?:h\.?\s?t\.?|hors taxes?)?\s*[.;,]?\s*$/iu;
/** What parts the name from the amount. */
const BETWEEN = /[\s:;,.=·…_>(–—-]+$/u;

function namedIn(rows: readonly Row[], at: number, style: NumberStyle): Named | null {
  const row = rows[at] ?? [];
  const product = productsIn(row, style).find(({ proven }) => proven);
  if (product !== undefined) {
    const name = joinedCells(product.before);
    if (name === null || !isName(name.text)) return null;
    const { quantity, unitPrice, discount, total, totalCents: cents } = product;
    const remark = LIST_ITEM.test(textOf(row)) ? product.after.map(({ text }) => text).join(" ") : "";
    const named = unmarked(moved(name, 0, withRemark(name.text, remark)));
    return { at, from: at, cents, cells: [null, named, quantity, null, unitPrice, discount, total] };
  }
  const cell = joinedCells(row);
  if (cell === null) return null;
  const item = LIST_ITEM.test(cell.text) ? toldIn(cell, style) : null;
  if (item !== null) return { at, from: at, ...item };
  const number = findNumbers(cell.text, style).at(-1);
  if (number === undefined || !isMoney(number) || number.percent || number.cents <= 0) return null;
  if (!BEHIND.test(cell.text.slice(number.end))) return null;
  const own = cell.text.slice(0, number.start).replace(BETWEEN, "");
  const above = own.trim() === "" ? joinedCells(rows[at - 1] ?? []) : null;
  // "Rattrapage de la 4.1 et fourniture de deux lecteurs | 2 350,00 € HT": the name fills the line over its amount.
  const name = above !== null && !findNumbers(above.text, style).some(isMoney) ? above : moved(cell, 0, own);
  if (!isName(name.text)) return null;
  const amount = moved(cell, 0, cell.text.slice(number.start, number.end));
  const from = name === above ? at - 1 : at;
  return { at, from, cents: number.cents, cells: [null, unmarked(name), null, null, null, null, amount] };
}

/**
 * "Côté cabinet :", "2. L'hôpital paie la blanchisserie :": what stands right over a line, and leaves it open, heads it; so
 * do words of who pays, "À votre charge (hors périmètre Ségur)".
 */
function titleAbove(rows: readonly Row[], from: number, style: NumberStyle): Pick<Named, "at" | "cells"> | null {
  const cell = joinedCells(rows[from - 1] ?? []);
  const isTitle =
    cell !== null &&
    !findNumbers(cell.text, style).some(isMoney) &&
    ((/\p{L}{3}.*:\s*$/u.test(cell.text) && LIST_ITEM.test(textOf(rows[from] ?? []))) || opensSection(cell.text));
  return isTitle ? { at: from - 1, cells: [null, unmarked(moved(cell, 0, cell.text.replace(/\s*:\s*$/u, "")))] } : null;
}

/** The mark of an item of a list. */
const LIST_ITEM = /^\s*[-–—•*·►▪]\s/u;

/** "Correctifs durant six ans ........ compris": part of what is sold, for no more. */
function includedIn(row: Row, at: number): Named | null {
  const cell = joinedCells(row);
  const [, name = "", word = ""] =
    /^(.*?\p{L}.*?)(?:\s{2,}|\t|\s?[.·…_]{2,}\s?|\s?:\s)\s*(\p{L}+)\s*$/u.exec(cell?.text ?? "") ?? [];
  if (cell === null || !looksIncluded(word) || !isName(name)) return null;
  return {
    at,
    from: at,
    cents: 0,
    cells: [null, unmarked(moved(cell, 0, name)), null, null, null, null, moved(cell, 0, word)],
  };
}

function isName(text: string): boolean {
  const name = text.replace(/^[^\p{L}\d]+/u, "");
  return /\p{L}{3}/u.test(name) && (!speaksOfTotal(name) || tellsPayerBehind(name));
}

/** Without the mark of a list in front. */
const unmarked = (cell: Cell): Cell => moved(cell, 0, cell.text.replace(/^[^\p{L}\p{N}«"(]+/u, ""));
