import type { Finding } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { percentOfCents, productCents } from "../../src/quotes/decimal.ts";
import type { QuoteLine } from "../../src/quotes/model.ts";
import type { Facts } from "./messages.ts";

/** One cent of rounding a line (catalogue, `arithmetic`). */
const TOLERANCE_CENTS = 1;

/** Lines whose quantity × unit price − discount is not their total. */
export const lineFindings = ({ quote }: Subject): Finding<Facts>[] =>
  quote.lines.flatMap((line): Finding<Facts>[] => {
    const printed = line.totalCents;
    const computed = expectedTotal(line);
    if (printed === null || computed === null || line.included) return [];
    const fits = [printed, line.grossCents].some((total) => total !== null && Math.abs(total - computed) <= TOLERANCE_CENTS);
    return fits ? [] : [{ code: "line", args: { printed, computed }, evidence: line.text, line: line.index }];
  });

function expectedTotal({ quantity, unitPrice, discount }: QuoteLine): number | null {
  if (quantity === null || unitPrice === null) return null;
  const full = productCents(quantity, unitPrice);
  if (discount === null) return full;
  return full - ("percent" in discount ? percentOfCents(full, discount.percent) : Math.abs(discount.cents));
}
