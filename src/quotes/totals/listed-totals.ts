import { joinTexts, sliceText, type Text } from "../../documents/text.ts";
import { findNumbers, isMoney, type NumberStyle } from "../amounts/amounts.ts";
import type { Read } from "../model.ts";

/** A total told on one line with others: its own words, and its amount. */
export interface ListedTotal {
  readonly label: Text;
  readonly amount: Read<number>;
}

/** Words and perhaps a rate right before an amount: "TVA 20 % 4 280,00 €". */
const KIND_BEFORE =
  /(?:^|[\s(–—|/;,-])((?:total |montant |soit )?(?:h\.?t\.?|hors taxes?|t\.?v\.?a\.?|t\.?t\.?c\.?|toutes taxes(?: comprises)?)(?:\s?(?:à |\()?\d{1,2}(?:[.,]\d+)?\s?%\)?)?)\s?:?\s?$/iu;

/** Three totals on one line, each after its name: "HT 21 400,00 € – TVA 20 % 4 280,00 € – TTC 25 680,00 €"; none for fewer. */
export function listedTotals(text: Text, style: NumberStyle): ListedTotal[] {
  const listed = findNumbers(text.value, style).flatMap((number): ListedTotal[] => {
    const before = text.value.slice(0, number.start);
    const words = number.percent || !isMoney(number) ? undefined : KIND_BEFORE.exec(before)?.[1];
    if (words === undefined) return [];
    const at = before.lastIndexOf(words);
    const amount = { value: number.cents, text: sliceText(text, number.start, number.end) };
    return [{ label: sliceText(text, at, at + words.length), amount }];
  });
  return listed.length > 2 ? listed : [];
}

/** Label and amount as printed. */
export const textOfListed = ({ label, amount }: ListedTotal): Text => joinTexts([label, amount.text]);
