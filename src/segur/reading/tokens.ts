import { SMALL_COUNTS, UP_TO_SIXTEEN } from "../../french/number-words.ts";
import { cutsShort } from "../../french/sentences.ts";

/** French text as comparable words, each with its place in the original string. */

export interface Token {
  /** Lower case, no accents, no plural mark of its own; digits kept. */
  readonly word: string;
  /** Characters of the original string: `start` included, `end` excluded. */
  readonly start: number;
  readonly end: number;
  /** A break stands before it: 3 end of sentence, 2 clause (; : parenthesis, dash), 1 comma, 0 none. */
  readonly breakBefore: 0 | 1 | 2 | 3;
}

/** The word at a place, "" before and behind the text. */
export const wordAt = (tokens: readonly Pick<Token, "word">[], at: number): string => tokens[at]?.word ?? "";

/** Whether a word is the verb "a": "à" and "aux" are read as it too, so that how it is printed decides. */
export const isHas = ({ word, start, end }: Token, printed: string): boolean =>
  word === "a" && /^a$/iu.test(printed.slice(start, end));

/** A word of a token without its plural, as things are compared by their names: "ecrans" and "ecran". */
export const withoutPlural = (word: string): string => word.replace(/[sx]$/, "");

/** So many tokens before a place, fewer at the head of the text. */
export const tokensBefore = <T extends Token>(tokens: readonly T[], at: number, count: number): readonly T[] =>
  tokens.slice(Math.max(0, at - count), at);

/** Where the part of a sentence begins that a token stands in: at the mark before it that is more than a comma. */
export const partStart = (tokens: readonly Pick<Token, "breakBefore">[], at: number): number =>
  Math.max(
    0,
    tokens.findLastIndex(({ breakBefore }, i) => i <= at && breakBefore >= 2),
  );

/** Where the part of a sentence ends that goes on at a token: at the next mark that is more than a comma. */
export function partEnd(tokens: readonly Pick<Token, "breakBefore">[], from: number): number {
  const next = tokens.findIndex(({ breakBefore }, at) => at >= from && breakBefore >= 2);
  return next === -1 ? tokens.length : next;
}

/** "ne", "n'": the first half of a verb's denial. */
export const isNe = (word: string): boolean => word === "ne" || word === "n";

export const holdsNe = (tokens: readonly Pick<Token, "word">[]): boolean => tokens.some(({ word }) => isNe(word));

/** Articles and the like: skipped between the words of a pattern. */
const FILLERS = new Set(["le", "la", "les", "l", "de", "du", "des", "d", "un", "une"]);
/** Contractions are read as the preposition they hold. */
export const uncontracted = (word: string): string => (word === "au" || word === "aux" ? "a" : word);

export const isFiller = (word: string): boolean => FILLERS.has(word);

/** Words that offices cut short and that mean nothing else. */
const CUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    lg: "ligne",
    fact: "facture",
    ctr: "contrat",
    ctrt: "contrat",
    cntr: "contrat",
    cde: "commande",
    cdes: "commandes",
    renouv: "renouvellement",
    recond: "reconduction",
    engt: "engagement",
    engagt: "engagement",
    abt: "abonnement",
    abnt: "abonnement",
    oblig: "obligatoire",
    avnt: "avenant",
    avt: "avenant",
    sousc: "souscription",
    reconduct: "reconduction",
  }),
);
/** "s/ votre facture": a slash cuts "sur" short where a determiner follows. */
const isSur = (word: string, text: string, end: number): boolean =>
  word === "s" && AFTER_SUR.test(text.slice(end, end + 8));
const AFTER_SUR = /^\/\s?(?:vo(?:tre|s)|l[ae]s?|sa|son|leurs?|no(?:tre|s)|cett?e?)\s/iu;
/** "h. périmètre", "h/ Ségur": "hors" is cut short before what a thing may stand outside of; elsewhere the letter counts hours. */
const isHors = (word: string, text: string, start: number, end: number): boolean =>
  word === "h" &&
  AFTER_HORS.test(text.slice(end, end + 8)) &&
  !/\d\s?$/.test(text.slice(Math.max(0, start - 2), start));
const AFTER_HORS = /^[./]\s?(?:p[ée]rim|s[ée]gur|sons\b|dsr\b|champ|scope|forfait|financ)/iu;
/** "ss rés. de", "s/ cond.": cut short, as the "sous" before them. */
const AFTER_SOUS: ReadonlyMap<string, string> = new Map(
  Object.entries({ res: "reserve", reserve: "reserve", cond: "condition", condition: "condition" }),
);
const isSous = ({ word, end }: Token, text: string): boolean =>
  word === "sous" || word === "ss" || (word === "s" && text[end] === "/");

const PLAIN = /^[a-z\d]*$/;
const MARKS = /\p{M}/gu;

/** Lower case without accents, ligatures undone, typographic apostrophes and blanks unified. Keeps word order only. */
export function normalise(text: string): string {
  // Most words are plain already.
  if (PLAIN.test(text)) return text;
  return text.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae");
}

/** Capitals that lost their accent: no article stands before "par". */
const BARE_DUE = /^dus?\s+par(?![\p{L}\p{N}])/iu;
/** What stands before years: "6", "six", "quelques". */
const COUNT = new RegExp(`^(?:\\d{1,2}|quelques|plusieurs|${SMALL_COUNTS}|${Object.keys(UP_TO_SIXTEEN).join("|")})$`);
const WORD = /[\p{L}\p{N}]+/gu;
const DOTTED_ACRONYM = /(?<![\p{L}\p{N}])(?:\p{L}\.[\s-]*){2,}\p{L}?(?![\p{L}\p{N}])/gu;

/** The words of a string. Dotted acronyms ("S.U.N.-E.S.") come as the words they spell ("sun", "es"). */
export function tokenise(text: string): Token[] {
  const acronyms = new Map<number, Token[]>();
  let masked = text;
  for (const match of text.includes(".") ? text.matchAll(DOTTED_ACRONYM) : []) {
    acronyms.set(match.index, spellAcronym(match[0], match.index));
    masked =
      masked.slice(0, match.index) + "\u0001".repeat(match[0].length) + masked.slice(match.index + match[0].length);
  }
  const tokens: Token[] = [];
  let cursor = 0;
  const push = (word: string, start: number, end: number) => {
    tokens.push({ word, start, end, breakBefore: breakBetween(text, cursor, start) });
    cursor = end;
  };
  const starts = [...acronyms.keys()];
  for (const match of masked.matchAll(WORD)) {
    while (starts[0] !== undefined && starts[0] < match.index) {
      for (const token of acronyms.get(starts[0]) ?? []) push(token.word, token.start, token.end);
      starts.shift();
    }
    // "dû" owes its meaning to its accent: without it, it would be the article.
    const plain = normalise(match[0]);
    const isDue =
      (plain === "du" || plain === "dus") &&
      (match[0].normalize("NFC").toLowerCase() === "dû" || BARE_DUE.test(masked.slice(match.index)));
    // "vers. 7" is a version: no sentence ends with the preposition.
    const isVersion = plain === "vers" && masked[match.index + match[0].length] === ".";
    const word = isDue ? "due" : isVersion ? "version" : plain;
    const before = tokens.at(-1);
    const afterSous = before !== undefined && isSous(before, text) ? AFTER_SOUS.get(word) : undefined;
    if (before !== undefined && afterSous !== undefined) tokens[tokens.length - 1] = { ...before, word: "sous" };
    const end = match.index + match[0].length;
    // "6 ans" are years, whatever their capitals; the agency is never counted.
    const isYears =
      word === "ans" && COUNT.test(before?.word ?? "") && /^\s*$/.test(text.slice(before?.end, match.index));
    const short = isSur(word, masked, end) ? "sur" : isHors(word, masked, match.index, end) ? "hors" : CUT.get(word);
    push(isYears ? "annees" : (afterSous ?? short ?? uncontracted(word)), match.index, end);
    // The dot that cuts it short ends no sentence.
    if (short === "hors") cursor++;
  }
  for (const start of starts) for (const token of acronyms.get(start) ?? []) push(token.word, token.start, token.end);
  return withTaxWords(tokens);
}

/** "Hors taxes" excludes nothing and "toutes taxes comprises" includes nothing but the tax: each is one word. */
function withTaxWords(tokens: Token[]): Token[] {
  if (!tokens.some(({ word }) => TAX.test(word))) return tokens;
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [first, second, third] = tokens.slice(at, at + 3);
    if (first === undefined) break;
    const taxed = second !== undefined && TAX.test(second.word) && second.breakBefore === 0;
    if (taxed && first.word === "hors") {
      joined.push({ ...first, word: "ht", end: second.end });
      at++;
    } else if (taxed && first.word.startsWith("toute") && /^(?:compris|inclus)/.test(third?.word ?? "")) {
      joined.push({ ...first, word: "ttc", end: third?.end ?? second.end });
      at += 2;
    } else joined.push(first);
  }
  return joined;
}
const TAX = /^(?:taxes?|tva)$/;

/** "S.U.N.-E.S." → sun, es: letters joined, parted where a hyphen or a blank stands. */
function spellAcronym(raw: string, offset: number): Token[] {
  const words: Token[] = [];
  for (const part of raw.matchAll(/(?:\p{L}\.?)+/gu)) {
    const word = normalise(part[0]).replace(/\./g, "");
    words.push({ word, start: offset + part.index, end: offset + part.index + part[0].length, breakBefore: 0 });
  }
  return words;
}

/** "640,00 €": a comma inside a number parts nothing. */
const DECIMAL_COMMA = /^\d,\d$/;

function breakBetween(text: string, from: number, to: number): 0 | 1 | 2 | 3 {
  let found: 0 | 1 | 2 | 3 = 0;
  for (let i = from; i < to; i++) {
    const char = text.charCodeAt(i);
    // . ! ? … and line feed end a sentence; ; : = ( ) – — « » • end a clause; a hyphen between words does not.
    if (char === 33 || char === 63 || char === 0x2026 || (char === 46 && isSentenceDot(text, i))) return 3;
    if (
      char === 59 ||
      char === 58 ||
      char === 61 ||
      char === 40 ||
      char === 41 ||
      char === 0x2013 ||
      char === 0x2014 ||
      char === 0x2022 ||
      char === 10 ||
      char === 124
    )
      found = 2;
    else if (char === 45 && text[i - 1] === " " && text[i + 1] === " ") found = 2;
    else if (char === 44 && found < 1 && !DECIMAL_COMMA.test(text.slice(Math.max(0, i - 1), i + 2))) found = 1;
  }
  return found;
}

/** Words cut short by a dot that ends no sentence: "(dép. technique Ségur)". */
const CUT_SHORT =
  /(?<![\p{L}\p{N}])(?:d[ée]p|d[ée]pend|compat|conf|p[ée]rim|tech|prest|maint|inst|param|fonct|[ée]tabl?|ets|num|r[ée]f|art|mat|log|fin|pr[ée]req|req|rattrap|r[ée]s|cond|recond|renouv)$/iu;

/** A dot ends a sentence when a blank and no lower-case letter follows, and no word that is cut short stands before it ("art. 4", "vers. Ségur" go on). */
function isSentenceDot(text: string, at: number): boolean {
  if (cutsShort(text, at)) return false;
  const rest = text.slice(at + 1, at + 4);
  if (CUT_SHORT.test(text.slice(Math.max(0, at - 8), at)) && /^\s*\S/u.test(rest)) return false;
  return rest === "" || /^[\s»"')]+[\p{Lu}«"\d(-]/u.test(rest) || /^\s*$/.test(rest);
}
