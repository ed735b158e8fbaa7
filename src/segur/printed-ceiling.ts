import type { Text } from "../documents/text.ts";
import { findNumbers } from "../quotes/amounts.ts";
import type { Quote } from "../quotes/model.ts";
import { namedDsrs } from "./dsr-mentions.ts";
import type { DsrMention } from "./meaning.ts";
import { mentionsOf, type Reading, readText, stated } from "./reading.ts";

/**
 * The ceiling of the funding that a quote itself prints, HT cents; null where it prints none, or one of another DSR.
 * Where several are printed, the lowest holds.
 */
export function printedCeiling(quote: Quote, dsrs: readonly DsrMention[]): number | null {
  const functions = new Set(dsrs.map(({ functionKey }) => functionKey));
  const found = [...quote.statements.map(({ text }) => text), ...quote.summaries.map(({ text }) => text)].flatMap(
    (text) => {
      const reading = readText(text);
      const named = namedDsrs(reading, null);
      const isOther = named.length > 0 && !named.some(({ functionKey }) => functions.has(functionKey));
      return isOther || !setsCeiling(reading) ? [] : amountsOf(text);
    },
  );
  return found.length === 0 ? null : Math.min(...found);
}

const setsCeiling = (reading: Reading): boolean =>
  stated(reading, "ceiling") !== undefined ||
  mentionsOf(reading, "ceiling-exceeded").some(({ polarity }) => polarity === "negated");

/** Amounts HT: with a currency, or with "HT" alone; a rate, an amount TTC or the number of a paragraph is none. */
const amountsOf = ({ value }: Text): number[] =>
  findNumbers(value, { decimal: "," })
    .filter(({ percent, cents }) => !percent && cents > 0)
    .filter(({ currency, end }) => {
      const after = value.slice(end, end + 12);
      return !/^\s*(?:€|euros?|eur)?\s*t\.?t\.?c/iu.test(after) && (currency !== null || /^\s*h\.?t/iu.test(after));
    })
    .map(({ cents }) => cents);
