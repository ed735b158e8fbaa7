import type { Cell, GridDocument } from "../documents/document.ts";
import { foldLabel } from "../tables/summary-words.ts";
import { meaningOf } from "./arranged/grid/headings.ts";
import { type Field, kindOfField, labelsOf, spokenDay } from "./field-labels.ts";
import { repeatedTotals } from "./repeated-totals.ts";

type Row = readonly Cell[];

/** Headings of columns that state facts of the whole quote beside each of its lines. */
const FACT_HEADING =
  /\b(?:societe|client|etablissement|destinataire|beneficiaire|finess|siret|siren|rpps|adresse|code postal|ville|date|emis|emetteur|valid\w*|valable|echeance|expir\w*|logiciel|solution|version|editeur|vendeur|fournisseur|prestataire|identifiant|objet|conditions|devis|quote)\b/u;

/** "Validité (jours) | 30". */
const COUNTS_DAYS = /^(?:duree (?:de )?)?valid\w*\b.*\bjours?\b/u;

/** Words, a date or an identifier: what a fact is, and an amount ("client" also heads what the client pays) is not. */
const isFact = (text: string): boolean => /\p{L}{2}|\d[/.-]\d|\d{9}|(?:\d{3} ){2}\d{3}/u.test(text);

/**
 * The rows of one quote out of a list of lines of many quotes. Columns that say the same on each of its lines, such as
 * the client's name, are facts of the quote: they become rows of a preamble, as a quote of its own prints them.
 */
export function keyedQuote(
  document: GridDocument,
  { preamble, header, rows, key }: { preamble: readonly Row[]; header: Row; rows: readonly Row[]; key: number },
): GridDocument {
  const fields = header.flatMap((heading): Field[] => {
    const values = rows.flatMap((row) => row.filter(({ column }) => column === heading.column));
    const [value] = values;
    return value !== undefined && values.every(({ text }) => text === value.text) ? [{ heading, value }] : [];
  });
  const labels = labelsOf(fields);
  const sold = columnOfSold(header, rows);
  const facts = fields.flatMap((field, index) => {
    const label = labels[index] ?? null;
    const isLabelled = label !== null && (field.heading.column < sold || kindOfField(field) !== "words");
    return factOf(field, isLabelled ? label : null, key, sold);
  });
  const totals = repeatedTotals(header, rows);
  const moved = new Set([...facts, ...totals].map(([heading]) => heading?.column));
  const filled = new Set(rows.flatMap((row) => row.map(({ column }) => column)));
  const kept = header.filter(({ column }) => totals.length === 0 || filled.has(column));
  const table = [kept, ...rows].map((row) => row.filter(({ column }) => !moved.has(column)));
  const placed = [
    ...preamble.map((row) => row.map(withSpot)),
    ...withNamedNumbers(facts).map(asRow),
    ...(facts.length > 0 ? [[]] : []),
    ...table.map((row) => row.map(withSpot)),
    ...(totals.length > 0 ? [[]] : []),
    ...totals.map(asRow),
  ];
  return { ...document, rows: placed.map((row, index) => row.map((cell) => ({ ...cell, row: index + 1 }))) };
}

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
        { ...heading, text: label },
        { ...value, text: spokenDay(value.text) },
      ],
    ];
  return FACT_HEADING.test(foldLabel(name)) && isFact(value.text) ? [[{ ...heading, text: name }, value]] : [];
}
const NAMES_QUOTE = /devis|quote|offre|proposition/iu;

/** The column that says what is sold: of those that may by their headings, the one that says the most different things. */
function columnOfSold(header: Row, rows: readonly Row[]): number {
  const said = header.flatMap(({ column, text }) => {
    const meaning = meaningOf(text);
    const texts = rows.flatMap((row) => row.filter((cell) => cell.column === column).map((cell) => cell.text));
    return meaning === "designation" || meaning === "item" ? [{ column, texts: new Set(texts), all: texts.join("") }] : [];
  });
  const [best] = said.sort((a, b) => b.texts.size - a.texts.size || b.all.length - a.all.length);
  return best?.column ?? Number.POSITIVE_INFINITY;
}

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
