import type { Cell } from "../../../documents/document.ts";
import { foldLabel } from "../../../tables/summary-words.ts";
import { headingOf, isProved, type LineField, rolesOf } from "./line-fields.ts";
import { moved, type Row } from "./rows.ts";

/** What is said of one billed line, in the order printed. */
export type LineRecord = readonly LineField[];

/**
 * The table that says the same as records of fields: the labels head its columns, each record is a row. Null where the
 * arithmetic of no record proves that they are billed lines.
 */
export function tableOfRecords(records: readonly LineRecord[]): Row[] | null {
  if (!records.some(isProved)) return null;
  const columns = columnsOf(records);
  const named = columns.findIndex((column) => column.isDesignation);
  if (named < 0) return null;
  const heading = columns.map(({ label, isDesignation, isKnown }, index) =>
    moved(label, index + 1, isDesignation && !isKnown ? "Désignation" : label.text),
  );
  const rows = records.map((record) =>
    columns.flatMap(({ key }, index): Cell[] => {
      const values = record.filter(({ label }) => keyOf(label) === key);
      const [first] = values;
      return first === undefined ? [] : [moved(first.value, index + 1)];
    }),
  );
  return [heading, ...rows];
}

interface Column {
  readonly key: string;
  readonly label: Cell;
  readonly isDesignation: boolean;
  readonly isKnown: boolean;
}

const keyOf = (label: Cell): string => foldLabel(label.text);

/** One column for each label; where none names what is sold, the one of the longest words does. */
function columnsOf(records: readonly LineRecord[]): Column[] {
  const labels = new Map<string, Cell>();
  for (const { label } of records.flat()) if (!labels.has(keyOf(label))) labels.set(keyOf(label), label);
  const all = [...labels.values()];
  const roles = rolesOf(all);
  const named = roles.indexOf("designation");
  const designation = named >= 0 && wordsUnder(records, all[named]) ? named : longestWords(records, all);
  return all.map((label, index) => ({
    key: keyOf(label),
    label,
    isDesignation: index === designation,
    isKnown: roles[index] === "designation" && headingOf(label)?.meaning === "designation",
  }));
}

const valuesOf = (records: readonly LineRecord[], label: Cell | undefined): string[] =>
  label === undefined
    ? []
    : records.flatMap((record) =>
        record.flatMap((field) => (keyOf(field.label) === keyOf(label) ? [field.value.text] : [])),
      );

/** Words, and no code alone. */
const wordsUnder = (records: readonly LineRecord[], label: Cell | undefined): boolean =>
  valuesOf(records, label).some((text) => /\p{L}{3,}.*\s/u.test(text));

function longestWords(records: readonly LineRecord[], labels: readonly Cell[]): number {
  const lengths = labels.map((label) =>
    headingOf(label) === null || headingOf(label)?.meaning === "item" || headingOf(label)?.meaning === "reference"
      ? Math.max(0, ...valuesOf(records, label).map((text) => (/\p{L}{3,}.*\s/u.test(text) ? text.length : 0)))
      : 0,
  );
  const most = Math.max(...lengths);
  return most === 0 ? -1 : lengths.indexOf(most);
}
