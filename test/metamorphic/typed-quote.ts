import type { Quote } from "../../src/core.ts";

/** A quote without its places: what must not depend on how it was drawn. */
export const typedQuote = (quote: Quote) => ({
  documentType: quote.documentType,
  number: quote.number?.value ?? null,
  currency: quote.currency,
  vendor: partyOf(quote.vendor),
  client: partyOf(quote.client),
  dates: quote.dates
    .filter(({ role }) => role !== "other")
    .map(({ role, date }) => `${role} ${date}`)
    .sort(),
  lines: quote.lines.map(({ designation, quantity, unitPrice, discount, totalCents, included, option, section }) => ({
    designation: plain(designation.value),
    quantity,
    unitPriceCents: unitPrice === null ? null : Math.round(Number(unitPrice) * 100),
    discount,
    totalCents,
    included,
    option,
    section: section === null ? null : plain(quote.sections[section]?.heading.value ?? ""),
  })),
  summaries: quote.summaries.map(({ kind, label, cents }) => `${kind} ${plain(label.value)} ${cents}`),
  totals: {
    net: quote.totals.net?.value ?? null,
    vat: quote.totals.vat?.value ?? null,
    gross: quote.totals.gross?.value ?? null,
  },
  unplaced: quote.unplaced.map(({ value }) => value),
});

const partyOf = ({ name, siret, finess }: Quote["vendor"]) => ({
  name: name?.value ?? null,
  siret: siret?.value.digits ?? null,
  finess: finess?.value.digits ?? null,
});

/** Producers choose their own blanks and apostrophes. */
const plain = (text: string): string =>
  text
    .replaceAll("’", "'")
    .replace(/\s+/gu, " ")
    .replace(/ ([:;])/gu, "$1")
    .trim();
