import { sliceText, type Text } from "../documents/text.ts";
import { findNumbers } from "../quotes/amounts.ts";
import { type Mention, mentionsOf, type Reading, readText, stated } from "./reading.ts";
import { outsideWords } from "./scope.ts";

/** Sentences that leave the client a share of the Prestation itself ("l'État en finance 80 %, le solde vous est facturé"). */
export function sharesPrestation(reading: Reading): boolean {
  if (stated(reading, "prestation") === undefined || outsideWords(reading.text) !== null) return false;
  if (stated(reading, "reported-question") !== undefined) return false;
  const isCalendar = stated(reading, "instalment") !== undefined;
  const ofState = mentionsOf(reading, "state-pays").some(
    (mention) => isStated(mention) && hasPart(clauseOf(reading, mention)),
  );
  if (isCalendar) return false;
  return (
    ofState ||
    [...mentionsOf(reading, "leftover"), ...mentionsOf(reading, "client-pays")].some(
      (mention) => isStated(mention) && isShareOfPrestation(clauseOf(reading, mention)),
    )
  );
}

const isStated = ({ polarity }: Mention): boolean => polarity === "stated";

/** The client's clause names the Prestation, and a part of it: a percentage, an amount, a difference. */
function isShareOfPrestation(clause: Text): boolean {
  const reading = readText(clause);
  if (stated(reading, "prestation") === undefined) return false;
  return hasPart(clause) || hasAmount(clause) || mentionsOf(reading, "residue").length > 0;
}

/** The words around a mention up to the breaks on both sides; a comma ends them as well, a colon does not. */
function clauseOf({ text, tokens }: Reading, { from, to }: Mention): Text {
  let first = from;
  const opens = (at: number): boolean =>
    (tokens[at]?.breakBefore ?? 0) > 0 &&
    !/^\s*:\s*$/u.test(text.value.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
  while (first > 0 && !opens(first)) first--;
  let last = to;
  while (last < tokens.length && !opens(last)) last++;
  return sliceText(text, tokens[first]?.start ?? 0, tokens[last]?.start ?? text.value.length);
}

/** A percentage between 0 and 100 that is no VAT rate and no rebate. */
const hasPart = ({ value }: Text): boolean =>
  findNumbers(value, { decimal: "," }).some(
    ({ percent, cents, start }) =>
      percent && cents > 0 && cents < 10_000 && !/(?:tva|remise|rabais)[^,;]{0,12}$/iu.test(value.slice(0, start)),
  );

const hasAmount = ({ value }: Text): boolean =>
  findNumbers(value, { decimal: "," }).some(
    ({ currency, percent, cents }) => currency !== null && !percent && cents > 0,
  );
