/**
 * Exact decimal arithmetic on amounts. Amounts are integer cents; prices finer than a cent are decimal strings
 * ("0.8403"). Floating point never enters a sum.
 */

const decimalShape = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A decimal string as an integer of `10^-scale`. */
interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

function scaled(decimal: string): Scaled {
  const match = decimalShape.exec(decimal);
  if (match === null) throw new RangeError(`not a decimal: ${decimal}`);
  const [, minus = "", whole = "0", fraction = ""] = match;
  const units = BigInt(whole + fraction);
  return { units: minus === "-" ? -units : units, scale: fraction.length };
}

/** Cents of a decimal amount of euros, rounded half away from zero. */
export const decimalToCents = (decimal: string): number => roundTo(scaled(decimal), 2);

/** Quantity × price − percentage, in cents, rounded half away from zero once. All arguments are decimal strings. */
export function lineCents(quantity: string, unitPrice: string, discountPercent = "0"): number {
  const factors = [scaled(quantity), scaled(unitPrice), complement(scaled(discountPercent))];
  const product = factors.reduce((a, b) => ({ units: a.units * b.units, scale: a.scale + b.scale }));
  return roundTo(product, 2);
}

/** 1 − percent / 100. */
function complement({ units, scale }: Scaled): Scaled {
  return { units: 10n ** BigInt(scale + 2) - units, scale: scale + 2 };
}

/** VAT of an amount in cents at a rate in percent (decimal string), rounded half away from zero. */
export function vatCents(cents: number, ratePercent: string): number {
  const rate = scaled(ratePercent);
  return roundTo({ units: BigInt(cents) * rate.units, scale: rate.scale + 4 }, 2);
}

function roundTo({ units, scale }: Scaled, digits: number): number {
  if (scale <= digits) return Number(units * 10n ** BigInt(digits - scale));
  const divisor = 10n ** BigInt(scale - digits);
  const magnitude = units < 0n ? -units : units;
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n);
  return Number(units < 0n ? -rounded : rounded);
}
