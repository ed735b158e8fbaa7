import type { Cell } from "../../../documents/document.ts";
import { COMMON_HEADINGS } from "../grid/headings.ts";
import type { Row } from "../grid/rows.ts";
import type { Figure } from "./figures.ts";
import type { ToldTotals } from "./told-totals.ts";

/** The cells of a line under the common headings. */
export type TableRow = readonly (Cell | null)[];

/** The totals of a quote, and what the State pays of them, as the last rows of the common table. */
export function totalRows(
  rows: readonly Row[],
  { net, vat, gross, rate }: ToldTotals,
  state: Figure | null,
): TableRow[] {
  const summary = (label: string, figure: Figure): TableRow =>
    COMMON_HEADINGS.map((heading) =>
      heading === "Désignation" ? cellOf(rows, figure, label) : heading === "Total HT" ? cellOf(rows, figure) : null,
    );
  const percent = rate === null ? "" : ` ${rate.number.value.replace("-", "").replace(".", ",")} %`;
  return [
    summary("Total HT", net),
    summary(`TVA${percent}`, vat),
    summary("Total TTC", gross),
    ...(state === null
      ? []
      : [summary("Montant de la Prestation Ségur pris en charge par l’État au titre du Ségur (HT)", state)]),
  ];
}

/** A figure in a cell of its own, or other words at its place. */
export function cellOf(rows: readonly Row[], { row, cell, number }: Figure, text?: string): Cell | null {
  const source = rows[row]?.[cell];
  return source === undefined ? null : { ...source, text: text ?? source.text.slice(number.start, number.end) };
}
