import { opensSection } from "../../../tables/headings/section-words.ts";
import { opensSummary } from "../../../tables/headings/summary-words.ts";
import { looksIncluded } from "../../../tables/page/amount-shape.ts";
import { findNumbers, isMoney, type NumberStyle } from "../../amounts/amounts.ts";
import { readLabel, saysShare } from "../../totals/summary-label.ts";
import { styleOf } from "../grid/amounts.ts";
import { COMMON_HEADINGS } from "../grid/headings.ts";
import { commonTable, FAR_BELOW, joinedCells, moved, type Row, textOf } from "../grid/rows.ts";
import { type Figure, figuresOf } from "./figures.ts";
import { opensItem } from "./item-marks.ts";
import { type ItemRow, listedApart } from "./item-rows.ts";
import { isName, type Named, namedRows, unmarked } from "./named-rows.ts";
import { anyTotals, type ToldTotals, toldTotals } from "./told-totals.ts";
import { totalRows } from "./total-rows.ts";

/**
 * A quote whose lines are told without counting, a name and its amount in each row ("- Prestation Ségur LGO, payée par
 * l'État : 760,00 € HT"), perhaps among others that count. Null unless some of them, one after the other, come to the net
 * total, and that with the VAT to the gross one, or several to an amount that is called the total. Failing that, three
 * items of a list or more over totals that go together are its lines, whatever they come to. A document that shows a
 * table already is never read so.
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
  const listed = named.filter(({ isItem, cents }) => isItem && cents > 0);
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
  const isSentence =
    totals !== null && [totals.net, totals.vat, totals.gross].some((one) => isAmongOthers(one, rows, style));
  const inSentence = isSentence ? totalRows(rows, totals, null) : [];
  const table = commonTable(COMMON_HEADINGS, [
    ...[...lines, ...included, ...titles].sort((a, b) => a.at - b.at).map(({ cells }) => cells),
    ...inSentence,
  ]);
  return [...leftOf(parts, taken), ...FAR_BELOW, ...table];
}

/** Whether a total shares its row with another amount. */
const isAmongOthers = ({ row, number }: Figure, rows: readonly Row[], style: NumberStyle): boolean =>
  (rows[row] ?? []).some(({ text }) =>
    findNumbers(text, style).some((one) => isMoney(one) && one.cents !== number.cents),
  );

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
    ((/\p{L}{3}.*:\s*$/u.test(cell.text) &&
      (above?.of === own?.of
        ? [saysShare, opensSection].some((says) => says(cell.text.replace(/\s*:\s*$/u, "")))
        : opensItem(textOf(own?.row ?? [])))) ||
      opensSection(cell.text));
  // A colon shows in the table too that it heads what follows.
  return isTitle
    ? { at: from - 1, cells: [null, unmarked(moved(cell, 0, cell.text.replace(/\s*:?\s*$/u, " :")))] }
    : null;
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
