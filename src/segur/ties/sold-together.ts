import type { Quote, QuoteLine } from "../../quotes/model.ts";
import type { LineMeaning } from "../meaning.ts";
import { numbersIn, printedNumber, printedNumbers } from "../notes/line-numbers.ts";
import { byWords, mentionsOf, type Reading, stated } from "../reading/reading.ts";

/**
 * "Lignes 1 à 3 : lot indissociable", "les postes 1 et 2 ne se commandent pas séparément": lines that the State pays
 * are to be had with lines that the client pays, and not without them.
 */
export function sellsTogether(reading: Reading, quote: Quote, lines: readonly LineMeaning[]): boolean {
  if (!isInseparable(reading)) return false;
  const named = numbersIn(reading.text.value, printedNumbers(quote));
  const pays = (line: QuoteLine, payer: "state" | "client"): boolean =>
    !line.option && (line.totalCents ?? 0) > 0 && lines[line.index]?.payer.value === payer;
  const own = quote.lines.filter((line) => named.has(printedNumber(line)));
  return own.some((line) => pays(line, "state")) && own.some((line) => pays(line, "client"));
}

const isInseparable = byWords(
  (words): boolean =>
    stated(words, "inseparable") !== undefined &&
    stated(words, "conceded") === undefined &&
    mentionsOf(words, "reported-question").length === 0,
);
