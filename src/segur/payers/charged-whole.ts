import { isDefinedTerm } from "../reading/defined-term.ts";
import { byReading, type Mention, mentionsOf, type Reading, stated } from "../reading/reading.ts";
import { wordAt } from "../reading/tokens.ts";
import { isFailing } from "./balances.ts";
import { NOTHING } from "./shared-cost.ts";

/**
 * "Le prix de la Prestation Ségur vous sera refacturé", "si l'ASP rejette le dossier, le laboratoire règle la Prestation": the
 * Prestation itself, and no work of it, is put to the client. Where the State pays in the same sentence, others tell what is left.
 */
export const chargesWhole = byReading((reading): boolean => {
  const { text } = reading;
  const isOpen = stated(reading, "reported-question") !== undefined || /\?\s*$/u.test(text.value);
  // What the State is supposed not to pay stands outside of nothing.
  if (isOpen || mentionsOf(reading, "outside").length > 0 || NOTHING.test(text.value)) return false;
  // "Le montant de la Prestation Ségur" is a label of what the State pays, and names no payer in a sentence.
  const namesState = ({ from, to }: Span): boolean =>
    mentionsOf(reading, "state-name").some((own) => own.from < to && own.to > from);
  const isPaidByState = mentionsOf(reading, "state-pays").some(
    (mention) => mention.polarity === "stated" && namesState(mention) && !isFailing(reading, mention),
  );
  const isAdvance = reading.tokens.some(({ word }) => /^(?:avances?|acomptes?)$/.test(word));
  if (isPaidByState || isAdvance) return false;
  const wholes = wholesIn(reading);
  return mentionsOf(reading, "client-pays").some(
    (pays) => pays.polarity === "stated" && wholes.some((whole) => isChargedBy(reading, whole, pays)),
  );
});

type Span = Pick<Mention, "from" | "to">;

/** The Prestation by its name, or as the term that the calls define ("la Prestation"). */
const wholesIn = (reading: Reading): Span[] => [
  ...mentionsOf(reading, "prestation").filter(({ polarity }) => polarity === "stated"),
  ...reading.tokens.flatMap(({ word, start }, at): Span[] =>
    word === "prestation" && isDefinedTerm(reading, start) ? [{ from: at, to: at + 1 }] : [],
  ),
];

/** Subject of the charge, or its object right behind: nothing but its price may stand before its name. */
function isChargedBy({ tokens }: Reading, whole: Span, pays: Span): boolean {
  const isPrice = (from: number, to: number): boolean =>
    tokens.slice(from, to).every(({ word, filler }) => filler || PRICE.test(word));
  if (whole.from >= pays.to)
    return tokens[whole.from]?.breakBefore === 0 && whole.from - pays.to <= REACH && isPrice(pays.to, whole.from);
  const isSubject =
    whole.to > pays.from || tokens.slice(whole.to, pays.from + 1).every(({ breakBefore }) => breakBefore === 0);
  const start = tokens.findLastIndex(({ breakBefore }, at) => at <= whole.from && breakBefore > 0);
  return isSubject && isPrice(Math.max(0, start), whole.from) && wordAt(tokens, whole.from - 1) !== "hors";
}
const PRICE =
  /^(?:montants?|prix|couts?|sommes?|total|totalite|integralite|ensemble|valeur|toute?|alors|donc|et|mais|cette|ladite|seule?)$/;
const REACH = 5;
