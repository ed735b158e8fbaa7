import { lineCents, vatCents } from "../amounts/money.ts";
import type { Certainty, Quote, QuoteCertainty, QuoteLine, Read } from "../model.ts";

/** Cents of rounding that a sum may be off by, a line. */
const ROUNDING = 1;

type Evidence = Pick<Quote, "lines" | "summaries" | "totals" | "vatRates">;

/**
 * How each amount of a quote was determined. `guessed` says of each line whether the columns of its amounts were told
 * by what they hold, no heading naming them.
 */
export function certaintyOf(quote: Evidence, guessed: readonly boolean[]): QuoteCertainty {
  const confirmed = confirmedLines(quote);
  const lines = quote.lines.map((line): Certainty => {
    const product = productCloses(line);
    if (product === true || (product === null && confirmed.has(line.index))) return "arithmetic";
    // Confirmed by a sum, its quantity or price still contradicts it.
    if (product === false) return "doubtful";
    return guessed[line.index] === true ? "content" : "heading";
  });
  const totals = totalsOf(quote);
  return { reading: readingOf([...lines, ...Object.values(totals)]), lines, totals };
}

/** Surest first. */
const ORDER: readonly Certainty[] = ["arithmetic", "heading", "content", "doubtful"];

/** A reading is as sure as its least sure amount. */
const readingOf = (all: readonly (Certainty | null)[]): Certainty =>
  all.reduce<Certainty>(
    (least, one) => (one !== null && ORDER.indexOf(one) > ORDER.indexOf(least) ? one : least),
    "arithmetic",
  );

/** Whether quantity × unit price − discount is the line's total; null where the line does not print all of them. */
function productCloses({
  quantity,
  unitPrice,
  discount,
  multiplier = 1,
  totalCents,
  grossCents,
  included,
}: QuoteLine): boolean | null {
  if (included || quantity === null || unitPrice === null || totalCents === null) return null;
  const count = (quantity * multiplier).toFixed(6);
  const percent = discount !== null && "percent" in discount ? String(discount.percent) : "0";
  const off = discount !== null && "cents" in discount ? discount.cents : 0;
  const expected = lineCents(count, unitPrice, percent) - off;
  return [totalCents, grossCents].some((total) => total !== null && Math.abs(total - expected) <= ROUNDING);
}

/** Lines that a printed sum counts and that add up to it. */
function confirmedLines({ lines, summaries, totals }: Evidence): ReadonlySet<number> {
  const counted = lines.filter(({ option }) => !option).map(({ index }) => index);
  const sums = [
    ...[totals.net, totals.gross].flatMap((read) => (read === null ? [] : [{ cents: read.value, indices: counted }])),
    ...summaries.flatMap(({ cents, linesAbove }) => (cents === null ? [] : [{ cents, indices: linesAbove }])),
  ];
  // A lone line is borne out by its total where that total is by its VAT.
  const isTaxed =
    totals.net !== null &&
    totals.vat !== null &&
    totals.gross !== null &&
    totals.vat.value !== 0 &&
    totals.net.value + totals.vat.value === totals.gross.value;
  const closed = sums.filter(({ cents, indices }) => {
    const sum = indices.reduce((total, index) => total + (lines[index]?.totalCents ?? 0), 0);
    return (
      (indices.length > 1 || (isTaxed && cents === totals.net?.value && indices.length === counted.length)) &&
      Math.abs(sum - cents) <= ROUNDING * indices.length
    );
  });
  return new Set(closed.flatMap(({ indices }) => indices));
}

function totalsOf({ lines, totals, vatRates, summaries }: Evidence): QuoteCertainty["totals"] {
  const { net, vat, gross } = totals;
  const counted = lines.filter(({ option }) => !option);
  const sum = counted.reduce((total, { totalCents }) => total + (totalCents ?? 0), 0);
  const rounding = Math.max(ROUNDING, counted.length);
  const isSum = (read: Read<number> | null): boolean => read !== null && Math.abs(read.value - sum) <= rounding;
  const adds =
    net !== null && vat !== null && gross !== null && Math.abs(net.value + vat.value - gross.value) <= rounding;
  const isTax =
    net !== null &&
    vat !== null &&
    vatRates.some(({ value }) => Math.abs(vatCents(net.value, String(value)) - vat.value) <= rounding);
  const labelled = (read: Read<number> | null, kinds: readonly string[]): boolean =>
    read !== null && summaries.some(({ kind, cents }) => cents === read.value && kinds.includes(kind));
  const say = (read: Read<number> | null, closes: boolean, kinds: readonly string[]): Certainty | null =>
    read === null ? null : closes ? "arithmetic" : labelled(read, kinds) ? "heading" : "content";
  return {
    net: say(net, isSum(net) || adds || isTax, ["net"]),
    vat: say(vat, adds || isTax, ["vat"]),
    gross: say(gross, isSum(gross) || adds, ["gross"]),
  };
}
