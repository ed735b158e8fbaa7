import { NUMBER_WORDS } from "../../quotes/dates/durations.ts";
import { type Reading, stated } from "../reading/reading.ts";
import { tokensBefore, wordAt } from "../reading/tokens.ts";

/** Where included maintenance ends, told by the year or the month that is charged. */

const ORDINALS = new Map(
  "premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme"
    .split(" ")
    .map((word, index) => [word, index + 1]),
)
  .set("premier", 1)
  .set("seconde", 2)
  .set("second", 2);
/** The first word of a number of two. */
const TENS: Readonly<Record<string, number>> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
};

/** A number or an ordinal, in digits or in words. */
export const numberOf = (word: string | undefined): number | null => {
  if (word === undefined) return null;
  const ordinal = /^(\d{1,2})(?:re|ere|er|e|eme)?$/.exec(word);
  return ordinal?.[1] !== undefined ? Number(ordinal[1]) : (NUMBER_WORDS[word] ?? ORDINALS.get(word) ?? null);
};

const ORDINAL = /^(?:\d{1,2}(?:e|eme|ere?)|[a-z]+ieme|premiere|seconde)$/;
/** "Passé le trente-sixième mois" charges from the month after it, "dès la quatrième année" from that year on. */
const PAST = /^(?:passee?s?|apres|dela|issue|terme|fin|echeance|expiration|jusqu)$/;

/** The first ordinal of the few words before a year or a month, and its place: "le trente-sixième mois". */
function ordinalBefore(tokens: Reading["tokens"], end: number): { readonly rank: number; readonly at: number } | null {
  for (let at = Math.max(0, end - 5); at < end; at++) {
    const word = wordAt(tokens, at);
    const unit = ORDINAL.test(word) ? numberOf(word) : null;
    if (unit !== null) return { rank: (TENS[wordAt(tokens, at - 1)] ?? 0) + unit, at };
  }
  return null;
}

const YEAR = /^(?:annees?|exercices?)$/;

/** "Les cinq premières années ; à partir de la sixième, 890 €": an ordinal that leaves out the years told before it. */
function ellipticYear(tokens: Reading["tokens"], at: number): number | null {
  const word = wordAt(tokens, at);
  const next = tokens[at + 1];
  const isAlone = next === undefined || next.breakBefore > 0;
  if (!isAlone || !ORDINAL.test(word) || !/^l[ae]?$/.test(wordAt(tokens, at - 1))) return null;
  const isFrom = tokensBefore(tokens, at, 4).some((token) => FROM.test(token.word));
  return isFrom && tokens.slice(0, at).some((token) => YEAR.test(token.word)) ? numberOf(word) : null;
}
const FROM = /^(?:partir|compter|des|depuis|a)$/;

/**
 * The years that a sentence leaves free before those it charges: "années 5 et 6 : facturées au laboratoire", "passé le
 * trente-sixième mois, la correction est facturée".
 */
export function yearsBeforeCharge(reading: Reading): number | null {
  const charge = stated(reading, "client-pays") ?? stated(reading, "billed");
  if (charge === undefined || stated(reading, "state-pays") !== undefined) return null;
  const { tokens } = reading;
  const told = tokens.flatMap(({ word }, at) => {
    const elliptic = ellipticYear(tokens, at);
    if (elliptic !== null) return [{ free: elliptic - 1, distance: Math.abs(at - charge.from) }];
    const isMonth = word === "mois";
    if (!isMonth && !YEAR.test(word)) return [];
    const ordinal = ordinalBefore(tokens, at);
    // "Années 5 et 6": only years are counted behind their name.
    // "À l'issue de ces six années, un contrat…": behind a comma stands an article.
    const next = tokens[at + 1]?.breakBefore === 1 ? undefined : tokens[at + 1]?.word;
    const rank = ordinal?.rank ?? (isMonth ? null : numberOf(next));
    if (rank === null) return [];
    const first = ordinal?.at ?? at;
    const isPast = tokensBefore(tokens, first, 4).some((token) => PAST.test(token.word));
    const free = isPast ? rank : rank - 1;
    return [{ free: isMonth ? free / 12 : free, distance: Math.abs(at - charge.from) }];
  });
  return told.sort((a, b) => a.distance - b.distance)[0]?.free ?? null;
}
