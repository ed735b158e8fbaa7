import type { Stated } from "./invoice-data.ts";
import { type Node, nodeAt, statedText } from "./nodes.ts";

/** Reads numbers and days of an e-invoice, and keeps what should be one and is none. */
export interface ValueReader {
  /** A decimal of the currency, as written. */
  decimal(node: Node | null): Stated<string> | null;
  number(node: Node | null): Stated<number> | null;
  cents(node: Node | null): Stated<number> | null;
  /** ISO day, from `20220104` or `2022-01-04…`. */
  day(node: Node | null): Stated<string> | null;
  readonly unread: readonly Stated<string>[];
}

const DECIMAL = /^[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})$/;

export function valueReader(): ValueReader {
  const unread: Stated<string>[] = [];
  const read = <T>(node: Node | null, parse: (text: string) => T | null): Stated<T> | null => {
    const text = statedText(node);
    if (text === null) return null;
    const value = parse(text.value);
    if (value !== null) return { value, pointer: text.pointer };
    unread.push(text);
    return null;
  };
  const decimalOf = (text: string): string | null => (DECIMAL.test(text) ? plainDecimal(text) : null);
  return {
    decimal: (node) => read(node, decimalOf),
    number: (node) => read(node, (text) => (DECIMAL.test(text) ? Number(text) : null)),
    cents: (node) => read(node, (text) => (DECIMAL.test(text) ? centsOf(plainDecimal(text)) : null)),
    day: (node) => read(nodeAt(node, "DateTimeString|DateString|DateTime|Date") ?? node, dayOf),
    unread,
  };
}

/** "+7." and ".5" as "7" and "0.5". */
const plainDecimal = (text: string): string =>
  text
    .replace("+", "")
    .replace(/\.$/, "")
    .replace(/^(-?)\./, "$10.");

/** Rounded half away from zero. */
function centsOf(decimal: string): number {
  const [whole = "0", fraction = ""] = decimal.replace("-", "").split(".");
  const digits = `${fraction}000`;
  const cents = Number(whole) * 100 + Number(digits.slice(0, 2)) + (Number(digits[2]) >= 5 ? 1 : 0);
  return decimal.startsWith("-") && cents !== 0 ? -cents : cents;
}

function dayOf(text: string): string | null {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d{3})/.exec(text);
  if (match === null) return null;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}

/** A price for several units as the price of one. */
export function perUnit(price: Stated<string> | null, base: Stated<number> | null): Stated<string> | null {
  if (price === null || base === null || base.value === 1 || base.value <= 0) return price;
  const one = (Number(price.value) / base.value).toFixed(8).replace(/\.?0+$/, "");
  return { value: one, pointer: price.pointer };
}
