import { sliceText, type Text } from "../../documents/text.ts";
import { namesFraction } from "../../french/fractions.ts";
import { findNumbers } from "../../quotes/amounts/amounts.ts";
import { namesDefinedTerm } from "../reading/defined-term.ts";
import { type Mention, mentionsOf, type Reading, readText, stated } from "../reading/reading.ts";
import { wordAt } from "../reading/tokens.ts";
import { outsideWords } from "../scope.ts";

/** Sentences that leave the client a share of the Prestation itself ("l'État en finance 80 %, le solde vous est facturé"). */
export function sharesPrestation(reading: Reading): boolean {
  if (topsUp(reading)) return true;
  if (!namesPrestation(reading) || isAboutOther(reading) || NOTHING.test(reading.text.value)) return false;
  if (stated(reading, "reported-question") !== undefined) return false;
  const ofState = mentionsOf(reading, "state-pays").some(
    (mention) => isStated(mention) && hasPart(clauseOf(reading, mention)),
  );
  if (isCalendar(reading)) return false;
  return (
    ofState ||
    (isPaidByState(reading) && !isOfWholeQuote(reading) && (putsRestToClient(reading) || leavesSum(reading))) ||
    [...mentionsOf(reading, "leftover"), ...mentionsOf(reading, "client-pays")].some(
      (mention) => isStated(mention) && isShareOfPrestation(clauseOf(reading, mention)),
    )
  );
}

/** "La ligne 1 n'est payée par l'État qu'aux quatre cinquièmes": said of a thing that the sentence names by other words. */
export const isPaidInPart = (reading: Reading): boolean =>
  !isCalendar(reading) &&
  stated(reading, "reported-question") === undefined &&
  mentionsOf(reading, "state-pays").some((mention) => isStated(mention) && hasPart(clauseOf(reading, mention))) &&
  !isAboutOther(reading);

/**
 * "L'État règle 20 000 €, l'établissement complète": two payers of one price, whatever it is called, and whatever the State
 * is said to do. "Vous complétez le formulaire" adds no money.
 */
const topsUp = (reading: Reading): boolean =>
  mentionsOf(reading, "tops-up").some((mention) => isStated(mention) && addsMoney(reading, mention)) &&
  (isPaidByState(reading) || mentionsOf(reading, "state-name").some(isStated)) &&
  (hasAmount(reading.text) || hasPart(reading.text)) &&
  outsideWords(reading.text) === null;

const addsMoney = (reading: Reading, { to }: Mention): boolean =>
  (reading.tokens[to]?.breakBefore ?? 1) > 0 ||
  /^(?:de|d|a|pour|par|en|avec|sur|jusqu|du)$/.test(wordAt(reading.tokens, to)) ||
  mentionsOf(reading, "residue").some(({ from }) => from >= to && from - to <= 2);

/** "dont 0 € à votre charge". */
export const NOTHING = /(?<![\d.,])0(?:,00?)?\s?€/u;

/** "La part non financée de la Prestation": what is denied there is the funding of a part. */
const namesPrestation = (reading: Reading): boolean =>
  namesDefinedTerm(reading) ||
  mentionsOf(reading, "prestation").some(
    ({ polarity, from }) =>
      polarity === "stated" ||
      mentionsOf(reading, "residue").some(({ to }) => to <= from && from - to <= RESIDUE_REACH),
  );
const RESIDUE_REACH = 5;

/** Says of something else that it stands outside; "la part non couverte de la Prestation" is a part of it. */
const isAboutOther = (reading: Reading): boolean => {
  const outside = mentionsOf(reading, "outside").find(({ polarity }) => polarity !== "negated");
  if (outside === undefined) return outsideWords(reading.text) !== null;
  return !mentionsOf(reading, "residue").some(({ from, to }) => from < outside.from && to > outside.from);
};

/** A calendar of payment shares nothing, unless the client is to pay what is left. */
const isCalendar = (reading: Reading): boolean => stated(reading, "instalment") !== undefined && !leavesRest(reading);

/** "Le solde de la Prestation Ségur, soit 640 €, est payable par vous à la livraison". */
const leavesRest = (reading: Reading): boolean =>
  stated(reading, "client-pays") !== undefined &&
  stated(reading, "residue") !== undefined &&
  (hasAmount(reading.text) || (isPaidByState(reading) && hasPart(reading.text)));

const isPaidByState = (reading: Reading): boolean => mentionsOf(reading, "state-pays").some(isStated);

/** "…, la différence incombe au client": what is left of the amount told before. */
const isRest = (clause: Text): boolean => {
  const reading = readText(clause);
  return mentionsOf(reading, "residue").some(({ from }) => from <= 2);
};

/** "Sur l'ensemble du devis, l'État verse 6 000 €": the payers share all that the quote sells, be it the Prestation or not. */
const isOfWholeQuote = ({ text }: Reading): boolean =>
  /^\W*(?:sur |de |pour )?(?:l['’](?:ensemble|int[ée]gralit[ée])|la totalit[ée]|le total) (?:du|de (?:ce|cette|la|notre|l['’])) ?(?:\p{L}+ )?(?:devis|offre|proposition|commande)(?!\p{L})/iu.test(
    text.value,
  );

/**
 * The same, or a part of whatever the sentence calls it, with the rest put to the client: where the quote sells the
 * Prestation alone, that shares the Prestation.
 */
export const sharesWholeQuote = (reading: Reading): boolean =>
  ((isOfWholeQuote(reading) && isPaidByState(reading)) || isPaidInPart(reading)) && putsRestToClient(reading);

const putsRestToClient = (reading: Reading): boolean =>
  [...mentionsOf(reading, "leftover"), ...mentionsOf(reading, "client-pays")].some(
    (mention) => isStated(mention) && isRest(clauseOf(reading, mention)),
  );

/** "L'ASP nous verse 700 €, vous réglez les 150 € restants": two payers of one price, whatever it is. */
export const sharesSomePrice = (reading: Reading): boolean =>
  isPaidByState(reading) &&
  !isAboutOther(reading) &&
  mentionsOf(reading, "client-pays").some((mention) => {
    const clause = clauseOf(reading, mention);
    return isStated(mention) && hasAmount(clause) && mentionsOf(readText(clause), "residue").length > 0;
  });

/** "L'ASP couvrant l'essentiel de la Prestation Ségur, il vous restera 900,00 €". */
const leavesSum = (reading: Reading): boolean =>
  mentionsOf(reading, "leftover").some(
    (mention) =>
      isStated(mention) && wordAt(reading.tokens, mention.from) === "il" && hasAmount(clauseOf(reading, mention)),
  );

const isStated = ({ polarity }: Mention): boolean => polarity === "stated";

/** The client's clause names the Prestation, and a part of it: a percentage, an amount, a difference. */
function isShareOfPrestation(clause: Text): boolean {
  const reading = readText(clause);
  if (!namesPrestation(reading)) return false;
  return hasPart(clause) || hasAmount(clause) || mentionsOf(reading, "residue").length > 0;
}

/** The words around a mention up to the breaks on both sides; a comma ends them as well, a colon does not. */
function clauseOf({ text, tokens }: Reading, { from, to }: Mention): Text {
  let first = from;
  const opens = (at: number): boolean =>
    (tokens[at]?.breakBefore ?? 0) > 0 &&
    !/^\s*:\s*$/u.test(text.value.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
  while (first > 0 && !opens(first)) first--;
  // "Le complément, soit 640 €, est facturé": the subject stands before the apposition.
  for (let commas = 0; first > 0 && commas < 2 && BARE_VERBS.has(wordAt(tokens, first)); commas++) {
    do first--;
    while (first > 0 && !opens(first));
    if (commas === 0 && first > 0 && isApposition(tokens[first])) {
      do first--;
      while (first > 0 && !opens(first));
    }
  }
  let last = to;
  while (last < tokens.length && !opens(last)) last++;
  return sliceText(text, tokens[first]?.start ?? 0, tokens[last]?.start ?? text.value.length);
}

/** A comma or a bracket parts it from the subject before it. */
const isApposition = (token: Reading["tokens"][number] | undefined): boolean =>
  token !== undefined && (token.breakBefore === 1 || token.breakBefore === 2);

/** Verbs that open a clause only where their subject stands before an apposition. */
const BARE_VERBS = new Set([
  "est",
  "sont",
  "sera",
  "seront",
  "reste",
  "restent",
  "demeure",
  "demeurent",
  "vous",
  "incombe",
  "fera",
  "feront",
  "donnera",
  "restera",
  "resteront",
]);

/** A fraction, or a percentage between 0 and 100 that is no VAT rate and no rebate. */
const hasPart = ({ value }: Text): boolean =>
  namesFraction(value) ||
  findNumbers(value, { decimal: "," }).some(
    ({ percent, cents, start }) =>
      percent && cents > 0 && cents < 10_000 && !/(?:tva|remise|rabais)[^,;]{0,12}$/iu.test(value.slice(0, start)),
  );

const hasAmount = ({ value }: Text): boolean =>
  findNumbers(value, { decimal: "," }).some(
    ({ currency, percent, cents }) => currency !== null && !percent && cents > 0,
  );
