import type { Finding } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { plain } from "../../src/french/folded-text.ts";
import { lineCents, vatCents } from "../../src/quotes/amounts/money.ts";
import { NUMBER_WORDS } from "../../src/quotes/dates/durations.ts";
import type { QuoteLine } from "../../src/quotes/model.ts";
import { byWords, readText, type Words } from "../../src/segur/reading/reading.ts";
import type { Facts } from "./messages.ts";
import { discountedByWords } from "./told-discount.ts";

/** One cent of rounding a line (catalogue, `arithmetic`). */
const TOLERANCE_CENTS = 1;
/** Quantities are printed with a few decimals at most ("2,5 jours"). */
const QUANTITY_DECIMALS = 6;

/** Lines whose quantity × unit price − discount is not their total. */
export const lineFindings = ({ quote }: Subject): Finding<Facts>[] => {
  const rates = new Set(quote.vatRates.map(({ value }) => value));
  const [only] = rates;
  const rate = rates.size === 1 && only !== undefined ? only : null;
  return [...productFindings(quote.lines), ...grossFindings(quote.lines, rate)];
};

/** Lines whose amount with VAT does not follow from the one without, by the line's rate or the only one of the quote. */
const grossFindings = (lines: readonly QuoteLine[], only: number | null): Finding<Facts>[] =>
  lines.flatMap((line): Finding<Facts>[] => {
    const { totalCents: net, grossCents: printed, quantity } = line;
    const rate = line.vatRate ?? only;
    if (net === null || printed === null || rate === null || line.included) return [];
    const computed = net + vatCents(net, String(rate));
    // A price with VAT is rounded a piece; a printed price before a discount is no total.
    const rounding = Math.max(TOLERANCE_CENTS, Math.ceil(Math.abs(quantity ?? 1)));
    const fits = Math.abs(printed - computed) <= rounding || line.discount !== null;
    return fits ? [] : [{ code: "line", args: { printed, computed }, evidence: line.text, line: line.index }];
  });

const productFindings = (lines: readonly QuoteLine[]): Finding<Facts>[] =>
  lines.flatMap((line): Finding<Facts>[] => {
    const printed = line.totalCents;
    const computed = expectedTotal(line);
    if (printed === null || computed === null || line.included) return [];
    const free = freePieces(readText(line.designation)) + freeOfDozens(readText(line.designation), line.quantity ?? 0);
    const charged = free === 0 ? null : expectedTotal({ ...line, quantity: (line.quantity ?? 0) - free });
    const inDays = isOfHalfDays(line) ? Math.round(computed / 2) : null;
    const isPrinted = (sum: number | null): boolean =>
      sum !== null &&
      [printed, line.grossCents].some((total) => total !== null && Math.abs(total - sum) <= TOLERANCE_CENTS);
    const fits =
      [computed, charged, inDays].some(isPrinted) ||
      discountedByWords(line.designation.value, computed, line.quantity ?? 1).some(isPrinted);
    return fits ? [] : [{ code: "line", args: { printed, computed }, evidence: line.text, line: line.index }];
  });

/** Quantity × unit price − discount, in cents; null where quantity or price is not printed. */
export function expectedTotal({ quantity, unitPrice, discount, multiplier = 1 }: QuoteLine): number | null {
  if (quantity === null || unitPrice === null) return null;
  const count = (quantity * multiplier).toFixed(QUANTITY_DECIMALS);
  if (discount === null) return lineCents(count, unitPrice);
  return "percent" in discount
    ? lineCents(count, unitPrice, String(discount.percent))
    : lineCents(count, unitPrice) - Math.abs(discount.cents);
}

/** "Deux demi-journées" at a price that the line calls that of a day. */
const isOfHalfDays = ({ text }: QuoteLine): boolean =>
  /(?<!\p{L})demi[\s-]journ[ée]e/iu.test(text.value) &&
  /(?:par |[àa] la |\/ ?|prix de la )(?:jour(?:n[ée]e)?)(?!\p{L})/iu.test(text.value);

/** "La douzaine pour le prix de dix": of each so many pieces, those that are given away. */
function freeOfDozens({ value }: Words, quantity: number): number {
  const [, given = "", paid = ""] = PRICE_OF_FEWER.exec(plain(value)) ?? [];
  const [all, charged] = [numberOf(given), numberOf(paid)];
  return all > charged && charged > 0 ? Math.floor(quantity / all) * (all - charged) : 0;
}
const PRICE_OF_FEWER =
  /(?<![a-z\d])(\d{1,3}|[a-z-]+) (?:pieces? )?(?:pour|au) (?:le )?prix de (\d{1,3}|[a-z-]+)(?![a-z\d])/;
const numberOf = (word: string): number => NUMBER_WORDS[word] ?? (word === "douzaine" ? 12 : Number(word) || 0);

const FREE_PIECES =
  /(?<![a-z])(?:dont|plus|et|avec|\+) ?(\d{1,3}|[a-z-]+) (?:[a-z]+ )?(?:offerte?s?|gratuite?s?|sans frais|non facturee?s?|a titre gracieux)(?![a-z])/;

/** Pieces of a line that its words give away: "six livrées dont une offerte". */
const freePieces = byWords(({ value }): number => {
  const count = FREE_PIECES.exec(plain(value))?.[1];
  return count === undefined ? 0 : numberOf(count);
});
