import type { SourceDocument } from "../../documents/document.ts";
import type { Text } from "../../documents/text.ts";
import { billedCents } from "../amounts/billed-cents.ts";
import type { Quote, QuoteLine } from "../model.ts";
import { readLabel } from "./summary-label.ts";

/** Cents by which totals may differ from their sums. */
const ROUNDING = 1;

/**
 * Labels of totals without an amount, but those that name a part of the document: in a grid nothing is lost between a
 * label and its amount, and where the lines sum to the total, with its VAT and the sum of both, each under a label of
 * its kind, no total is missing.
 */
export function withoutTitles(
  empty: readonly Text[],
  {
    document,
    lines,
    totals,
    labels,
  }: {
    document: SourceDocument;
    lines: readonly QuoteLine[];
    totals: Quote["totals"];
    /** The labels of the amounts read. */
    labels: readonly Text[];
  },
): Text[] {
  const named = new Set(labels.map(({ value }) => readLabel(value).kind));
  // One label of several that lost its amount is told; a title says neither with nor without VAT, or has others beside it.
  const titles = empty.filter(({ value }) => namesTotals(value) && named.has(readLabel(value).kind));
  const dropped = titles.filter(({ value }) => titles.length > 1 || readLabel(value).open);
  return document.kind === "grid" && addUp(lines, totals)
    ? empty.filter((text) => !dropped.includes(text))
    : [...empty];
}

/** "TOTAL", "Montant total", "€ HT": totals that are printed elsewhere; a sub-total is none of them. */
const namesTotals = (label: string): boolean => {
  const { kind } = readLabel(label);
  return !/\d{3}/u.test(label) && (kind === "net" || kind === "gross");
};

function addUp(lines: readonly QuoteLine[], { net, vat, gross }: Quote["totals"]): boolean {
  if (net === null || vat === null || gross === null) return false;
  return (
    Math.abs(net.value + vat.value - gross.value) <= ROUNDING &&
    Math.abs(billedCents(lines) - net.value) <= lines.length
  );
}
