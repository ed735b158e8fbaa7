/** Rates in percent by which an amount with VAT is known for one. */
const RATES = [20, 10, 5.5, 2.1, 8.5, 13, 0.9];
/** Cents by which VAT may differ for rounding. */
const TOLERANCE = 5;

/** True for two amounts in cents that differ by no more than VAT may for rounding. */
export const isNearVat = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;

/** True when `gross` is `net` with VAT at a known rate, both in cents. */
export const isWithVat = (net: number, gross: number): boolean =>
  gross > net && RATES.some((rate) => isNearVat(gross, Math.round(net * (1 + rate / 100))));
