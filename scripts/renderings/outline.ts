import { readCsv } from "../../src/documents/csv/read-csv.ts";

/** A row of a sheet: texts by column, empty where a cell is. */
export type Row = readonly string[];

/** A quote given as a sheet, cut into what a person would set differently on a page. */
export type Part =
  /** Words before, between and after the tables, in blocks that empty rows part. */
  | { readonly kind: "text"; readonly rows: readonly Row[] }
  | { readonly kind: "table"; readonly heading: Row | null; readonly rows: readonly Row[] }
  /** Labels with one amount each, at the foot of a table. */
  | { readonly kind: "totals"; readonly rows: readonly Row[] };

const AMOUNT = /^[-+(]?(?:€\s?)?\d[\d\s.,\u00a0\u202f]*(?:€|eur(?:os)?)?\)?(?:\s(?:HT|TTC))?$/iu;
const FIGURE = /^[-+(]?\d[\d\s.,\u00a0\u202f]*(?:€|%|eur(?:os)?)?\)?(?:\s(?:HT|TTC))?$/iu;

export const isFigure = (text: string): boolean => FIGURE.test(text.trim());
export const filled = (row: Row): string[] => row.filter((cell) => cell !== "");

/** The parts of a CSV quote whose lines are known by their designations. Null for what is no sheet. */
export function outlineOf(bytes: Uint8Array, designations: readonly string[]): Part[] | null {
  const read = readCsv(bytes);
  if (!read.ok) return null;
  const wanted = designations.map(fold).filter((text) => text !== "");
  const isLine = (row: Row): boolean =>
    filled(row).length > 1 && row.some((cell) => cell !== "" && wanted.some((text) => fold(cell).startsWith(text)));
  const blocks: Row[][] = [[]];
  for (const cells of read.value.rows) {
    const row: string[] = [];
    for (const { text, column } of cells) row[column - 1] = text.replace(/\s+/gu, " ");
    if (cells.length === 0) blocks.push([]);
    else blocks.at(-1)?.push(Array.from(row, (cell) => cell ?? ""));
  }
  return blocks.filter((block) => block.length > 0).flatMap((block) => partsOf(block, isLine));
}

function partsOf(block: readonly Row[], isLine: (row: Row) => boolean): Part[] {
  const first = block.findIndex(isLine);
  if (first < 0) return block.every(isTotal) ? [{ kind: "totals", rows: block }] : [{ kind: "text", rows: block }];
  const width = filled(block[first] ?? []).length;
  const heading = block.slice(0, first).findLastIndex((row) => isHeading(row, width));
  const last = block.findLastIndex((row) => isLine(row) || isTotal(row) || row.filter(isFigure).length > 1);
  const afterLines = block.findLastIndex(isLine) + 1;
  // Sums of several columns go with the table.
  const footIsPlain = block.slice(afterLines, last + 1).every(isTotal);
  const end = footIsPlain ? afterLines : last + 1;
  const start = heading < 0 ? first : heading;
  return [
    ...text(block.slice(0, start)),
    {
      kind: "table",
      heading: heading < 0 ? null : (block[heading] ?? null),
      rows: block.slice(heading < 0 ? first : heading + 1, end),
    },
    ...(end <= last ? [{ kind: "totals", rows: block.slice(end, last + 1) } as const] : []),
    ...text(block.slice(last + 1)),
  ];
}

const text = (rows: readonly Row[]): Part[] => (rows.length === 0 ? [] : [{ kind: "text", rows }]);

/** The label and the amount of a row that holds nothing else; null for any other row. */
export function totalOf(row: Row): readonly [label: string, amount: string] | null {
  const [first = "", second = "", ...others] = filled(row);
  const [label, amount] = AMOUNT.test(first) ? [second, first] : [first, second];
  const told = others.length === 0 && AMOUNT.test(amount) && /[.,]\d\d\b/u.test(amount) && /\p{L}{2}/u.test(label);
  return told ? [label, amount] : null;
}

const isTotal = (row: Row): boolean => totalOf(row) !== null;

const isHeading = (row: Row, width: number): boolean =>
  filled(row).length >= Math.max(2, width - 1) && !row.some((cell) => /\d{2}(?!\s?%)/u.test(cell));

export const fold = (value: string): string =>
  value
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();
