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
import { numberOf, opensItem, withoutMark } from "./item-marks.ts";
import { type ItemRow, listedApart } from "./item-rows.ts";
import { withoutLead } from "./name-between.ts";
import { capitalised, countedBehind, toldIn, withRemark } from "./told-items.ts";
import { productsIn, type ToldProduct } from "./told-product.ts";
import { anyTotals, type ToldTotals, toldTotals } from "./told-totals.ts";
import { totalRows } from "./total-rows.ts";

/** A row that names what is sold and ends with what it costs, in cells of the common table. */
interface Named {
  readonly at: number;
  /** The row of its name, where that stands over the amount. */
  readonly from: number;
  readonly cents: number;
  readonly cells: readonly (Cell | null)[];
  /** Its mark, its place in a list, or what it multiplies out to, show an item. */
  readonly isItem: boolean;
}

/**
 * A quote whose lines are told without counting, a name and its amount in each row ("- Prestation Ségur LGO, payée par
 * l'État : 760,00 € HT"), perhaps among others that count. Null unless some of them, one after the other, come to the net
 * total, and that with the VAT to the gross one, or several to an amount that is called the total. A document that
 * shows a table already is never read so.
 */
export function withNamedAmounts(printed: readonly Row[], instead: boolean): Row[] | null {
  if (instead) return null;
  const style = styleOf(printed);
  const parts = listedApart(printed, style);
  const rows = parts.map(({ row }) => row);
  const named = namedRows(parts, style);
  const figures = figuresOf(rows, style);
  const all = new Set(figures.map(({ number }) => number.cents));
  const wordsOf = (row: number): string => textOf(rows[row] ?? []);
  const once = withoutRestated(named);
  for (const lines of [...runsOf(once), ...(once.length === named.length ? [] : runsOf(named))]) {
    const sum = lines.reduce((cents, line) => cents + line.cents, 0);
    // Most runs come to nothing that the quote says: they need no look at its totals.
    if (!all.has(sum)) continue;
    const others = withoutLines(figures, lines);
    const totals = toldTotals(others, sum, wordsOf);
    if (totals !== null || (lines.length > 1 && isTotal(others, sum, wordsOf)))
      return withTable(parts, lines, totals, style);
  }
  const listed = named.filter(({ isItem }) => isItem);
  const totals = listed.length >= FEWEST_ITEMS ? anyTotals(withoutLines(figures, listed), wordsOf) : null;
  return totals === null ? null : withTable(parts, listed, totals, style);
}
/** So many items with their prices, over totals that go together, are the lines of a quote, whatever they come to. */
const FEWEST_ITEMS = 3;

function withoutLines(figures: readonly Figure[], lines: readonly Named[]): Figure[] {
  const taken = rowsOf(lines);
  return figures.filter(({ row }) => !taken.has(row));
}

const rowsOf = (lines: readonly Named[]): Set<number> => new Set(lines.flatMap(({ from, at }) => [from, at]));

/** The lines as a table under what the document says beside them. */
function withTable(
  parts: readonly ItemRow[],
  lines: readonly Named[],
  totals: ToldTotals | null,
  style: NumberStyle,
): Row[] {
  const rows = parts.map(({ row }) => row);
  const taken = rowsOf(lines);
  const [first, last] = [lines[0]?.from ?? 0, lines.at(-1)?.at ?? 0];
  const titles = lines.flatMap(({ from }) => titleAbove(parts, from, style) ?? []);
  const included = rows.flatMap((row, at) => (at > first && at <= last + 1 ? (includedIn(row, at) ?? []) : []));
  for (const { at } of [...included, ...titles]) taken.add(at);
  // Told in one sentence, the totals have no labels of their own.
  const isOneSentence = totals !== null && parts[totals.net.row]?.of === parts[totals.gross.row]?.of;
  const inSentence = isOneSentence ? totalRows(rows, totals, null) : [];
  const table = commonTable(COMMON_HEADINGS, [
    ...[...lines, ...included, ...titles].sort((a, b) => a.at - b.at).map(({ cells }) => cells),
    ...inSentence,
  ]);
  return [...leftOf(parts, taken), ...FAR_BELOW, ...table];
}

/** The rows of the document without those that are taken; of a sentence that was cut, what is left is one again. */
function leftOf(parts: readonly ItemRow[], taken: ReadonlySet<number>): Row[] {
  const left: { row: Row; of: number }[] = [];
  for (const [at, { row, of }] of parts.entries()) {
    if (taken.has(at)) continue;
    const before = left.at(-1);
    const joined = before?.of === of ? joinedCells([...before.row, ...row]) : null;
    if (before !== undefined && joined !== null) before.row = [joined];
    else left.push({ row, of });
  }
  return left.map(({ row }) => row);
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

function namedRows(parts: readonly ItemRow[], style: NumberStyle): Named[] {
  // "2) Formation, 3 x 120 €": the number of an item counts nothing.
  const plain = parts.map(({ row }) => withoutGross(row));
  const rows = plain.map((row) => row.map((cell, index) => (index === 0 ? unnumbered(cell) : cell)));
  const products = rows.map((row) => productsIn(row, style));
  // A row that does not multiply out is worded like one that does.
  const links = new Set(products.flat().flatMap(({ proven, link }) => (proven ? [link] : [])));
  const isMoneyCell = ({ text }: Cell): boolean => findNumbers(text, style).some(isMoney);
  return parts.flatMap(({ of }, at): Named[] => {
    const row = plain[at] ?? [];
    const above = parts[at - 1];
    const isItem = above?.of === of || parts[at + 1]?.of === of || opensItem(textOf(row));
    const product =
      products[at]?.find(({ proven }) => proven) ??
      products[at]?.find(
        ({ link, unitPrice, total }) => isItem && links.has(link) && [unitPrice, total].every(isMoneyCell),
      );
    const over = above === undefined || above.of === of ? null : joinedCells(above.row);
    const nameOver = over !== null && !isMoneyCell(over) ? over : null;
    const cell = joinedCells(row);
    const line =
      product !== undefined
        ? ofProduct(row, product, nameOver, style)
        : cell === null
          ? null
          : named(cell, nameOver, isItem, style);
    const from = line?.isOver === true ? at - 1 : at;
    return line === null ? [] : [{ ...line, at, from, isItem: isItem || product !== undefined }];
  });
}

/** "800,00 € HT (960,00 € TTC)": what a line costs with its tax is said besides. */
const withoutGross = (row: Row): Row =>
  speaksOfTotal(textOf(row)) ? row : row.map((cell) => moved(cell, cell.column, cell.text.replace(GROSS_ASIDE, "$1")));
const GROSS_ASIDE =
  /(?<=\d.{0,9})(h\.?t\.?|hors taxes?)\s*(?:\(|,|soit|[–—-])+\s*(?:soit\s)?\d[\d\s.,]*(?:€|euros?)?\s*t\.?t\.?c\.?\)?/iu;

const unnumbered = (cell: Cell): Cell => moved(cell, cell.column, withoutMark(cell.text));

/** A line, and whether the row over it names it. */
type Line = Pick<Named, "cents" | "cells"> & { readonly isOver: boolean };

function ofProduct(row: Row, product: ToldProduct, nameOver: Cell | null, style: NumberStyle): Line | null {
  const { quantity, unitPrice, discount, total, totalCents: cents } = product;
  const text = textOf(row);
  const own = joinedCells(product.before) ?? nameBehind(row, style, quantity.text);
  const name = own ?? nameOver;
  if (name === null || !isName(name.text)) return null;
  const remark = opensItem(text) ? product.after.map((cell) => cell.text).join(" ") : "";
  const told = moved(name, 0, numberOf(text) + capitalised(withRemark(name.text, own?.text === remark ? "" : remark)));
  return { cents, cells: [null, unmarked(told), quantity, null, unitPrice, discount, total], isOver: own === null };
}

function named(cell: Cell, nameOver: Cell | null, isItem: boolean, style: NumberStyle): Line | null {
  const item = toldIn(cell, style);
  // Only where it is an item of a list is a name before one amount known for one, whatever stands behind.
  if (item !== null && isName(item.cells[1]?.text ?? "") && (isItem || item.cells[2] !== null))
    return { ...item, isOver: false };
  const behind = nameBehind([cell], style);
  const first = findNumbers(cell.text, style).find(isMoney);
  if (behind !== null && first !== undefined && first.cents > 0 && isName(behind.text)) {
    const amount = moved(cell, 0, cell.text.slice(first.start, first.end));
    const { count, price } = countedBehind(cell, first, style);
    return { cents: first.cents, cells: [null, behind, count, null, price, null, amount], isOver: false };
  }
  const number = findNumbers(cell.text, style).at(-1);
  if (number === undefined || !isMoney(number) || number.percent || number.cents <= 0) return null;
  if (!BEHIND.test(cell.text.slice(number.end))) return null;
  const own = withoutLead(cell.text.slice(0, number.start).replace(BETWEEN, ""));
  // "Rattrapage de la 4.1 et fourniture de deux lecteurs | 2 350,00 € HT": the name fills the line over its amount.
  const isOver = own.trim() === "" && nameOver !== null;
  const name = isOver ? nameOver : moved(cell, 0, own);
  if (!isName(name.text)) return null;
  const amount = moved(cell, 0, cell.text.slice(number.start, number.end));
  return { cents: number.cents, cells: [null, unmarked(name), null, null, null, null, amount], isOver };
}

/** "900,00 € HT pour la licence Medilys 5", "300,00 € : pose (2 x 150,00 €)": the name, where the row opens with what it costs. */
function nameBehind(row: Row, style: NumberStyle, count: string | null = null): Cell | null {
  const cell = joinedCells(row);
  if (cell === null) return null;
  const text = withoutMark(cell.text);
  const [amount, ...more] = findNumbers(text, style);
  const next = more.find((number) => isMoney(number) || text.slice(number.start, number.end) === count);
  if (amount === undefined || !isMoney(amount) || !NO_NAME.test(text.slice(0, amount.start))) return null;
  const name =
    PRICED.exec(text.slice(amount.end, next?.start))?.[1]?.replace(/\s*(?:\([^)]*|[,;:.–—-]\s*)$/u, "") ?? "";
  return /\p{L}{3}/u.test(name) ? moved(cell, 0, capitalised(name)) : null;
}
/** What may stand before an amount that opens its row: that no tax is in it, or who reckons. */
const NO_NAME = /^\s*(?:h\.?t\.?|\p{L}{1,4}\s\p{L}{3,12})?[\s:]*$/iu;
/** What leads from an amount to what it is the price of. */
const PRICED =
  /^\s*(?:€|euros?|eur)?\s*(?:h\.?\s?t\.?(?!\p{L})|hors taxes?)?\s*(?:[:=–—→>-]+|(?:pour|sont)(?!\p{L}))\s*(.+)$/iu;

/**
 * "Côté cabinet :", "2. L'hôpital paie la blanchisserie :": what stands right over a line, and leaves it open, heads it; so
 * do words of who pays, "À votre charge (hors périmètre Ségur)".
 */
function titleAbove(parts: readonly ItemRow[], from: number, style: NumberStyle): Pick<Named, "at" | "cells"> | null {
  const [above, own] = [parts[from - 1], parts[from]];
  const cell = joinedCells(above?.row ?? []);
  const isTitle =
    cell !== null &&
    !findNumbers(cell.text, style).some(isMoney) &&
    ((/\p{L}{3}.*:\s*$/u.test(cell.text) && (above?.of === own?.of || opensItem(textOf(own?.row ?? [])))) ||
      opensSection(cell.text));
  return isTitle ? { at: from - 1, cells: [null, unmarked(moved(cell, 0, cell.text.replace(/\s*:\s*$/u, "")))] } : null;
}

/** "Correctifs durant six ans ........ compris": part of what is sold, for no more. */
function includedIn(row: Row, at: number): Named | null {
  const cell = joinedCells(row);
  const [, name = "", word = ""] =
    (opensItem(cell?.text ?? "") ? ITEM_FOR_NOTHING : FOR_NOTHING).exec(cell?.text ?? "") ?? [];
  if (cell === null || !looksIncluded(word) || !isName(name)) return null;
  return {
    at,
    from: at,
    cents: 0,
    isItem: opensItem(cell.text),
    cells: [null, unmarked(moved(cell, 0, name)), null, null, null, null, moved(cell, 0, word)],
  };
}

const FOR_NOTHING = /^(.*?\p{L}.*?)(?:\s{2,}|\t|\s?[.·…_]{2,}\s?|\s?:\s)\s*(\p{L}+)\s*$/u;
/** In a list, a comma or a dash does as well. */
const ITEM_FOR_NOTHING = /^(.*\p{L}.*?)\s?[.·…_:,;(=–—→-]+\s*(\p{L}+)[\s.;)]*$/u;

const isName = (text: string): boolean => {
  const words = text.replace(/^[^\p{L}\d]+/u, "");
  const isTotal = speaksOfTotal(words) && !tellsPayerBehind(words);
  return /\p{L}{3}/u.test(words) && !isTotal && !SUMS_UP.test(words);
};
/** "Cela donne", "ce qui fait": what stands before it is meant, and no thing. */
const SUMS_UP = /^(?:cela|ça|ceci|ce qui|on|en tout|au total|le tout|l['’]ensemble)(?!\p{L})/iu;

/** Without the mark of a list in front. */
const unmarked = (cell: Cell): Cell => moved(cell, 0, cell.text.replace(/^[^\p{L}\p{N}«"(]+/u, ""));
