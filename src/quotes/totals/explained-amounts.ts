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
  const columns = [
    billed.map(({ totalCents }) => totalCents ?? 0),
    billed.map(withVat),
    // Columns that share each line between two payers.
    lines.flatMap(({ fundedCents }) => fundedCents || []),
    lines.flatMap(({ clientCents }) => clientCents || []),
  ];
  const known = new Set([
    ...printed,
    ...lines.flatMap(({ unitPriceCents, totalCents, grossCents }) => [unitPriceCents, totalCents, grossCents]),
    ...columns.flatMap((amounts) => (amounts.length <= MOST_LINES ? eachSum(amounts) : [])),
  ]);
  const runs = columns.filter(({ length }) => length > MOST_LINES).map(runsOf);
  return (cents) =>
    [...known].some(
      (amount) => amount !== null && (amount === cents || isWithVat(amount, cents) || isWithVat(cents, amount)),
    ) ||
    runs.some((isRun) => isRun(cents)) ||
    printed.some((one) => printed.some((other) => one !== other && (one + other === cents || one - other === cents)));
}

const withVat = ({ grossCents, totalCents, vatRate }: QuoteLine): number =>
  grossCents ?? Math.round((totalCents ?? 0) * (1 + (vatRate ?? 0) / 100));

/** Whether neighbours among many amounts come to a sum: it is then the difference of what two places come to. */
function runsOf(amounts: readonly number[]): (cents: number) => boolean {
  const ends = new Set([0]);
  let sum = 0;
  for (const amount of amounts) {
    sum += amount;
    ends.add(sum);
  }
  return (cents) => [...ends].some((start) => ends.has(start + cents));
}

/** The sum of each choice of the amounts, none of them included. */
const eachSum = ([first, ...others]: readonly number[]): readonly number[] => {
  if (first === undefined) return [0];
  const rest = eachSum(others);
  return [...rest, ...rest.map((sum) => sum + first)];
};
