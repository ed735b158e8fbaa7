import { foldLabel } from "../../tables/headings/summary-words.ts";
import { netWords } from "../../tables/headings/total-words.ts";
import type { QuoteLine, SummaryRow, Totals } from "../model.ts";
import { isNearVat, isWithVat } from "./with-vat.ts";

/**
 * Shares under the totals whose labels say neither with nor without VAT ("Pris en charge par l'État 936,00 / À votre
 * charge 0,00"): where together they come to the total with VAT, and not to the one without, they are with VAT.
 */
export function withGrossShares(
  summaries: readonly SummaryRow[],
  lines: readonly QuoteLine[],
  { net, gross }: Totals,
): readonly SummaryRow[] {
  if (net === null || gross === null || isNearVat(net.value, gross.value)) return summaries;
  const shares = summaries.filter((row) => isShareOfAll(row, lines));
  const isSilent = (row: SummaryRow): boolean => !row.gross && !netWords.test(foldLabel(row.label.value));
  const taxed = summaries.filter((row) => isSilent(row) && summaries.some((other) => isTaxOn(other, row)));
  if (taxed.length > 0) return summaries.map((row) => (taxed.includes(row) ? { ...row, gross: true } : row));
  const sum = shares.reduce((total, { cents }) => total + (cents ?? 0), 0);
  if (!isNearVat(sum, gross.value)) return summaries;
  return summaries.map((row) => (shares.includes(row) && isSilent(row) ? { ...row, gross: true } : row));
}

/** "Part État | 795,00 | 159,00 | 954,00": under one label, the amount with VAT beside the one without. */
const isTaxOn = (net: SummaryRow, gross: SummaryRow): boolean =>
  net !== gross &&
  net.kind === "other" &&
  gross.kind === "other" &&
  net.label.pieces[0]?.at === gross.label.pieces[0]?.at &&
  net.label.pieces.length > 0 &&
  isWithVat(net.cents ?? 0, gross.cents ?? 0);

/** A part that someone pays of all lines. */
const isShareOfAll = (
  { kind, cents, otherCents, section, linesAbove }: SummaryRow,
  lines: readonly QuoteLine[],
): boolean =>
  kind === "other" &&
  cents !== null &&
  otherCents.length === 0 &&
  section === null &&
  linesAbove.length === lines.length;
