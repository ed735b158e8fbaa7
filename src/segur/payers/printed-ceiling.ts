import { type Text, textWithoutPlace } from "../../documents/text.ts";
import { fold } from "../../french/folded-text.ts";
import { findDates } from "../../quotes/dates/date-forms.ts";
import type { Quote } from "../../quotes/model.ts";
import { namedDsrs } from "../dsr/dsr-mentions.ts";
import type { DsrMention } from "../meaning.ts";
import { statementReadings } from "../reading/quote-readings.ts";
import {
  byReading,
  byWords,
  type Mention,
  mentionsOf,
  type Reading,
  readText,
  stated,
  type Words,
} from "../reading/reading.ts";
import { tokensBefore } from "../reading/tokens.ts";
import { amountsIn } from "./sentence-amounts.ts";

/**
 * The ceiling of the funding that a quote itself prints, HT cents; null where it prints none, or one of another DSR.
 * Where several are printed, the lowest holds.
 */
export function printedCeiling(quote: Quote, dsrs: readonly DsrMention[]): number | null {
  const functions = new Set(dsrs.map(({ functionKey }) => functionKey));
  const found = [...statementReadings(quote), ...quote.summaries.map(({ text }) => readText(text))].flatMap(
    (printed) => {
      const reading = withoutEndDay(printed);
      if (!setsCeiling(reading)) return [];
      const named = namedDsrs(reading, null);
      const isOther = named.length > 0 && !named.some(({ functionKey }) => functions.has(functionKey));
      if (isOther) return [];
      const amounts = amountsOf(printed.text);
      if (named.length !== amounts.length) return amounts;
      // "Plafonds : RIS 9 000 €, DRIMbox 11 000 €": each has its own.
      const inOrder = [...named].sort((a, b) => placeOf(reading, a) - placeOf(reading, b));
      return amounts.filter((_, at) => functions.has(inOrder[at]?.functionKey ?? ""));
    },
  );
  return found.length === 0 ? null : Math.min(...found);
}

const placeOf = ({ value }: Reading, { evidence }: DsrMention): number => value.indexOf(evidence.value);

const setsCeiling = byWords(
  (reading): boolean =>
    !limitsLeftover(reading) &&
    (stated(reading, "ceiling") !== undefined ||
      (stated(reading, "ceiling-word") !== undefined &&
        stated(reading, "other-limit") === undefined &&
        ["segur", "prestation", "state-name", "state-pays", "funding-word", "payer-name.client"].some(
          (concept) =>
            stated(reading, concept) !== undefined &&
            // "Le budget tablettes de l'établissement est plafonné": of a thing that the client buys.
            (concept !== "payer-name.client" || mentionsOf(reading, "out-of-scope").length === 0),
        )) ||
      mentionsOf(reading, "ceiling-exceeded").some(({ polarity }) => polarity === "negated")),
);

/** "Le reste à charge du centre est plafonné à 4 500 €", "la part du cabinet se limite à…": the limit is that of what the client pays. */
const limitsLeftover = (words: Words): boolean =>
  mentionsOf(words, "ceiling-word").some((limit) =>
    words.mentions.some(
      (left) =>
        left.polarity === "stated" &&
        left.to <= limit.from &&
        (left.concept === "leftover" || (left.concept === "payer-name.client" && isShareOf(words, left))) &&
        words.tokens.slice(left.to, limit.to).every(({ breakBefore }) => breakBefore < 2),
    ),
  );

const isShareOf = ({ tokens }: Words, { from, to }: Mention): boolean =>
  [...tokensBefore(tokens, from, 3), ...tokens.slice(to, to + 1)].some(({ word }) => SHARES.test(word));
const SHARES = /^(?:part|participation|contribution)$/;

/** "Sans frais jusqu'au 31/12/2024", "31 € par mois jusqu'au terme du contrat": a day or a term ends there, no sum. */
const withoutEndDay = byReading((reading): Reading => {
  const folded = fold(reading.value).value;
  const limit = /jusqu'(?:aux?|en|a) /.exec(folded);
  if (limit === null) return reading;
  const from = limit.index + limit[0].length;
  const day = findDates(folded).find(({ start }) => start === from);
  if (day === undefined && amountsIn(textWithoutPlace(folded.slice(from))).length > 0) return reading;
  return readText(textWithoutPlace(folded.slice(0, limit.index) + folded.slice(day?.end ?? from)));
});

/** Amounts HT above zero; an amount TTC is none. */
const amountsOf = (text: Text): number[] =>
  amountsIn(text)
    .filter(({ cents, gross }) => cents > 0 && !gross)
    .map(({ cents }) => cents);
