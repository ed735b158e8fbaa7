import type { InvoiceLine } from "../../documents/einvoice/invoice-data.ts";
import type { QuoteLine } from "../model.ts";
import type { PlacedDifference } from "./differences.ts";

/** Codes of units that count pieces: any other unit of the XML may be another one on the page (hours for days). */
const PIECES = /^(?:C62|H87|EA|PCE|PCS|NAR|XPP|ZZ|LS|1N|NMP|)$/;

/** Quantity and unit price of a line whose total is the same on the page and in the XML. */
export function cellDifferences(stated: InvoiceLine, printed: QuoteLine): PlacedDifference[] {
  const quantity = quantityDiffers(stated, printed);
  const price = priceDiffers(stated, printed);
  // Both differ and the total is the same: a count in other units.
  if (quantity && price && !PIECES.test(stated.unitCode ?? "")) return [];
  if (quantity && price && areSwapped(stated, printed)) return [];
  const place = { text: printed.text, line: printed.index };
  return [
    ...(quantity
      ? [
          {
            fact: "quantity" as const,
            page: { words: String(printed.quantity) },
            xml: { words: String(stated.quantity?.value) },
            ...place,
          },
        ]
      : []),
    ...(price
      ? [
          {
            fact: "unit-price" as const,
            page: { words: printed.unitPrice ?? "" },
            xml: { words: stated.netPrice?.value ?? "" },
            ...place,
          },
        ]
      : []),
  ];
}

/** Quantity and price taken for one another: their columns on the page were, for nobody orders in euros. */
const areSwapped = ({ quantity, netPrice }: InvoiceLine, printed: QuoteLine): boolean =>
  Number(netPrice?.value) === printed.quantity && quantity?.value === Number(printed.unitPrice);

/** Half a unit of the last decimal printed, the least difference that two roundings cannot make. */
function roundingOf(decimal: string, least: number): number {
  const decimals = decimal.split(".")[1]?.length ?? 0;
  return decimals === 0 && least === 0 ? 0 : Math.max(0.5 * 10 ** -Math.max(decimals, least), 0);
}

const EPSILON = 1e-9;

function quantityDiffers({ quantity }: InvoiceLine, printed: QuoteLine): boolean {
  if (quantity === null || printed.quantity === null) return false;
  const rounding = roundingOf(String(printed.quantity), 0);
  return Math.abs(Math.abs(quantity.value) - Math.abs(printed.quantity)) > rounding + EPSILON;
}

/** The price printed may be that before or after a discount, and with VAT where the table prints it so. */
function priceDiffers(stated: InvoiceLine, printed: QuoteLine): boolean {
  const { netPrice, grossPrice, vatRate, totalCents, quantity } = stated;
  if (netPrice === null || printed.unitPrice === null) return false;
  const own = Math.abs(Number(printed.unitPrice));
  const percent = printed.discount !== null && "percent" in printed.discount ? printed.discount.percent : 0;
  const shown = [own, own * (1 - percent / 100)];
  // Discounts inside the line's total may be printed as a lower price.
  const effective =
    stated.adjustmentCents !== 0 && totalCents !== null && quantity !== null && quantity.value !== 0
      ? [totalCents.value / 100 / quantity.value]
      : [];
  const net = [Number(netPrice.value), ...(grossPrice === null ? [] : [Number(grossPrice.value)]), ...effective];
  const said = [...net, ...(vatRate === null ? [] : net.map((price) => price * (1 + vatRate.value / 100)))];
  const rounding = roundingOf(printed.unitPrice, 2);
  return !said.some((price) => shown.some((one) => Math.abs(Math.abs(price) - one) <= rounding + EPSILON));
}
