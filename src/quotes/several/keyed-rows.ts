import type { Cell, GridDocument } from "../../documents/document.ts";
import { foldLabel, opensSummary } from "../../tables/headings/summary-words.ts";
import { meaningOf } from "../arranged/grid/headings.ts";
import { moved, type Row } from "../arranged/grid/rows.ts";
import { saysShare } from "../totals/summary-label.ts";
import {
  type Field,
  kindOfField,
  labelsOf,
  speaksForItself,
  spokenDay,
  withDayOfIssue,
  wordsOfName,
} from "./field-labels.ts";
import { isUnderLines } from "./flat-exports.ts";
import { repeatedTotals } from "./repeated-totals.ts";

/** Headings of columns that state facts of the whole quote beside each of its lines. */
const FACT_HEADING =
  /\b(?:societe|client|etablissement|destinataire|beneficiaire|finess|siret|siren|rpps|adresse|code postal|ville|date|emis|emetteur|valid\w*|valable|echeance|expir\w*|logiciel|solution|version|editeur|vendeur|fournisseur|prestataire|identifiant|objet|conditions|devis|quote)\b/u;

/** "Validité (jours) | 30". */
const COUNTS_DAYS = /^(?:duree (?:de )?)?valid\w*\b.*\bjours?\b/u;

/** Words, a date or an identifier: what a fact is, and an amount ("client" also heads what the client pays) is not. */
const isFact = (text: string): boolean => /\p{L}{2}|\d[/.-]\d|\d{9}|(?:\d{3} ){2}\d{3}/u.test(text);

/** Rows of one quote, with what was printed over all rows, and the columns of its number and of what is sold. */
export interface KeyedRows {
  readonly preamble: readonly Row[];
  readonly header: Row;
  readonly rows: readonly Row[];
  readonly key: number;
  readonly sold: number;
}

/**
 * The rows of one quote out of a list of lines of many quotes. Columns that say the same on each of its lines, such as
 * the client's name, are facts of the quote: they become rows of a preamble, as a quote of its own prints them.
 */
export function keyedQuote(
  document: GridDocument,
  { preamble, header, rows: all, key, sold }: KeyedRows,
): GridDocument {
  const under = all.filter((row) => isUnderLines(row, key, sold));
  const rows = all.filter((row) => !under.includes(row));
  const fields = header.flatMap((heading): Field[] => {
    const values = rows.flatMap((row) => row.filter(({ column }) => column === heading.column));
    const [value] = values;
    return value !== undefined && values.every(({ text }) => text === value.text) ? [{ heading, value }] : [];
  });
  const labels = withDayOfIssue(labelsOf(fields), header.find(({ column }) => column === key)?.text ?? "");
  const facts = fields.flatMap((field, index) => {
    const label = labels[index] ?? null;
    const isLabelled = label !== null && (field.heading.column < sold || kindOfField(field) !== "words");
    return factOf(field, isLabelled ? label : null, key, sold);
  });
  const totals = repeatedTotals(header, rows);
  const remarks = fields.filter(
    (field) => isRemark(field, rows) && !facts.some(([heading]) => heading?.column === field.heading.column),
  );
  const remarked = remarks.map(({ heading, value }): Row => [{ ...heading, text: spoken(heading.text) }, value]);
  const taken = new Set([...facts, ...totals, ...remarked].map(([heading]) => heading?.column));
  const filled = new Set(rows.flatMap((row) => row.map(({ column }) => column)));
  const kept = header
    .filter(({ column }) => totals.length === 0 || filled.has(column))
    .map((cell) => (cell.column === sold && meaningOf(cell.text) === null ? { ...cell, text: "Désignation" } : cell));
  const sums = under.filter(([label]) => label !== undefined && (opensSummary(label.text) || saysShare(label.text)));
  const said = under.filter((row) => !sums.includes(row));
  const table = [kept, ...rows, ...sums.map((row) => inColumns(row, header, sold))].map((row) =>
    row.filter(({ column }) => !taken.has(column)),
  );
  const placed = [
    ...preamble.map((row) => row.map(withSpot)),
    ...withNamedNumbers(facts).map(asRow),
    ...(facts.length > 0 ? [[]] : []),
    ...table.map((row) => row.map(withSpot)),
    ...(totals.length > 0 ? [[]] : []),
    ...totals.map(asRow),
    ...(said.length + remarked.length > 0 ? [[]] : []),
    ...[...said, ...remarked].map(asRow),
  ];
  return { ...document, rows: placed.map((row, index) => row.map((cell) => ({ ...cell, row: index + 1 }))) };
}

/** A sum under the lines: its label under what is sold, its only amount under the totals. */
function inColumns(row: Row, header: Row, sold: number): Row {
  const [label, ...others] = row;
  if (label === undefined || !Number.isFinite(sold)) return row;
  const total = header.findLast(({ text }) => meaningOf(text) === "total")?.column;
  const [amount] = others;
  const isLone = others.length === 1 && amount !== undefined && amount.column < sold && total !== undefined;
  return [moved(label, sold), ...(isLone ? [moved(amount, total)] : others)];
}

/** A column of remarks on the whole quote: the same words beside each line, or beside the first alone. */
function isRemark({ heading, value }: Field, rows: readonly Row[]): boolean {
  const name = wordsOfName(heading.text);
  const isNamed = name.some((word) => OF_REMARKS.test(word));
  const count = rows.filter((row) => row.some(({ column }) => column === heading.column)).length;
  const isOnAll = rows.length > 1 && count === rows.length;
  const isOnFirst = count === 1 && rows[0]?.includes(value) === true && !name.some((word) => OF_A_LINE.test(word));
  return isNamed && (isOnAll || isOnFirst) && value.text.split(/\s+/u).length >= FEWEST_WORDS;
}
const OF_REMARKS =
  /^(?:versions?|conditions?|clauses?|remarques?|rem|notes?|mentions?|infos?|informations?|observations?|obs|commentaires?|memo)$/;
/** What stands beside one line only may be about it. */
const OF_A_LINE = /^(?:commentaires?|observations?|obs|infos?|lignes?|articles?)$/;
const FEWEST_WORDS = 4;

/** A field as a row of a preamble; none for what belongs to the lines. */
function factOf({ heading, value }: Field, label: string | null, key: number, sold: number): Row[] {
  const name = spoken(heading.text);
  if (heading.column === sold) return [];
  if (heading.column === key) return [[{ ...heading, text: NAMES_QUOTE.test(name) ? name : "Devis n°" }, value]];
  if (COUNTS_DAYS.test(foldLabel(heading.text)) && /^\d{1,3}$/u.test(value.text))
    return [
      [
        { ...heading, text: name },
        { ...value, text: `${value.text} jours` },
      ],
    ];
  if (label !== null)
    return [
      [
        { ...heading, text: speaksForItself(name, label) ? name : label },
        { ...value, text: spokenDay(value.text) },
      ],
    ];
  return FACT_HEADING.test(foldLabel(name)) && isFact(value.text) ? [[{ ...heading, text: name }, value]] : [];
}
const NAMES_QUOTE = /devis|quote|offre|proposition/iu;

/** "Type identifiant client | FINESS", "Identifiant client | 470012881": the kind of a number is its label. */
const withNamedNumbers = (facts: readonly Row[]): Row[] =>
  facts.flatMap((row, index): Row[] => {
    const kindOf = (fact: Row | undefined): Cell | undefined =>
      fact?.find(({ text }, at) => at === 1 && KIND_OF_NUMBER.test(text.trim()));
    const kind = kindOf(facts[index - 1]);
    const number = row[1];
    if (kind !== undefined && number !== undefined && /^[\d\s]{9,}$/u.test(number.text)) return [[kind, number]];
    return kindOf(row) === undefined ? [row] : [];
  });
const KIND_OF_NUMBER = /^(?:n° ?)?(?:finess|siret|siren|rpps|adeli)$/iu;

/** A label and what it says, in the first columns. */
const asRow = (cells: Row): Row => cells.map((cell, index) => ({ ...withSpot(cell), column: index + 1 }));

/** Exports of databases join the words of a heading: "date_devis". */
const spoken = (heading: string): string => heading.replaceAll("_", " ");

/** A cell that may move in the grid keeps its place in the file. */
const withSpot = (cell: Cell): Cell => ({ ...cell, spot: cell.spot ?? { row: cell.row, column: cell.column } });
