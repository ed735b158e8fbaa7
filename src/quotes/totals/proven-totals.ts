import { sliceText, type Text } from "../../documents/text.ts";
import { foldLabel } from "../../tables/headings/summary-words.ts";
import type { Layout } from "../../tables/layout.ts";
import { findNumbers, type NumberStyle } from "../amounts/amounts.ts";
import { billedCents } from "../amounts/billed-cents.ts";
import { vatCents } from "../amounts/money.ts";
import type { QuoteLine, Read, Totals } from "../model.ts";
import { isNearVat } from "./with-vat.ts";

/** Rates of VAT are lower than this, in percent. */
const HIGHEST_RATE = 30;
/** More texts than a quote has. */
const MOST_TEXTS = 20_000;

export interface ProvenTotals {
  readonly totals: Totals;
  /** The rate printed by which the VAT is that of the sum. */
  readonly rate: Read<number> | null;
  /** Amounts, in cents, that say again what the lines or the totals say. */
  readonly restated: ReadonlySet<number>;
}

interface Printed extends Read<number> {
  readonly percent: string | null;
}

/**
 * Totals under no label that anyone knows, in sentences, headings or columns: where the sum of the lines, a VAT at a
 * printed rate and the two together all stand somewhere outside of the lines, they are the totals. Null where they
 * do not.
 */
export function provenTotals(
  layout: Layout,
  lines: readonly QuoteLine[],
  totals: Totals,
  style: NumberStyle,
): ProvenTotals | null {
  const sum = billedCents(lines);
  if (sum <= 0 || (totals.net !== null && Math.abs(totals.net.value - sum) > lines.length)) return null;
  const printed = numbersOf(layout, lines, style);
  const net = totals.net ?? printed.find(({ value, percent }) => percent === null && value === sum) ?? null;
  if (net === null) return null;
  for (const rate of printed.filter(isRate)) {
    const tax = vatCents(net.value, rate.percent ?? "");
    const equal = (cents: number) => (read: Printed) => read.percent === null && isNearVat(read.value, cents);
    const vat = totals.vat ?? printed.find(equal(tax)) ?? null;
    const gross = totals.gross ?? printed.find(equal(net.value + tax)) ?? null;
    if (vat === null || gross === null || !isNearVat(vat.value, tax) || !isNearVat(gross.value, net.value + tax))
      continue;
    const ofLines = lines.flatMap(({ totalCents }) => {
      const own = totalCents === null ? null : vatCents(totalCents, rate.percent ?? "");
      return totalCents === null || own === null ? [] : [totalCents, own, totalCents + own];
    });
    return {
      totals: { net: readOf(net), vat: readOf(vat), gross: readOf(gross) },
      rate: { value: Number(rate.percent), text: rate.text },
      restated: new Set([net.value, vat.value, gross.value, ...ofLines]),
    };
  }
  return null;
}

const readOf = ({ value, text }: Read<number>): Read<number> => ({ value, text });

/** "20 %", or 20 alone in its cell. */
const isRate = ({ percent }: Printed): boolean =>
  percent !== null && Number(percent) > 0 && Number(percent) < HIGHEST_RATE;

const ALONE = /^\d{1,2}(?:[.,]\d{1,2})?$/u;

/** Every number outside of the lines: of an export, columns of the document beside its lines are outside of them too. */
function numbersOf(layout: Layout, lines: readonly QuoteLine[], style: NumberStyle): Printed[] {
  const texts = textsOutsideLines(layout, new Set(lines.map(({ text }) => text.value)));
  if (texts.length > MOST_TEXTS) return [];
  return texts.flatMap((text) =>
    findNumbers(text.value, style).flatMap(({ start, end, cents, value, percent }): Printed[] => {
      const read = { value: cents, text: sliceText(text, start, end) };
      const isAlone = !percent && ALONE.test(text.value.trim());
      return [
        ...(percent ? [] : [{ ...read, percent: null }]),
        ...(percent || isAlone ? [{ ...read, percent: value }] : []),
      ];
    }),
  );
}

const OF_DOCUMENT = /\b(?:devis|document|piece|offre|commande|general|globale?)\b/u;

function textsOutsideLines({ tables, segments }: Layout, ofLines: ReadonlySet<string>): Text[] {
  return [
    ...segments.map(({ text }) => text),
    ...tables.flatMap(({ columns, rows }) => {
      const ofDocument = columns.map(({ heading }) => OF_DOCUMENT.test(foldLabel(heading.value)));
      const isRateColumn = columns.map(({ role }) => role === "vatRate");
      return [
        ...columns.map(({ heading }) => heading),
        ...rows.flatMap(({ kind, cells, label, text }) => {
          if (kind === "item" && ofLines.has(text.value))
            return cells.filter(
              (cell, column) => cell !== null && (ofDocument[column] === true || isRateColumn[column] === true),
            );
          return kind === "summary" || kind === "item" ? [label, ...cells] : [text];
        }),
      ];
    }),
  ].filter((text) => text !== null);
}
