import { sliceText, type Text } from "../documents/text.ts";
import { findDates } from "../quotes/date-forms.ts";
import { daysBetween } from "../quotes/dates.ts";
import { NUMBER_WORDS } from "../quotes/durations.ts";
import { plain } from "../quotes/folded-text.ts";
import type { Quote } from "../quotes/model.ts";
import { numbersInWords } from "../quotes/numbers-in-words.ts";
import type { ChargedStatement, InScopeKind, MaintenancePeriod } from "./meaning.ts";
import type { ReadToken } from "./pattern.ts";
import { byReading, isElsewhere, leaf, mentionsOf, type Reading, readText, stated } from "./reading.ts";
import { inScopeKinds, outsideWords, segurWords } from "./scope.ts";
import { amountsIn } from "./sentence-amounts.ts";
import { sharesPrestation } from "./shared-cost.ts";

/** Included maintenance that ends, and in-scope work that a sentence charges to the client (AF §4.3). */

const ORDINALS: Readonly<Record<string, number>> = {
  premiere: 1,
  deuxieme: 2,
  seconde: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  sixieme: 6,
};
const YEARS = new Set(["an", "ans", "annee", "annees", "exercice", "exercices"]);

/** Longest stated period of included maintenance in each sentence or line that speaks of one, in years. */
export function maintenancePeriods(quote: Quote): MaintenancePeriod[] {
  const issuedOn = quote.dates.find(({ role, date }) => role === "issue" && date !== null)?.date ?? null;
  const sentences = quote.statements.filter(({ smallPrint }) => !smallPrint).map(({ text }) => text);
  const told = [
    ...sentences.map((text, index) => ({ text, next: sentences[index + 1] ?? null })),
    ...quote.lines.map((line) => ({ text: line.designation, next: null })),
  ];
  return told.flatMap(({ text, next }) => {
    const reading = readText(text);
    if (stated(reading, "in-scope.maintenance") === undefined) return [];
    const from = chargedFrom(reading);
    if (from !== null && from > 1 && !isOtherWork(reading))
      return [{ years: from - 1, until: null, billedAfter: true, evidence: text }];
    const following = next === null || !OF_YEARS.test(plain(next.value)) ? null : chargedFrom(readText(next));
    if (next !== null && following !== null && following > 1 && !isOtherWork(reading))
      return [{ years: following - 1, until: null, billedAfter: true, evidence: next }];
    const period = periodOf(reading, issuedOn);
    if (period === null || isOtherWork(reading)) return [];
    if (isBilledAfter(reading)) return [{ ...period, billedAfter: true, evidence: text }];
    // "… comprise trois ans. À compter de la quatrième année, elle est facturée": the price stands in the next sentence.
    const goesOn = next !== null && outsideWords(text) === null && goesOnWith(next) && isBilledAfter(readText(next));
    return [{ ...period, billedAfter: goesOn, evidence: goesOn ? next : text }];
  });
}

type Period = Pick<MaintenancePeriod, "years" | "until">;

/** How long a sentence says that it is included: a length of time, else a last day, counted from the day of the quote. */
function periodOf({ tokens, text }: Reading, issuedOn: string | null): Period | null {
  const years = firstPeriod(tokens);
  if (years !== null) return { years, until: null };
  const folded = plain(text.value);
  const until = findDates(folded).find(({ start }) => UNTIL.test(folded.slice(0, start)))?.last ?? null;
  if (until === null || issuedOn === null || until <= issuedOn) return null;
  return { years: Math.floor(daysBetween(issuedOn, until) / DAYS_OF_MONTH) / 12, until };
}

const UNTIL = /(?<![a-z])jusqu(?:e|'(?:au|a|en|a la|a l'|aux))\s?(?:la |le )?$/;
const DAYS_OF_MONTH = 30.44;

/** "Les 5e et 6e années sont facturées": years of what the sentence before spoke of. */
const OF_YEARS =
  /^(?:puis |ensuite,? )?(?:(?:la|les|l'|de l'|des|pour (?:la|les) )\s?)?(?:annees?|(?:\d(?:e|eme)|[a-z]+ieme)\b[^.;]{0,40}? annees?)(?![a-z])/;

const goesOnWith = (next: Text): boolean =>
  SAME_WORK.test(plain(next.value)) ||
  (AFTER_THAT.test(plain(next.value)) &&
    outsideWords(next) === null &&
    stated(readText(next), "other-product") === undefined);

/** "Au-delà, 118 € par an", "passé ce délai, comptez…": what opens so has the period before it for its measure. */
const AFTER_THAT =
  /^(?:et )?(?:au-? ?dela|passe(?:e|s)? (?:ce|cette|ces)|apres quoi|a l'issue|a leur terme|ensuite|puis|a (?:partir|compter) d[eu])(?![a-z])/;

/** A sentence about what the one before spoke of. */
const SAME_WORK =
  /(?<![a-z])(?:elle|elles|celle-ci|celui-ci|il|ils|maintenance|correctifs?|correction|redevance)(?![a-z])/;

/** The first period told in years or months, in years: "36 mois", "années 1 à 3", "la première année". */
function firstPeriod(tokens: readonly ReadToken[]): number | null {
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]?.word ?? "";
    const months = word === "mois";
    if (!months && !YEARS.has(word)) continue;
    const before = countBefore(tokens, i);
    const range =
      YEARS.has(word) && numberOf(tokens[i + 1]?.word) !== null
        ? (numberOf(tokens[i + 3]?.word) ?? numberOf(tokens[i + 1]?.word))
        : null;
    const count = before ?? range;
    if (count !== null) return months ? count / 12 : count;
  }
  return null;
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

/** The first of the years that a sentence charges: "années 5 et 6 : facturées au laboratoire", "la 5e et la 6e année". */
function chargedFrom(reading: Reading): number | null {
  const charge = stated(reading, "client-pays") ?? stated(reading, "billed");
  if (charge === undefined || stated(reading, "state-pays") !== undefined) return null;
  const { tokens } = reading;
  const years = tokens.flatMap(({ word }, at) => {
    if (!/^(?:annees?|exercices?)$/.test(word)) return [];
    const before = tokens.slice(Math.max(0, at - 5), at);
    const ordinals = before.flatMap((token) => (ORDINAL.test(token.word) ? (numberOf(token.word) ?? []) : []));
    // "Après la troisième année": it is the fourth that is charged.
    const isPast = before.some((token) => /^(?:apres|dela|passe|passee|issue|terme|fin)$/.test(token.word));
    const told = ordinals[0] ?? numberOf(tokens[at + 1]?.word);
    const first = told !== null && isPast ? told + 1 : told;
    return first === null ? [] : [{ first, distance: Math.abs(at - charge.from) }];
  });
  return years.sort((a, b) => a.distance - b.distance)[0]?.first ?? null;
}

const ORDINAL = /^(?:\d{1,2}(?:e|eme|ere?)|[a-z]+ieme|premiere|seconde)$/;

const numberOf = (word: string | undefined): number | null => {
  if (word === undefined) return null;
  const ordinal = /^(\d{1,2})(?:re|ere|er|e|eme)?$/.exec(word);
  return ordinal?.[1] !== undefined ? Number(ordinal[1]) : (NUMBER_WORDS[word] ?? ORDINALS[word] ?? null);
};

const isBilledAfter = (reading: Reading): boolean =>
  stated(reading, "afterwards") !== undefined &&
  (["billed", "client-pays"].some((concept) => stated(reading, concept) !== undefined) ||
    amountsIn(reading.text).some(({ cents }) => cents > 0));

/** Work set outside the Ségur before its periods are told: "maintenance du module, hors Ségur, facturée dès…". */
function isOtherWork(reading: Reading): boolean {
  const outside = mentionsOf(reading, "outside").find(({ polarity }) => polarity !== "negated");
  const after = stated(reading, "afterwards");
  return outside !== undefined && after !== undefined && outside.from < after.from;
}

/** Sentences that charge in-scope work to the client. */
export function chargedStatements(quote: Quote): ChargedStatement[] {
  return quote.statements.flatMap(({ text, smallPrint }) => {
    const kind = smallPrint ? null : chargedWork(readText(text));
    return kind === null ? [] : [{ kind, evidence: text }];
  });
}

const chargedWork = byReading((reading): InScopeKind | null => {
  const { text } = reading;
  // A claim on departure ties the Prestation: it is the affair of `unconditional`.
  if (stated(reading, "claw-back") !== undefined || isElsewhere(reading)) return null;
  if (sharesPrestation(reading) || chargesInPart(reading)) return "rights";
  const isQuestion = stated(reading, "reported-question") !== undefined || text.value.trim().endsWith("?");
  const isOther =
    (outsideWords(text) !== null && !isUncovered(reading)) ||
    (stated(reading, "other-product") !== undefined && segurWords(reading) === null);
  if (isOther || isQuestion) return null;
  if (isUncovered(reading) && amountsIn(text).some(({ cents }) => cents > 0)) return "rights";
  // Free for as long as the wave asks: what comes later is the client's own affair.
  if (stated(reading, "afterwards") !== undefined && (firstPeriod(reading.tokens) ?? 0) >= LONG_ENOUGH) return null;
  const kind =
    inScopeKinds(reading).find(({ kind }) => kind !== "rights")?.kind ??
    takenUp(reading) ??
    (stated(reading, "part-of-prestation") === undefined ? undefined : ("training" as const));
  if (hasPrice(reading)) {
    if (isAboutSegur(reading)) return kind ?? "rights";
  } else if (kind === undefined || !isCharged(reading)) return null;
  const tied =
    segurWords(reading) !== null ||
    isUncovered(reading) ||
    ["this-offer", "referenced-version"].some((concept) => stated(reading, concept) !== undefined);
  return tied && kind !== undefined ? kind : null;
});

/** "L'ASP couvre la licence ; l'installation Ségur est à régler par vos soins": one part charges what it names. */
function chargesInPart({ text }: Reading): boolean {
  if (/\?\s*$/u.test(text.value)) return false;
  const parts = text.value.split(/\s*[;,]\s*/u);
  if (parts.length < 2) return false;
  return parts.some((part) => {
    const at = text.value.indexOf(part);
    const reading = readText(sliceText(text, at, at + part.length));
    const isOpen = stated(reading, "supposed") === undefined && stated(reading, "reported-question") === undefined;
    return (
      isOpen &&
      inScopeKinds(reading).length > 0 &&
      isCharged(reading) &&
      segurWords(reading) !== null &&
      outsideWords(reading.text) === null
    );
  });
}

/** Years of maintenance after which a price is none of the Prestation's. */
const LONG_ENOUGH = 5;

/** "L'aide n'incluant pas la formation Ségur, elle sera portée sur votre facture": a pronoun charges what was left out. */
function takenUp({ tokens, mentions }: Reading): InScopeKind | undefined {
  const pronoun = tokens.findIndex(({ word, breakBefore }) => breakBefore > 0 && /^(?:il|elle)s?$/.test(word));
  const work = mentions.find(({ concept, to }) => concept.startsWith("in-scope.") && to <= pronoun);
  return work === undefined ? undefined : (leaf(work.concept) as InScopeKind);
}

/** "Installation Ségur : 350 €, non couvert par l'État": work of the Prestation itself is said to be left out. */
function isUncovered(reading: Reading): boolean {
  const outside = outsideWords(reading.text);
  const own = [...mentionsOf(reading, "prestation"), ...mentionsOf(reading, "segur")];
  if (outside === null || /s[ée]gur|sons/iu.test(outside.value)) return false;
  const at = reading.text.value.indexOf(outside.value);
  // "Hors forfait" leaves work of the Prestation out wherever it stands.
  const isOfMoney = /forfait|financement|aide|prise en charge/iu.test(outside.value);
  const isSold = inScopeKinds(reading).length > 0 || mentionsOf(reading, "prestation").length > 0;
  return isSold && own.some(({ to }) => isOfMoney || (reading.tokens[to - 1]?.end ?? 0) <= at);
}

/** An amount that the client is asked for: "vous sera compté 120 € HT", "majoré de 15 € par mois". */
const hasPrice = (reading: Reading): boolean =>
  (stated(reading, "price-asked") !== undefined ||
    stated(reading, "client-pays") !== undefined ||
    mentionsOf(reading, "free-word").some(({ polarity }) => polarity === "negated")) &&
  stated(reading, "state-pays") === undefined &&
  stated(reading, "instalment") === undefined &&
  stated(reading, "afterwards") === undefined &&
  !/t\.?t\.?c|toutes taxes/iu.test(reading.text.value) &&
  amountsIn(reading.text).some(({ cents }) => cents > 0) &&
  !NOTHING.test(reading.text.value);

/** "dont 0 € à votre charge". */
const NOTHING = /(?<![\d.,])0(?:,00?)?\s?€/u;

/** Named in any polarity: "le branchement au DMP n'est pas gratuit". */
const isAboutSegur = (reading: Reading): boolean =>
  segurWords(reading) !== null ||
  ["segur", "functions", "referenced-version"].some((concept) => mentionsOf(reading, concept).length > 0);

const isCharged = (reading: Reading): boolean =>
  (stated(reading, "client-pays") !== undefined || stated(reading, "charged") !== undefined) &&
  stated(reading, "state-pays") === undefined;
