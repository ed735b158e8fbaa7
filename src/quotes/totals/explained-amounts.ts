import type { QuoteLine } from "../model.ts";
import { isWithVat } from "./with-vat.ts";

/** Of more lines than these, only runs of neighbours are summed: the sums of any of them would be too many. */
const MOST_LINES = 12;

/**
 * Whether an amount (cents) says again what the quote prints or adds up to: a price or total of a line, the sum of some
 * lines, another printed amount, the sum or difference of two of those; each without VAT or with it. `printed` are the
 * other amounts of the quote.
 */
export function explainedBy(lines: readonly QuoteLine[], printed: readonly number[]): (cents: number) => boolean {
  const billed = lines.filter(({ totalCents }) => totalCents !== null && totalCents !== 0);
  const known = new Set([
    ...printed,
    ...lines.flatMap(({ unitPriceCents, totalCents, grossCents }) => [unitPriceCents, totalCents, grossCents]),
    ...sumsOf(billed.map(({ totalCents }) => totalCents ?? 0)),
    ...sumsOf(billed.map(withVat)),
    // Columns that share each line between two payers.
    ...sumsOf(lines.map(({ fundedCents }) => fundedCents ?? 0)),
    ...sumsOf(lines.map(({ clientCents }) => clientCents ?? 0)),
  ]);
  return (cents) =>
    [...known].some(
      (amount) => amount !== null && (amount === cents || isWithVat(amount, cents) || isWithVat(cents, amount)),
    ) ||
    printed.some((one) => printed.some((other) => one !== other && (one + other === cents || one - other === cents)));
}

const withVat = ({ grossCents, totalCents, vatRate }: QuoteLine): number =>
  grossCents ?? Math.round((totalCents ?? 0) * (1 + (vatRate ?? 0) / 100));

/** The sums of any of the amounts, or of neighbours where they are many. */
function sumsOf(amounts: readonly number[]): readonly number[] {
  if (amounts.length <= MOST_LINES) return eachSum(amounts);
  return amounts.flatMap((_, from) => {
    let sum = 0;
    return amounts.slice(from).map((amount) => {
      sum += amount;
      return sum;
    });
  });
}

/** The sum of each choice of the amounts, none of them included. */
const eachSum = ([first, ...others]: readonly number[]): readonly number[] => {
  if (first === undefined) return [0];
  const rest = eachSum(others);
  return [...rest, ...rest.map((sum) => sum + first)];
};
