import type { Cell } from "../../../documents/document.ts";
import { isOfPayer } from "../../../tables/headings/headings.ts";
import { opensSummary } from "../../../tables/headings/summary-words.ts";
import { meaningOf } from "../grid/headings.ts";
import { moved, type Row } from "../grid/rows.ts";
import { type BilledColumns, billedRows } from "./billed-columns.ts";
import { spokenRecord } from "./spoken-records.ts";

/** "H", "LIG", "T1", "50": what kind of record a row is. */
const TYPE = /^(?:\p{Lu}{1,4}\d{0,2}|\d{2})$/u;
/** Records below which codes at the start of each may be chance. */
const FEWEST = 4;

/**
 * An interchange file without any headings, each record of which opens with its type ("H", "L", "T"): the records whose
 * figures multiply are billed lines, and get the headings that their figures prove; the types say nothing more.
 */
export function withRecordsHeaded(all: readonly Row[]): Row[] | null {
  const rows = all.filter((row) => row.length > 0);
  if (!isTyped(rows) || rows.some(headsColumns)) return null;
  const billed = billedRows(rows, typeOf);
  const [first] = billed?.rows ?? [];
  const last = billed?.rows.at(-1);
  if (billed === null || first === undefined || last === undefined) return null;
  const [start, end] = [rows.indexOf(first), rows.indexOf(last) + 1];
  const roles = rolesOfColumns(billed.rows, billed.columns);
  const lineRows = new Set(billed.rows);
  const lines = rows.slice(start, end + detailsAfter(rows.slice(end), last)).map((row) => {
    const cells = fieldsOf(row)
      .filter((cell) => roles.isNamed(cell.column) || !isNumber(cell))
      .map(valueOfPair);
    // A record of another type among the lines goes on with the words of the line above it.
    const words = cells.reduce<Cell | undefined>(
      (best, one) => (one.text.length > (best?.text.length ?? 0) ? one : best),
      undefined,
    );
    return lineRows.has(row) || words === undefined ? cells : [moved(words, roles.designation)];
  });
  const after = rows.slice(start + lines.length);
  const totals = after.filter((row) => isTotal(row));
  const others = after.filter((row) => !isTotal(row));
  return [
    ...rows.slice(0, start).map((row) => spokenRecord(fieldsOf(row))),
    [],
    roles.heading(first),
    ...lines,
    ...totals.map((row) => spokenRecord(fieldsOf(row))),
    [],
    ...others.map((row) => spokenRecord(fieldsOf(row))),
  ];
}

const typeOf = ([first]: Row): string => (first?.column === 1 ? first.text : "");
/** The fields of a record but its type. */
const fieldsOf = (row: Row): Row => row.filter(({ column }) => column > 1);

/** Whether each record has its type, or had it taken off when the file was cut into fields. */
const isTyped = (rows: readonly Row[]): boolean => {
  const types = rows.map(typeOf);
  if (types.every((type) => type === "")) return rows.length >= FEWEST;
  return (
    rows.length >= FEWEST &&
    types.every((type) => TYPE.test(type)) &&
    new Set(types).size > 2 &&
    !(types.every((type) => /^\d/u.test(type)) && new Set(types).size === types.length)
  );
};

const headsColumns = (row: Row): boolean =>
  row.length > 3 && !row.some(isNumber) && row.filter(({ text }) => meaningOf(text) !== null).length > 2;

const isTotal = (row: Row): boolean => fieldsOf(row).some(({ text }) => opensSummary(text)) && row.some(isNumber);
const isNumber = ({ text }: Cell): boolean => /^-?\d[\d\s.,]*$/u.test(text);

/** Records right after the last line that repeat its number: what is said more of it. */
function detailsAfter(rows: readonly Row[], last: Row): number {
  const [number] = fieldsOf(last);
  const end = rows.findIndex((row) => fieldsOf(row)[0]?.text !== number?.text);
  return end < 0 ? rows.length : end;
}

/** "PAYEUR=CLIENT": the value alone. */
const valueOfPair = (cell: Cell): Cell => ({ ...cell, text: PAIR.exec(cell.text)?.[2] ?? cell.text });
const PAIR = /^(\p{L}[\p{L}_ ]*)[=:](\S.*)$/u;

interface ColumnsHeaded {
  readonly designation: number;
  /** Other columns number the records, or hold nothing but zeros. */
  readonly isNamed: (column: number) => boolean;
  readonly heading: (source: Row) => Row;
}

/** The headings that figures prove, and those that words alone can have. */
function rolesOfColumns(rows: readonly Row[], columns: BilledColumns): ColumnsHeaded {
  const under = (column: number): string[] =>
    rows.flatMap((row) => row.flatMap((cell) => (cell.column === column ? [cell.text] : [])));
  const all = [...new Set(rows.flatMap((row) => fieldsOf(row).map(({ column }) => column)))].sort((a, b) => a - b);
  const figures = new Set<number | null>([columns.quantity, columns.unitPrice, columns.total, columns.discount]);
  const wordy = all.filter((column) => !figures.has(column) && under(column).some((text) => /\p{L}{3}/u.test(text)));
  const widthOf = (column: number): number => Math.max(...under(column).map(({ length }) => length));
  const designation = wordy.reduce((best, one) => (widthOf(one) > (best < 0 ? 0 : widthOf(best)) ? one : best), -1);
  const payer = wordy.find((column) => column !== designation && under(column).every(namesPayer));
  const unit = wordy.find((column) => column === columns.quantity + 1 || column === columns.quantity - 1);
  const rate = all.find((column) => !figures.has(column) && under(column).every((text) => RATE.test(text)));
  const names = new Map<number | null | undefined, string>([
    [unit, "Unité"],
    [rate, "Taux TVA"],
    [payer, "Pris en charge par"],
    [designation, "Désignation"],
    [columns.quantity, "Quantité"],
    [columns.unitPrice, "Prix unitaire HT"],
    [columns.total, "Total HT"],
    [columns.discount, "Remise"],
  ]);
  return {
    designation,
    isNamed: (column) => names.has(column),
    heading: ([source]) =>
      all.flatMap((column) =>
        source === undefined || !names.has(column) ? [] : [moved(source, column, names.get(column))],
      ),
  };
}

const RATE = /^(?:20|10|5[.,]5|2[.,]1|8[.,]5)(?:[.,]?0{1,2})?\s*%?$/u;

const namesPayer = (text: string): boolean => {
  const [, name, value = text] = PAIR.exec(text) ?? [];
  return isOfPayer(meaningOf(name ?? value));
};
