import type { Quote } from "../../src/core.ts";

/**
 * Whether everything that was read of `before` was read of `after` as well, each as often, a total under the same words:
 * nothing is lost, whatever came to it.
 */
export function isIntact(before: Quote, after: Quote | null): boolean {
  if (after === null) return false;
  const totals = (quote: Quote) => [quote.totals.net, quote.totals.vat, quote.totals.gross].map((read) => read?.value);
  return (
    holdsAll(before.lines.map(lineOf), after.lines.map(lineOf)) &&
    holdsAll(before.summaries.map(summaryOf), after.summaries.map(summaryOf)) &&
    JSON.stringify(totals(before)) === JSON.stringify(totals(after))
  );
}

/** Every entry of `some` is one of `all`, as often as it stands in `some`. */
function holdsAll(some: readonly string[], all: readonly string[]): boolean {
  const left = [...all];
  return some.every((entry) => {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

const lineOf = ({ quantity, unitPriceCents, totalCents }: Quote["lines"][number]): string =>
  `${quantity} × ${unitPriceCents} = ${totalCents}`;

/** Marks beside the label ("€") are not counted as words of it. */
const summaryOf = ({ label, cents }: Quote["summaries"][number]): string =>
  `${label.value.replace(/[^\p{L}\d]+/gu, " ").trim()}: ${cents}`;
