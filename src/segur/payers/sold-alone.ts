import type { Quote } from "../../quotes/model.ts";
import type { LineMeaning } from "../meaning.ts";

/** Whether all that a quote bills is paid by the State: what it says of its price and its conditions is of the Prestation. */
export function sellsPrestationAlone(quote: Quote, lines: readonly LineMeaning[]): boolean {
  const billed = quote.lines.filter(({ totalCents, option }) => totalCents !== 0 && !option);
  return billed.length > 0 && billed.every(({ index }) => lines[index]?.payer.value === "state");
}
