import { foldLabel, opensSummary } from "../../../tables/headings/summary-words.ts";
import { looksLikeAmount } from "../../../tables/page/amount-shape.ts";
import { meaningOf } from "../grid/headings.ts";
import type { Row } from "../grid/rows.ts";

/** "L", "LIG", "Detail", "T1": what kind of record a row is. */
const TYPE = /^(?:\p{L}{1,8}\d{0,2}|\d{2})$/u;
/** What heads a column of such types. */
const HEADS_TYPES = /^(?:types?|typ|rec(?:ord)?|enr(?:egistrement)?|bloc|zone|nature|niveau|t)\b/u;
/** Records below which words at the start of each may be chance. */
const FEWEST = 4;
const MOST_TYPES = 8;

/**
 * Records that open with their type ("ENT", "LIG", "PIE"), with a row of headings among or over them, as a quote without
 * the types: what comes before the lines over the headings, then lines and totals, then what is said besides. Null where
 * the first column tells nothing of the kind: one type marks all billed rows and no total, and others mark the rest.
 */
export function withoutTypes(all: readonly Row[]): Row[] | null {
  const rows = all.filter((row) => row.length > 0);
  const head = rows.findIndex(headsLines);
  const heading = rows[head];
  if (heading === undefined) return null;
  // A title of one cell may stand over all records.
  const records = rows.filter((row, index) => row !== heading && !(index < head && row.length === 1));
  const types = records.map(typeOf);
  if (records.length < FEWEST || !types.every((type) => TYPE.test(type))) return null;
  const billed = records.filter(isBilled);
  const [first] = billed;
  const last = billed.at(-1);
  if (first === undefined || last === undefined) return null;
  const type = typeOf(first);
  const isHeaded = typeOf(heading) === type || HEADS_TYPES.test(foldLabel(typeOf(heading)));
  const kinds = new Set(types).size;
  if (!isHeaded || kinds < 2 || kinds > MOST_TYPES || billed.some((row) => typeOf(row) !== type)) return null;
  if (records.some((row) => typeOf(row) === type && isTotal(row))) return null;
  // "TVA | 20 % | 240,00": the first word is what labels the amount, and no type.
  if (records.some((row) => opensSummary(typeOf(row)) && !isTotal(row))) return null;
  const shared = sharedColumns(records);
  const [start, end] = [records.indexOf(first), records.indexOf(last) + 1];
  const besides = (row: Row): Row => fieldsOf(row).filter(({ column }) => !shared.has(column));
  const under = records.slice(end);
  return [
    ...rows.filter((row) => row !== heading && !records.includes(row)),
    ...records.slice(0, start).map(besides),
    [],
    fieldsOf(heading),
    ...records.slice(start, end).map(fieldsOf),
    ...under.filter(isTotal).map(fieldsOf),
    [],
    ...under.filter((row) => !isTotal(row)).map(besides),
  ];
}

const typeOf = ([first]: Row): string => (first?.column === 1 ? first.text.trim() : "");
/** The fields of a record but its type. */
const fieldsOf = (row: Row): Row => row.filter(({ column }) => column > 1);

/** Headings of a count, a price and an amount, whatever the one of what is sold says. */
const headsLines = (row: Row): boolean => {
  const meanings = new Set(fieldsOf(row).map(({ text }) => meaningOf(text)));
  return !row.some(isAmount) && BILLED.filter((meaning) => meanings.has(meaning)).length > 2;
};
const BILLED = ["quantity", "unitPrice", "price", "total"] as const;

const isAmount = ({ text }: Row[number]): boolean => looksLikeAmount(text);
const isTotal = (row: Row): boolean => row.some(isAmount) && fieldsOf(row).some(({ text }) => opensSummary(text));
/** Words, and a count, a price and an amount beside them. */
const isBilled = (row: Row): boolean => {
  const fields = fieldsOf(row);
  return !isTotal(row) && fields.filter(isAmount).length > 2 && fields.some(({ text }) => /\p{L}{3}.*\s/u.test(text));
};

/** Columns that say the same in every record: facts of the quote, which a line repeats. */
function sharedColumns(records: readonly Row[]): ReadonlySet<number> {
  const [first = []] = records;
  const isShared = ({ column, text }: Row[number]): boolean =>
    records.every((row) => row.some((cell) => cell.column === column && cell.text === text));
  return new Set(first.filter((cell) => cell.column > 1 && isShared(cell)).map(({ column }) => column));
}
