import type { Text } from "../documents/text.ts";
import { findNumbers } from "../quotes/amounts.ts";

/** Amounts of money inside running text, in cents. */
export interface SentenceAmount {
  readonly cents: number;
  readonly gross: boolean;
}

/** Amounts written with their currency ("4 120 € par an", "750,00 euros TTC"). */
export function amountsIn(text: Text): SentenceAmount[] {
  return findNumbers(text.value, { decimal: "," })
    .filter(
      ({ currency, percent, end }) =>
        !percent && (currency !== null || /^\s*(?:h\.?t\.?|t\.?t\.?c\.?)(?![\p{L}])/iu.test(text.value.slice(end))),
    )
    .map(({ cents, end }) => ({ cents, gross: /^\s*t\.?t\.?c/iu.test(text.value.slice(end)) }));
}
