import type { Segment } from "../../tables/layout.ts";
import { findNumbers, isMoney, type NumberStyle, type PrintedNumber, parseAmount } from "../amounts/amounts.ts";
import { byLine } from "../lines/segment-lines.ts";
import type { Read } from "../model.ts";
import { columnOf, type VatColumn, vatColumns } from "./vat-columns.ts";

/** Bases, rates and VAT by rate, as printed in a table of their own. Sums in cents, null where no table prints them. */
export interface VatTables {
  readonly used: ReadonlySet<Segment>;
  readonly rates: readonly Read<number>[];
  readonly vat: Read<number> | null;
  readonly base: Read<number> | null;
  readonly gross: Read<number> | null;
}

/** A table of VAT has a row a rate: longer tables are something else. */
const mostRows = 12;

/** In hundredths of a percent; what is more is no rate. */
const HIGHEST_RATE = 100_00;

interface VatFigure {
  readonly segment: Segment;
  readonly kind: VatColumn["kind"];
  readonly number: PrintedNumber;
  /** Of a row that sums up the rows over it. */
  readonly sum: boolean;
}

/** Finds tables of VAT among the segments outside of priced tables. */
export function vatTables(segments: readonly Segment[], style: NumberStyle): VatTables {
  const lines = byLine(segments);
  const figures = lines.flatMap((line, index) => {
    const columns = vatColumns(line);
    return columns === null ? [] : figuresUnder(columns, line, lines.slice(index + 1, index + 1 + mostRows), style);
  });
  const isRate = ({ kind, number }: VatFigure): boolean => number.percent || kind === "rate";
  const sumOf = (wanted: VatColumn["kind"]): Read<number> | null => {
    const found = figures.filter((figure) => figure.kind === wanted && !isRate(figure) && !figure.sum);
    const [first] = found;
    return first === undefined
      ? null
      : { value: found.reduce((sum, { number }) => sum + number.cents, 0), text: first.segment.text };
  };
  return {
    used: new Set(
      figures
        .filter(({ number, kind }) => number.percent || isMoney(number) || kind !== "other")
        .map(({ segment }) => segment),
    ),
    rates: figures.filter(isRate).map(({ number, segment }) => ({ value: Number(number.value), text: segment.text })),
    vat: sumOf("vat"),
    base: sumOf("base"),
    gross: sumOf("gross"),
  };
}

function figuresUnder(
  columns: readonly VatColumn[],
  header: readonly Segment[],
  below: readonly Segment[][],
  style: NumberStyle,
): VatFigure[] {
  const found: VatFigure[] = [];
  const right = Math.max(...columns.map(({ x1 }) => x1));
  const byKind = new Map<VatColumn["kind"], number>();
  let missed = 0;
  for (const line of below) {
    if (line[0]?.page !== header[0]?.page || vatColumns(line) !== null) break;
    const figures = line.flatMap((segment): VatFigure[] => {
      const column = columnOf(columns, segment);
      const number = column === null ? null : figureOf(segment, style);
      if (column === null || column.kind === "code" || number === null) return [];
      // "Base HT | Taux TVA" over "29 100,00 | 20 % | 5 820,00": the tax may go without a heading of its own.
      const isTax = column.kind === "rate" && !number.percent && number.cents > HIGHEST_RATE;
      return [{ segment, kind: isTax ? "vat" : column.kind, number, sum: false }];
    });
    if (sumsUp(figures, byKind)) {
      found.push(...figures.map((figure) => ({ ...figure, sum: true })));
      continue;
    }
    for (const { kind, number } of figures) byKind.set(kind, (byKind.get(kind) ?? 0) + number.cents);
    if (figures.length >= 2) found.push(...figures);
    // Lines of what is set beside the table stand between its own.
    else if (line.some(({ box }) => box[0] <= right) && ++missed > 1) break;
  }
  return found;
}

/** "TOTAL | 700,00 | 140,00 | 840,00" under the rows by rate: no rate, and in every column the sum of what stands over it. */
const sumsUp = (figures: readonly VatFigure[], byKind: ReadonlyMap<VatColumn["kind"], number>): boolean =>
  figures.length >= 2 &&
  figures.every(
    ({ kind, number }) => kind !== "rate" && kind !== "code" && !number.percent && byKind.get(kind) === number.cents,
  );

const figureOf = ({ text }: Segment, style: NumberStyle): PrintedNumber | null =>
  findNumbers(text.value, style).find(({ percent }) => percent) ?? parseAmount(text.value, style);
