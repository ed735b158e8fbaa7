import type { Quote } from "../../src/core.ts";

/** Whether everything that was read of `before` was read of `after` as well: nothing is lost, whatever came to it. */
export function isIntact(before: Quote, after: Quote | null): boolean {
  if (after === null) return false;
  const lines = after.lines.map(lineOf);
  const sums = after.summaries.map(({ cents }) => cents);
  const totals = (quote: Quote) => [quote.totals.net, quote.totals.vat, quote.totals.gross].map((read) => read?.value);
  return (
    before.lines.every((line) => lines.includes(lineOf(line))) &&
    before.summaries.every(({ cents }) => sums.includes(cents)) &&
    JSON.stringify(totals(before)) === JSON.stringify(totals(after))
  );
}

const lineOf = ({ quantity, unitPriceCents, totalCents }: Quote["lines"][number]): string =>
  `${quantity} × ${unitPriceCents} = ${totalCents}`;
