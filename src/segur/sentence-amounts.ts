import type { Text } from "../documents/text.ts";

/** Amounts of money inside running text, in cents. */
export interface SentenceAmount {
  readonly cents: number;
  readonly gross: boolean;
}

const AMOUNT =
  /(\d{1,3}(?:[\s\u00a0\u202f\u2009.]\d{3})+|\d+)(?:[.,](\d{1,2}))?\s*(?:€|euros?\b|EUR\b)(\s*(?:TTC|T\.T\.C\.))?/giu;

/** Amounts written with their currency ("4 120 € par an", "750,00 euros TTC"). */
export function amountsIn(text: Text): SentenceAmount[] {
  return [...text.value.matchAll(AMOUNT)].map(([, whole = "0", decimals = "", gross]) => ({
    cents: Number(whole.replace(/\D/g, "")) * 100 + Number(decimals.padEnd(2, "0")),
    gross: gross !== undefined,
  }));
}
