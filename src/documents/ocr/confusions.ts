import { placeOfLetter } from "../word-parts.ts";
import type { SeenWord } from "./engine.ts";

/** Letters that engines read in place of digits, where a figure stands. */
const asDigit: Readonly<Record<string, string>> = { l: "1", i: "1", I: "1", "|": "1", O: "0", o: "0", S: "5", B: "8" };

/** The words of a figure as one text, with a blank between them: letters that stand for digits and signs are put right. */
export const figureText = (words: readonly SeenWord[]): string => {
  const text = words.map((word) => word.text).join(" ");
  return (
    text
      .replace(/^[\s'’‘“”"`´|]+/u, "")
      .replace(
        /(?<=\d[\d.,]*)[liIOoSB|](?=[\d.,]|$)|(?<![\p{L}\d])[liIOoSB|](?=[\d.,]*\d| \d{3}(?!\d))/gu,
        (letter) => asDigit[letter] ?? letter,
      )
      .replace(/(?<=\d) ?(?:£ ?€|€ ?£)/u, " €")
      // After cents, what is left of a frame looks like a colon or a bar.
      .replace(/(?<=[.,]\d{2}) ?[:|'’`´]+$/u, "")
      .replace(/(?<=[.,]\d{2}) ?[EÉCe£]$/u, " €")
      .replace(/(?<=\d)[’'`´](?=[.,]|$)/gu, "")
      // Within an amount that ends in cents, a comma or point between groups of digits is a speck in their blank.
      .replace(/(?<=\d)[.,] ?(?=\d{3}[.,]\d{2}(?!\d))/gu, " ")
      .replace(/(?<=\d) [.,](?=\d)|(?<=\d[.,]) (?=\d{2}(?!\d))/gu, (mark) => mark.trim())
      .trim()
  );
};

/** Codes of several parts in capitals: "HOP-DPl-Va1", "BlO-SGL-VaI". */
const codeShape =
  /^(\p{Lu}[\p{Lu}\dl|]{1,4})([-–—])(\p{Lu}[\p{Lu}\dl|]{1,5})(?:([-–—]?)(V[aæ])([12][iIl|t]?|[lI|itZ]))?([.,;:)»]*)$/u;

/** A q that no French word has: within words "qu" stands before a vowel. A line under the word hides the tail of a g. */
const strayQ = /(?<=\p{L})q(?=\p{L})(?!u(?:[aeiouyàâéèêëîïôœ]|\P{L}|$))/gu;

/** A word with the confusions mended that its own shape gives away. */
export function mended(text: string): string {
  const bare = text
    .replace(/^[‘“”"'’`´|¦]+(?=[\p{L}\d])/u, strayQuote)
    .replace(/(?<=[\p{L}\d])[|¦`´]+$/u, "")
    .replace(/(?<=\d)!$/u, "")
    .replace(/^([^[]+)\]$/u, "$1")
    .replace(strayQ, "g");
  const code = codeShape.exec(bare);
  if (code === null) return bare.replace(/^Va[lI|it](?=[.,;:)]*$)/u, "Va1").replace(/^I[!|]$/u, "Il");
  const [, corridor = "", dash = "", name = "", joint = "", version = "", wave = "", end = ""] = code;
  const digit = wave === "" ? "" : /^[2Z]/.test(wave) ? "2" : "1";
  return `${capitals(corridor)}${dash}${capitals(name)}${joint}${version === "" ? "" : "Va"}${digit}${end}`;
}

/** Headings and labels that engines run together, with what parts them: "Prixunit.HT", "PUHT", "T.V.A.20", "6.2et". */
const runTogether =
  /(?<=[\p{Ll}.]|^PU)(?=(?:H\.?T|T\.?T\.?C|TVA)\)?[.:]?$)|(?<=^TVA|^T\.V\.A\.|^Remise|^Total)(?=\d)|(?<=\d)(?=(?:et|ou)$)|(?<=^Part)(?=\p{Lu}\p{Ll})|(?<=^Pro)(?=Santé$)|(?<=^(?:Prix|Total|Montant|Taux))(?=(?:unit|HT|TTC|TVA|net)\b)|(?<=^\p{Lu}|\p{L}{4})(?=\((?:HT|TTC|€)\)$)/gu;

/** The words of a heading that was read as one word; the word itself where it is none. */
export function parted(word: SeenWord): SeenWord[] {
  const parts = word.text.split(runTogether).filter((part) => part !== "");
  if (parts.length < 2) return [word];
  const [, y0, , y1] = word.box;
  let at = 0;
  return parts.map((text) => {
    const start = at;
    at += text.length;
    // A little is left free between them, as between words.
    const from = placeOfLetter(word, start === 0 ? 0 : start + 0.2);
    return { ...word, text, box: [from, y0, placeOfLetter(word, at), y1] };
  });
}

/** What is left of a table's frame looks like an opening quotation mark; one that is closed again is kept. */
function strayQuote(marks: string, _at: number, whole: string): string {
  return /[”"»]/u.test(whole.slice(marks.length)) ? marks : "";
}

/** Within capitals a small l or a bar is an I. */
const capitals = (part: string): string => (/^[\p{Lu}l|]+$/u.test(part) ? part.replace(/[l|]/gu, "I") : part);
