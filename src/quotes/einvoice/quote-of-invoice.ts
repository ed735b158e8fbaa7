import type { InvoiceData, InvoiceParty, Stated } from "../../documents/einvoice/invoice-data.ts";
import type { QuoteInput } from "../data/quote-input.ts";
import { quoteOfInput } from "../data/quote-of-input.ts";
import type { Quote } from "../model.ts";

/** The quote that an XML e-invoice standing alone is; null for one without lines. Its places are those of its elements. */
export function quoteOfInvoice(invoice: InvoiceData): Quote | null {
  if (invoice.lines.length === 0) return null;
  const places = new Map<string, string>();
  const at = <T>(key: string, stated: Stated<T> | null): T | null => {
    if (stated === null) return null;
    places.set(key, stated.pointer);
    return stated.value;
  };
  const { totals, lines, adjustments, notes } = invoice;
  const input: QuoteInput = {
    documentType: invoice.documentType,
    number: at("/number", invoice.number),
    issuedOn: at("/issuedOn", invoice.issuedOn),
    validUntil: at("/validUntil", invoice.validUntil),
    ...(invoice.currency === null || !/^[A-Z]{3}$/.test(invoice.currency.value)
      ? {}
      : { currency: invoice.currency.value }),
    vendor: partyInput("vendor", invoice.seller, at),
    client: partyInput("client", invoice.buyer, at),
    lines: [
      ...lines.map((line, index): QuoteInput["lines"][number] => {
        const key = `/lines/${index}`;
        places.set(key, line.pointer);
        return {
          designation: at(`${key}/designation`, line.designation) ?? "",
          section: at(`${key}/section`, line.heading),
          reference: at(`${key}/reference`, line.reference),
          quantity: at(`${key}/quantity`, line.quantity),
          // A charge inside the line's total leaves its price without a product that could be checked.
          unitPrice: line.adjustmentCents > 0 ? null : at(`${key}/unitPrice`, line.netPrice),
          discount: line.adjustmentCents < 0 ? { cents: -line.adjustmentCents } : null,
          vatRate: at(`${key}/vatRate`, line.vatRate),
          totalCents: at(`${key}/totalCents`, line.totalCents),
        };
      }),
      ...adjustments.map(({ pointer, reason, cents, vatRate }, index): QuoteInput["lines"][number] => {
        places.set(`/lines/${lines.length + index}`, pointer);
        return { designation: reason ?? (cents < 0 ? "Remise" : "Frais"), totalCents: cents, vatRate };
      }),
    ],
    totals: {
      netCents: at("/totals/netCents", totals.net),
      vatCents: at("/totals/vatCents", totals.vat),
      grossCents: at("/totals/grossCents", totals.gross),
    },
    texts: notes.map((note, index) => at(`/texts/${index}`, note) ?? ""),
  };
  const rates = lines.some(({ vatRate }) => vatRate !== null)
    ? {}
    : { vatRates: invoice.vatRates.flatMap((rate, index) => at(`/vatRates/${index}`, rate) ?? []) };
  return quoteOfInput(
    { ...input, ...rates },
    {
      pointerOf: (key) => nearestPlace(places, key),
      problems: invoice.unread.map(({ value, pointer }) => ({ code: "unread-row", where: pointer, words: value })),
    },
  );
}

type Placed = <T>(key: string, stated: Stated<T> | null) => T | null;

const partyInput = (key: "vendor" | "client", party: InvoiceParty, at: Placed): NonNullable<QuoteInput["vendor"]> => ({
  name: at(`/${key}/name`, party.name),
  siret: at(`/${key}/siret`, party.siret),
  finess: at(`/${key}/finess`, party.finess),
  rpps: at(`/${key}/rpps`, party.rpps),
  postCode: at(`/${key}/postCode`, party.postCode),
});

/** The element of a value, else that of what holds it; a path that is no key is one of the XML's own. */
function nearestPlace(places: ReadonlyMap<string, string>, key: string): string {
  for (let end = key.length; end > 0; end = key.lastIndexOf("/", end - 1)) {
    const found = places.get(key.slice(0, end));
    if (found !== undefined) return found;
  }
  return key;
}
