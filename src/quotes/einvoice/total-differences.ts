import type { InvoiceTotals } from "../../documents/einvoice/invoice-data.ts";
import type { Quote, Read } from "../model.ts";
import type { PlacedDifference } from "./differences.ts";

/** Cents by which two roundings of one total may differ. */
const ROUNDING = 1;

/** Totals that the page and the XML state differently; credit notes print theirs with either sign. */
export function totalDifferences({ totals }: Quote, xml: InvoiceTotals, hasAdjustments: boolean): PlacedDifference[] {
  const compare = (
    fact: "net-total" | "vat-total" | "gross-total",
    page: Read<number> | null,
    stated: readonly ({ readonly value: number } | null)[],
  ): PlacedDifference[] => {
    const [own = null] = stated;
    if (page === null || own === null) return [];
    if (stated.some((total) => total !== null && isSame(total.value, page.value))) return [];
    return [{ fact, page: { cents: page.value }, xml: { cents: own.value }, text: page.text }];
  };
  // A page that prints one total only may have printed the other one.
  const onlyTotal = totals.net === null || totals.gross === null;
  return [
    ...compare("net-total", totals.net, [
      xml.net,
      ...(hasAdjustments ? [xml.lines] : []),
      ...(onlyTotal ? [xml.gross] : []),
    ]),
    ...compare("vat-total", totals.vat, [xml.vat]),
    ...compare("gross-total", totals.gross, [xml.gross, xml.payable, ...(onlyTotal ? [xml.net] : [])]),
  ];
}

const isSame = (a: number, b: number): boolean => Math.abs(Math.abs(a) - Math.abs(b)) <= ROUNDING;
