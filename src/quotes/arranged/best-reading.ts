import type { SourceDocument } from "../../documents/document.ts";
import { billedCents } from "../amounts/billed-cents.ts";
import { closures } from "../lines/closures.ts";
import type { Quote, QuoteLine } from "../model.ts";
import { ARRANGEMENTS } from "./arrangements.ts";
import { withRows } from "./grid/rows.ts";
import { explainsUnread } from "./kept-doubts.ts";
import { isSettled } from "./settled.ts";

/**
 * The reading of a document that adds up: as it stands, or else as one of the other arrangements that it may be. What
 * adds up in none of them is read as it stands.
 */
export function bestReading(document: SourceDocument, read: (document: SourceDocument) => Quote | null): Quote | null {
  const plain = read(document);
  if (document.kind === "pages" || (plain !== null && (isSettled(plain) || isTableWithTotals(plain)))) return plain;
  let best = plain;
  const withPayer = partWithPayer(plain);
  for (const arrange of ARRANGEMENTS) {
    const rows = arrange(document.rows, plain !== null);
    const quote = rows === null ? null : read(withRows(document, rows));
    if (quote === null || partWithPayer(quote) < withPayer) continue;
    if (plain !== null && !explainsUnread(plain, quote)) continue;
    if (isSettled(quote)) return quote;
    if (best === null || worth(quote) > worth(best)) best = quote;
  }
  return best;
}

/**
 * Lines that come to their totals are no other arrangement: what they leave over was moved, cut or put into other words,
 * and is for a person to look at.
 */
function isTableWithTotals({ lines, totals: { net, vat, gross } }: Quote): boolean {
  const sum = billedCents(lines);
  const beforeTax = net?.value ?? (gross !== null && vat !== null ? gross.value - vat.value : null);
  return sum > 0 && beforeTax === sum && (vat ?? gross) !== null;
}

const multiplies = ({ quantity, unitPriceCents, totalCents }: QuoteLine): boolean =>
  unitPriceCents !== null && totalCents === Math.round((quantity ?? 1) * unitPriceCents);

/** How much of a reading bears itself out, less what it leaves unread. */
const worth = (quote: Quote): number => closures(quote) - quote.problems.length;

/** The part of the lines that multiply out and say who pays them: no other reading may lose that. */
function partWithPayer(quote: Quote | null): number {
  const lines = (quote?.lines ?? []).filter(multiplies);
  const told = lines.filter(
    ({ payerCell, fundedCents, clientCents }) => (payerCell ?? fundedCents ?? clientCents) !== null,
  );
  return lines.length === 0 ? 0 : told.length / lines.length;
}
