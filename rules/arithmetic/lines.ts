import type { Finding } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import type { QuoteLine } from "../../src/quotes/model.ts";
import { lineCents } from "../../src/quotes/money.ts";
import type { Facts } from "./messages.ts";

/** One cent of rounding a line (catalogue, `arithmetic`). */
const TOLERANCE_CENTS = 1;
/** Quantities are printed with a few decimals at most ("2,5 jours"). */
const QUANTITY_DECIMALS = 6;

/** Lines whose quantity × unit price − discount is not their total. */
export const lineFindings = ({ quote }: Subject): Finding<Facts>[] =>
  quote.lines.flatMap((line): Finding<Facts>[] => {
    const printed = line.totalCents;
    const computed = expectedTotal(line);
    if (printed === null || computed === null || line.included) return [];
    const fits = [printed, line.grossCents].some(
      (total) => total !== null && Math.abs(total - computed) <= TOLERANCE_CENTS,
    );
    return fits ? [] : [{ code: "line", args: { printed, computed }, evidence: line.text, line: line.index }];
  });

/** Quantity × unit price − discount, in cents; null where quantity or price is not printed. */
export function expectedTotal({ quantity, unitPrice, discount }: QuoteLine): number | null {
  if (quantity === null || unitPrice === null) return null;
  const count = quantity.toFixed(QUANTITY_DECIMALS);
  if (discount === null) return lineCents(count, unitPrice);
  return "percent" in discount
    ? lineCents(count, unitPrice, String(discount.percent))
    : lineCents(count, unitPrice) - Math.abs(discount.cents);
}
