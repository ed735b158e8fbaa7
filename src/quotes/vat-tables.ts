import { looksLikeAmount } from "../tables/amount-shape.ts";
import { readHeading } from "../tables/heading-meaning.ts";
import type { Segment } from "../tables/layout.ts";
import { findNumbers, isMoney, type NumberStyle, parseAmount } from "./amounts.ts";
import type { Read } from "./model.ts";
import { byLine } from "./outside-summaries.ts";

/** Bases, rates and VAT by rate, as printed in a table of their own. */
export interface VatTables {
  readonly used: ReadonlySet<Segment>;
  readonly rates: readonly Read<number>[];
  /** Sum of the VAT amounts in cents, null where no table prints them. */
  readonly vatCents: number | null;
  readonly baseCents: number | null;
}

interface VatColumn {
  readonly kind: "base" | "rate" | "vat" | "gross" | "other";
  readonly x0: number;
  readonly x1: number;
}

/** Finds tables of VAT among the segments outside of priced tables. */
export function vatTables(segments: readonly Segment[], style: NumberStyle): VatTables {
  const used = new Set<Segment>();
  const rates: Read<number>[] = [];
  let vat: number | null = null;
  let base: number | null = null;
  const lines = byLine(segments);
  lines.forEach((line, index) => {
    const columns = vatColumns(line);
    if (columns === null) return;
    let missed = 0;
    for (const below of lines.slice(index + 1, index + 12)) {
      if (below[0]?.page !== line[0]?.page || vatColumns(below) !== null) break;
      const row = below.flatMap((segment) => {
        const column = columnOf(columns, segment);
        return column === null ? [] : [{ segment, column }];
      });
      const figures = row.filter(({ segment }) => findNumbers(segment.text.value, style).length > 0);
      if (figures.length < 2) {
        if (++missed > 1) break;
        continue;
      }
      for (const { segment, column } of figures) {
        const number =
          findNumbers(segment.text.value, style).find((found) => found.percent) ??
          parseAmount(segment.text.value, style);
        if (number === null || number === undefined) continue;
        if (number.percent || column.kind === "rate") rates.push({ value: Number(number.value), text: segment.text });
        else if (column.kind === "vat") vat = (vat ?? 0) + number.cents;
        else if (column.kind === "base") base = (base ?? 0) + number.cents;
        if (number.percent || isMoney(number) || column.kind !== "other") used.add(segment);
      }
    }
  });
  return { used, rates, vatCents: vat, baseCents: base };
}

/** The columns of a line that heads a table of VAT, null for any other line. */
function vatColumns(line: readonly Segment[]): VatColumn[] | null {
  const columns: VatColumn[] = [];
  // Totals may be set beside the table, on its lines: a figure and the label before it are theirs.
  const figure = line.findIndex(({ text }) => looksLikeAmount(text.value));
  for (const segment of figure < 0 ? line : line.slice(0, figure - 1)) {
    const reading = readHeading(segment.text.value.split(/\s+/u));
    if (reading === null || reading.known < 0.6) continue;
    const meanings = reading.parts.map(({ meaning }) => meaning);
    const has = (...wanted: string[]): boolean => meanings.some((meaning) => wanted.includes(meaning));
    if (has("designation", "quantity")) return null;
    const kind = has("base")
      ? "base"
      : has("vatRate")
        ? "rate"
        : has("vatAmount")
          ? "vat"
          : has("tax")
            ? "vat"
            : has("total", "price")
              ? "other"
              : null;
    if (kind !== null) columns.push({ kind, x0: segment.box[0], x1: segment.box[2] });
  }
  const kinds = new Set(columns.map(({ kind }) => kind));
  if (!kinds.has("vat") && !kinds.has("rate")) return null;
  if (kinds.has("base") && columns.length >= 2) return settle(columns);
  return kinds.has("rate") && (kinds.has("vat") || kinds.has("other")) ? settle(columns) : null;
}

/** "Taxe | Base | Montant": beside a base, an unnamed amount is the VAT and the tax names its rate. */
function settle(columns: readonly VatColumn[]): VatColumn[] {
  const hasVat = columns.some(({ kind }) => kind === "vat");
  const others = columns.filter(({ kind }) => kind === "other");
  if (hasVat && others.length > 0 && !columns.some(({ kind }) => kind === "rate") && columns[0]?.kind === "vat")
    return columns.map((column) => ({
      ...column,
      kind: column.kind === "vat" ? "rate" : column.kind === "other" ? "vat" : column.kind,
    }));
  return hasVat
    ? [...columns]
    : columns.map((column) => ({ ...column, kind: column.kind === "other" ? "vat" : column.kind }));
}

function columnOf(columns: readonly VatColumn[], segment: Segment): VatColumn | null {
  const [x0, , x1] = segment.box;
  const first = columns[0];
  const last = columns.at(-1);
  if (first === undefined || last === undefined || x1 < first.x0 - 60 || x0 > last.x1 + 25) return null;
  const distance = (column: VatColumn): number =>
    Math.max(column.x0 - x1, x0 - column.x1, 0) * 10 + Math.abs((column.x0 + column.x1) / 2 - (x0 + x1) / 2);
  const nearest = columns.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  const gap = Math.max(nearest.x0 - x1, x0 - nearest.x1, 0);
  return gap < 60 ? nearest : null;
}
