import type { QuoteInput } from "../../../src/core.ts";

/** What every small quote has, whatever is tried on it. */
export const HEAD = {
  documentType: "devis",
  number: "KS-22-0417",
  issuedOn: "2022-06-17",
  validUntil: "2022-07-05",
  vendor: { name: "Kerlann Systèmes", siret: "99225579400016" },
  client: { name: "Laboratoire des Trois Fontaines", finess: "379329923" },
  products: [{ name: "Labaris", version: "8.2", text: "Labaris 8.2" }],
  versions: [],
  dates: [{ role: "referencing", date: "2022-05-09", text: "Référencé le 09/05/2022" }],
} satisfies Partial<QuoteInput>;

/** One line with its amount, HT cents; null where it has none. */
export const lineOf = (
  designation: string,
  totalCents: number | null,
  section: string | null,
): QuoteInput["lines"][number] => ({
  designation,
  ...(totalCents === null ? {} : { quantity: 1, unitPriceCents: totalCents }),
  totalCents,
  vatRate: 20,
  section,
});

/** The rows of the totals of a net amount, HT cents. */
export function totalsOf(net: number): NonNullable<QuoteInput["summaries"]> {
  const vat = Math.round(net / 5);
  return [
    { label: "Total HT", cents: net },
    { label: "TVA 20 %", cents: vat, vatRate: 20 },
    { label: "Total TTC", cents: net + vat },
  ];
}
