import { cutAt, sliceText, type Text } from "../../documents/text.ts";
import { orBare } from "../../french/bare-letters.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import { headingsOf, otherCells, reasonWords } from "../line-meaning.ts";
import type { LineMeaning } from "../meaning.ts";
import { payerOfCell, payerOfText } from "../payers/payers.ts";
import { termReadings } from "../reading/quote-readings.ts";
import { mentionsOf, type Reading, readText, stated } from "../reading/reading.ts";
import { withoutPlural } from "../reading/tokens.ts";
import { apartFromScheme } from "./apart-from-scheme.ts";
import { extrasNotes, type Telling } from "./extras-notes.ts";
import { namesNumbers } from "./line-numbers.ts";
import { linesNamedIn, TOO_GENERAL } from "./named-lines.ts";
import { isRemark } from "./reason-columns.ts";
import { givesReason, reasonInDesignation, toldReason } from "./told-reasons.ts";

/**
 * Gives each client-paid line without a reason the words that tie it to something other than the Prestation: from its own
 * asides, its other cells, its headings, the notes that it calls, and sentences that name it or point at it.
 */
export function withRelations(quote: Quote, lines: readonly LineMeaning[]): readonly LineMeaning[] {
  const isOpen = ({ index, option }: QuoteLine): boolean =>
    !option && lines[index]?.payer.value === "client" && lines[index]?.reason === null;
  const open = quote.lines.filter(isOpen);
  if (open.length === 0) return lines;
  const near = new Map(open.map((line) => [line.index, reasonNear(quote, line, lines[line.index]?.notes ?? [])]));
  const left = open.filter(({ index }) => near.get(index) === null);
  const inProse = left.length === 0 ? new Map<number, Text>() : reasonsInProse(quote, lines, left);
  const payers = lines.map(({ payer }) => payer);
  const noted = left.length === 0 ? () => null : extrasNotes(quote, payers, BY_SCHEME);
  const likeOthers = notesLikeOthers(lines);
  const inNotes = new Map(left.map((line) => [line.index, noted(line) ?? likeOthers(line)]));
  return lines.map((meaning, index) => {
    const words = near.get(index) ?? inProse.get(index) ?? inNotes.get(index) ?? null;
    return words === null ? meaning : { ...meaning, relation: words };
  });
}

/** "① appareil, le DSR n'en dit mot", "② réseau local": where the note that one line calls gives its reason, so does another's. */
function notesLikeOthers(lines: readonly LineMeaning[]): (line: QuoteLine) => Text | null {
  const areReasons = lines.some(({ payer, notes }) => payer.value === "client" && notes.some(givesReason));
  const isKind = (note: Text): boolean =>
    /\p{L}{4}/u.test(note.value) &&
    !isRemark(note) &&
    payerOfText(note, "line").value === "unknown" &&
    !(isOneWord(note) && payerOfCell(note).value !== "unknown");
  return ({ index }) => (areReasons ? (lines[index]?.notes.find(isKind) ?? null) : null);
}

/** "P = le praticien." tells who pays. */
const isOneWord = (note: Text): boolean => readText(note).tokens.filter(({ filler }) => !filler).length === 1;

/** What is told of several lines at once, or of all that the client pays, must name the scheme. */
const BY_SCHEME: Telling = { givesReason: ({ text }) => apartFromScheme(text) !== null, outsideOf: apartFromScheme };

const firstReason = (texts: readonly Text[]): Text | null =>
  texts.map(toldReason).find((words) => words !== null) ?? null;

const reasonNear = (quote: Quote, line: QuoteLine, notes: readonly Text[]): Text | null =>
  reasonInDesignation(line.designation) ??
  firstReason([...asidesOf(line.designation), ...otherCells(line), ...headingsOf(quote, line), ...notes]);

/** What stands behind the thing sold: in a line of its own, behind a mark or in brackets. */
function asidesOf(designation: Text): Text[] {
  const end = designation.value.search(/\n|\s[–—-]\s|[(:;,]/u);
  return end <= 0 ? [] : [sliceText(designation, end + 1, designation.value.length)];
}

/** The first words of a sentence that tie a line to something else, by the index of the line. */
function reasonsInProse(quote: Quote, lines: readonly LineMeaning[], open: readonly QuoteLine[]): Map<number, Text> {
  const found = new Map<number, Text>();
  let before: readonly QuoteLine[] = [];
  for (const reading of termReadings(quote)) {
    // What calls lines by their numbers speaks of those alone, and they know it.
    if (namesNumbers(reading.value) || DOUBTED.test(reading.value)) {
      before = [];
      continue;
    }
    const declared = DECLARED.exec(reading.value)?.[0].length ?? 0;
    for (const clause of clausesOf(reading.text)) {
      const named = namedBy(clause, quote, lines);
      if (named.length === 0 && stated(readText(clause), "prestation") !== undefined) before = [];
      const pointed = named.length > 0 ? named : GOES_ON.test(clause.value) ? before : [];
      const words =
        declared > 0 ? clause : (toldReason(clause) ?? (SUPPOSED.test(clause.value) ? null : reasonWords(clause)));
      const isOfAll = declared > 0 && named.length === 0;
      const told =
        pointed.length > 0 ? pointed : isOfAll || (open.length === 1 && pointsAt(readText(clause))) ? open : [];
      if (words !== null) for (const { index } of told) if (!found.has(index)) found.set(index, words);
      if (named.length > 0) before = named;
    }
  }
  return found;
}

/** "Si ce commutateur se révélait nécessaire à la version, …". */
const SUPPOSED = /^\s*(?:si|s['’]ils?|lorsqu?e?|quand)(?!\p{L})/iu;

/** "Motifs de la charge de l'association : …", "Pourquoi ces lignes : …": what follows is said to be the reason. */
const DECLARED =
  /^\s*(?:motifs?|raisons?|justifications?|explications?|pourquoi)(?!\p{L})[^:;.]{0,60}\s?[:?]\s(?=.{12})/iu;

/** "Vous supposiez que ces tablettes étaient un prérequis ; ce point n'est pas établi": said by nobody for sure. */
const DOUBTED = orBare(
  /(?<!\p{L})(?:suppos(?:i|ai)\p{L}+|pensi(?:ez|ons)|n['’](?:est|était) pas (?:établi|confirmé|certain|acquis)|reste à (?:établir|confirmer|vérifier))(?!\p{L})/iu,
);

/** Clauses that may each name lines of their own. */
const clausesOf = (text: Text): readonly Text[] =>
  cutAt(text, [0, ...Array.from(text.value.matchAll(/\s?;\s+/gu), ({ index, 0: mark }) => index + mark.length)]);

const GOES_ON =
  /^\s*(?:et\s|mais\s|car\s|donc\s)?(?:ils?|elles?|cela|ceci|celui-ci|celle-ci|ceux-ci|celles-ci|c['’]est|l['’]actuel\p{L}*|le vôtre|la vôtre|les vôtres|leur|son|sa|ses|nous (?:le|la|les))(?!\p{L})/iu;

/** The lines of the client that a clause names; none where it names one that the State pays, or by too general a word. */
function namedBy(clause: Text, quote: Quote, lines: readonly LineMeaning[]): readonly QuoteLine[] {
  const byNoun = linesNamedIn(clause, quote, true);
  const told = wordsIn(clause);
  const named = byNoun.length > 0 ? byNoun : quote.lines.filter(({ designation }) => isCalled(designation, told));
  return named.every(({ index }) => lines[index]?.payer.value === "client") ? named : [];
}

/** "La box internet", "sans certificats": the first two words of a line, or a long first one, wherever they stand. */
function isCalled(designation: Text, told: readonly string[]): boolean {
  const [first = "", second = ""] = wordsIn(designation);
  if (first.length >= LONG_NAME && !TOO_GENERAL.test(first) && told.includes(first)) return true;
  return second.length >= 3 && told.some((word, at) => word === first && told[at + 1] === second);
}
const LONG_NAME = 9;

/** The words of a text, articles left out, without their plurals. */
const wordsIn = (text: Text): readonly string[] =>
  readText(text).tokens.flatMap(({ word, filler }) => (filler ? [] : [withoutPlural(word)]));

/** "Cette ligne", "il s'agit de", "la redevance facturée": what the client pays is meant, and no rule for whatever may come. */
const pointsAt = (reading: Reading): boolean =>
  !ANY.test(reading.value) &&
  // "La Prestation Ségur se commande seule" has a subject of its own.
  mentionsOf(reading, "prestation").every(({ from }) => from > SUBJECT) &&
  (POINTS_BACK.test(reading.value) ||
    mentionsOf(reading, "refers-to-lines").length > 0 ||
    stated(reading, "client-pays") !== undefined);
const SUBJECT = 2;
const POINTS_BACK =
  /^\s*(?:cet(?:te)?|ces?|ceux-ci|celui-ci|celle-ci|ceci|cela|ils?|elles?|parce qu(?:e|['’])|puisqu(?:e|['’])|car)(?!\p{L})/iu;
const ANY = orBare(
  /^\s*(?:l[ea]|ce|cette|notre|nos)\s(?:présente?\s)?(?:devis|offre|proposition|commande|document|facture)(?!\p{L})|\d\s?€|(?<!\p{L})(?:tout(?:e|es)?|tous|chaque|éventuel\p{L}*|ultérieur\p{L}*)(?!\p{L})/iu,
);
