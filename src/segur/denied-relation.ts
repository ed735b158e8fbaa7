import { type Mention, mentionsOf, type Words } from "./reading/reading.ts";
import { isNe, partStart, tokensBefore, wordAt } from "./reading/tokens.ts";

/**
 * Clauses that deny that a thing has to do with the scheme, its specification or the financed function, whatever the verb:
 * "ne servent pas à la DRIMbox", "domaines dont le DSR ne traite point", "ni la lumière ni l'accueil ne sont l'affaire du RIS".
 */
export function deniedRelation(words: Words): Mention | null {
  const things = mentionsOf(words, "scope-named");
  if (things.length === 0) return null;
  for (const [at, { word }] of words.tokens.entries()) {
    const isBare = opensDenial(words, at);
    const isWithout = WITHOUT.test(word);
    if ((!isNe(word) && !isBare && !isWithout) || isSupposed(words, at) || deniesDenial(words, at)) continue;
    const thing = things.find((one) =>
      isWithout
        ? isAbsentTie(words, at, one)
        : isBare
          ? followsAtOnce(words, at, one)
          : isComplement(words, at, one) || isSubject(words, at, one),
    );
    if (thing === undefined) continue;
    const [from, to] = [Math.min(at, thing.from), Math.max(at + 1, thing.to)];
    return { concept: "denied-relation", wording: "", polarity: "negated", from, to };
  }
  return null;
}

/** Words between a denied verb and what it is of, at most. */
const REACH = 9;
const PREPOSITION = /^(?:a|aux?|d|de|du|des|dans|par|sur|pour|avec|en)$/;
const ARTICLE = /^(?:l|les?|la|une?|ce|cet|cette|ces|[nv]otre|[nv]os)$/;
const PRONOUN = /^(?:en|y|l|les?|la)$/;
const SECOND = /^(?:pas|point|rien|nullement|aucunement|guere|plus|jamais|aucune?|mot)$/;
const DENIED_BEFORE = /^(?:ni|rien|aucune?|nul|nulle)$/;
const RELATIVE = /^(?:dont|que|qu|quoi|auquel|auxquels|auxquelles|laquelle|lequel|lesquels|lesquelles)$/;

/** Verbs and nouns of paying, changing, binding, approving or of how a thing works: what they deny of the scheme is no reason for billing. */
const OF_ANOTHER_MATTER =
  /^(?:pa[iy]|regl|factur|cout|chang|modif|affect|ajout|retir|enlev|augment|dimin|oblig|engag|impos|contrain|subordonn|condition|soumis|soumet|referenc|obten|obtien|valid|homolog|certifi|pretend|benefici|renon|rest|charge|frais|due$|dus$|dues$|supplement|surcout|depens|vers|rembours|annul|attend|sign|command|livr|install|demarr|retard|remet|remis|repris|decal|double|cumul|fonctionn|march|tourn|lanc|ouvr|utilis|besoin|arret|interr|coup|rupt|pert|ralent|exig)/;

/** "Si la solution n'est pas …", "tant que le DSR ne …": what is only supposed gives no reason. */
const isSupposed = ({ tokens }: Words, at: number): boolean =>
  tokens.slice(partStart(tokens, at), at).some(({ word }) => SUPPOSING.test(word));
const SUPPOSING = /^(?:si|s|tant|faute|cas|defaut|lorsque|quand|hypothese|condition|reserve)$/;

/** "N'est pas sans lien avec le DPI": two denials say that it has one. */
export const deniesDenial = ({ tokens }: Words, at: number): boolean =>
  wordAt(tokens, at) === "sans"
    ? wordAt(tokens, at - 1) === "pas"
    : tokens.slice(at, at + 4).some(({ word }, i) => word === "pas" && wordAt(tokens, at + i + 1) === "sans");

/** The clause goes on from one token to the other: no mark that is more than a comma stands between. */
const isOneClause = ({ tokens }: Words, from: number, to: number): boolean => partStart(tokens, to) <= from;

/** A preposition leads to the word, with its article or without: "au LGO", "de la PFI". */
const isLedTo = ({ tokens }: Words, at: number): boolean =>
  PREPOSITION.test(wordAt(tokens, ARTICLE.test(wordAt(tokens, at - 1)) ? at - 2 : at - 1));

const speaksOfAnother = ({ tokens }: Words, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ word }) => OF_ANOTHER_MATTER.test(word));

const isDenied = ({ tokens }: Words, at: number): boolean => {
  const next = tokens.slice(at + 1, at + 7);
  const end = next.findIndex(({ breakBefore }) => breakBefore > 0);
  if (next.slice(0, end < 0 ? next.length : end).some(({ word }) => SECOND.test(word))) return true;
  return tokens.slice(Math.max(partStart(tokens, at), at - 14), at).some(({ word }) => DENIED_BEFORE.test(word));
};

/** "… servent au comptoir, pas | au LGO": a denial without its verb. */
const opensDenial = ({ tokens }: Words, at: number): boolean =>
  /^(?:pas|non|nullement|aucunement)$/.test(wordAt(tokens, at)) && (tokens[at]?.breakBefore ?? 0) === 1;

/** "pas | au LGO", "pas | un objet du Ségur". */
function followsAtOnce(words: Words, at: number, { from }: Mention): boolean {
  if (from <= at || from - at > 5 || !isOneClause(words, at, from)) return false;
  return isLedTo(words, from) && !speaksOfAnother(words, at + 1, from);
}

/** "sans attache | avec le Ségur", "aucune parenté | avec le DSR": whatever is not there would be between the thing and the scheme. */
const isAbsentTie = (words: Words, at: number, { from }: Mention): boolean =>
  from > at &&
  from - at <= REACH_OF_TIE &&
  isOneClause(words, at, from) &&
  words.tokens.slice(at + 1, from).findLast(({ filler, word }) => !filler && !ARTICLE.test(word))?.word === "avec" &&
  !speaksOfAnother(words, at + 1, from);
const WITHOUT = /^(?:sans|aucune?|nulle?)$/;
/** Words between "sans" and the scheme: "sans le moindre point commun avec le Ségur". */
const REACH_OF_TIE = 7;

/** Verbs of concern, whose object follows without a preposition. */
const OF_CONCERN = /^(?:concern|interess|touch|regard|vis(?:e|ent|ait)$|mentionn|evoqu)/;

/** "ne servent pas | à la DRIMbox", "n'entre | dans le DUI". */
function isComplement(words: Words, at: number, { from }: Mention): boolean {
  if (from <= at + 1 || from - at > REACH || !isOneClause(words, at, from)) return false;
  const isTied = isLedTo(words, from) || words.tokens.slice(at + 1, at + 3).some(({ word }) => OF_CONCERN.test(word));
  return isTied && isDenied(words, at) && !speaksOfAnother(words, at + 1, from);
}

const OF_WORKING = /^(?:factur|cout|chang|modif|oblig|impos|demarr|fonctionn|march|tourn|install|livr|lanc|ouvr)/;

/** "Le DSR de la PFI | n'en traite pas", "domaines dont le DSR | ne traite point". */
function isSubject(words: Words, at: number, { from, to }: Mention): boolean {
  const { tokens } = words;
  if (to > at || at - to > 4 || !isOneClause(words, from, at) || !isDenied(words, at)) return false;
  // "dont le HOP-DPI-Va2": the name may stand inside a code.
  const isTold =
    PRONOUN.test(wordAt(tokens, at + 1)) || tokensBefore(tokens, from, 3).some(({ word }) => RELATIVE.test(word));
  return isTold && !tokens.slice(at + 1, at + 3).some(({ word }) => OF_WORKING.test(word));
}
