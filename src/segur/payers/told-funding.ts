import type { Text } from "../../documents/text.ts";
import type { Quote } from "../../quotes/model.ts";
import { codesIn, namedDsrs } from "../dsr/dsr-mentions.ts";
import type { DsrMention } from "../meaning.ts";
import { termReadings } from "../reading/quote-readings.ts";
import { mentionsOf, type Reading, stated } from "../reading/reading.ts";

/** An earlier funding of the same client that a sentence of the quote tells. */
export interface ToldFunding {
  readonly dsr: DsrMention;
  readonly evidence: Text;
}

/**
 * "Votre ancien fournisseur a touché de l'État, au printemps, le forfait de la vague 1 pour le SGL": a funding that was
 * had before, for a DSR that the quote claims. One that was refused, cancelled or paid back, or that another site had,
 * is none.
 */
export const toldFundings = (quote: Quote, claimed: readonly DsrMention[]): ToldFunding[] =>
  termReadings(quote).flatMap((reading) => {
    if (!tellsEarlierFunding(reading)) return [];
    const dsr = claimed.find((own) => isSame(own, reading, claimed.length));
    return dsr === undefined ? [] : [{ dsr, evidence: reading.text }];
  });

const tellsEarlierFunding = (reading: Reading): boolean =>
  stated(reading, "funding-had") !== undefined &&
  stated(reading, "earlier-time") !== undefined &&
  (codesIn(reading).length > 0 ||
    ["state-pays", "state-name", "segur", "prestation"].some((concept) => mentionsOf(reading, concept).length > 0)) &&
  ["funding-undone", "supposed", "reported-question", "other-client"].every(
    (concept) => stated(reading, concept) === undefined,
  );

/** The DSR by its name and no other wave, or "pour ce même DSR" where the quote claims one only. */
function isSame(own: DsrMention, reading: Reading, count: number): boolean {
  const named = namedDsrs(reading, null);
  if (named.length === 0) return count === 1 && stated(reading, "same-dsr") !== undefined;
  return named.some(({ functionKey, wave }) => functionKey === own.functionKey && (wave ?? 1) === (own.wave ?? 1));
}
