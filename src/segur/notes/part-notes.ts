import { gridRowOf, sliceText, type Text } from "../../documents/text.ts";
import { orBare } from "../../french/bare-letters.ts";
import { MARK_OF_PART, opensPart } from "../../quotes/lines/named-sections.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import { headingsOf } from "../line-meaning.ts";
import { payerOfHeading, payerOfText } from "../payers/payers.ts";
import { termReadings } from "../reading/quote-readings.ts";
import { byQuote, byWords, readText, stated } from "../reading/reading.ts";
import { payerTakenUp } from "./numbered-notes.ts";
import { givesReason } from "./told-reasons.ts";

/** Sentences on whole parts of a quote: "Le lot A est réglé par l'ASP. Le lot B relève de l'établissement, hors Ségur." */

const NOUN = "(?:lot|part|partie|volet|section|tranche|chapitre|bloc|groupe|rubrique|phase|tableau)s?";
const NAMED = orBare(
  new RegExp(
    String.raw`(?<![\p{L}\d])${NOUN}\s(?:n°\s?)?(?<list>${MARK_OF_PART}(?:\s*(?:,|et|&)\s*${MARK_OF_PART})*)`,
    "giu",
  ),
);
/** "Note sur B : hors périmètre", "B – à la charge du client": a note that opens with the letter of a part. */
const OPENING_NOTE =
  /^\s*(?:(?:[Nn]otes?|[Rr]emarques?|N\.?B\.?)\s*)?(?:(?:[Ss]ur|[Pp]our|[Cc]oncernant|[Dd]e)\s+)?(?:l[ae]s?\s+)?(?<list>[A-H]|[IVX]{2,4})\s*[:=–—-]/u;
/** "B - Réglé par le CH", "II. Hors Ségur", "1. Part de l'État": the letter or number that a heading opens with; "2.1" is none. */
const OPENING_HEADING = /^\s*([A-H]|[IVX]{1,4}|\d{1,2}(?!\s?[-.]\s?\d))\s?[-–—.):]/u;
/** What goes before the noun belongs to its clause: "; le lot B". */
const LEAD =
  /(?:^|[;,.:(–—-])\s*(?:(?:et|puis|mais|quant aux?|pour|seuls?|seules?|(?:motifs?|raisons?|explications?|notes?|remarques?|propos)(?=\s(?:du|des|de|sur|pour)\s))\s+)?(?:(?:tou(?:te)?s\s)?les\s(?:lignes|articles|postes|prestations|éléments|fournitures|achats|travaux|services)\s)?(?:de\s|sur\s|pour\s)?(?:l[ea]s?|aux?|du|des)?\s*$/iu;

interface PartNote {
  readonly marks: ReadonlySet<string>;
  readonly text: Text;
}

/** What is said of the part that a line stands in, where it says who pays, that it is outside the Ségur, or why. */
export const notesOnParts = byQuote((quote): ((line: QuoteLine) => readonly Text[]) => {
  const notes = termReadings(quote)
    .filter(namesPart)
    .flatMap(({ text }) => clausesOnParts(text))
    .filter(
      ({ text }) => givesReason(text) || payerOfText(text, "line").value !== "unknown" || payerTakenUp(text) !== null,
    );
  if (notes.length === 0) return () => [];
  return (line) => {
    const mark = partOf(quote, line);
    return mark === null ? [] : notes.flatMap(({ marks, text }) => (marks.has(mark) ? [text] : []));
  };
});

/**
 * "Produit distinct, sans lien avec le Ségur." between the heading of a part and its first line: what explains a heading is
 * said of all that stands under it. Under a heading of the Prestation such words tell what it leaves out.
 */
export const notesUnderHeadings = byQuote((quote): ((line: QuoteLine) => readonly Text[]) => {
  const notes = quote.sections.map(({ heading }, section) => {
    const first = quote.lines.find((line) => line.section === section);
    if (first === undefined || !opensPart(heading.value) || isOfPrestation(heading)) return [];
    const [top, bottom] = [gridRowOf(heading), gridRowOf(first.text)];
    return termReadings(quote)
      .filter((term) => gridRowOf(term.text) > top && gridRowOf(term.text) < bottom && !namesPart(term))
      .flatMap(({ text }) => (givesReason(text) ? [text] : []));
  });
  return ({ section }) => (section === null ? [] : (notes[section] ?? []));
});

const isOfPrestation = (heading: Text): boolean =>
  payerOfHeading(heading).value === "state" ||
  ["segur", "prestation"].some((concept) => stated(readText(heading), concept) !== undefined);

const namesPart = byWords(({ value }): boolean => value.search(NAMED) >= 0 || OPENING_NOTE.test(value));

/** The clauses of a sentence that open with a part, each up to the next one; the whole sentence where only one is named. */
function clausesOnParts(text: Text): PartNote[] {
  const noted = OPENING_NOTE.exec(text.value);
  if (noted !== null) return [{ marks: marksIn(noted), text: sliceText(text, noted[0].length, text.value.length) }];
  const named = [...text.value.matchAll(NAMED)];
  const opening = named.filter(({ index }) => LEAD.test(text.value.slice(0, index)));
  return opening.map((match, at) => {
    const end = opening[at + 1]?.index ?? text.value.length;
    return { marks: marksIn(match), text: sliceText(text, match.index, end) };
  });
}

/** The lines of the parts that a sentence names by their number or letter ("le lot A"). */
export const linesOfParts = (sentence: string, quote: Quote): QuoteLine[] => {
  const named = new Set(placesOfParts(sentence, quote).flatMap(({ lines }) => lines));
  return named.size === 0 ? [] : quote.lines.filter((line) => named.has(line));
};

/** Where a sentence names parts by their number or letter, with their lines, in order. */
export const placesOfParts = (
  sentence: string,
  quote: Quote,
): { readonly start: number; readonly end: number; readonly lines: readonly QuoteLine[] }[] =>
  [...sentence.matchAll(NAMED)].map((match) => {
    const marks = marksIn(match);
    const lines = quote.lines.filter((line) => marks.has(partOf(quote, line) ?? ""));
    return { start: match.index, end: match.index + match[0].length, lines };
  });

const marksIn = ({ groups }: RegExpMatchArray): ReadonlySet<string> =>
  new Set((groups?.["list"] ?? "").split(/\s*(?:,|et|&)\s*/u).map((mark) => mark.toUpperCase()));

/** The number or letter of the part whose heading or sub-total a line stands under; null for none, or several. */
function partOf(quote: Quote, line: QuoteLine): string | null {
  for (const heading of headingsOf(quote, line)) {
    const [found, other] = [...heading.value.matchAll(NAMED)];
    const marks = found === undefined || other !== undefined ? [] : [...marksIn(found)];
    if (marks.length === 1) return marks[0] ?? null;
    const mark = found === undefined ? OPENING_HEADING.exec(heading.value)?.[1] : undefined;
    if (mark !== undefined) return mark;
  }
  return null;
}
