import { cutAt, type Text } from "../../documents/text.ts";
import { orBare } from "../../french/bare-letters.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import { otherCells, reasonWords } from "../line-meaning.ts";
import type { LineMeaning } from "../meaning.ts";
import { payerOfCell, payerOfText } from "../payers/payers.ts";
import { mentionsOf, type Reading, readText, stated } from "../reading/reading.ts";
import { withoutPlural } from "../reading/tokens.ts";
import { apartFromScheme } from "./apart-from-scheme.ts";
import { asidesOf } from "./asides.ts";
import { detailBelow, headingsWithoutDetails } from "./details-below.ts";
import { extrasNotes, type Telling } from "./extras-notes.ts";
import { namesNumbers } from "./line-numbers.ts";
import { linesNamedIn, TOO_GENERAL } from "./named-lines.ts";
import { cellsBeside, isRemark, toldMotive } from "./reason-columns.ts";
import { isCalledShort } from "./short-names.ts";
import { limitOfHelp, pointsAtAll } from "./told-of-all.ts";
import { givesReason, reasonInDesignation, toldReason } from "./told-reasons.ts";
import { holdsVerb } from "./told-things.ts";

/**
 * Gives each client-paid line without a reason the words that tie it to something other than the Prestation: from its own
 * asides, its other cells, its headings, the notes that it calls, and sentences that name it or point at it.
 */
export function withRelations(quote: Quote, lines: readonly LineMeaning[]): readonly LineMeaning[] {
  const isOpen = ({ index, option }: QuoteLine): boolean =>
    !option && lines[index]?.payer.value === "client" && lines[index]?.reason === null;
  const open = quote.lines.filter(isOpen);
  if (open.length === 0) return lines;
  const near = new Map(open.map((line) => [line.index, reasonNear(quote, lines, line)]));
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
    !holdsVerb(readText(note)) &&
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

const reasonNear = (quote: Quote, lines: readonly LineMeaning[], line: QuoteLine): Text | null =>
  reasonInDesignation(line.designation) ??
  toldMotive(line) ??
  firstReason([
    ...asidesOf(line.designation),
    ...otherCells(line),
    ...cellsBeside(line).map(({ text }) => text),
    ...[detailBelow(quote, lines, line)].filter((text) => text !== null),
    ...headingsWithoutDetails(quote, lines, line),
    ...(lines[line.index]?.notes ?? []),
  ]);

/** The first words of a sentence that tie a line to something else, by the index of the line. */
function reasonsInProse(quote: Quote, lines: readonly LineMeaning[], open: readonly QuoteLine[]): Map<number, Text> {
  const found = new Map<number, Text>();
  const { length: count } = quote.lines.filter(
    ({ index, option }) => !option && lines[index]?.payer.value === "client",
  );
  let before: readonly QuoteLine[] = [];
  let question = { paragraph: NONE, isAnswered: false };
  for (const { text, paragraph, smallPrint } of quote.statements) {
    if (smallPrint) continue;
    const reading = readText(text);
    // "Pourquoi ces deux lignes ?" is answered behind it, or in the next paragraph.
    const answers = paragraph === question.paragraph || (paragraph === question.paragraph + 1 && !question.isAnswered);
    if (ASKED.test(reading.value)) question = { paragraph, isAnswered: false };
    else if (answers) question = { paragraph, isAnswered: true };
    // What calls lines by their numbers speaks of those alone, and they know it.
    if (namesNumbers(reading.value) || DOUBTED.test(reading.value)) {
      before = [];
      continue;
    }
    const isAnswer = answers && stated(reading, "of-offer") === undefined;
    const declared = isAnswer || DECLARED.test(reading.value);
    for (const clause of clausesOf(reading.text)) {
      const named = namedBy(clause, quote, lines);
      if (named.length === 0 && stated(readText(clause), "prestation") !== undefined) before = [];
      const pointed = named.length > 0 ? named : GOES_ON.test(clause.value) ? before : [];
      const limit = named.length > 0 ? null : limitOfHelp(clause);
      const tie = toldReason(clause) ?? limit ?? (SUPPOSED.test(clause.value) ? null : reasonWords(clause));
      const words = declared ? clause : tie;
      const isOfAll = (declared && named.length === 0) || limit !== null || pointsAtAll(clause, quote, count);
      const isOfOne = open.length === 1 && pointsAt(readText(clause));
      const told = isOfAll ? open : pointed.length > 0 ? pointed : isOfOne ? open : [];
      if (words !== null) for (const { index } of told) if (!found.has(index)) found.set(index, words);
      if (named.length > 0) before = named;
    }
  }
  return found;
}

/** No paragraph, and none before one. */
const NONE = -2;

/** "Si ce commutateur se révélait nécessaire à la version, …". */
const SUPPOSED = /^\s*(?:si|s['’]ils?|lorsqu?e?|quand)(?!\p{L})/iu;

/** "Motifs de la charge de l'association : …", "Pourquoi ces lignes : …": what follows is said to be the reason. */
const DECLARED =
  /^\s*(?:motifs?|raisons?|justifications?|explications?|pourquoi)(?!\p{L})[^:;.]{0,60}\s?[:?]\s(?=.{12})/iu;

/** "Pourquoi ces deux lignes ?", "Motifs des postes à votre charge": the same, before the sentences that answer it. */
const ASKED =
  /^\s*(?:motifs?|raisons?|justifications?|explications?|pourquoi)(?!\p{L})(?![^?]*(?:choisir|opter|préférer|attendre|n(?:ous|otre|os)(?!\p{L})))(?:[^:;.?]{0,80}\s?[?:]|[^:;.?]{0,40}\s(?:lignes?|postes?|articles?|factur\p{L}+|charge|pay\p{L}+)(?!\p{L})[^:;.?]{0,40})\s*$/iu;

/** "Vous supposiez que ces tablettes étaient un prérequis ; ce point n'est pas établi": said by nobody for sure. */
const DOUBTED = orBare(
  /(?<!\p{L})(?:suppos(?:i|ai)\p{L}+|pensi(?:ez|ons)|n['’](?:est|était) pas (?:établi|confirmé|certain|acquis)|reste à (?:établir|confirmer|vérifier))(?!\p{L})/iu,
);

/** Clauses that may each name lines of their own. */
const clausesOf = (text: Text): readonly Text[] =>
  cutAt(text, [0, ...Array.from(text.value.matchAll(/\s?;\s+/gu), ({ index, 0: mark }) => index + mark.length)]);

const GOES_ON =
  /^\s*(?:et\s|mais\s|car\s|donc\s)?(?:ils?|elles?|cela|ceci|celui-ci|celle-ci|ceux-ci|celles-ci|c['’]est|l['’]actuel\p{L}*|le vôtre|la vôtre|les vôtres|leur|son|sa|ses|nous (?:le|la|les)|(?:ni )?l['’]une? (?:et|ni) l['’]autre|tou(?:te)?s (?:les )?deux|aucune? des deux|les deux)(?!\p{L})/iu;

/** The lines of the client that a clause names; none where it names one that the State pays, or by too general a word. */
function namedBy(clause: Text, quote: Quote, lines: readonly LineMeaning[]): readonly QuoteLine[] {
  const byNoun = linesNamedIn(clause, quote, true);
  const told = wordsIn(clause);
  const called = byNoun.length > 0 ? byNoun : quote.lines.filter(({ designation }) => isCalled(designation, told));
  const short = quote.lines.filter(
    (line) =>
      !called.includes(line) && lines[line.index]?.payer.value === "client" && isCalledShort(line.designation, clause),
  );
  const named = [...called, ...short];
  return named.every(({ index }) => lines[index]?.payer.value === "client") ? named : [];
}

/** "La box internet", "le cabinet secondaire": two words of a line in a row, or its long first one, wherever they stand. */
function isCalled(designation: Text, told: readonly string[]): boolean {
  const own = wordsIn(designation);
  const [first = ""] = own;
  if (first.length >= LONG_NAME && !TOO_GENERAL.test(first) && told.includes(first)) return true;
  return own.some((word, at) => {
    const next = own[at + 1] ?? "";
    const isName = at === 0 ? next.length >= 3 : next.length >= 4 && word.length >= 4 && !TOO_GENERAL.test(next);
    return isName && !/\d/.test(word + next) && told.some((one, i) => one === word && told[i + 1] === next);
  });
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
