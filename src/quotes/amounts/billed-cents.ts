import type { QuoteLine } from "../model.ts";

/** What the lines come to, options left out: cents without VAT. */
export const billedCents = (lines: readonly QuoteLine[]): number =>
  lines.reduce((sum, { option, totalCents }) => sum + (option ? 0 : (totalCents ?? 0)), 0);
