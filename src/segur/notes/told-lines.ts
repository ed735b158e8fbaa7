import type { Quote, QuoteLine } from "../../quotes/model.ts";
import type { LineMeaning } from "../meaning.ts";
import type { Reading } from "../reading/reading.ts";
import { numbersIn, printedNumber, printedNumbers } from "./line-numbers.ts";
import { linesOfParts } from "./part-notes.ts";

/**
 * Whether a sentence names lines by their numbers or by the part that they stand in ("la ligne 1", "le lot A"), all of them
 * paid by the State: it speaks of the Prestation as well as one that calls it so.
 */
export function namesFundedLines(quote: Quote, lines: readonly LineMeaning[]): (sentence: Reading) => boolean {
  const printed = printedNumbers(quote);
  const isFunded = ({ index }: QuoteLine): boolean => lines[index]?.segur === true;
  const funded = new Set(quote.lines.filter(isFunded).map(printedNumber));
  return ({ text }) => {
    const parts = linesOfParts(text.value, quote);
    const numbers = parts.length > 0 ? [] : [...numbersIn(text.value, printed)];
    return parts.length + numbers.length > 0 && parts.every(isFunded) && numbers.every((number) => funded.has(number));
  };
}
