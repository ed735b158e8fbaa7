import type { Cell } from "../../documents/document.ts";
import { isHeading } from "../../tables/headings/heading-meaning.ts";
import { type HeadingMeaning, haveMeaning } from "../../tables/headings/headings.ts";
import { findNumbers, type NumberStyle, parseAmount } from "../amounts/amounts.ts";
import { lineCents } from "../amounts/money.ts";
import { sayAmount, sayTaxed, styleOf } from "./grid/amounts.ts";
import { meaningOf } from "./grid/headings.ts";
import { commonTable, moved, type Row } from "./grid/rows.ts";

/** A label of a card, what it means as a heading, and its value. */
interface Fact {
  readonly row: number;
  readonly label: Cell;
  readonly meaning: HeadingMeaning | null;
  readonly value: Cell;
}

/**
 * A quote that sets each line as a card, labels and their values in rows ("Quantité | 2 | heures"), as one table. Null
 * unless a card multiplies out and the rest says again what all of them come to.
 */
export function withCardsAsTable(rows: readonly Row[]): Row[] | null {
  const cards = cardsOf(rows.map((row, index) => factsOf(cutAtColon(row), index))).filter(isPriced);
  if (cards.length === 0) return null;
  const style = styleOf(rows);
  const totals = cards.map((card) => centsOf(card, "total", style) ?? centsOf(card, "price", style) ?? 0);
  const sum = totals.reduce((all, cents) => all + cents, 0);
  const taken = new Set(cards.flat().map(({ row }) => row));
  const others = rows.filter((_, index) => !taken.has(index));
  // The only card may end with the total of the quote: "Total HT : 700,00", "TVA : 140,00", "Total TTC : 840,00".
  const [only, ...more] = cards;
  const own = only === undefined || more.length > 0 ? null : only.find(({ meaning }) => meaning === "total");
  const closes = own != null && !sayAmount(others, sum, style) && sayTaxed(others, sum, style);
  const rest = closes ? rows.filter((_, index) => !taken.has(index) || index === own.row) : others;
  if (!sayAmount(rest, sum, style) || !cards.some((card) => multipliesOut(card, style))) return null;
  const headings = [...new Set(cards.flat().map(({ label }) => label.text))];
  const lines = cards.map((card) =>
    headings.map((heading) => card.find(({ label }) => label.text === heading)?.value ?? null),
  );
  return [...rest, [], ...commonTable(headings, lines)];
}

/** "Quantité : 1" in one cell, as text without a table has it, as a label and its value. */
function cutAtColon(row: Row): Row {
  const [only, ...others] = row;
  const label = others.length > 0 ? null : /^[^\s:][^:]{1,38}?\s?:\s+(?=\S)/u.exec(only?.text ?? "");
  if (only === undefined || label === null) return row;
  return [moved(only, only.column, label[0].trim()), moved(only, only.column + 1, only.text.slice(label[0].length))];
}

/** What a row says: a label and its value, between a rank and a unit where they stand; or known labels with a value each. */
function factsOf(row: Row, index: number): Fact[] {
  const from = row.length > 2 && /^[\p{L}]?\.?\d+\.?$/u.test(row[0]?.text.trim() ?? "") ? 1 : 0;
  const [label, value, unit, ...others] = row.slice(from);
  if (label === undefined || value === undefined) return [];
  if (others.length === 0) {
    const text = unit === undefined ? value.text : `${value.text} ${unit.text}`;
    return /\d/.test(label.text) ? [] : [factOf(index, label, { ...value, text })];
  }
  if (row.length % 2 > 0) return [];
  const facts = pairsOf(row).map(([name, said]) => factOf(index, name, said));
  return facts.every(({ meaning }) => meaning !== null) ? facts : [];
}

const pairsOf = (row: Row): [Cell, Cell][] =>
  row.flatMap((label, index): [Cell, Cell][] => {
    const value = row[index + 1];
    return index % 2 > 0 || value === undefined ? [] : [[label, value]];
  });

const factOf = (row: number, label: Cell, value: Cell): Fact => ({
  row,
  label: moved(label, 1, label.text.replace(/\s*:$/u, "")),
  meaning: isHeading(label.text) ? meaningOf(label.text) : null,
  value: moved(value, 2),
});

/** Facts right under one another; a label that comes again opens the next card. */
function cardsOf(rows: readonly (readonly Fact[])[]): Fact[][] {
  const cards: Fact[][] = [];
  let card: Fact[] = [];
  const close = (): void => {
    if (card.length > 0) cards.push(card);
    card = [];
  };
  for (const facts of rows) {
    if (facts.length === 0 || facts.some((fact) => card.some(({ label }) => label.text === fact.label.text))) close();
    card.push(...facts);
  }
  close();
  return cards;
}

/** What a line of a quote says: what is sold, how many, and for how much. */
const isPriced = (card: readonly Fact[]): boolean =>
  haveMeaning(card, "quantity") &&
  haveMeaning(card, "designation", "item") &&
  haveMeaning(card, "unitPrice", "price", "total");

const centsOf = (card: readonly Fact[], wanted: HeadingMeaning, style: NumberStyle): number | null =>
  numberOf(card, wanted, style)?.cents ?? null;

const numberOf = (card: readonly Fact[], wanted: HeadingMeaning, style: NumberStyle) => {
  const fact = card.find(({ meaning }) => meaning === wanted);
  if (fact === undefined) return null;
  return parseAmount(fact.value.text, style) ?? findNumbers(fact.value.text, style)[0] ?? null;
};

function multipliesOut(card: readonly Fact[], style: NumberStyle): boolean {
  const [quantity, price, discount, total] = (["quantity", "unitPrice", "discount", "total"] as const).map((meaning) =>
    numberOf(card, meaning, style),
  );
  return (
    quantity != null &&
    price != null &&
    total != null &&
    lineCents(quantity.value, price.value, discount?.value) === total.cents
  );
}
