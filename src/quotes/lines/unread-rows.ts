import { standsInGrid, type Text } from "../../documents/text.ts";
import { foldLabel, opensSummary } from "../../tables/headings/summary-words.ts";
import type { Layout, Row, Segment, Table } from "../../tables/layout.ts";
import { looksIncluded } from "../../tables/page/amount-shape.ts";
import { phraseGoesOn } from "../../tables/page/unwrap.ts";
import { saysWhoPays } from "../../tables/rows/row-kinds.ts";
import { findNumbers, isMoney, type NumberStyle, parseAmount } from "../amounts/amounts.ts";
import { isCutAmount } from "../amounts/broken-amounts.ts";
import type { QuoteLine } from "../model.ts";
import { vatColumns } from "../totals/vat-columns.ts";
import { announces, isTotalLabel } from "./announced-amounts.ts";
import { emptyReferences } from "./empty-references.ts";
import {
  heads,
  headsSchedule,
  inOneColumn,
  isRightUnder,
  isUnder,
  type Label,
  labelOf,
  linesOf,
} from "./label-places.ts";
import { namelessRows } from "./nameless-rows.ts";
import { isTold, withoutPutOff } from "./put-off-amounts.ts";
import { byLine } from "./segment-lines.ts";

/**
 * Rows that announce an amount which was not read: lines without their price or total, labels of totals without theirs.
 * `labels` are those of the amounts read, which may stand under them.
 */
export function unreadRows(
  layout: Layout,
  lines: readonly QuoteLine[],
  style: NumberStyle,
  used: ReadonlySet<Segment>,
  labels: readonly Text[],
): Text[] {
  const filled = new Set(labels.flatMap(({ pieces }) => pieces.map(({ at }) => at)));
  const isEmpty = ({ pieces }: Text): boolean => !pieces.some(({ at }) => filled.has(at));
  return [
    ...withoutPutOff(linesWithGaps(lines), layout),
    ...emptyRows(layout, style).filter(isEmpty),
    ...emptyReferences(layout),
    ...namelessRows(layout),
    ...emptyLabels(layout, style, used).filter(isEmpty),
  ];
}

/** Lines that lack the price or the total that the other lines have. */
function linesWithGaps(lines: readonly QuoteLine[]): Text[] {
  const priced = lines.filter((line) => line.quantity !== null && line.unitPrice !== null && line.totalCents !== null);
  if (priced.length === 0 && lines.every(({ totalCents }) => totalCents !== null)) return [];
  return lines
    .filter((line) => {
      if (line.included || line.option || line.quantity === null) return false;
      const lacksPrice = line.unitPrice === null && line.totalCents !== null && line.totalCents !== 0;
      const lacksTotal = line.totalCents === null && (line.unitPrice !== null || !isTold(line.text.value));
      return lacksPrice || lacksTotal;
    })
    .map(({ text }) => text);
}

/** Rows of a table that are the label of a total without any amount, and headings that hold the amount of a line. */
const emptyRows = ({ tables }: Layout, style: NumberStyle): Text[] =>
  tables.flatMap(({ columns, rows }) => {
    const isRemarked = tellsPayerUnder(rows);
    return rows.flatMap((row, index): Text[] => {
      if (isHeadOf(row, rows[index + 1], style) || isTitleOfTotals(row, rows[index + 1])) return [];
      if (row.kind === "item")
        return row.cells.flatMap((cell, column) =>
          cell !== null && columns[column]?.role === "designation"
            ? announcementsIn(cell, style).filter(
                (text) =>
                  (standsInGrid(text) && !isRemarked) || isTotalLabel(text.value) || !hasTotal(row, columns, style),
              )
            : [],
        );
      const counted = row.cells.some(
        (cell, column) => cell !== null && columns[column]?.role === "quantity" && isCount(cell.value),
      );
      const told = isTold(row.text.value) || /^taux\b/.test(foldLabel(row.text.value));
      if (counted && !told && row.kind !== "summary") return [row.text];
      // "Prestation Ségur, reste à charge 0 €": of nothing there is nothing left to read.
      if (row.kind === "heading" && findNumbers(row.text.value, style).some((one) => isMoney(one) && one.cents !== 0))
        return [row.text];
      // "Montant pris en charge par l'État" right over billed lines heads them: their prices are the amount.
      if (
        row.kind === "heading" &&
        rows[index + 1]?.kind === "item" &&
        row.label !== null &&
        !isTotalLabel(row.label.value)
      )
        return [];
      if (row.kind === "summary" && row.label !== null && endsInWords(row.label)) return [];
      // An amount in a cell of its own needs neither decimals nor a currency; "p.m." in its place says that there is none.
      const isFilled =
        holdsAmount(row.text.value, style) ||
        row.cells.some(
          (cell) => cell !== null && (parseAmount(cell.value, style) !== null || looksIncluded(cell.value)),
        );
      return row.label !== null && announces(row.label.value) && !isFilled && !isTold(row.text.value) ? [row.text] : [];
    });
  });

/** Under each of its lines, two at least, a table says who pays: remarks, and no label of a sum. */
const tellsPayerUnder = (rows: readonly Row[]): boolean => {
  const items = rows.filter(({ kind }) => kind === "item");
  return (
    items.length > 1 &&
    items.every(({ text }) =>
      linesOf(text)
        .slice(1)
        .some(({ value }) => saysWhoPays(value)),
    )
  );
};

/** "Montant pris en charge par l'État | à définir": in a grid, words in a cell behind the label are what the row says. */
function endsInWords(label: Text): boolean {
  const [first, last] = [label.pieces[0], label.pieces.at(-1)];
  if (first === undefined || last === undefined || !("row" in first.at) || !("row" in last.at)) return false;
  const words = label.value.slice(last.start, last.end);
  return first.at.column !== last.at.column && /\p{L}{3}/u.test(words) && !announces(words);
}

/** "3", "2,5 jours"; but "2 (HOP-DPI-Va2), pour le compte de l'État" is the end of a heading. */
const isCount = (text: string): boolean => /^\d[\d\s.,]*(?:\s?[\p{L}./()²³-]+){0,2}$/u.test(text.trim());

/** "Montant de l'offre" right over the totals: what they are of. */
const isTitleOfTotals = (row: Row, below: Row | undefined): boolean =>
  below?.kind === "summary" && TITLE_OF_TOTALS.test(foldLabel(row.label?.value ?? ""));

const TITLE_OF_TOTALS =
  /^(?:montants?|totaux|total|prix) (?:de|du) (?:l'offre|la proposition|devis|la commande|marche)$/u;

/** Labels of totals side by side, each over its amount in the next row. */
function isHeadOf(row: Row, below: Row | undefined, style: NumberStyle): boolean {
  const kinds = new Set(foldLabel(row.text.value).match(/\b(?:ht|hors taxes?|tva|ttc|toutes taxes)\b/gu) ?? []);
  const amounts = (below?.cells ?? []).filter((cell) => cell !== null && parseAmount(cell.value, style) !== null);
  return row.kind !== "item" && kinds.size > 1 && amounts.length >= kinds.size && !holdsAmount(row.text.value, style);
}

/** Lines of a designation that are the label of a total: its amount is not where it should be. */
const announcementsIn = (designation: Text, style: NumberStyle): Text[] =>
  linesOf(designation)
    .slice(1)
    // In small letters the line goes on with the words above it.
    .filter(({ value }) => !/^\p{Ll}/u.test(value) && announces(value) && !holdsAmount(value, style));

/** "Montant pris en charge par l'État" under a designation says of the amount beside it who pays it, or when. */
const hasTotal = ({ cells }: Row, columns: Table["columns"], style: NumberStyle): boolean =>
  cells.some((cell, at) => {
    const role = columns[at]?.role;
    const isTotal = role === "net" || role === "gross";
    return cell !== null && isTotal && (parseAmount(cell.value, style) !== null || looksIncluded(cell.value));
  });

/** Points by which lines of one text may differ at their left. */
const FLUSH = 1.5;

/** Labels in a block of totals that have no amount beside them. */
function emptyLabels({ segments, tables }: Layout, style: NumberStyle, used: ReadonlySet<Segment>): Text[] {
  const empty: Label[] = [];
  const filled: Label[] = tables.flatMap(({ rows }) =>
    rows.flatMap(({ kind, label }) => (kind === "summary" && label !== null ? labelOf(label) : [])),
  );
  const lines = byLine(segments);
  for (const [index, line] of lines.entries()) {
    // "TOTAUX" over "HT | TVA | TTC" is the title of what stands under it.
    const below = lines[index + 1] ?? [];
    if (
      line.every(({ text }) => foldLabel(text.value) === "totaux") &&
      below.some(({ text }) => opensSummary(text.value))
    )
      continue;
    // Words in the place of the amount ("selon barème", "sans objet") are what the row says.
    if (line.length > 1 && line.slice(1).every(({ text }) => /\p{L}{3}/u.test(text.value) && !announces(text.value)))
      continue;
    // "Taux | Base HT | TVA" head figures by rate: none of them is the label of a total; nor is "HT | TVA | TTC" over rows of those.
    if (vatColumns(line) !== null || headsAmounts(line, below, style) || headsSchedule(line, below, style)) continue;
    // "Montant pris en charge par l'État au titre du" over "Ségur : 9 050,00 €": running text, which goes on to its amount.
    const goesOn = ({ text, box }: Segment): boolean =>
      phraseGoesOn(text.value) &&
      below.some(({ text: end, box: under }) => Math.abs(under[0] - box[0]) < FLUSH && holdsAmount(end.value, style));
    const isCut = line.some(({ text }) => isCutAmount(text.value, style));
    const isFilled = !isCut && line.some((segment) => used.has(segment) || holdsAmount(segment.text.value, style));
    for (const { text, page, box } of line.filter((segment) => !goesOn(segment)))
      if (announces(text.value) && (isFilled || !TITLE_OF_TOTALS.test(foldLabel(text.value))))
        (isFilled ? filled : empty).push({ text, page, box });
  }
  return empty
    .filter((label) => !tables.some((table) => heads(label, table)))
    .filter(
      (label) =>
        filled.some((other) => inOneColumn(label, other)) || tables.some((table) => isRightUnder(label, table)),
    )
    .filter((label) => {
      // Totals set in columns: labels side by side, each over its amount.
      const row = empty.filter((other) => other.page === label.page && Math.abs(other.box[3] - label.box[3]) < 2);
      return row.length < 2 || !segments.some((below) => holdsAmount(below.text.value, style) && isUnder(label, below));
    })
    .map(({ text }) => text);
}

/**
 * Labels of totals side by side, over a line of as many amounts, be they set to the right of them; or any headings over a
 * line with a label of its own and an amount under each ("État | Laboratoire | Total" over "HT | 900,00 | 100,00 | 1 000,00",
 * "Payeur | Montant HT" over "État | 900,00").
 */
function headsAmounts(line: readonly Segment[], below: readonly Segment[], style: NumberStyle): boolean {
  const labels = line.filter(({ text }) => announces(text.value));
  const amounts = below.filter(({ text }) => parseAmount(text.value, style) !== null);
  const areLabels = labels.length > 1 && amounts.length >= labels.length;
  const areHeadings = line.length > 1 && amounts.length === line.length && below.length === line.length + 1;
  const [name, row] = [line[0], below[0]];
  const areNamed =
    line.length > 1 &&
    amounts.length === line.length - 1 &&
    below.length === line.length &&
    [name, row].every((one) => one !== undefined && !amounts.includes(one) && !announces(one.text.value)) &&
    labels.every((label) => amounts.some((amount) => isUnder(label, amount)));
  return (areLabels || areHeadings || areNamed) && line.every(({ text }) => !holdsAmount(text.value, style));
}

const holdsAmount = (text: string, style: NumberStyle): boolean =>
  parseAmount(text, style) !== null || findNumbers(text, style).some((number) => isMoney(number));
