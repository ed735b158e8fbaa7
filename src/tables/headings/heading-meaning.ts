import { RecentTexts } from "../../documents/recent-texts.ts";
import { looksLikeAmount } from "../page/amount-shape.ts";
import { grossWords, type HeadingMeaning, headingModifiers, headingWordings } from "./headings.ts";

/** A part of a heading that means one thing, as words `start` to `end` (excluded) of it. */
export interface HeadingPart {
  readonly meaning: HeadingMeaning;
  readonly start: number;
  readonly end: number;
}

export interface HeadingReading {
  readonly parts: readonly HeadingPart[];
  /** Share of the heading's words that the vocabulary knows, 0 to 1. */
  readonly known: number;
  /** The heading says that its amounts include VAT. */
  readonly gross: boolean;
  /** The heading opens with a word for a list of things, whatever it says of them. */
  readonly lists: boolean;
}

const meaningsByWording = new Map<string, HeadingMeaning>();
/** By its first word: the number of words of the longest wording. */
const longestFrom = new Map<string, number>();
for (const [meaning, wordings] of headingWordings) {
  for (const wording of wordings) {
    meaningsByWording.set(wording, meaning);
    const [first = "", ...others] = wording.split(" ");
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, 1 + others.length));
  }
}

/** A printed word as words of the vocabulary: "P.U." is "pu", "Prix/unité" is two words. */
export const headingTokens = (word: string): readonly string[] => recent.get(word, computeTokens);

/** Every printed line is looked at as a row of headings, alone and with the lines around it. */
const recent = new RecentTexts<readonly string[]>(50_000);

function computeTokens(word: string): readonly string[] {
  const folded = word
    // "PrixUnitaireHT", "ListPrice": a field's name as programs write it.
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/º|°/gu, "")
    .replace(/œ/gu, "oe")
    .replace(/(?<=\p{L})\.(?=\p{L}(?:\.|\b|$))/gu, "")
    .replace(/[.:*()[\]|"“”«»;,]/gu, " ")
    .replace(/[’'‐‑‒–—_-]/gu, " ")
    .replace(/([/&+€$£%])/gu, " $1 ")
    .replace(/\b\d{1,2}\s*(?:\d{1,2}\s*)?(?=%)/gu, " ");
  return folded.split(/\s+/u).filter((token) => token !== "");
}

/** Reads a heading of one or more printed words; null when the vocabulary knows nothing of it. */
export function readHeading(words: readonly string[]): HeadingReading | null {
  const tokens: string[] = [];
  const wordOfToken: number[] = [];
  const closes = words.at(-1)?.endsWith(")") === true;
  /** Token from which all stands in brackets. */
  let aside = Number.POSITIVE_INFINITY;
  words.forEach((printed, index) => {
    // "Prix cata- | logue": a word parted at the end of a line is one word.
    const isEnd = index > 0 && isParted(words[index - 1], printed);
    const word = isParted(printed, words[index + 1]) ? `${printed.slice(0, -1)}${words[index + 1] ?? ""}` : printed;
    if (isEnd) return;
    // The rate in "TVA 8,5 %" says nothing of what the column holds.
    if (/^\d{1,2}(?:[.,]\d{1,2})?$/u.test(word) && words[index + 1]?.startsWith("%")) return;
    // A cell of a sheet is one word here.
    for (const piece of closes ? word.split(/(?=\()/u) : [word]) {
      if (closes && piece.startsWith("(")) aside = Math.min(aside, tokens.length);
      for (const token of headingTokens(piece)) {
        if (PERSONS.test(token)) continue;
        tokens.push(token);
        wordOfToken.push(index);
      }
    }
  });
  const parts: HeadingPart[] = [];
  /** Token at which the first part opens: in a grid all of them stand in one word. */
  let opening = 0;
  let known = 0;
  for (let index = 0; index < tokens.length; ) {
    if (index >= aside && isOfThings(parts.at(-1))) {
      known++;
      index++;
      continue;
    }
    // "Hors taxes" is "HT", and says nothing of the tax.
    if (tokens[index] === "hors" && /^tax(?:es?)?$/u.test(tokens[index + 1] ?? "")) {
      known += 2;
      index += 2;
      continue;
    }
    const match = isCondition(tokens, index) ? null : longestMatch(tokens, index);
    if (match !== null) {
      const start = wordOfToken[index] ?? 0;
      if (parts.length === 0) opening = index;
      const end = (wordOfToken[index + match.length - 1] ?? start) + 1;
      parts.push({ meaning: match.meaning, start, end });
      known += match.length;
      index += match.length;
    } else {
      if (headingModifiers.has(tokens[index] ?? "") || isOfSeveral(tokens, index)) known++;
      index++;
    }
  }
  if (parts.length === 0 || tokens.length === 0) return null;
  const isPriceOfUnit = parts.length === 1 && tokens.some((token) => MONEY.test(token));
  if (isPriceOfUnit && parts[0]?.meaning === "unit") parts[0] = { ...parts[0], meaning: "unitPrice" };
  const [first] = parts;
  const isQualified =
    opening === 0 &&
    first !== undefined &&
    HEAD_NOUNS.has(first.meaning) &&
    parts.length === 1 &&
    tokens.length <= LONGEST_QUALIFIED;
  return {
    parts,
    known: isQualified ? 1 : known / tokens.length,
    gross: tokens.some((token) => grossWords.has(token)),
    lists: /^(?:details?|descriptif|designations?|libelles?|intitules?|nature)$/u.test(tokens[0] ?? ""),
  };
}

/** "Année 2", "Remise 1": a digit says which of several alike; behind other words it may be that of a version. */
const isOfSeveral = (tokens: readonly string[], index: number): boolean =>
  index === 1 && tokens.length === 2 && NUMBERED.test(tokens[0] ?? "") && /^\d$/.test(tokens[1] ?? "");
const NUMBERED = /^(?:annee|exercice|trimestre|semestre|rem|remise)$/;

/** Letters and a hyphen before a word in small letters. */
const isParted = (word: string | undefined, next: string | undefined): boolean =>
  /\p{L}{2}[-‐]$/u.test(word ?? "") && /^\p{Ll}/u.test(next ?? "");

/** "HT unité", "€ / unité": without VAT or in euros, it is what a unit costs. */
const MONEY = /^(?:ht|htva|ttc|€|eur|euros?)$/u;

/** "Prestation (payée par l'État)": what is said, in brackets at the end, of the things that a column names changes nothing of what it holds. */
const isOfThings = (named: HeadingPart | undefined): boolean =>
  named?.meaning === "designation" || named?.meaning === "item";

/** Whether all words are those of a heading. */
export const isHeading = (text: string): boolean => readHeading(text.split(/\s+/u))?.known === 1;

/** Who pays, where words are those of a heading that names payers and of nothing else; empty for other words. */
export function payersNamed(text: string): ReadonlySet<"funded" | "client"> {
  const reading = readHeading(text.split(/\s+/u));
  const payers = new Set<"funded" | "client">();
  if (reading?.known !== 1) return payers;
  for (const { meaning } of reading.parts) {
    if (meaning !== "funded" && meaning !== "client") return new Set();
    payers.add(meaning);
  }
  return payers;
}

/** How many headings a row of cells without amounts has. */
export const headingsIn = (cells: readonly { readonly text: string }[]): number =>
  cells.some(({ text }) => looksLikeAmount(text)) ? 0 : cells.filter(({ text }) => isHeading(text)).length;

/** "Remise commerciale", "Libellé détaillé", "Prix unitaire remisé": what follows these nouns says which, not what. */
const HEAD_NOUNS: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>([
  "discount",
  "designation",
  "quantity",
  "unitPrice",
]);
/** A heading of more words is a sentence. */
const LONGEST_QUALIFIED = 4;

/** "Notre prix", "Qui nous règle": who speaks to whom changes nothing of what the column holds. */
const PERSONS = /^(?:notre|nos|votre|vos|nous|vous)$/u;

/** "État du référencement", "état de la commande": how a thing stands, and no payer. */
const isCondition = (tokens: readonly string[], index: number): boolean =>
  tokens[index] === "etat" && index === 0 && /^(?:du|de|des|d)$/u.test(tokens[1] ?? "");

function longestMatch(tokens: readonly string[], start: number): { meaning: HeadingMeaning; length: number } | null {
  const longest = longestFrom.get(tokens[start] ?? "") ?? 0;
  for (let length = Math.min(longest, tokens.length - start); length > 0; length--) {
    const meaning = meaningsByWording.get(tokens.slice(start, start + length).join(" "));
    if (meaning !== undefined) return { meaning, length };
  }
  return null;
}
