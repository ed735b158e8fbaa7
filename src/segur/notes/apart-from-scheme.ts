import type { Text } from "../../documents/text.ts";
import { deniesDenial } from "../denied-relation.ts";
import { byWords, type Mention, mentionsOf, readText, type Words, wordsOf } from "../reading/reading.ts";
import { isNe, partEnd, partStart, wordAt } from "../reading/tokens.ts";
import { isSupposed, OF_ANOTHER_MATTER } from "./reason-clauses.ts";

/**
 * Words by which a text that is known to speak of a client-paid line sets it apart from the scheme: any denial in one clause
 * with the scheme, its texts or the financed function ("les textes du Ségur n'en parlent pas", "pas une fonction du RIS"),
 * and what the scheme does with things that are none of its own ("que ces spécifications ignorent", "refusé par le Ségur").
 * Of a text on anything else it would conclude too much. `from`: the word that they begin with at the earliest.
 */
export function apartFromScheme(text: Text, from = 0): Text | null {
  const reading = readText(text);
  const mention = settingApart(reading);
  return mention === null || mention.from < from ? null : wordsOf(reading, mention);
}

const settingApart = byWords((words): Mention | null => deniedWithScheme(words) ?? leftByScheme(words));

const DENIAL = /^(?:ne|n|pas|non|ni|jamais|aucune?|nul|nulle|rien|nullement|aucunement|point|hors)$/;

/** "Sans parenté avec le pack", "sans place dans l'appel"; what a thing does without tells how it works. */
const isWithoutTie = ({ tokens }: Words, at: number): boolean =>
  wordAt(tokens, at) === "sans" && /^(?:avec|dans)$/.test(wordAt(tokens, at + 2));

/** Words of who owes what and when. */
const OF_TERMS =
  /^(?:attach|impos|supplementaire|rest(?:e|ent|era)$|frais$|ht$|ttc$|remis|augment|dimin|livr|garant|delai|prix$|tarif|acompte|avance$|doit$|devez$|doi(?:t|vent)$|tard)/;

/** A denial and the scheme in one clause, whichever comes first. */
function deniedWithScheme(words: Words): Mention | null {
  const schemes = mentionsOf(words, "scheme-side");
  const states = mentionsOf(words, "payer-name.state");
  const near = mentionsOf(words, "software-side");
  for (const [at, { word }] of words.tokens.entries()) {
    if (
      !(DENIAL.test(word) || isWithoutTie(words, at)) ||
      isSecondHalf(words, at) ||
      deniesDenial(words, at) ||
      isSupposed(words, at) ||
      isOfOther(words, at)
    )
      continue;
    const [start, end] = [partStart(words.tokens, at), partEnd(words.tokens, at + 1)];
    const thing =
      schemes.find((one) => one.from >= start && one.to <= end && (!isNe(word) || isDeniedOf(words, at, one))) ??
      // "L'État n'en paie pas" says who pays, "l'État ne l'a pas retenu" why.
      (!isNe(word) || isOfPaying(words, at) ? undefined : states.find(({ from, to }) => from >= start && to <= end)) ??
      // "Non logiciel", "pas une fonction du dossier": what is denied follows at once.
      near.find(({ from }) => !isNe(word) && from > at && from - at <= AT_ONCE && from < end);
    if (thing === undefined) continue;
    return apart(Math.min(at, thing.from), Math.max(at + 1, thing.to));
  }
  return null;
}

/**
 * Whether a denied verb denies that its thing is of the scheme: the scheme is its subject ("le Ségur n'en dit mot"), or what the
 * thing is, or where it stands ("n'a pas sa place dans le DPI"). "N'alourdit pas le DPI" tells how it works.
 */
const isDeniedOf = ({ tokens }: Words, ne: number, { from }: Mention): boolean =>
  from < ne ||
  /^(?:est|sont|sera|seront|font|fait)$/.test(wordAt(tokens, ne + 1)) ||
  tokens.slice(ne + 1, from).some(({ word }) => /^(?:dans|par|parmi|titre|sens|trace|aucune?|nulle?)$/.test(word)) ||
  tokens
    .slice(Math.max(partStart(tokens, ne), ne - VERB), ne)
    .some(({ word }) => /^(?:que?|aucune?|nulle?|ni)$/.test(word));

/** Words between a denial and what it denies at once, at most. */
const AT_ONCE = 4;
/** Words of a denied verb, with what leads to it. */
const VERB = 5;
/** The same with its object: "ne fait pas l'objet d'une remise". */
const OBJECT = 8;

/** "N'oblige | pas": the first half has told which verb is denied. */
const isSecondHalf = ({ tokens }: Words, at: number): boolean =>
  !isNe(wordAt(tokens, at)) &&
  tokens.slice(Math.max(partStart(tokens, at), at - VERB), at).some(({ word }) => isNe(word));

/** Whether what is denied, or what the clause is about, is another matter than what the scheme is for. */
const isOfOther = ({ tokens }: Words, at: number): boolean =>
  tokens.slice(partStart(tokens, at), at).some(({ word }) => OTHER_SUBJECT.test(word)) ||
  tokens
    .slice(at + 1, Math.min(at + OBJECT, partEnd(tokens, at + 1)))
    .some(({ word }) => OF_ANOTHER_MATTER.test(word) || OF_TERMS.test(word));

const isOfPaying = ({ tokens }: Words, at: number): boolean =>
  tokens.slice(at + 1, at + VERB).some(({ word }) => PAYS.test(word));
const PAYS = /^(?:pa[iy]|vers|regl|financ|rembours|factur|charge$|prend|prise?$|acquitt|support|assum)/;

/** What a clause is about that speaks of no item sold. */
const OTHER_SUBJECT =
  /^(?:engagements?|durees?|reconduction|resiliation|penalites?|maintenance|garanties?|correcti(?:f|fs|ve|ves)|corrections?|devis|offre|montants?|tva|prix|tarifs?|delais?|acomptes?)$/;

/** "Que le Ségur laisse au praticien", "les textes du Ségur ignorent la dictée", "refusé par le Ségur". */
function leftByScheme(words: Words): Mention | null {
  const { tokens } = words;
  for (const { from, to } of mentionsOf(words, "sets-aside")) {
    if (isSupposed(words, from)) continue;
    const [start, end] = [partStart(tokens, from), partEnd(tokens, from + 1)];
    const thing = [...mentionsOf(words, "scheme-side"), ...mentionsOf(words, "payer-name.state")].find((one) =>
      one.from < from ? one.from >= start && from - one.to <= SUBJECT_REACH : isAgent(words, to, one, end),
    );
    if (thing !== undefined) return apart(Math.min(from, thing.from), Math.max(to, thing.to));
  }
  return null;
}

/** Words between the scheme and its verb, at most: "le Ségur, lui, le laisse". */
const SUBJECT_REACH = 4;

/** "Refusé par le Ségur", "que ne cite ni n'ignore l'appel": the scheme behind the verb, led to by "par" or as its subject. */
const isAgent = ({ tokens }: Words, verb: number, { from, to }: Mention, end: number): boolean =>
  to <= end &&
  from - verb <= SUBJECT_REACH &&
  tokens.slice(verb, from).some(({ word }) => word === "par" || word === "dans" || word === "a");

const apart = (from: number, to: number): Mention => ({
  concept: "apart-from-scheme",
  wording: "",
  polarity: "negated",
  from,
  to,
});
