/** A quote as the generator means it: the truth that its documents are drawn from. Money is integer cents without VAT. */
export interface SynthQuote {
  readonly number: string;
  /** ISO days. */
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly orderedOn: string | null;
  readonly installationOn: string;
  /** Null while the software is not yet referenced. */
  readonly referencedOn: string | null;
  readonly vendor: { readonly name: string; readonly address: readonly string[]; readonly siret: string | null };
  readonly client: { readonly name: string; readonly address: readonly string[]; readonly finess: string };
  readonly product: { readonly name: string; readonly version: string };
  readonly dsr: string;
  readonly sections: readonly SynthSection[];
  /** In percent. */
  readonly vatRate: number;
  readonly totals: SynthTotals;
  /** Running text under the table. */
  readonly sentences: readonly string[];
  /** An amount that stands alone on the page, as printed; null on a sound quote. */
  readonly stray: string | null;
  /** Facts that are not on the quote. */
  readonly context: Readonly<Record<string, unknown>>;
}

export interface SynthSection {
  readonly payer: "state" | "client";
  readonly heading: string;
  /** Label of the row that closes it. */
  readonly closing: string;
  readonly lines: readonly SynthLine[];
}

export interface SynthLine {
  readonly reference: string;
  readonly designation: string;
  /** Printed under the designation, smaller. */
  readonly detail: string | null;
  readonly quantity: number;
  readonly unit: string;
  readonly unitPriceCents: number;
  readonly totalCents: number;
}

export interface SynthTotals {
  readonly netCents: number;
  readonly vatCents: number;
  readonly grossCents: number;
}

export const sumOf = (lines: readonly SynthLine[]): number =>
  lines.reduce((sum, { totalCents }) => sum + totalCents, 0);

export const allLines = ({ sections }: Pick<SynthQuote, "sections">): SynthLine[] =>
  sections.flatMap(({ lines }) => lines);

/** Totals that follow from the lines. */
export function totalsOf(sections: readonly SynthSection[], vatRate: number): SynthTotals {
  const netCents = sumOf(allLines({ sections }));
  const vatCents = Math.round((netCents * Math.round(vatRate * 100)) / 10_000);
  return { netCents, vatCents, grossCents: netCents + vatCents };
}

/** The same quote with other sections, its totals computed again. */
export const withSections = (quote: SynthQuote, sections: readonly SynthSection[]): SynthQuote => ({
  ...quote,
  sections,
  totals: totalsOf(sections, quote.vatRate),
});
