import type { Text } from "../../documents/text.ts";
import { foldLabel, tellsPayerBehind } from "../../tables/headings/summary-words.ts";
import type { Layout, Row, Table } from "../../tables/layout.ts";
import { findNumbers, type NumberStyle, numberStyleOf, parseAmount } from "../amounts/amounts.ts";
import { readLabel } from "../totals/summary-label.ts";

/**
 * "Licence, prise en charge par l'État | 900,00": such words may tell who pays a line, or what the State pays of the
 * lines around; "Remise sur les postes | -420,00" between lines, or an eco-participation, is a line like the others. Where
 * no printed amount is the sum of the other lines, and one is that of all, the rows are billed.
 */
export function withBilledClaims(layout: Layout): Layout {
  const tables = layout.tables.filter((table) => claimsIn(table).size > 0);
  if (tables.length === 0) return layout;
  const style = numberStyleOf(printedIn(layout));
  const printed = new Set(
    [
      ...layout.segments.flatMap(({ text }) => endsIn(text, style)),
      ...layout.tables.flatMap((table) =>
        table.rows.flatMap((row) => (row.kind === "summary" ? [centsOf(row, table, style)] : [])),
      ),
    ].filter((cents) => cents !== null),
  );
  return {
    ...layout,
    tables: layout.tables.map((table) => (tables.includes(table) ? withClaims(table, style, printed) : table)),
  };
}

/** Rows that say who pays behind the name of something, that take off between lines, or that charge the eco-participation. */
function claimsIn({ rows }: Table): ReadonlySet<Row> {
  const last = rows.findLastIndex(({ kind }) => kind === "item");
  return new Set(
    rows.filter(({ kind, label }, at) => {
      if (kind !== "summary" || label === null) return false;
      const isDiscount = at < last && readLabel(label.value).kind === "discount";
      return tellsPayerBehind(label.value) || isDiscount || ECO.test(foldLabel(label.value));
    }),
  );
}
const ECO = /^eco[ -]?(?:participation|contribution|taxe)/u;

function withClaims(table: Table, style: NumberStyle, printed: ReadonlySet<number>): Table {
  const rows = claimsIn(table);
  const sumOf = (wanted: (row: Row) => boolean): number =>
    table.rows.filter(wanted).reduce((sum, row) => sum + (centsOf(row, table, style) ?? 0), 0);
  const items = sumOf(({ kind }) => kind === "item");
  const claims = sumOf((row) => rows.has(row));
  if (claims === 0 || printed.has(items) || !printed.has(items + claims)) return table;
  const designation = table.columns.findIndex(({ role }) => role === "designation");
  return {
    ...table,
    rows: table.rows.map((row) =>
      rows.has(row)
        ? {
            ...row,
            kind: "item",
            label: null,
            cells: row.cells.map((cell, column) => (column === designation ? row.label : cell)),
          }
        : row,
    ),
  };
}

/** What a row comes to: totals may stand in columns of their own by the kind of the line. */
function centsOf({ cells }: Row, { columns }: Table, style: NumberStyle): number | null {
  const found = columns.flatMap(({ role }, column) => {
    const cell = role === "net" ? (cells[column] ?? null) : null;
    return cell === null ? [] : (centsIn(cell, style) ?? []);
  });
  return found.length === 0 ? null : found.reduce((sum, cents) => sum + cents, 0);
}

const centsIn = ({ value }: Text, style: NumberStyle): number | null => parseAmount(value, style)?.cents ?? null;

/** "Total HT : 8 950,00 €": the amount that a run of words is, or ends in. */
function endsIn({ value }: Text, style: NumberStyle): number[] {
  const number = findNumbers(value, style).at(-1);
  const isEnd = number !== undefined && /^\s*(?:h\.?t\.?|t\.?t\.?c\.?)?\.?\s*$/iu.test(value.slice(number.end));
  return isEnd && !number.percent ? [number.cents] : [];
}

function* printedIn({ tables, segments }: Layout): Generator<string> {
  for (const { rows } of tables) for (const { text } of rows) yield text.value;
  for (const { text } of segments) yield text.value;
}
