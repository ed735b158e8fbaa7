import type { InvoiceData, InvoiceLine } from "../../documents/einvoice/invoice-data.ts";
import { joinTexts } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import type { Quote, QuoteLine } from "../model.ts";
import type { PlacedDifference } from "./differences.ts";
import { cellDifferences } from "./line-cells.ts";

/** Cents by which two roundings of one line may differ. */
const ROUNDING = 1;

/**
 * Lines that the page and the XML state differently. Lines are paired by their totals, then by their words; what is left
 * on both sides with the same sum is one thing told in more or fewer lines.
 */
export function lineDifferences(quote: Quote, { lines, adjustments }: InvoiceData): PlacedDifference[] {
  if (lines.length === 0) return [];
  const page = quote.lines.filter(({ totalCents, option }) => !option && totalCents !== null && totalCents !== 0);
  const xml = lines.filter(({ totalCents }) => totalCents !== null && totalCents.value !== 0);
  if (page.length === 0 || xml.length === 0) return [];
  const byTotal = pairs(xml, page, (stated, printed) =>
    sameTotal(stated, printed) ? 1 + likeness(stated, printed) : 0,
  );
  const byWords = pairs(byTotal.xml, byTotal.page, (stated, printed) => {
    const alike = likeness(stated, printed);
    return alike >= 0.5 ? alike : 0;
  });
  const left = byWords.page.filter(
    (printed) =>
      !adjustments.some(({ cents }) => Math.abs(Math.abs(cents) - Math.abs(printed.totalCents ?? 0)) <= ROUNDING),
  );
  const unpaired = [...byWords.pairs.map(([stated]) => stated), ...byWords.xml];
  const uncounted = [...byWords.pairs.map(([, printed]) => printed), ...left];
  return [
    ...byTotal.pairs.flatMap(([stated, printed]) => cellDifferences(stated, printed)),
    ...(isRegrouped(unpaired, uncounted)
      ? []
      : [
          ...byWords.pairs.flatMap(([stated, printed]) => totalDifference(stated, printed)),
          ...loneDifferences(quote, byWords.xml, left),
        ]),
  ];
}

interface Pairing {
  readonly pairs: readonly (readonly [InvoiceLine, QuoteLine])[];
  readonly xml: readonly InvoiceLine[];
  readonly page: readonly QuoteLine[];
}

/** Pairs weighed at most: beyond, lines are looked for near their own place only. */
const MOST_PAIRS = 40_000;
const NEARBY = 20;

/** Each line of the XML with the line of the page that suits it best; zero does not suit. */
function pairs(
  xml: readonly InvoiceLine[],
  page: readonly QuoteLine[],
  suits: (stated: InvoiceLine, printed: QuoteLine) => number,
): Pairing {
  const reach = xml.length * page.length > MOST_PAIRS ? NEARBY : page.length;
  const ranked = xml
    .flatMap((stated, x) => {
      const from = Math.max(0, x - reach);
      return page.slice(from, x + reach + 1).map((printed, index) => ({
        stated,
        printed,
        score: suits(stated, printed),
        away: Math.abs(x - from - index),
      }));
    })
    .filter(({ score }) => score > 0)
    // Lines alike in all else stand in the same order.
    .sort((a, b) => b.score - a.score || a.away - b.away);
  const found = new Map<InvoiceLine, QuoteLine>();
  const taken = new Set<QuoteLine>();
  for (const { stated, printed } of ranked) {
    if (found.has(stated) || taken.has(printed)) continue;
    found.set(stated, printed);
    taken.add(printed);
  }
  return {
    pairs: [...found],
    xml: xml.filter((stated) => !found.has(stated)),
    page: page.filter((printed) => !taken.has(printed)),
  };
}

/** Totals of the XML are net; a page may print them with VAT. */
function sameTotal({ totalCents, vatRate }: InvoiceLine, printed: QuoteLine): boolean {
  const net = Math.abs(totalCents?.value ?? 0);
  const gross = vatRate === null ? net : Math.round(net * (1 + vatRate.value / 100));
  return [printed.totalCents, printed.grossCents].some(
    (cents) => cents !== null && [net, gross].some((total) => Math.abs(Math.abs(cents) - total) <= ROUNDING),
  );
}

const WORD = /[\p{L}\p{N}]{3,}/gu;

/** Share of the words of the shorter designation that the other one has too. */
function likeness({ designation }: InvoiceLine, printed: QuoteLine): number {
  const stated = new Set(plain(designation.value).match(WORD) ?? []);
  const shown = new Set(plain(printed.designation.value).match(WORD) ?? []);
  const shared = [...stated].filter((word) => shown.has(word)).length;
  return shared / Math.max(1, Math.min(stated.size, shown.size));
}

function isRegrouped(xml: readonly InvoiceLine[], page: readonly QuoteLine[]): boolean {
  if (xml.length === page.length) return false;
  const stated = xml.reduce((sum, { totalCents }) => sum + (totalCents?.value ?? 0), 0);
  const printed = page.reduce((sum, { totalCents }) => sum + (totalCents ?? 0), 0);
  return Math.abs(Math.abs(stated) - Math.abs(printed)) <= xml.length + page.length;
}

function totalDifference({ totalCents }: InvoiceLine, printed: QuoteLine): PlacedDifference[] {
  if (totalCents === null || printed.totalCents === null) return [];
  const [page, xml] = [{ cents: printed.totalCents }, { cents: totalCents.value }];
  return [{ fact: "line-total", page, xml, text: printed.text, line: printed.index }];
}

/** Lines of one side only; as many left on each side are the same lines with other words and amounts. */
function loneDifferences(quote: Quote, xml: readonly InvoiceLine[], page: readonly QuoteLine[]): PlacedDifference[] {
  if (xml.length === page.length)
    return xml.flatMap((stated, index) => (page[index] === undefined ? [] : totalDifference(stated, page[index])));
  const place = (quote.totals.net ?? quote.totals.gross)?.text ?? quote.lines.at(-1)?.text ?? joinTexts([]);
  return [
    ...xml.map(
      ({ designation }): PlacedDifference => ({
        fact: "line",
        page: null,
        xml: { words: designation.value.slice(0, 100) },
        text: place,
      }),
    ),
    ...page.map(
      (printed): PlacedDifference => ({
        fact: "line",
        page: { words: printed.designation.value.slice(0, 100) },
        xml: null,
        text: printed.text,
        line: printed.index,
      }),
    ),
  ];
}
