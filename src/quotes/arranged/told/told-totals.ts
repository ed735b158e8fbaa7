import { foldLabel } from "../../../tables/headings/summary-words.ts";
import type { Figure } from "./figures.ts";

/** The totals of a quote, told by their arithmetic. */
export interface ToldTotals {
  readonly net: Figure;
  readonly vat: Figure;
  readonly gross: Figure;
  /** The rate that stands with them, null where none does. */
  readonly rate: Figure | null;
}

/** Figures among which net, VAT and gross stand together. */
const REACH = 8;

/** No VAT, be it reckoned wrong, is a larger part of the net total than this. */
const HIGHEST_VAT = 0.5;

/** The net total that the lines come to, the VAT and the gross total that goes with it; null where nothing adds up. */
export function toldTotals(
  figures: readonly Figure[],
  netCents: number,
  wordsOf: (row: number) => string,
): ToldTotals | null {
  for (const [at, net] of figures.entries()) {
    if (!isAmount(net) || net.number.cents !== netCents) continue;
    const near = figures.slice(Math.max(0, at - REACH), at + REACH + 1);
    const amounts = near.filter((figure) => figure !== net && isAmount(figure));
    for (const vat of amounts)
      for (const gross of amounts) {
        if (vat === gross || vat.number.cents <= 0 || netCents + vat.number.cents !== gross.number.cents) continue;
        // Two shares come to a total as well.
        if (vat.number.cents > netCents * HIGHEST_VAT) continue;
        const rate = rateOf(near, vat.number.cents / netCents);
        const words = net.row === gross.row ? wordsAround(vat, near) : wordsOf(vat.row);
        if (rate !== null || OF_VAT.test(foldLabel(words))) return { net, vat, gross, rate };
      }
  }
  return null;
}

/** Any net total with the VAT and the gross total that go with it, whatever the lines come to. */
export function anyTotals(figures: readonly Figure[], wordsOf: (row: number) => string): ToldTotals | null {
  for (const { money, number } of figures) {
    const totals = money ? toldTotals(figures, number.cents, wordsOf) : null;
    if (totals !== null) return totals;
  }
  return null;
}

/** What stands from the figure before to the figure behind one: in a sentence, its own words. */
const wordsAround = (figure: Figure, near: readonly Figure[]): string =>
  `${figure.lead} ${near.find(({ index }) => index === figure.index + 1)?.lead ?? ""}`;

const isAmount = ({ number }: Figure): boolean => !number.percent;

/** Brackets around a rate are none of a negative amount: "TVA (20 %)". */
const rateOf = (near: readonly Figure[], share: number): Figure | null =>
  near.find(({ number }) => Math.abs(Math.abs(Number(number.value)) / 100 - share) < 0.0005) ?? null;

/** The amount of `cents` that a row says the State pays; null where none does. */
export function statePart(figures: readonly Figure[], cents: number, wordsOf: (row: number) => string): Figure | null {
  return (
    figures.find(
      (figure) => figure.number.cents === cents && figure.money && OF_STATE.test(foldLabel(wordsOf(figure.row))),
    ) ?? null
  );
}

const OF_VAT = /\b(?:t\.?v\.?a|taxes?)\b/u;
const OF_STATE = /\betat\b|\bsegur\b/u;
