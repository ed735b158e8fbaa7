import { type NumberInWords, numbersInWords } from "./numbers-in-words.ts";

/** The share in hundreds that words write out, or null: "vingt pour cent", "huit et demi pour cent", "cinq virgule cinq pour cent". */
export function percentInWords(folded: string): number | null {
  const words = folded.match(/[a-z]+|\d+/g) ?? [];
  const numbers = numbersInWords(words);
  for (const [index, number] of numbers.entries()) {
    const half = words[number.to] === "et" && /^demie?$/.test(words[number.to + 1] ?? "");
    const end = number.to + (half ? 2 : 0);
    if (words[end] !== "pour" || words[end + 1]?.startsWith("cent") !== true) continue;
    const before = numbers[index - 1];
    const isDecimal = before !== undefined && before.to + 1 === number.from && words[before.to] === "virgule";
    return isDecimal ? before.value + decimals(number, words) : number.value + (half ? 0.5 : 0);
  }
  return null;
}

/** What stands behind the decimal point: "cinq" is five tenths, "zéro cinq" and "vingt-cinq" are hundredths. */
const decimals = ({ value, from }: NumberInWords, words: readonly string[]): number =>
  value / (words[from] === "zero" || value > 9 ? 100 : 10);
