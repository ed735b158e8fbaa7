import type { Quote, QuoteLine } from "../model.ts";

/** What the lines come to, options left out: cents without VAT. */
export const billedCents = (lines: readonly QuoteLine[]): number =>
  lines.reduce((sum, { option, totalCents }) => sum + (option ? 0 : (totalCents ?? 0)), 0);

/** What lines come to, options among them: cents without VAT. */
export const sumOfLines = (lines: readonly Pick<QuoteLine, "totalCents">[]): number =>
  lines.reduce((sum, { totalCents }) => sum + (totalCents ?? 0), 0);

/** Discounts on the total, by rows of the block of totals: negative cents. */
export const discountCents = ({ summaries }: Pick<Quote, "summaries">): number =>
  summaries.filter(({ kind }) => kind === "discount").reduce((sum, { cents }) => sum - Math.abs(cents ?? 0), 0);
