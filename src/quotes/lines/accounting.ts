import { type Piece, sliceText, type Text } from "../../documents/text.ts";
import { foldLabel, speaksOfTotal } from "../../tables/headings/summary-words.ts";
import type { ColumnRole, Layout, Row, Segment, Table } from "../../tables/layout.ts";
import { looksLikePercent } from "../../tables/page/amount-shape.ts";
import { findNumbers, isMoney, type NumberStyle, type PrintedNumber, parseAmount } from "../amounts/amounts.ts";
import { LEGAL_FORM } from "../head/party-words.ts";
import type { Read } from "../model.ts";
import { readColumns } from "./column-reading.ts";
import { instalmentsOf } from "./instalments.ts";
import { optionWords } from "./options.ts";
import { listsRates } from "./rate-lists.ts";
import { byLine } from "./segment-lines.ts";

/** Labels of amounts that are no part of a quote's sums. */
export const knownLabels =
  /\bcapital\b|\bversions?\b|\bindemnite|\bpenalite|\bplafon|\bassurance|\bseuil|\bfranco\b|\bminimum\b|\bmaxim(?:um|al|ale|aux)\b|\bacompte|\beche(?:ance|ancier)|\bvirement|\breglement|\bpaiement|\bmensualite|\bloyer/u;

/**
 * "SAS 25 000 €", "Ets Pagnol & fils, SARL 8 000 €": behind its legal form alone a company prints its capital. `mayBeNamed`
 * says that a name may stand right before the form ("Orvance SAS 25 000 €").
 */
export function opensCapital(label: string, mayBeNamed = false): boolean {
  const folded = foldLabel(label);
  const form = LEGAL_FORM.exec(folded);
  if (form === null || !/^[\s,:(-]*$/.test(folded.slice(form.index + form[0].length))) return false;
  const before = folded.slice(0, form.index).trimEnd();
  return mayBeNamed || before === "" || /[,|(-]$/.test(before);
}

/**
 * Amounts that stand alone and were claimed by nothing: neither line, total nor table of VAT. An amount within a
 * sentence is part of what the sentence says. `totals` are rows that print the totals of the document.
 */
export function unplacedAmounts(
  layout: Layout,
  used: ReadonlySet<Segment>,
  style: NumberStyle,
  totals: ReadonlySet<Row> = new Set(),
): Read<number>[] {
  const found: Read<number>[] = [];
  const lines = byLine(layout.segments);
  const isInstalment = instalmentsOf(layout, lines, style);
  for (const [at, line] of lines.entries()) {
    line.forEach((segment, index) => {
      if (used.has(segment) || isOfOptions(lines, at, style)) return;
      const amount = parseAmount(segment.text.value, style);
      if (amount === null || !isMoney(amount) || amount.cents === 0) return;
      const label = line[index - 1]?.text.value ?? "";
      if (knownLabels.test(foldLabel(label)) || opensCapital(label) || isInstalment(line, index, amount.cents)) return;
      found.push({ value: amount.cents, text: segment.text });
    });
  }
  for (const table of layout.tables) found.push(...looseInTable(table, style, totals));
  return found;
}

/** The heading of a list is no longer than this. */
const LONGEST_HEADING = 80;
/** What heads a column of prices. */
const HEADS_PRICES = /^(?:p\.? ?u\b|prix|tarif|montant|cout|total|h\.?t\b|ttc\b|euros?\b|€)/u;

/**
 * A list of names and prices under "Options, hors total", "Option | Prix HT", "Grille tarifaire, hors devis" or "Retard |
 * Pénalité": no total counts what it offers.
 */
function isOfOptions(lines: readonly (readonly Segment[])[], at: number, style: NumberStyle): boolean {
  const isPriced = (line: readonly Segment[]): boolean =>
    line.length > 1 && line.slice(1).some(({ text }) => parseAmount(text.value, style) !== null);
  const own = lines[at] ?? [];
  if (!isPriced(own) || speaksOfTotal(foldLabel(own[0]?.text.value ?? ""))) return false;
  let above = at - 1;
  while (isPriced(lines[above] ?? [])) above--;
  const isOption = (line: readonly Segment[]): boolean => {
    const words = foldLabel(line.map(({ text }) => text.value).join(" "));
    return words.length <= LONGEST_HEADING && (optionWords.test(words) || listsRates(words));
  };
  const head = lines[above] ?? [];
  // "Disponibilité | Pénalité" over rows of both.
  const headsOthers = head.length > 1 && head.slice(1).some(({ text }) => knownLabels.test(foldLabel(text.value)));
  const headsPrices = head.length > 1 && head.slice(1).some(({ text }) => HEADS_PRICES.test(foldLabel(text.value)));
  return headsOthers || isOption(head) || (headsPrices && isOption(lines[above - 1] ?? []));
}

/** Amounts of a table that no column of money holds, second amounts of one cell, and amounts among its headings. */
function looseInTable(table: Table, style: NumberStyle, totals: ReadonlySet<Row>): Read<number>[] {
  const { roles } = readColumns(table, style, new Set());
  const inHeadings = table.columns.flatMap(({ heading }) => readsOf(heading, moneyIn(heading, style)));
  const inRows = table.rows.flatMap((row) => {
    const isInLabel =
      row.label !== null &&
      row.cells.every((cell) => cell === null || looksLikePercent(cell.value)) &&
      moneyIn(row.label, style).length < 2;
    if (totals.has(row) && (row.kind === "item" || isInLabel)) return [];
    if (row.kind !== "item") return row.label === null ? [] : setApart(row.label, style);
    return row.cells.flatMap((cell, column) => {
      if (cell === null) return [];
      // "Heures ou unités" over "6,75": what the products of the lines take for quantities is no lost amount.
      if (roles[column] === "reference" && OUTLINE.test(cell.value)) return [];
      if (!moneyColumns.has(roles[column] ?? "other")) return setApart(cell, style);
      return readsOf(cell, moneyIn(cell, style).slice(1));
    });
  });
  return [...inHeadings, ...inRows];
}

/** "2.10", "1,10" under "Repère": the tenth point of a part. */
const OUTLINE = /^\d{1,2}(?:[.,]\d{1,2})+\.?$/u;

const moneyColumns: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "net",
  "gross",
  "funded",
  "client",
  "unitPrice",
  "vatAmount",
  "vatRate",
  "discount",
  "quantity",
  "other",
]);

const moneyIn = (text: Text, style: NumberStyle): PrintedNumber[] => findNumbers(text.value, style).filter(isMoney);

const readsOf = (text: Text, numbers: readonly PrintedNumber[]): Read<number>[] =>
  numbers
    .filter(({ cents }) => cents !== 0)
    .map(({ cents, start, end }) => ({ value: cents, text: sliceText(text, start, end) }));

/** Gap, in heights of a word's box, that sets an amount apart from the words of its line. */
const apart = 1.2;

/** Amounts among words that they do not belong to: wide blanks part them, or they have a line to themselves. */
function setApart(text: Text, style: NumberStyle): Read<number>[] {
  const isolated = moneyIn(text, style).filter(({ start, end }) => {
    const first = text.pieces.findIndex((piece) => piece.end > start);
    const last = text.pieces.findLastIndex((piece) => piece.start < end);
    const around =
      text.value.slice(text.pieces[first]?.start ?? start, start) +
      text.value.slice(end, text.pieces[last]?.end ?? end);
    // "(dont 900 € pour …)": words of its own cell are around it.
    if (/\p{L}{3}/u.test(around.replace(/\./g, ""))) return false;
    return isGap(text.pieces[first - 1], text.pieces[first]) && isGap(text.pieces[last], text.pieces[last + 1]);
  });
  return readsOf(text, isolated);
}

/** True between words on different lines or far apart; a cell of a grid is one piece, so nothing in it is apart. */
function isGap(left: Piece | undefined, right: Piece | undefined): boolean {
  if (left === undefined || right === undefined) return true;
  if (!("page" in left.at) || !("page" in right.at)) return false;
  const height = right.at.bbox[3] - right.at.bbox[1];
  const sameLine = left.at.page === right.at.page && Math.abs(left.at.bbox[3] - right.at.bbox[3]) < 0.5 * height;
  return !sameLine || right.at.bbox[0] - left.at.bbox[2] > apart * height;
}
