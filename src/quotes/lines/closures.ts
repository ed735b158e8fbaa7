import { billedCents } from "../amounts/billed-cents.ts";
import { lineCents, vatCents } from "../amounts/money.ts";
import type { Identifier, Quote, QuoteLine, Read } from "../model.ts";

/** Cents by which a printed sum may differ from the computed one: rounding by line. */
const tolerance = 2;

/**
 * How much of a quote bears itself out: sums that close, check digits that are right, dates that exist. Two readings
 * of the same ink are compared by it.
 */
export function closures(quote: Quote): number {
  const parties = [quote.vendor, quote.client].flatMap(({ siret, finess, rpps }) => [siret, finess, rpps]);
  return (
    quote.lines.filter(lineCloses).length +
    sumsThatClose(quote) +
    sharesThatClose(quote) +
    parties.filter(isValid).length +
    quote.dates.filter(({ date }) => date !== null).length
  );
}

const isValid = (read: Read<Identifier> | null): boolean => read?.value.valid === true;

function lineCloses({ quantity, unitPrice, discount, totalCents }: QuoteLine): boolean {
  if (unitPrice === null || totalCents === null) return false;
  const percent = discount !== null && "percent" in discount ? String(discount.percent) : "0";
  const off = discount !== null && "cents" in discount ? discount.cents : 0;
  return Math.abs(lineCents(String(quantity ?? 1), unitPrice, percent) - off - totalCents) <= tolerance;
}

/** Sums of the totals: each that closes counts for more than a line, for it holds several figures together. */
function sumsThatClose({ lines, totals: { net, vat, gross }, vatRates, summaries }: Quote): number {
  const counted = lines.filter(({ option }) => !option);
  const sum = billedCents(lines);
  const within = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance + counted.length;
  const explains = (rate: number): boolean =>
    net !== null && vat !== null && within(vatCents(net.value, String(rate)), vat.value);
  const printed = new Set(summaries.map(({ vatRate }) => vatRate));
  // A rate that no total knows was misread on its line.
  let closed = counted.filter(({ vatRate }) => vatRate !== null && (printed.has(vatRate) || explains(vatRate))).length;
  if (net !== null && within(sum, net.value)) closed += 2;
  if (net !== null && vat !== null && gross !== null && within(net.value + vat.value, gross.value)) closed += 2;
  if (vatRates.some(({ value }) => explains(value))) closed += 1;
  for (const { cents, linesAbove } of summaries) {
    const above = linesAbove.reduce((total, index) => total + (lines[index]?.totalCents ?? 0), 0);
    if (cents !== null && linesAbove.length > 0 && within(above, cents)) closed += 1;
  }
  return closed;
}

/**
 * Rows of the totals that state a share: what one line or section comes to, without or with VAT, or what another row
 * leaves of a total ("À régler par l'hôpital" under what the State pays).
 */
function sharesThatClose({ lines, sections, summaries, totals: { net, gross }, vatRates }: Quote): number {
  const totals = [net, gross].flatMap((total) => (total === null ? [] : [total.value]));
  const centsOf = (index: number): number => lines[index]?.totalCents ?? 0;
  const parts = [...lines.map(({ index }) => [index]), ...sections.map((section) => section.lines)];
  const sums = parts.map((indices) => indices.reduce((sum, index) => sum + centsOf(index), 0));
  const known = sums.flatMap((sum) => [sum, ...vatRates.map(({ value }) => sum + vatCents(sum, String(value)))]);
  const isNear = (a: number, b: number): boolean => b !== 0 && Math.abs(a - b) <= tolerance;
  return summaries.filter(
    ({ cents, kind }) =>
      cents !== null &&
      kind === "other" &&
      (known.some((sum) => isNear(Math.abs(cents), sum)) ||
        summaries.some((row) => totals.some((total) => isNear(Math.abs(cents) + Math.abs(row.cents ?? 0), total)))),
  ).length;
}

/** Every figure of a quote that a rule may look at, as one string: two readings with the same one say the same. */
export const figuresOf = ({
  lines,
  summaries,
  totals,
  vendor,
  client,
  dates,
  number,
  unplaced,
  versions,
}: Quote): string =>
  JSON.stringify([
    // "2400.0" and "2400.00" are one price.
    lines.map(({ quantity, unitPrice, totalCents, vatRate }) => [
      quantity,
      unitPrice === null ? null : Number(unitPrice),
      totalCents,
      vatRate,
    ]),
    summaries.map(({ cents, otherCents, vatRate }) => [cents, otherCents, vatRate]),
    [totals.net?.value, totals.vat?.value, totals.gross?.value],
    [vendor, client].map(({ siret, finess, rpps }) => [siret?.value, finess?.value, rpps?.value]),
    dates.map(({ date, lastDay }) => [date, lastDay]),
    versions.map(({ version, releasedOn }) => [version, releasedOn]),
    [number?.value, unplaced.map(({ value }) => value)],
  ]);
