import type { Cell } from "../../../documents/document.ts";
import { looksLikeAmount } from "../../../tables/page/amount-shape.ts";
import { headLines } from "../grid/headings.ts";
import { moved, type Row } from "../grid/rows.ts";
import { type Fact, factRows } from "./key-names.ts";
import { isFieldName, type NumberedKey, numberedKey } from "./numbered-key.ts";

/** A value and the key that names it, each in its cell, and the number that the key bears. */
interface Pair extends Fact {
  readonly numbered: NumberedKey | null;
}

/**
 * A quote as a list of keys and values, or as one record under its keys, in which a number in the key tells the lines
 * apart ("lignes[0].quantite", "L1_QTE", "Ligne 1 quantité", "qte_1"): the values of one number are a line of a table
 * headed by the rest of their keys.
 */
export function withKeysAsTable(rows: readonly Row[]): Row[] | null {
  const filled = rows.filter(({ length }) => length > 0);
  if (filled.length > 2 && filled.some(isHeadOfTable)) return null;
  const entries = filled.length === 2 ? pairsOfRecord(filled) : filled.map((row) => pairOfRow(row) ?? row);
  const pairs = entries.filter((entry) => "key" in entry);
  const groups = grouped(pairs, ({ numbered }) => numbered?.group ?? null);
  if (![...groups.values()].some((group) => headLines(fieldsOf(group)) && fieldsOf(group).length > 2)) return null;
  const before: Row[] = [];
  const after: Row[] = [];
  const tables: Row[] = [];
  const rest: Row[] = [];
  const done = new Set<string>();
  let facts: Pair[] = [];
  const endFacts = (): void => {
    (tables.length === 0 ? before : after).push(...factRows(facts));
    facts = [];
  };
  for (const entry of entries) {
    const numbered = "key" in entry ? entry.numbered : null;
    if ("key" in entry && numbered === null) facts.push(entry);
    else {
      endFacts();
      if (numbered === null) (tables.length === 0 ? before : after).push(entry as Row);
      else if (!done.has(numbered.group)) {
        done.add(numbered.group);
        const group = groups.get(numbered.group) ?? [];
        (headLines(fieldsOf(group)) ? tables : rest).push([], ...tableOf(group), []);
      }
    }
  }
  endFacts();
  return [...before, ...tables, ...after, ...rest];
}

const isHeadOfTable = (row: Row): boolean =>
  row.length > 2 && !row.some(({ text }) => /\d/.test(text)) && headLines(row.map(({ text }) => text));

const pairOf = (key: Cell, value: Cell): Pair => ({ key, value, numbered: numberedKey(key.text) });

/** One record under its keys, each value under its own; nothing for other rows. */
function pairsOfRecord([keys = [], values = []]: readonly Row[]): Pair[] {
  const byColumn = new Map(values.map((value) => [value.column, value]));
  const pairs = keys.flatMap((key) => {
    const value = byColumn.get(key.column);
    return value === undefined ? [] : [pairOf(key, value)];
  });
  return pairs.length === values.length ? pairs : [];
}

/** "Ligne 1 : quantité | 2", "Ligne 1 | Quantité | 2", "Ligne 1 - Quantité : 2": a key and its value. */
function pairOfRow(row: Row): Pair | null {
  const [first, second, third] = row;
  if (first === undefined || row.length > 3) return null;
  if (second === undefined) {
    const colon = COLON.exec(first.text);
    if (colon === null) return null;
    const pair = pairOf(
      { ...first, text: first.text.slice(0, colon.index) },
      { ...first, text: first.text.slice(colon.index + colon[0].length) },
    );
    return pair.numbered === null && !looksLikeAmount(pair.value.text) ? null : pair;
  }
  if (third === undefined) {
    const pair = pairOf(first, second);
    return pair.numbered === null && !isFieldName(first.text) ? null : pair;
  }
  const pair = pairOf({ ...second, text: `${first.text} ${second.text}` }, third);
  return pair.numbered === null ? null : pair;
}

/** The colon that parts a label from its value. */
const COLON = /(?<=^[^:]{1,60})\s?:\s/u;

const fieldsOf = (group: readonly Pair[]): string[] => [...new Set(group.map(({ numbered }) => numbered?.field ?? ""))];

/**
 * Rows of the values by number under the fields, the first of which says what is numbered ("Version antérieure numéro");
 * values of one field need no heading.
 */
function tableOf(group: readonly Pair[]): Row[] {
  const fields = fieldsOf(group);
  const byNumber = grouped(group, ({ numbered }) => numbered?.number ?? null);
  const rows = [...byNumber.values()].map((pairs) =>
    pairs
      .map(({ value, numbered }) => moved(value, fields.indexOf(numbered?.field ?? "") + 1))
      .sort((a, b) => a.column - b.column),
  );
  if (fields.length < 2) return rows;
  const head = fields.flatMap((field, index) => {
    const pair = group.find(({ numbered }) => numbered?.field === field);
    const named = index === 0 && !headLines(fields) ? `${pair?.numbered?.group ?? ""} ${field}`.trim() : field;
    return pair === undefined ? [] : [moved(pair.key, index + 1, named || pair.numbered?.group)];
  });
  return [head, ...rows];
}

/** Things by a key of theirs, in the order of their first ones; those without a key are left out. */
function grouped<T, K>(things: readonly T[], keyOf: (thing: T) => K | null): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
