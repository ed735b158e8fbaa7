import type { SynthQuote } from "./quote.ts";
import type { LayoutStyle } from "./style.ts";

/** Cents as the style prints amounts. */
export function amount(cents: number, { grouping, currency }: Pick<LayoutStyle, "grouping" | "currency">): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  const euros = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, grouping);
  return `${cents < 0 ? "-" : ""}${euros},${digits.slice(-2)}${currency}`;
}

export const quantity = (value: number): string => String(value).replace(".", ",");

export const frenchDay = (iso: string): string => iso.split("-").reverse().join("/");

/** Labels of the totals, with the rate of the quote. */
export const totalLabels = (style: LayoutStyle, { vatRate }: SynthQuote): readonly [string, string, string] => {
  const [net, vat, gross] = style.totalLabels;
  return [net, vat.replace("20", quantity(vatRate)), gross];
};
