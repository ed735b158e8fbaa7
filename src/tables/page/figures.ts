import { isCompleteAmount, looksIncluded, looksLikeAmount, looksLikePercent } from "./amount-shape.ts";
import type { PlacedWord } from "./printed-lines.ts";

/** True for what columns of figures hold: an amount, a rate, or a word in the place of an amount. */
export const isFigure = (text: string): boolean =>
  looksLikeAmount(text) || looksLikePercent(text) || looksIncluded(text);

/** Two figures or more among the runs of words of a line: an amount alone tells no columns. */
export const holdsFiguresOfColumns = (chunks: readonly { readonly text: string }[]): boolean =>
  chunks.filter(({ text }) => isFigure(text)).length > 1;

/** True for words that end in an amount with decimals or a currency, in one cell or run with it. */
export function endsInAmount(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return [1, 2, 3, 4].some((count) => {
    const end = words.slice(-count).join(" ");
    return count < words.length && isCompleteAmount(end);
  });
}

/** Number of words at the end of a line that are an amount with decimals or a currency. */
export function amountAtEnd(words: readonly PlacedWord[]): number {
  for (let count = Math.min(words.length - 1, 5); count > 0; count--) {
    const text = words
      .slice(-count)
      .map((word) => word.text)
      .join(" ");
    if (isCompleteAmount(text)) return count;
  }
  return 0;
}
