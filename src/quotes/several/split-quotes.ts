import type { Cell, GridDocument, SourceDocument } from "../../documents/document.ts";
import { plain } from "../../french/folded-text.ts";
import { readHeading } from "../../tables/headings/heading-meaning.ts";
import { foldLabel } from "../../tables/headings/summary-words.ts";
import { type Row, withRows } from "../arranged/grid/rows.ts";
import { withKeysAsTable } from "../arranged/keyed/numbered-keys.ts";
import { withoutTypes } from "../arranged/records/headed-records.ts";
import { findDates } from "../dates/date-forms.ts";
import { readQuote } from "../read-quote.ts";
import { kindOfField } from "./field-labels.ts";
import { columnOfSold, isUnderLines, keyOfFlatExport, withoutTablePrefixes } from "./flat-exports.ts";
import { keyedQuote } from "./keyed-rows.ts";
import { splitSheets } from "./split-sheets.ts";

/** One quote of a file; `part` is its number, null when the file holds no other. */
export interface QuotePart {
  readonly part: string | null;
  readonly document: SourceDocument;
}

/**
 * Parts the quotes of one file: a sheet each, rows keyed by a column of quote numbers, or quotes stacked one after the
 * other, each with a preamble of its own.
 */
export function splitQuotes(source: SourceDocument): QuotePart[] {
  if (source.kind === "pages") return [{ part: null, document: source }];
  // What the headings alone prove is undone before quotes are told apart.
  const keyed = withKeysAsTable(source.rows) ?? withoutTypes(source.rows);
  const document = keyed === null ? source : withRows(source, keyed);
  return splitSheets(document, readQuote) ?? byKey(document) ?? byPreamble(document) ?? [{ part: null, document }];
}

const keyHeading =
  /^(?:(?:n|no|num|numero|ref|reference|id|code)[ .°_-]*)?(?:(?:du|de|d')[ _]*)?devis(?:[ _-]*(?:n|no|num|numero|ref|id))?[ .°]*$|^quote (?:number|no|id)$/u;

/** "N° pièce" numbers the quote where it is the same on every row, and a spare part where it is not. */
const pieceHeading =
  /^(?:n|no|num|numero|ref|reference)[ .°_-]*(?:(?:de|du)[ _]+)?(?:piece|document|proposition|offre)$/u;

/** "Numéro" alone may number anything: it is the quote's where a day stands beside it that is the same on every row. */
const bareHeading = /^(?:n°|num|numero|number)$/u;

/** The column of the quote's number: by its heading, or by the facts of one quote that go with what it says. */
function keyColumnOf(header: Row, rows: readonly Row[]): number | null {
  const named =
    header.find(({ text }) => keyHeading.test(foldLabel(text))) ??
    header.find(({ text, column }) => pieceHeading.test(foldLabel(text)) && isSameOnAll(column, rows)) ??
    header.find(
      ({ text, column }) =>
        bareHeading.test(foldLabel(text)) && isSameOnAll(column, rows) && isBesideDay(column, header, rows),
    );
  return named?.column ?? keyOfFlatExport(header, rows);
}

function isSameOnAll(column: number, rows: readonly Row[]): boolean {
  // What is said under the lines, in one cell, has no number.
  const keys = rows
    .filter((cells) => cells.length > 1)
    .map((cells) => cells.find((cell) => cell.column === column)?.text);
  return keys.length > 0 && keys.every((key) => key !== undefined && key === keys[0]);
}

/** A day stands in the column right of the number. */
function isBesideDay(column: number, header: Row, rows: readonly Row[]): boolean {
  const heading = header.find((cell) => cell.column === column + 1);
  const value = rows[0]?.find((cell) => cell.column === column + 1);
  if (heading === undefined || value === undefined) return false;
  return kindOfField({ heading, value }) === "day" && isSameOnAll(column + 1, rows);
}

/** The first row of headings that number quotes, with the rows over and under it. */
interface KeyedTable {
  readonly preamble: readonly Row[];
  readonly header: Row;
  readonly body: readonly Row[];
  /** The column of the quote's number. */
  readonly key: number;
}

function keyedTableIn(rows: readonly Row[]): KeyedTable | null {
  for (const [index, cells] of rows.entries()) {
    const header = withoutTablePrefixes(cells);
    if (!isPricedHeader(header)) continue;
    const body = rows.slice(index + 1);
    const key = keyColumnOf(header, body);
    if (key !== null) return { preamble: rows.slice(0, index), header, body, key };
  }
  return null;
}

function byKey(document: GridDocument): QuotePart[] | null {
  const table = keyedTableIn(document.rows);
  if (table === null) return null;
  const { preamble, header, body, key } = table;
  const sold = columnOfSold(header, body);
  const rowsByKey = new Map<string, Row[]>();
  let part: string | null = null;
  let waiting: Row[] = [];
  for (const cells of body) {
    if (!isUnderLines(cells, key, sold)) part = cells.find(({ column }) => column === key)?.text ?? part;
    waiting.push(cells);
    if (part === null) continue;
    const own = rowsByKey.get(part);
    if (own === undefined) rowsByKey.set(part, waiting);
    else own.push(...waiting);
    waiting = [];
  }
  return [...rowsByKey].map(([name, rows]) => ({
    // The only quote of a flat export needs no name.
    part: rowsByKey.size < 2 ? null : name,
    document: keyedQuote(document, { preamble, header, rows, key, sold }),
  }));
}

function isPricedHeader(cells: readonly Cell[]): boolean {
  // "Devis | PR/22/0771 | du 2022.10.03 | Tenue des prix": a day is said under a heading, not in it.
  if (cells.some(({ text }) => findDates(plain(text)).length > 0)) return false;
  const meanings = new Set(
    cells.flatMap(({ text }) => readHeading(text.split(/\s+/u))?.parts.map(({ meaning }) => meaning) ?? []),
  );
  const money = meanings.has("total") || meanings.has("unitPrice") || meanings.has("price") || meanings.has("gross");
  const counted = meanings.has("quantity") && (meanings.has("unitPrice") || meanings.has("price"));
  return money && (meanings.has("designation") || meanings.has("item") || counted);
}

/** A cell that announces a quote: "Devis n° D-17", or "Numéro de devis" beside its number. */
const announcement =
  /^(?:(?:proposition|offre)(?: commerciale)?|devis|bon de commande)\s*(?:n[°o.]*|numero|ref\.?|:)\s*:?\s*(\S*\d\S*)/u;
const numberLabel =
  /^(?:n[°o.]*|numero|reference|ref\.?) (?:du |de )?(?:devis|la proposition|l'offre)\s*:?$|^devis(?: n[°o.]*)?\s*:?$/u;

function byPreamble(document: GridDocument): QuotePart[] | null {
  const starts: { row: number; part: string }[] = [];
  document.rows.forEach((cells, row) => {
    const part = announcedIn(cells);
    if (part !== null && starts.at(-1)?.part !== part) starts.push({ row, part });
  });
  if (starts.length < 2) return null;
  const headers = document.rows.flatMap((cells, row) => (isPricedHeader(cells) ? [row] : []));
  const ownTable = starts.filter(({ row }, index) =>
    headers.some((header) => header > row && header < (starts[index + 1]?.row ?? document.rows.length)),
  );
  if (ownTable.length < 2 || new Set(ownTable.map(({ part }) => part)).size < 2) return null;
  return ownTable.map(({ part }, index) => ({
    part,
    document: {
      ...document,
      rows: document.rows.slice(
        index === 0 ? 0 : blockStart(document, ownTable[index]?.row ?? 0),
        nextStart(document, ownTable[index + 1]?.row),
      ),
    },
  }));
}

function announcedIn(cells: readonly Cell[]): string | null {
  for (const [index, { text }] of cells.entries()) {
    const folded = foldLabel(text);
    const inline = announcement.exec(folded);
    // "Devis n° D-17 du 01/06/2022": the number as it is printed, be there words behind it.
    if (inline?.[1] !== undefined) return printedAs(text, inline[1]);
    const next = cells[index + 1]?.text;
    if (numberLabel.test(folded) && next !== undefined && /\d/.test(next)) return next;
  }
  return null;
}

/** The word of a text that folds to another one. */
const printedAs = (text: string, folded: string): string =>
  text.split(/\s+|(?<=[°:])/u).find((word) => foldLabel(word) === folded) ?? folded;

/** A preamble begins after the empty row above it: the vendor's name may stand before the number. */
function blockStart(document: GridDocument, row: number): number {
  let start = row;
  while (start > 0 && (document.rows[start - 1]?.length ?? 0) > 0) start--;
  return start;
}

const nextStart = (document: GridDocument, row: number | undefined): number =>
  row === undefined ? document.rows.length : blockStart(document, row);
