import type { Cell } from "../../../documents/document.ts";
import { opensSummary } from "../../../tables/summary-words.ts";
import { type LineRecord, tableOfRecords } from "../grid/fields-table.ts";
import { headingOf, isProved, type LineField, rolesOf } from "../grid/line-fields.ts";
import type { Row } from "../grid/rows.ts";
import { numberedKey } from "./numbered-label.ts";

/** The rows that tell one billed line, a field or two a row. */
interface Card {
  readonly from: number;
  /** Excluded. */
  readonly to: number;
  readonly fields: LineRecord;
}

/**
 * Billed lines that are told a field a row ("Quantité | 3", "Prix unitaire HT | 380,00 €"), card by card, as the table
 * of which each card is a row. Rows between the cards (their titles, their numbers) stand over it.
 */
export function withCardsAsTable(rows: readonly Row[]): Row[] | null {
  const cards = cardsOf(rows);
  const [first] = cards;
  const last = cards.at(-1);
  const table = first === undefined ? null : tableOfRecords(cards.map(({ fields }) => fields));
  if (table === null || first === undefined || last === undefined) return null;
  const own = new Set(cards.flatMap(({ from, to }) => rows.slice(from, to)));
  const between = rows.slice(first.from, last.to).filter((row) => !own.has(row));
  const above = rows.slice(0, first.from);
  return [...above, ...between, [], ...table, [], ...rows.slice(last.to)];
}

/** Cards of one kind: those that have a proved one among them. */
function cardsOf(rows: readonly Row[]): Card[] {
  const numbered = numberedCards(rows);
  if (numbered.some(({ fields }) => isProved(fields))) return numbered;
  const plain = plainCards(rows);
  return plain.some(({ fields }) => isProved(fields)) ? plain : [];
}

/** "Produit 1 - quantité": the number in the label says which line a row is about. */
function numberedCards(rows: readonly Row[]): Card[] {
  const cards: { from: number; to: number; group: string; fields: LineField[] }[] = [];
  rows.forEach((row, index) => {
    const [label, value] = row;
    const key = label === undefined || row.length !== 2 ? null : numberedKey(label.text);
    if (label === undefined || value === undefined || key === null) return;
    const field: LineField = { label: { ...label, text: key.name }, value };
    const last = cards.at(-1);
    if (last?.group === key.group && last.to === index) {
      last.fields.push(field);
      last.to++;
    } else cards.push({ from: index, to: index + 1, group: key.group, fields: [field] });
  });
  return cards.filter(({ fields }) => isPriced(fields));
}

/** No card says more than this of one line. */
const MOST_FIELDS = 40;

function plainCards(rows: readonly Row[]): Card[] {
  const cards: Card[] = [];
  let fields: LineField[] = [];
  let from = 0;
  const flush = (to: number): void => {
    const card = fields.length > 0 ? named(trimmed({ from, to, fields }, rows), rows) : null;
    if (card !== null && isPriced(card.fields)) cards.push(card);
    fields = [];
  };
  rows.forEach((row, index) => {
    const own = fieldsOf(row, fields.length > 0);
    if (own.length === 0 || fields.length > MOST_FIELDS || opensNext(fields, own)) flush(index);
    if (own.length === 0) return;
    if (fields.length === 0) from = index;
    fields.push(...own);
  });
  flush(rows.length);
  return cards;
}

/** Fields of one row: a heading and its value, one or several times; a value under an unknown label inside of a card. */
function fieldsOf(row: Row, inside: boolean): LineField[] {
  if (row.length === 1) return row.flatMap(fieldsWithin);
  if (row.length % 2 > 0) return [];
  const pairs = row.flatMap((label, index): LineField[] => {
    const value = row[index + 1];
    return index % 2 > 0 || value === undefined ? [] : [{ label, value }];
  });
  const known = pairs.filter(({ label }) => headingOf(label) !== null);
  const isKnown = known.length === pairs.length || (inside && pairs.length === 1);
  return isKnown && (inside || pairs.some(({ value }) => !isHeadingAlone(value))) ? pairs : [];
}

const isHeadingAlone = (cell: Cell): boolean => headingOf(cell) !== null && !/\d/u.test(cell.text);

/** "Quantité : 3" in one cell. */
function fieldsWithin(cell: Cell): LineField[] {
  const [, name = "", said = ""] = /^([^:]{2,40}?)\s*:\s+(.+)$/su.exec(cell.text) ?? [];
  const label = { ...cell, text: name };
  return said === "" || headingOf(label) === null ? [] : [{ label, value: { ...cell, text: said } }];
}

/** What a card says once. */
const ONCE = new Set(["designation", "reference", "quantity", "unitPrice", "net", "gross"]);

/** A card says each thing once: the same said again is about the next line. */
function opensNext(fields: readonly LineField[], [next]: readonly LineField[]): boolean {
  if (next === undefined) return false;
  const roles = rolesOf(fields.map(({ label }) => label));
  const all = rolesOf([...fields, next].map(({ label }) => label));
  const role = all.at(-1) ?? "other";
  return ONCE.has(role) && roles.includes(role);
}

/** A card without a designation of its own is named by the row over it: "Prestation 1 | Reprise des données". */
function named(card: Card | null, rows: readonly Row[]): Card | null {
  if (card === null || rolesOf(card.fields.map(({ label }) => label)).includes("designation")) return card;
  const title = rows[card.from - 1] ?? [];
  const [value, ...others] = [...title].sort((a, b) => b.text.length - a.text.length);
  const isTitle = value !== undefined && others.length < 2 && /\p{L}{3}/u.test(value.text);
  if (!isTitle) return card;
  const label = { ...value, text: "Désignation" };
  return { ...card, from: card.from - 1, fields: [{ label, value }, ...card.fields] };
}

const OPENING = new Set(["designation", "reference", "quantity", "unitPrice", "unit"]);

/** A card without the facts of the quote that stand right above it. */
function trimmed({ from, to, fields }: Card, rows: readonly Row[]): Card | null {
  const roles = rolesOf(fields.map(({ label }) => label));
  const start = roles.findIndex((role) => OPENING.has(role));
  if (start < 0) return null;
  let left = start;
  let first = from;
  while (left > 0 && first < to) {
    left -= Math.max(1, Math.floor((rows[first]?.length ?? 0) / 2));
    first++;
  }
  return { from: first, to, fields: fields.slice(start) };
}

/** A price or a total with it: what bills a line. */
function isPriced(fields: readonly LineField[]): boolean {
  const roles = rolesOf(fields.map(({ label }) => label));
  const named = fields.some(({ label }) => !opensSummary(label.text));
  return named && roles.includes("unitPrice") && (roles.includes("net") || roles.includes("gross"));
}
