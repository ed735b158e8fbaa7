import type { Page, PagedDocument, ReadingProblem, SourceDocument, Word } from "../documents/document.ts";
import { placeOf, textAt } from "../documents/text.ts";
import { lostMarks } from "./amounts/lost-marks.ts";
import { closures, figuresOf } from "./lines/closures.ts";
import type { Quote } from "./model.ts";
import { readQuote } from "./read-quote.ts";

/** Most doubtful figures that are weighed on a document; a page that has more is not legible enough. */
const most = 24;

/**
 * Decides figures that character recognition read in two ways: the reading that the quote's own arithmetic, check
 * digits and calendar bear out stands. What they cannot decide, nor two of three readings, and a rule may look at, is a
 * problem of the document.
 */
export function settleDoubts(document: SourceDocument): SourceDocument {
  if (document.kind !== "pages") return document;
  const doubtful = document.pages.flatMap(({ words }) => words.filter(({ others }) => others !== undefined));
  const marks = lostMarks(document);
  if (doubtful.length + marks.length === 0) return document;
  const quote = readQuote(document);
  if (quote === null) return document;
  let best: Reading = { document, quote };
  const problems: ReadingProblem[] = [];
  for (const { word, readings } of marks.slice(0, most)) best = weigh(best, word, readings).best ?? best;
  for (const [index, word] of doubtful.entries()) {
    const isGuess = word.others?.length === 0;
    const readings = isGuess ? [disturbed(word.text)] : (word.others ?? []);
    const weighed = index < most ? weigh(best, word, readings) : { best: null, isOpen: true };
    if (weighed.best !== null && !isGuess) best = weighed.best;
    else if ((weighed.isOpen && word.agreed !== true) || weighed.best !== null) problems.push(problemOf(word));
  }
  return best.document === document && problems.length === 0
    ? document
    : { ...best.document, problems: [...best.document.problems, ...problems] };
}

/** A document as some words were settled, and the quote in it. */
interface Reading {
  readonly document: PagedDocument;
  readonly quote: Quote;
}

/** The first other reading of a word that the quote bears out better; whether one is borne out as well as what stands. */
function weigh(
  { document, quote }: Reading,
  word: Word,
  readings: readonly string[],
): { readonly best: Reading | null; readonly isOpen: boolean } {
  let isOpen = false;
  for (const text of readings) {
    const other = withText(document, word, text);
    const reading = readQuote(other);
    if (reading === null || figuresOf(reading) === figuresOf(quote)) continue;
    const gain = closures(reading) - closures(quote);
    if (gain > 0) return { best: { document: other, quote: reading }, isOpen };
    if (gain >= 0) isOpen = true;
  }
  return { best: null, isOpen };
}

/** The word with another first digit: shows whether anything in the quote would tell. */
const disturbed = (text: string): string => text.replace(/\d/u, (digit) => (digit === "7" ? "4" : "7"));

function withText(document: PagedDocument, word: Word, text: string): PagedDocument {
  const { others: _settled, agreed: _agreed, ...known } = word;
  const pages = document.pages.map(
    (page): Page =>
      page.number !== word.page
        ? page
        : { ...page, words: page.words.map((other) => (other === word ? { ...known, text } : other)) },
  );
  return { ...document, pages };
}

const problemOf = (word: Word): ReadingProblem => ({
  code: "doubtful-figure",
  page: word.page,
  text: textAt(word.text, placeOf(word)),
});
