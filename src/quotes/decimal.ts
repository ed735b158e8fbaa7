/** Exact products of printed decimals, so that no float decides whether a quote adds up. */

const DIGITS = 6;
const SCALE = 10n ** BigInt(DIGITS);

/** A decimal ("0.8403", 5.5) as an integer number of millionths. */
function millionths(value: string | number): bigint {
  const text = typeof value === "number" ? value.toFixed(DIGITS) : value;
  const negative = text.startsWith("-");
  const [whole = "0", decimals = ""] = text.replace(/^[-+]/, "").split(".");
  const units = BigInt(whole === "" ? "0" : whole) * SCALE + BigInt(decimals.slice(0, DIGITS).padEnd(DIGITS, "0"));
  return negative ? -units : units;
}

/** `round(numerator / denominator)`, half away from zero: the rounding of French invoices. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** Quantity × unit price in euros, in cents, half away from zero. */
export const productCents = (quantity: number, unitPrice: string): number =>
  Number(divideRounded(millionths(quantity) * millionths(unitPrice) * 100n, SCALE * SCALE));

/** A percentage of an amount in cents, half away from zero. */
export const percentOfCents = (cents: number, percent: number): number =>
  Number(divideRounded(BigInt(cents) * millionths(percent), 100n * SCALE));
