import { sliceText, type Text } from "../../documents/text.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import { termReadings } from "../reading/quote-readings.ts";

/** A code alone in a cell. */
const CODE = /^\p{Lu}{1,3}\d?$/u;
/** What calls lines by the code of their column, at the head of a clause: "Sous", "Rep.", "Total des lignes marquées", "La lettre". */
const CALLED =
  "(?:(?:sous|en|pour|avec|par|et|puis|les?|la|l['’]|du|des?|une?|sous-total|total|montant|rep(?:ère)?\\.?|codes?|lettres?|catégories?|cat\\.|types?|lots?|lignes?|postes?|articles?|légende|notes?|remarques?|mentions?|renvois?|marquées?|marqués?|repérées?|repérés?|notées?|notés?)\\s+)";
/** What parts the code from what is said of its lines. */
const PARTED =
  "(?:\\s*[,:=–—→(-]|(?=\\s+(?:sont|est|seront|sera|reste(?:nt)?|demeure(?:nt)?|relève(?:nt)?|désigne(?:nt)?|signifie(?:nt)?|indique(?:nt)?|vaut|le matériel)(?!\\p{L})))";

/** The codes that stand alone in a cell of the line, outside of its designation. */
function codesOf({ designation, text }: QuoteLine): string[] {
  const named = new Set(designation.pieces.map(({ at }) => at));
  return text.pieces
    .filter(({ at }) => !named.has(at))
    .map(({ start, end }) => text.value.slice(start, end).trim())
    .filter((cell) => CODE.test(cell));
}

/**
 * What notes and the labels of totals say of all lines that bear a code in a column of its own: "Sous E, ce que règle
 * l'ASP ; sous C, le matériel", "Rep. C - à votre charge | 509,00".
 */
export function notesByCode(quote: Quote): (line: QuoteLine) => readonly Text[] {
  const codes = [...new Set(quote.lines.flatMap(codesOf))];
  // One code for all lines tells nothing apart.
  if (codes.length < 2) return () => [];
  const opening = new RegExp(
    `(?:(?<=^|[;.:,(]\\s*)|(?<=\\s)et\\s+)${CALLED}{1,5}[«"]?\\s?(?<code>${codes.join("|")})\\s?[»"]?${PARTED}`,
    "gu",
  );
  const said = [...termReadings(quote).map(({ text }) => text), ...quote.summaries.map(({ label }) => label)];
  const notes = said.flatMap((text) => {
    // A code is known by its capitals, the words before it by none.
    const found = [...text.value.replace(FIRST_CAPITAL, (letter) => letter.toLowerCase()).matchAll(opening)];
    return found.map((match, index) => ({
      code: match.groups?.["code"] ?? "",
      text: sliceText(text, match.index + match[0].length, found[index + 1]?.index ?? text.value.length),
    }));
  });
  return (line) => {
    const own = codesOf(line);
    return notes.filter(({ code }) => own.includes(code)).map(({ text }) => text);
  };
}

/** Of a word of two letters at least: a code of one stays. */
const FIRST_CAPITAL = /(?<!\p{L})\p{Lu}(?=\p{Ll})/gu;
