import { standsInGrid } from "../../documents/text.ts";
import { type HeadingReading, readHeading } from "../../tables/headings/heading-meaning.ts";
import type { HeadingMeaning } from "../../tables/headings/headings.ts";
import type { Segment } from "../../tables/layout.ts";
import { looksLikeAmount } from "../../tables/page/amount-shape.ts";

export interface VatColumn {
  /** Under `code`, digits stand for rates that the lines bear. */
  readonly kind: "code" | "base" | "rate" | "vat" | "gross" | "other";
  readonly x0: number;
  readonly x1: number;
}

const OF_TABLE: readonly VatColumn["kind"][] = ["base", "rate", "vat"];

const CODE = /^(?:codes?|n°)(?: (?:de )?(?:tva|taxe))?$/iu;

/** The columns of a line that heads a table of VAT, null for any other line. */
export function vatColumns(line: readonly Segment[]): VatColumn[] | null {
  const columns: VatColumn[] = [];
  for (const segment of besideTotals(line)) {
    if (CODE.test(segment.text.value.trim())) {
      columns.push({ kind: "code", x0: segment.box[0], x1: segment.box[2] });
      continue;
    }
    const reading = readHeading(segment.text.value.split(/\s+/u));
    if (reading === null || reading.known < 0.6) continue;
    if (has(reading, "designation", "quantity")) return null;
    // "TVA 20 %" heads the tax at that rate, not a column of rates.
    const kind = has(reading, "vatRate") && /\d\s*%/.test(segment.text.value) ? "vat" : kindOf(reading);
    // "Code | Base | Taux | Taxe | Total HT | Total TVA | Total TTC": totals stand beside a table that is complete.
    if (kind === "other" && OF_TABLE.every((wanted) => columns.some((column) => column.kind === wanted))) break;
    if (kind !== null) columns.push({ kind, x0: segment.box[0], x1: segment.box[2] });
  }
  const kinds = new Set(columns.map(({ kind }) => kind));
  if (!kinds.has("vat") && !kinds.has("rate")) return null;
  if (kinds.has("base") && columns.filter(({ kind }) => kind !== "code").length >= 2) return settle(columns);
  return kinds.has("rate") && (kinds.has("vat") || kinds.has("other")) ? settle(columns) : null;
}

/** Totals may be set beside the table, on its lines: a figure and the label before it are theirs. */
function besideTotals(line: readonly Segment[]): readonly Segment[] {
  const figure = line.findIndex(({ text }) => looksLikeAmount(text.value));
  return figure < 0 ? line : line.slice(0, Math.max(0, figure - 1));
}

const has = ({ parts }: HeadingReading, ...wanted: HeadingMeaning[]): boolean =>
  parts.some(({ meaning }) => wanted.includes(meaning));

function kindOf(reading: HeadingReading): VatColumn["kind"] | null {
  if (has(reading, "base")) return "base";
  if (has(reading, "vatRate")) return "rate";
  if (has(reading, "gross")) return "gross";
  if (has(reading, "vatAmount", "tax")) return "vat";
  return has(reading, "total", "price", "unitPrice") ? "other" : null;
}

/** "Taxe | Base | Montant": beside a base, an unnamed amount is the VAT and the tax names its rate. */
function settle(columns: readonly VatColumn[]): VatColumn[] {
  const hasVat = columns.some(({ kind }) => kind === "vat");
  const unnamed = columns.some(({ kind }) => kind === "other");
  const hasRate = columns.some(({ kind }) => kind === "rate");
  const vatIsRate = hasVat && unnamed && !hasRate && columns.find(({ kind }) => kind !== "code")?.kind === "vat";
  return columns.map((column) => {
    if (column.kind === "vat" && vatIsRate) return { ...column, kind: "rate" };
    if (column.kind === "other" && (vatIsRate || !hasVat)) return { ...column, kind: "vat" };
    // Beside rates and VAT, what is left is what they are computed from.
    return column.kind === "other" && hasRate ? { ...column, kind: "base" } : column;
  });
}

/** Widest blank, in points, between a figure and the heading it stands under. */
const reach = 60;

/** Points by which a figure may stand to the right of the last heading. */
const PAST_LAST = 25;

/** The last column is as wide as the widest of the others. */
function rightEdge(columns: readonly VatColumn[]): number {
  const widths = columns.slice(1).map(({ x0 }, at) => x0 - (columns[at]?.x0 ?? x0));
  return (columns.at(-1)?.x0 ?? 0) + Math.max(0, ...widths);
}

/** The column that a segment stands under, null outside of the table. */
export function columnOf(columns: readonly VatColumn[], segment: Segment): VatColumn | null {
  const [x0, , x1] = segment.box;
  const first = columns[0];
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return null;
  const gapTo = (column: VatColumn): number => Math.max(column.x0 - x1, x0 - column.x1, 0);
  const inGrid = standsInGrid(segment.text);
  if (inGrid) return columns.find((column) => column.x0 === x0) ?? null;
  if (x1 < first.x0 - reach || (x0 > last.x1 + PAST_LAST && x1 > rightEdge(columns))) return null;
  const distance = (column: VatColumn): number =>
    gapTo(column) * 10 + Math.abs((column.x0 + column.x1) / 2 - (x0 + x1) / 2);
  // A heading at the left of its column, the figure at the right of it, before the next heading.
  const own = columns.find((column, at) => column.x0 <= x0 && x1 <= (columns[at + 1]?.x0 ?? rightEdge(columns)));
  if (own !== undefined) return own;
  const nearest = columns.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return gapTo(nearest) < reach ? nearest : null;
}
