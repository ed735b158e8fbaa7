import type { Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import { numbersInWords } from "../../french/numbers-in-words.ts";
import { findDates } from "../../quotes/dates/date-forms.ts";
import { daysBetween } from "../../quotes/dates/dates.ts";
import type { Quote } from "../../quotes/model.ts";
import type { MaintenancePeriod } from "../meaning.ts";
import { namesAmount } from "../payers/sentence-amounts.ts";
import type { ReadToken } from "../reading/pattern.ts";
import { designationReadings, termReadings } from "../reading/quote-readings.ts";
import { byWords, mentionsOf, type Reading, readText, stated } from "../reading/reading.ts";
import { wordAt } from "../reading/tokens.ts";
import { outsideWords } from "../scope.ts";
import { numberOf, yearsBeforeCharge } from "./maintenance-end.ts";

/** Included maintenance that ends (AF §4.3). */

const YEARS = new Set(["an", "ans", "annee", "annees", "exercice", "exercices", "anniversaire"]);

/** Longest stated period of included maintenance in each sentence or line that speaks of one, in years. */
export function maintenancePeriods(quote: Quote): MaintenancePeriod[] {
  const issuedOn = quote.dates.find(({ role, date }) => role === "issue" && date !== null)?.date ?? null;
  const terms = termReadings(quote);
  const designations = designationReadings(quote);
  const told = [
    ...terms.map((reading, index) => ({
      reading,
      previous: terms[index - 1] ?? null,
      next: terms[index + 1]?.text ?? null,
    })),
    ...designations.map((reading) => ({ reading, previous: null, next: null })),
  ];
  return told.flatMap(({ reading, previous, next }) => {
    const { text } = reading;
    if (!tellsMaintenance(reading)) return [];
    // A claim on departure ties the Prestation: it is the affair of `unconditional`.
    if (isOtherWork(reading) || stated(reading, "claw-back") !== undefined) return [];
    const free = yearsBeforeCharge(reading);
    if (free !== null && free > 0) return [{ years: free, until: null, billedAfter: true, evidence: text }];
    const following = next === null || !tellsYears(next) ? null : yearsBeforeCharge(readText(next));
    if (next !== null && following !== null && following > 0)
      return [{ years: following, until: null, billedAfter: true, evidence: next }];
    const period = periodOf(reading, issuedOn);
    // "Garantie de bon fonctionnement : douze mois. Au-delà, l'entretien du logiciel vous est compté…".
    if (period === null && previous !== null && opensLater(text) && isBilledIn(text)) {
      const term = tellsMaintenance(previous) || isOtherWork(previous) ? null : periodOf(previous, issuedOn);
      return term === null ? [] : [{ ...term, billedAfter: true, evidence: text }];
    }
    if (period === null) return [];
    if (isBilledAfter(reading) || pricesLaterYear(reading, period.until))
      return [{ ...period, billedAfter: true, evidence: text }];
    // "… comprise trois ans. À compter de la quatrième année, elle est facturée": the price stands in the next sentence.
    const goesOn = next !== null && outsideWords(text) === null && goesOnWith(next) && isBilledIn(next);
    return [{ ...period, billedAfter: goesOn, evidence: goesOn ? next : text }];
  });
}

const tellsMaintenance = byWords(
  (words): boolean =>
    stated(words, "in-scope.maintenance") !== undefined ||
    // "La maintenance n'est pas offerte", "rien à payer pour la correction": what is denied is its gratuity, or its cost.
    (mentionsOf(words, "in-scope.maintenance").length > 0 &&
      (stated(words, "costs-nothing") !== undefined ||
        mentionsOf(words, "free-word").some(({ polarity }) => polarity === "negated"))),
);

type Period = Pick<MaintenancePeriod, "years" | "until">;

/** How long a sentence says that it is included: a length of time, else a last day, counted from the day of the quote. */
function periodOf({ tokens, text }: Reading, issuedOn: string | null): Period | null {
  const years = firstPeriod(tokens);
  if (years !== null) return { years, until: null };
  const folded = plain(text.value);
  if (!folded.includes("jusqu")) return null;
  const until = findDates(folded).find(({ start }) => UNTIL.test(folded.slice(0, start)))?.last ?? null;
  if (until === null || issuedOn === null || until <= issuedOn) return null;
  return { years: Math.floor(daysBetween(issuedOn, until) / DAYS_OF_MONTH) / 12, until };
}

const UNTIL = /(?<![a-z])jusqu(?:e|'(?:au|a|en|a la|a l'|aux))\s?(?:la |le )?$/;
const DAYS_OF_MONTH = 30.44;

/** "4.2 De la quatrième…": a clause without its number. */
const withoutNumber = (clause: string): string =>
  clause.replace(/^\s*(?:\d+(?:[.-]\d+)+[.)]?|\d+[.)]|[a-z][.)])\s+(?:[–—-]\s+)?/, "");

/** "Les 5e et 6e années sont facturées": years of what the sentence before spoke of. */
const OF_YEARS =
  /^(?:puis |ensuite,? )?(?:(?:la|les|l'|de l'|de la|des|pour (?:la|les) )\s?)?(?:annees?|exercices?|(?:\d(?:e|eme)|[a-z]+ieme)\b[^.;]{0,40}? (?:annees?|exercices?))(?![a-z])/;

const tellsYears = (next: Text): boolean => {
  return OF_YEARS.test(withoutNumber(plain(next.value))) || opensLater(next);
};

const goesOnWith = (next: Text): boolean =>
  SAME_WORK.test(plain(next.value)) ||
  (opensLater(next) && outsideWords(next) === null && stated(readText(next), "other-product") === undefined);

/** Whether a sentence opens with what comes after the term told before it: "passé ce délai", "une fois cette date passée". */
const opensLater = (next: Text): boolean =>
  AFTER_THAT.test(withoutNumber(plain(next.value))) || opensWithAfter(readText(next));

const opensWithAfter = byWords((words): boolean => {
  const after = stated(words, "afterwards");
  return (
    after !== undefined && words.tokens.slice(0, after.from).every(({ word, filler }) => filler || LEADS.test(word))
  );
});
const LEADS = /^(?:fois|ce|cet|cette|ces|et|mais|a|deux|trois|quatre|cinq|\d)$/;

/** "Au-delà, 118 € par an", "passé ce délai, comptez…": what opens so has the period before it for its measure. */
const AFTER_THAT =
  /^(?:et )?(?:au-? ?dela|passe(?:e|s)? (?:ce|cette|ces)|apres quoi|apres (?:cela|ce|cette|ces)|a l'(?:issue|echeance)|(?:au|a leur|a son) terme(?! echu)|par la suite|ensuite|puis|a (?:partir|compter) d[eu]|(?:l[ea] |leur |son |sa |tout |toute )?(?:renouvellement|reconduction|prolongation|prorogation))(?![a-z])/;

/** A sentence about what the one before spoke of. */
const SAME_WORK =
  /(?<![a-z])(?:elle|elles|celle-ci|celui-ci|il|ils|maintenance|correctifs?|correction|redevance)(?![a-z])/;

/** The first period told in years or months, in years: "36 mois", "années 1 à 3", "la première année". */
export function firstPeriod(tokens: readonly ReadToken[]): number | null {
  for (let i = 0; i < tokens.length; i++) {
    const word = wordAt(tokens, i);
    const months = word === "mois";
    if (!months && !YEARS.has(word)) continue;
    const before = countBefore(tokens, i);
    const count = before ?? (months ? null : lastListed(tokens, i + 1));
    if (count !== null) return months ? count / 12 : count;
  }
  return null;
}

/** The last of the numbers that follow a noun: "1 à 3", "1, 2 et 3"; null where none does. */
function lastListed(tokens: readonly ReadToken[], at: number): number | null {
  const first = numberOf(tokens[at]?.word);
  if (first === null) return null;
  const joined = /^(?:a|et)$/.test(wordAt(tokens, at + 1)) ? numberOf(tokens[at + 2]?.word) : null;
  if (joined !== null) return joined;
  return numberOf(tokens[at + 1]?.word) === first + 1 ? lastListed(tokens, at + 1) : first;
}

/** Words between a number and what it counts: "les vingt-quatre premiers mois", "deux années pleines". */
const BETWEEN = /^(?:premiers|premieres|prochains|prochaines|plein|pleins|pleine|pleines)$/;

/** The number that counts the word at `at`, in digits or in words of any length ("trente-six mois", "3 ans", "trois (3) ans"). */
function countBefore(tokens: readonly ReadToken[], at: number): number | null {
  const from = Math.max(0, at - 6);
  const words = tokens.slice(from, at).map(({ word }) => word);
  while (BETWEEN.test(words.at(-1) ?? "")) words.pop();
  const written = numbersInWords(words).at(-1);
  if (written?.to === words.length) return written.value;
  return numberOf(words.at(-1)) ?? numberOf(words.at(-2));
}

const tells = (reading: Reading, concepts: readonly string[]): boolean =>
  concepts.some((concept) => stated(reading, concept) !== undefined);

const isBilledAfter = (reading: Reading): boolean =>
  stated(reading, "afterwards") === undefined
    ? isRenewedAtPrice(reading)
    : tells(reading, ["billed", "client-pays"]) || namesAmount(reading);

/** "Jusqu'au 31/12/2024 ; l'exercice 2025 s'ouvre à 1 900 €": a year behind the last day has a price of its own. */
const pricesLaterYear = (reading: Reading, until: string | null): boolean =>
  until !== null &&
  namesAmount(reading) &&
  reading.tokens.some(
    ({ word }, at) =>
      /^(?:20\d\d)$/.test(word) && word > until.slice(0, 4) && YEARS.has(wordAt(reading.tokens, at - 1)),
  );

/** "Au terme, un abonnement de 900 € par an": what opens so tells of later by where it stands, whatever its words. */
const isBilledIn = (next: Text): boolean => {
  const reading = readText(next);
  return (
    isBilledAfter(reading) || (opensLater(next) && (tells(reading, ["billed", "client-pays"]) || namesAmount(reading)))
  );
};

/** A renewal that opens its sentence goes on with what was told before. */
const FIRST_WORDS = 3;

/**
 * "Douze mois, renouvellement payant": a renewal may also be free, or be the contract's own; it is of what is included
 * where a length of time stands before it.
 */
function isRenewedAtPrice(reading: Reading): boolean {
  const renewal = stated(reading, "renewal");
  if (renewal === undefined) return false;
  const follows = reading.tokens.slice(0, renewal.from).some(({ word }) => word === "mois" || YEARS.has(word));
  return (
    (follows || renewal.from < FIRST_WORDS) &&
    (tells(reading, ["client-pays", "charged", "price-asked"]) || namesAmount(reading))
  );
}

/** Work set outside the Ségur before its periods are told: "maintenance du module, hors Ségur, facturée dès…". */
function isOtherWork(reading: Reading): boolean {
  const outside = mentionsOf(reading, "outside").find(({ polarity }) => polarity !== "negated");
  const after = stated(reading, "afterwards");
  return outside !== undefined && after !== undefined && outside.from < after.from;
}
