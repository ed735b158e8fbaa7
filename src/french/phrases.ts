import { withinOneEdit } from "./near-words.ts";

/**
 * Phrases as data: words apart by blanks, without articles. `word*` matches any word that starts so, `~2` stands for up
 * to two words of any kind, `=word` for the word as it is. Long words match with one typing error, plurals and feminines
 * match of themselves.
 */
export type Phrase = readonly Part[];

type Part =
  | { readonly kind: "word"; readonly text: string; readonly match: "exact" | "prefix" | "inflected" }
  | { readonly kind: "gap"; readonly most: number };

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ARTICLES = new Set([
  "le",
  "la",
  "les",
  "l",
  "de",
  "du",
  "des",
  "d",
  "un",
  "une",
  "au",
  "aux",
  "a",
  "votre",
  "notre",
  "nos",
  "vos",
  "ce",
  "cette",
  "present",
  "presente",
]);

/** What the fields of an export call their values: "DT_DOC", "DT_CDE". */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["dt", "date"],
  ["dte", "date"],
  ["doc", "document"],
  ["cde", "commande"],
  ["cmd", "commande"],
  ["cmde", "commande"],
]);

/** The words of a folded text, articles left out. */
export function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  for (const match of folded.matchAll(/[\p{L}\d°]+/gu)) {
    if (ARTICLES.has(match[0])) continue;
    words.push({
      text: ABBREVIATIONS.get(match[0]) ?? match[0],
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return words;
}

export function phrase(source: string): Phrase {
  return source
    .split(" ")
    .filter((part) => !ARTICLES.has(part))
    .map((part) => {
      if (part.startsWith("~")) return { kind: "gap", most: Number(part.slice(1)) };
      if (part.startsWith("=")) return { kind: "word", text: part.slice(1), match: "exact" };
      if (part.endsWith("*")) return { kind: "word", text: part.slice(0, -1), match: "prefix" };
      return { kind: "word", text: part, match: "inflected" };
    });
}

const LONG = 7;

/** One letter from a word of the phrases, and no error of typing: "formation des référents" speaks of no referencing. */
const TRUE_WORDS = /^referent(?:e?s?|iels?)$/;

function matches(part: Extract<Part, { kind: "word" }>, word: string): boolean {
  const { text, match } = part;
  if (match === "exact") return word === text;
  const prefix = match === "prefix";
  if (prefix ? word.startsWith(text) : sameWord(word, text)) return true;
  if (TRUE_WORDS.test(word)) return false;
  if (text.length < LONG || word.length < LONG - 1 || word[0] !== text[0]) return false;
  if (!prefix) return withinOneEdit(word.replace(/s$/, ""), text.replace(/s$/, ""));
  return [-1, 0, 1].some((shift) => withinOneEdit(word.slice(0, text.length + shift), text));
}

const ENDINGS: ReadonlySet<string> = new Set(["", "s", "e", "es"]);

/** Singular or plural, masculine or feminine of one word. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  return a.length <= b.length ? isLonger(b, a) : isLonger(a, b);
}

const isLonger = (long: string, short: string): boolean =>
  short.length >= 3 && long.startsWith(short) && ENDINGS.has(long.slice(short.length));

/** Index after the last word of a phrase that starts at word `from`, or -1. */
export function matchPhrase(words: readonly Word[], from: number, parts: Phrase, part = 0): number {
  const current = parts[part];
  if (current === undefined) return from;
  if (current.kind === "gap") {
    for (let skip = 0; skip <= current.most && from + skip <= words.length; skip++) {
      const end = matchPhrase(words, from + skip, parts, part + 1);
      if (end !== -1) return end;
    }
    return -1;
  }
  const word = words[from];
  return word !== undefined && matches(current, word.text) ? matchPhrase(words, from + 1, parts, part + 1) : -1;
}
