import { sliceText, type Text } from "../../documents/text.ts";
import { orBare } from "../../french/bare-letters.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import { headingsOf } from "../line-meaning.ts";
import { statementReadings, termReadings } from "../reading/quote-readings.ts";
import { byQuote, byWords, type Reading, readText } from "../reading/reading.ts";
import { notesByCode } from "./code-notes.ts";
import { clausesByNumber, namesNumbers, printedNumber, printedNumbers } from "./line-numbers.ts";
import { linesOfCells } from "./named-lines.ts";
import { notesOnParts, notesUnderHeadings } from "./part-notes.ts";
import { notesByReference, notesOnReferences } from "./reference-notes.ts";

/** A mark of a note or a legend ("(1)", "[E]", "(*)", "S :"), and where its explanation starts. */
const MEANS = "(?:désigne|signifie|veut dire|vaut|indique|correspond|renvoie|pour)(?:nt)?(?!\\p{L})";
/** Figures and daggers set high, which make a unit behind a "m", and figures in circles. */
const RAISED = "[¹²³⁴-⁹†‡①-⑳]";
/** Signs of print that tell nothing by themselves. */
const SIGN = "[●○◉◌■□▪▫◆◇▲△▼▽►▷★☆♦♠♣♥•◦✓✔✗✘]";
/** Signs that stand for something wherever they are printed: ornaments and pictures, and neither bullets, arrows nor boxes to tick. */
const ORNAMENT = "(?![●○•■□▪▫▶►▷✓✔✗✘✕✖☐☑☒➔-➾])[\\u25A0-\\u27BF\\u2B00-\\u2BFF\\u{1F300}-\\u{1FAFF}]\\uFE0F?";
/** What a mark may be called: "le repère 2 groupe des appareils". */
const CALLED = "notes?|renvois?|repères?|codes?|lettres?|chiffres?|marques?|signes?|symboles?|numéros?";
const NOTE = new RegExp(
  `(?:^|[\\s;,(])(?:\\[(\\p{L}{1,3}|\\d{1,2})\\]|\\((?:(?:[Nn]ote|[Rr]envoi|[Rr]epère)\\s)?(\\d{1,2}|\\p{Lu}{1,2}|\\p{Ll}|\\*{1,3})\\)|(${RAISED}|\\*{1,3})(?!\\s*\\p{Lu}{1,3}\\d?\\s*[=:])|(\\p{Lu}{1,2}(?=\\s*(?:[:=]|${MEANS}))|\\p{Lu}{1,3}\\d?(?=\\s*=)|\\d{1,2}(?=\\s*=)|(?<=[:;]\\s?)\\p{Lu}{1,2}(?=,\\s\\p{Ll})|(?<=^(?:[Nn]ote|[Rr]envoi|[Rr]epère)\\s)(?:\\p{Lu}{1,2}|\\d{1,2})(?=\\s*[:=–.)-])|(?<=^[Ll][ea]s?\\s(?:${CALLED})\\s[«"“]?\\s?)(?:\\p{Lu}{1,2}|\\d{1,2})(?=\\s?[»"”]?\\s\\p{Ll}))[»"”]?|(${SIGN}(?=\\s*(?:[:=]|${MEANS}))|${ORNAMENT}))\\s*(?:[:=–,.)-]|${MEANS}(?:\\s(?:à|que|pour)(?=\\s))?)?(?:\\s*(?=\\p{L}|&\\s)|(?=\\s*[[(][\\p{L}\\d*]{1,2}[\\])]))`,
  "gu",
);
/** The same marks where a line bears them, or calls the note by its name: "(voir détail en note 1)". */
const MARK = new RegExp(
  `\\[(\\p{L}{1,3}|\\d{1,2})\\]|\\((?:(?:[Vv]oir|[Cc]f\\.?)\\s)?(\\d{1,2}|\\p{Lu}{1,2})\\)|(?<!\\p{L})(?:[Nn]ote|[Rr]envoi|[Rr]epère)\\s(?:n°\\s?)?(\\d{1,2}|\\p{Lu}{1,2})(?![\\p{L}\\d])|(?<=\\s)\\((\\p{Ll})\\)|(?<!(?<!\\p{L})[cdk]?m)(${RAISED})|(\\*{1,3})(?!\\*)|(${ORNAMENT})`,
  "gu",
);

/** "²" calls the same note as "(2)". */
const markOf = (match: RegExpMatchArray): string =>
  (match.slice(1).find((group) => group !== undefined) ?? "").normalize("NFKC").replace("\uFE0F", "");

/** The notes and legends that a line calls by their marks, in the order of its marks. */
export const notesOfLines = byQuote((quote): ((line: QuoteLine) => readonly Text[]) => {
  const terms = termReadings(quote);
  const notes = new Map<string, Text[]>();
  const marked = [...terms, ...labelsWithMarks(quote)]
    .flatMap(noteSpansIn)
    .map(({ text, mark, start, end }) => ({ mark, text: sliceText(text, start, end), answer: answerTo(quote, text) }));
  for (const [at, { mark, text, answer }] of marked.entries())
    notes.set(mark, [...(notes.get(mark) ?? []), text, ...answer, ...toldBefore(marked, at)]);
  const marksFor = (line: QuoteLine): string[] => [...marksOf(line), ...marksOver(quote, line)];
  const isCalled = quote.lines.some((line) => marksFor(line).some((mark) => notes.has(mark)));
  const areNumbered = !isCalled && notes.size > 0 && quote.lines.every(opensWithRank);
  const numbered = terms.filter(namesLines).flatMap(({ text }) => clausesByNumber(text, printedNumbers(quote)));
  const onParts = notesOnParts(quote);
  const underHeadings = notesUnderHeadings(quote);
  const byReference = notesByReference(quote);
  const onReferences = notesOnReferences(quote);
  const byCode = notesByCode(quote);
  const onCells = terms.map(({ text }) => ({ text, lines: linesOfCells(text.value, quote) }));
  return (line) => [
    ...(notes.size === 0 ? [] : marksFor(line).flatMap((mark) => notes.get(mark) ?? [])),
    // "(1) Pris en charge par l'État" under "N° | Désignation": where no line bears the mark, it is the number of one.
    ...(areNumbered ? (notes.get(String(line.index + 1)) ?? []) : []),
    ...numbered.flatMap(({ text, numbers }, at) =>
      numbers.has(printedNumber(line)) ? [text, ...toldBefore(numbered, at)] : [],
    ),
    ...byReference(line),
    ...onReferences(line),
    ...byCode(line),
    ...onCells.flatMap(({ text, lines }) => (lines.includes(line) ? [text] : [])),
    ...onParts(line),
    ...underHeadings(line),
  ];
});

/** "À votre charge (1)" over lines: a mark that closes a heading calls its note for all that stands under it. */
const marksOver = (quote: Quote, line: QuoteLine): readonly string[] =>
  headingsOf(quote, line).flatMap((heading) => closingMark(readText(heading)));

const closingMark = byWords(({ value }): readonly string[] =>
  [...value.matchAll(MARK)]
    .filter(({ index, 0: mark }) => index > 0 && /^[\s:.)\]]*$/u.test(value.slice(index + mark.length)))
    .map(markOf),
);

/** "(1) Pourquoi ? Parce que ces postes …": what a note asks is answered by the sentence behind it. */
function answerTo({ statements }: Quote, note: Text): readonly Text[] {
  if (!/\?\s*$/u.test(note.value)) return [];
  const at = statements.findIndex(({ text }) => text === note);
  const next = statements[at + 1];
  return next !== undefined && next.paragraph === statements[at]?.paragraph ? [next.text] : [];
}

/** "(2) équipement, même motif", "Poste 3 : idem": what the last note that says more of its own told counts here as well. */
function toldBefore(notes: readonly { readonly text: Text }[], at: number): readonly Text[] {
  const repeats = ({ text }: { readonly text: Text }): boolean => SAME.test(text.value);
  const own = notes[at];
  const first = own === undefined || !repeats(own) ? undefined : notes.slice(0, at).findLast((note) => !repeats(note));
  return first === undefined ? [] : [first.text];
}
const SAME = orBare(
  /(?<!\p{L})(?:mêmes? (?:motifs?|raisons?|cas|remarque|justification|explication|cause|régime)|idem|ibid(?:em)?|pareillement)(?!\p{L})/iu,
);

/** "1 | Prestation Ségur | 1 | …": the number of the line among those of the quote, printed before all else, and no quantity. */
function opensWithRank({ index, text, quantity }: QuoteLine): boolean {
  const [rank = "", ...cells] = text.pieces.map(({ start, end }) => text.value.slice(start, end).trim());
  const isRank = Number(/^0?(\d{1,2})[.)]?$/u.exec(rank)?.[1]) === index + 1;
  return isRank && cells.some((cell) => Number.parseFloat(cell.replace(",", ".")) === quantity);
}

/** "* = Prestation Ségur MDV-LGC-Va1, payée par l'État : | 1 080,00": a row of the totals that explains the mark of lines. */
const labelsWithMarks = ({ summaries }: Quote): readonly Reading[] =>
  summaries.flatMap(({ label }) => (OPENS_WITH_MARK.test(label.value) ? [readText(label)] : []));
const OPENS_WITH_MARK = /^\s*(?:\*{1,3}|\([\d\p{L}*]{1,2}\)|\p{Lu}(?=\s*=))\s*[:=]?\s*\p{L}/u;

/** Whether a sentence names lines by number or rank, whatever their numbers are. */
const namesLines = byWords(({ value }) => namesNumbers(value));

/** Each mark of a sentence, and where the words up to the next one stand. */
const noteSpansIn = (reading: Reading) => noteSpans(reading).map((span) => ({ text: reading.text, ...span }));

const noteSpans = byWords(({ value }) => {
  const found = [...value.matchAll(NOTE)];
  return found.map((match, index) => {
    const last = found.findIndex((one, at) => at >= index && !isJoined(value, one, found[at + 1]));
    const told = found[last] ?? match;
    const start = told.index + told[0].length;
    const end = found[last + 1]?.index ?? value.length;
    // What follows a semicolon may speak of other lines: "* : État ; sans astérisque : client".
    const clause = value.slice(start, end).search(OF_OTHER_LINES);
    return { mark: markOf(match), start, end: clause > 0 ? start + clause : end };
  });
});

/** "(x) et (y) : …": nothing but a word that joins them stands between two marks, which share what is told behind the last. */
const isJoined = (value: string, mark: RegExpExecArray, next: RegExpExecArray | undefined): boolean =>
  next !== undefined && /^\s*(?:et|&)?[\s;,(]*$/u.test(value.slice(mark.index + mark[0].length, next.index));

/** A clause behind a semicolon that labels something, or opens on lines that it does not call by the mark. */
const OF_OTHER_LINES =
  /;(?=[^;]*[:=]|\s*(?:et |puis |mais )?(?:sans|autres?|les?|la|l['’]|tout|toutes?|tous|ceux|celles?|aucune?|seule?s?|lignes?|postes?|articles?)(?!\p{L}))/iu;

/** A code alone in the cell of the payer. */
const PAYER_CODE = new RegExp(`^(?:\\p{Lu}{1,2}|\\p{Lu}{1,3}\\d?|\\d{1,2}|${SIGN})$`, "u");
/** A code alone in a cell of a column that no heading explains; a number there may be anything. */
const OTHER_CODE = new RegExp(`^(?:\\p{Lu}{1,2}|\\p{Lu}{1,3}\\d?|${SIGN})$`, "u");

/** Marks that set themselves apart, "(a)", "[E]", "*", call a note from wherever they stand in the row. */
function marksOf({ payerCell, designation, text }: QuoteLine): string[] {
  const cell = payerCell?.value.trim();
  const inPayer = cell !== undefined && PAYER_CODE.test(cell) ? [cell] : [];
  const named = new Set(designation.pieces.map(({ at }) => at));
  const inCells = text.pieces
    .filter(({ at }) => "row" in at || !named.has(at))
    .map(({ start, end }) => text.value.slice(start, end).trim())
    .filter((code) => code !== cell && OTHER_CODE.test(code));
  return [
    ...inPayer,
    ...inCells,
    ...numberBehindTotal(text).filter((mark) => mark !== cell),
    ...calledMarks(readText(text)),
  ];
}

/** "… | 365,00 | 2": behind the total of a line nothing is counted any more. */
function numberBehindTotal({ value, pieces }: Text): string[] {
  const [total, mark] = pieces.slice(-2).map(({ start, end }) => value.slice(start, end).trim());
  return total !== undefined && BILLED.test(total) && mark !== undefined && /^[1-9]\d?$/.test(mark) ? [mark] : [];
}

/** What a line costs, complete with its cents or its currency, or that it costs nothing. */
const BILLED = /(?:^\D{0,3}\d[\d\s.'’]*[.,]\d{2}(?:\s?(?:€|eur))?|\d\s?€|^(?:inclus|compris|offert)e?s?)$/iu;

const calledMarks = byWords(({ value }): readonly string[] => [...value.matchAll(MARK)].map(markOf));

/** Sentences that open with the mark of a line that is accepted: "(1) Engagement de 48 mois" under "Pack Ségur (1)". */
export function notesOnMarkedLines(quote: Quote, accept: (line: QuoteLine) => boolean): ReadonlySet<Text> {
  const marks = new Set(quote.lines.filter(accept).flatMap(marksOf));
  if (marks.size === 0) return new Set();
  const notes = statementReadings(quote).filter((statement) => marks.has(openingMark(statement) ?? ""));
  return new Set(notes.map(({ text }) => text));
}

/** The mark that a sentence opens with; null where it opens with none. */
const openingMark = byWords(({ value }): string | null => {
  const [note] = value.matchAll(NOTE);
  return note !== undefined && /^(?:note|renvoi|repère)?[\s;,(]*$/iu.test(value.slice(0, note.index))
    ? markOf(note)
    : null;
});
