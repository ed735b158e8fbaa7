import type { Cell } from "../../documents/document.ts";
import { looksLikeAmount } from "../../tables/page/amount-shape.ts";
import { findNumbers, type NumberStyle } from "../amounts/amounts.ts";
import { styleOf } from "../arranged/grid/amounts.ts";
import type { Row } from "../arranged/grid/rows.ts";
import { saysShare } from "../totals/summary-label.ts";

/** A column by its heading: the amount that it repeats, if it does, and what its amounts come to. */
interface Column {
  readonly heading: Cell;
  readonly value: Cell | null;
  readonly repeats: number | null;
  readonly sum: number;
}

/**
 * Columns of a flat export that repeat the totals of the quote beside each of its lines: side by side what the amounts
 * of another column come to, the VAT, and both, and perhaps what the State pays of them. Each becomes a row of totals,
 * a heading and its amount; none unless they add up.
 */
export function repeatedTotals(header: Row, rows: readonly Row[]): Row[] {
  const style = styleOf(rows);
  // A row that bills nothing, such as a remark, need not repeat them; nor need any row but the first of its quote.
  const billing = rows.filter((row) => row.some(({ text }) => (centsIn(text, style) ?? 0) !== 0 && MONEY.test(text)));
  const columns = columnsOf(
    header.filter(({ text }) => !IS_RATE.test(text)),
    billing,
    style,
  );
  const at = columns.findIndex((net, index) => {
    const [vat, gross] = columns.slice(index + 1);
    if (net.repeats === null || vat?.repeats == null || gross?.repeats == null) return false;
    const others = [...columns.slice(0, index), ...columns.slice(index + 3)];
    const addsUp = net.repeats > 0 && IS_VAT.test(vat.heading.text) && net.repeats + vat.repeats === gross.repeats;
    // The totals of a lone line are no totals of the quote, unless these stand beside them.
    return addsUp && others.some(({ heading, sum }) => sum === net.repeats && !saysShare(heading.text));
  });
  if (at < 0) return [];
  const share = columns[at + LABELS.length];
  const isShare =
    share?.repeats != null && saysShare(share.heading.text) && share.repeats <= (columns[at]?.repeats ?? 0);
  const totals = LABELS.flatMap((label, index) => rowOf(columns[at + index], label));
  return isShare ? [...totals, ...rowOf(share, share.heading.text)] : totals;
}
/** The rate may stand between the totals. */
const IS_RATE = /%|\b(?:taux|pct|rate)(?![\p{L}])/iu;
const IS_VAT = /t\.?v\.?a|tax|vat/iu;
const LABELS = ["Total HT", "TVA", "Total TTC"];

const rowOf = (column: Column | undefined, label: string): Row[] =>
  column?.value == null ? [] : [[{ ...column.heading, text: label }, column.value]];

function columnsOf(header: Row, rows: readonly Row[], style: NumberStyle): Column[] {
  return header.map((heading): Column => {
    const values = rows.flatMap((row) => row.filter(({ column }) => column === heading.column));
    const cents = values.map(({ text }) => centsIn(text, style));
    const [value = null] = values;
    const isOnFirst = values.length === 1 && rows[0]?.includes(value ?? NOWHERE) === true;
    const isSame = (values.length === rows.length || isOnFirst) && values.every(({ text }) => text === value?.text);
    return {
      heading,
      value,
      repeats: isSame ? (cents[0] ?? null) : null,
      sum: cents.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    };
  });
}
const NOWHERE: Cell = { text: "", row: 0, column: 0 };

const centsIn = (text: string, style: NumberStyle): number | null =>
  looksLikeAmount(text) ? (findNumbers(text, style)[0]?.cents ?? null) : null;
/** With cents, or large. */
const MONEY = /[.,]\d{2}\b|\d{3}/u;
