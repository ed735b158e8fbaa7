import { sliceText, type Text } from "../../documents/text.ts";
import { fold, plain } from "../../french/folded-text.ts";
import { clauseEnd, clauseStart } from "../../french/sentences.ts";
import type { Product } from "../model.ts";
import { isLeft } from "./offered-version.ts";
import { NO_WORD_OF_VERSION } from "./product-names.ts";

/** The version of a product whose name is known: behind its name, or as what is handed over. */

/** Longer sentences speak of many things. */
const LONGEST_SENTENCE = 160;

/** "SEG = droits Sérolab 14", "le RIS Toreo, palier 6.": a number right behind the known name, or behind a word for it. */
export function numberedAgain({ name }: Product, texts: readonly Text[]): Product[] {
  const key = plain(name).trim();
  return texts.flatMap((text): Product[] => {
    const folded = fold(text.value);
    const at = [" ", ", "].map((mark) => folded.value.indexOf(key + mark)).find((index) => index >= 0) ?? -1;
    if (at < 0 || /[a-z\d]/.test(folded.value.charAt(at - 1))) return [];
    const [behind = "", number] = NUMBER_BEHIND.exec(folded.value.slice(at + key.length)) ?? [];
    const end = at + key.length + behind.length;
    if (number === undefined || isLeft(folded.value, at, end)) return [];
    return [{ name, version: number, text: sliceText(text, folded.origin(at), folded.origin(end)) }];
  });
}
const NUMBER_BEHIND = new RegExp(
  String.raw`^(?:,? \(?(?!(?:${NO_WORD_OF_VERSION}|avec|pour|sur|dans)\s)[a-z]{4,12}(?= \d[\d.]*\s?(?:[.,;)]|$)))?(?: \|)? (\d{1,3}(?:\.\d{1,4})*)(?=\s?(?:[.,;:()|]|$)|\s(?!(?:€|eur|postes?|jours?|mois|ans|licences?|sites?|utilisateurs?)))`,
);

/** "C'est la 15 que vous aurez", "nous livrons la 6": a bare number that is handed over, in its own clause. */
export function deliveredNumber(name: string, text: Text): Product[] {
  if (text.value.length > LONGEST_SENTENCE) return [];
  const folded = fold(text.value);
  return Array.from(folded.value.matchAll(BARE_VERSION)).flatMap((match): Product[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const clause = folded.value.slice(clauseStart(folded.value, start, 0), clauseEnd(folded.value, end));
    if (!HANDED_OVER.test(clause) || isLeft(folded.value, start, end)) return [];
    return [{ name, version: match[1] ?? null, text: sliceText(text, folded.origin(start), folded.origin(end)) }];
  });
}
const BARE_VERSION = /(?<![a-z])la (?:v\.?\s?)?(\d{1,3}(?:\.\d{1,4})*)(?=[\s,;.:)]|$)(?!\s?(?:€|%|e\s|eme))/g;
const HANDED_OVER =
  /(?<![a-z])(?:vous (?:aurez|recevrez|obtiendrez)|(?:nous )?(?:installons|livrons|vendons|posons|livrerons|installerons|poserons)|port\w+ sur|version (?:propos|livr|fourni|install|reten|vend|deploy)\w+|(?:passage|passe[rz]?|passons|passerez|montee|migration) (?:[a-z\d.]+ ){0,4}?(?:a|vers|en)(?= la \d)|(?:sa|la|cette) version(?: [a-z]+)? (?:est|sera)|seule? (?:vendue?|livree?|proposee?))(?![a-z])/;
