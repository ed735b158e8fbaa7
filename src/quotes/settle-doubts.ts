import type { Page, PagedDocument, ReadingProblem, SourceDocument, Word } from "../documents/document.ts";
import { textAt } from "../documents/text.ts";
import { closures, figuresOf } from "./closures.ts";
import type { Quote } from "./model.ts";
import { readQuote } from "./read-quote.ts";

/** Most doubtful figures that are weighed on a document; a page that has more is not legible enough. */
const most = 24;

/**
 * Decides figures that character recognition read in two ways: the reading that the quote's own arithmetic, check
 * digits and calendar bear out stands. What they cannot decide, and a rule may look at, is a problem of the document.
 */
export function settleDoubts(document: SourceDocument): SourceDocument {
  if (document.kind !== "pages") return document;
  const doubtful = document.pages.flatMap(({ words }) => words.filter(({ others }) => others !== undefined));
  if (doubtful.length === 0) return document;
  const quote = readQuote(document);
  if (quote === null) return document;
  let settled: PagedDocument = document;
  let best: Quote = quote;
  const problems: ReadingProblem[] = [];
  for (const [index, word] of doubtful.entries()) {
    const decided = index < most ? weigh(settled, best, word) : "open";
    if (decided === "open") problems.push(problemOf(word));
    else if (decided !== "as-read") {
      settled = decided.document;
      best = decided.quote;
    }
  }
  return { ...settled, problems: [...settled.problems, ...problems] };
}

type Decision = "as-read" | "open" | { readonly document: PagedDocument; readonly quote: Quote };

/** Whether a word stands as read, is to be read otherwise, or cannot be decided. */
function weigh(document: PagedDocument, quote: Quote, word: Word): Decision {
  const alternatives = word.others === undefined || word.others.length === 0 ? [disturbed(word.text)] : word.others;
  const isGuess = word.others?.length === 0;
  let decision: Decision = "as-read";
  for (const text of alternatives) {
    const other = withText(document, word, text);
    const reading = readQuote(other);
    if (reading === null || figuresOf(reading) === figuresOf(quote)) continue;
    const gain = closures(reading) - closures(quote);
    if (gain > 0 && !isGuess) return { document: other, quote: reading };
    if (gain >= 0) decision = "open";
  }
  return decision;
}

/** The word with another first digit: shows whether anything in the quote would tell. */
const disturbed = (text: string): string => text.replace(/\d/u, (digit) => (digit === "7" ? "4" : "7"));

function withText(document: PagedDocument, word: Word, text: string): PagedDocument {
  const { others: _settled, ...known } = word;
  const pages = document.pages.map(
    (page): Page =>
      page.number !== word.page
        ? page
        : { ...page, words: page.words.map((other) => (other === word ? { ...known, text } : other)) },
  );
  return { ...document, pages };
}

const problemOf = ({ text, page, box }: Word): ReadingProblem => ({
  code: "doubtful-figure",
  page,
  text: textAt(text, { page, bbox: box }),
});
