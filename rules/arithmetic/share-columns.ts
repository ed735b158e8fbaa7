import type { Finding } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import type { QuoteLine, SummaryRow } from "../../src/quotes/model.ts";
import type { Facts } from "./messages.ts";

/**
 * "Totaux HT | 10 020,00 | 9 400,00 | 650,00" under a column for each payer: one of the two shares is the sum of its column,
 * the other is not.
 */
export function shareColumnFindings({ quote }: Subject): Finding<Facts>[] {
  const lines = quote.lines.filter(({ option }) => !option);
  const [funded, client] = [sumOf(lines, "fundedCents"), sumOf(lines, "clientCents")];
  if (funded === null || client === null) return [];
  return quote.summaries.flatMap((row): Finding<Facts>[] => {
    const printed = wrongShare(row, { lines, shares: [funded, client] });
    if (printed === null) return [];
    const computed = funded + client - (row.otherCents.includes(funded) ? funded : client);
    return [{ code: "subtotal", args: { printed, computed }, evidence: row.text, line: null }];
  });
}

/** The sum of a column of shares, null where no line has one. */
function sumOf(lines: readonly QuoteLine[], share: "fundedCents" | "clientCents"): number | null {
  const cents = lines.flatMap((line) => line[share] ?? []);
  return cents.length === 0 ? null : cents.reduce((sum, one) => sum + one, 0);
}

interface Columns {
  readonly lines: readonly QuoteLine[];
  readonly shares: readonly [funded: number, client: number];
}

/** Of a row that states the sum of all lines and two shares, the share that is neither what its column comes to nor VAT. */
function wrongShare({ cents, gross, kind, otherCents }: SummaryRow, { lines, shares }: Columns): number | null {
  const [funded, client] = shares;
  const [one, other, ...more] = otherCents;
  if (kind !== "net" || gross || cents !== funded + client || one === undefined || other === undefined) return null;
  if (more.length > 0) return null;
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= lines.length;
  if (isNear(one, funded)) return isNear(other, client) ? null : other;
  return isNear(other, client) ? one : null;
}
