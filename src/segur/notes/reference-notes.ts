import { sliceText, type Text } from "../../documents/text.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import { termReadings } from "../reading/quote-readings.ts";

/** The letters that references of one kind begin with: "SEG-1", "LAB 04". */
const LETTERS = /^(\p{Lu}{2,6})[-./ ]?\d{1,4}$/u;

const lettersOf = ({ reference }: QuoteLine): string | null => LETTERS.exec(reference?.value.trim() ?? "")?.[1] ?? null;

/** What notes say of all lines whose references begin alike: "Réf. SEG : payé par l'État. Réf. LAB : hors Ségur." */
export function notesByReference(quote: Quote): (line: QuoteLine) => readonly Text[] {
  const kinds = [...new Set(quote.lines.map(lettersOf))].filter((letters) => letters !== null);
  // One kind for all lines tells nothing apart.
  if (kinds.length < 2) return () => [];
  const opening = new RegExp(
    `(?<![\\p{L}\\d-])(?:(?:les )?(?:r[ée]f(?:[ée]rences?)?\\.?|codes?|lignes?|postes?|articles?|rep[èe]res?) )?[«"]?\\s?(${kinds.join("|")})[-*…]*\\s?[»"]?\\s*[:=–→]\\s*(?=\\p{L})`,
    "giu",
  );
  const notes = termReadings(quote).flatMap(({ text }) => {
    const found = [...text.value.matchAll(opening)];
    return found.map((match, index) => ({
      letters: (match[1] ?? "").toUpperCase(),
      text: sliceText(text, match.index + match[0].length, found[index + 1]?.index ?? text.value.length),
    }));
  });
  return (line) => notes.filter(({ letters }) => letters === lettersOf(line)).map(({ text }) => text);
}
