import type { QuoteInput } from "../../src/core.ts";
import { findNumbers } from "../../src/quotes/amounts/amounts.ts";

/** Keys of a quote given as data that hold amounts of money. */
const AMOUNTS = /Cents$|^cents$/;

/** A quote with every amount multiplied by a whole number: keys, exact prices, and amounts printed with their currency. */
export function multiplied(input: QuoteInput, factor: number): QuoteInput {
  const walked = (value: unknown, key: string): unknown => {
    if (typeof value === "number") return AMOUNTS.test(key) ? value * factor : value;
    if (typeof value === "string")
      return key === "unitPrice" ? timesDecimal(value, factor) : timesPrinted(value, factor);
    if (Array.isArray(value)) return value.map((item) => walked(item, key));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walked(inner, name)]));
  };
  return walked(input, "") as QuoteInput;
}

/** An exact decimal times a whole number. */
function timesDecimal(value: string, factor: number): string {
  const [whole = "0", decimals = ""] = value.replace("-", "").split(".");
  const product = (BigInt(whole + decimals) * BigInt(factor)).toString().padStart(decimals.length + 1, "0");
  const sign = value.startsWith("-") ? "-" : "";
  return decimals === ""
    ? sign + product
    : `${sign}${product.slice(0, -decimals.length)}.${product.slice(-decimals.length)}`;
}

/** Amounts written with their currency; what they are printed as otherwise stays. */
const timesPrinted = (text: string, factor: number): string =>
  findNumbers(text, { decimal: "," })
    .filter(({ currency, percent }) => currency !== null && !percent)
    .reverse()
    .reduce(
      (rest, { start, end, cents }) =>
        `${rest.slice(0, start)}${((cents * factor) / 100).toFixed(2).replace(".", ",")} €${rest.slice(end)}`,
      text,
    );
