import type { Text } from "../../documents/text.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import type { PayerConclusion, SummaryMeaning } from "../meaning.ts";
import { termReadings } from "../reading/quote-readings.ts";
import { mentionsOf, type Reading, readText, stated } from "../reading/reading.ts";
import { inScopeKinds, outOfScopeKinds, outsideWords } from "../scope.ts";
import { amountsIn } from "./sentence-amounts.ts";

/** A State's share that pays for all of the Prestation but a part which a sentence tells with its amount. */

/**
 * "Part de l'État : 27 500,00" under lines of 28 300,00, and "le dernier tiers, soit 800,00 € HT, est facturé à la clinique":
 * the lines are the State's, but for what it leaves of them. Lines of another kind than the Prestation's stay open.
 */
export function payersOfShortShare(
  quote: Quote,
  payers: readonly PayerConclusion[],
  summaries: readonly SummaryMeaning[],
): PayerConclusion[] {
  const isPaid = ({ index, option, totalCents }: QuoteLine, payer: "unknown" | "state"): boolean =>
    !option && (totalCents ?? 0) > 0 && payers[index]?.value === payer;
  const open = quote.lines.filter((line) => isPaid(line, "unknown"));
  if (open.length === 0 || !open.every(isOfPrestation)) return [...payers];
  const price = [...open, ...quote.lines.filter((line) => isPaid(line, "state"))].reduce(
    (sum, { totalCents }) => sum + (totalCents ?? 0),
    0,
  );
  const row = quote.summaries.find(
    ({ index, cents, gross }) =>
      summaries[index]?.share === "state" && !gross && partToldOf(quote, price - Math.abs(cents ?? 0)) !== null,
  );
  if (row === undefined) return [...payers];
  const conclusion: PayerConclusion = { value: "state", evidence: row.text, source: "totals" };
  return payers.map((payer, index) => (open.some((line) => line.index === index) ? conclusion : payer));
}

/** The sentence that charges the client exactly this part of a price; null where none does. */
export const partToldOf = (quote: Quote, cents: number): Text | null =>
  cents <= 0
    ? null
    : (termReadings(quote).find(
        (reading) => amountsIn(reading.text).some((amount) => amount.cents === cents) && chargesPart(reading),
      )?.text ?? null);

const chargesPart = (reading: Reading): boolean =>
  ["part-of-lines", "share-of-price", "residue"].some((concept) => mentionsOf(reading, concept).length > 0) &&
  (stated(reading, "client-pays") ?? stated(reading, "charged") ?? stated(reading, "leftover")) !== undefined &&
  stated(reading, "instalment") === undefined &&
  outsideWords(reading.text) === null;

const isOfPrestation = ({ designation }: QuoteLine): boolean => {
  const reading = readText(designation);
  return (
    inScopeKinds(reading).length > 0 && outOfScopeKinds(reading).length === 0 && outsideWords(designation) === null
  );
};
