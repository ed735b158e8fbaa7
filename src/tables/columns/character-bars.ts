import type { Edge, Page, SourceDocument, Word } from "../../documents/document.ts";
import { partOfWord, placeOfLetter } from "../../documents/word-parts.ts";

/** Upright bars of text mode, typed between the columns or at the ends of rules. */
const BAR = /[|¦│┃║]/gu;
/** A rule typed over the columns: "+------+-----+", "├──────┼─────┤". */
const RULE = /^(?=.*[-=_─━═])[-+|=_─-╿]{3,}$/u;
/** Points by which the bars of one column differ from line to line. */
const aligned = 1.5;
/** Lines in which a bar comes back at its place. */
const leastLines = 3;

/** Tables whose rules and bars are typed rather than drawn: they are edges of the page, and no words of its cells. */
export function withTypedRules(document: SourceDocument): SourceDocument {
  if (document.kind === "grid") return document;
  return { ...document, pages: document.pages.map(ruledPage) };
}

interface Bar {
  readonly at: number;
  readonly word: Word;
}

function ruledPage(page: Page): Page {
  const words = page.words.filter(({ text }) => !RULE.test(text));
  const columns = columnsOf(words.flatMap(barsOf));
  // One bar alone parts the entries of a letter head; a table has one at least on either side of a column.
  if (columns.length < 2) return page;
  const upright = columns.map(
    (bars): Edge => ({
      level: false,
      at: average(bars.map(({ at }) => at)),
      from: Math.min(...bars.map(({ word }) => word.box[1])) - 1,
      to: Math.max(...bars.map(({ word }) => word.box[3])) + 1,
    }),
  );
  const level = page.words
    .filter(({ text }) => RULE.test(text))
    .map(({ box: [from, top, to, bottom] }): Edge => ({ level: true, at: (top + bottom) / 2, from, to }));
  const isBar = (at: number): boolean => upright.some((edge) => Math.abs(edge.at - at) <= aligned);
  return {
    ...page,
    words: words.flatMap((word) => partedAtBars(word, isBar)),
    edges: [...(page.edges ?? []), ...upright, ...level],
  };
}

/** Bars that come back at one place in several lines. */
function columnsOf(bars: readonly Bar[]): Bar[][] {
  const groups: Bar[][] = [];
  for (const bar of [...bars].sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group !== undefined && bar.at - (group[0]?.at ?? bar.at) <= aligned) group.push(bar);
    else groups.push([bar]);
  }
  return groups.filter((group) => new Set(group.map(({ word }) => Math.round(word.box[3]))).size >= leastLines);
}

const barsOf = (word: Word): Bar[] =>
  Array.from(word.text.matchAll(BAR), ({ index }) => ({ at: placeOfLetter(word, index + 0.5), word }));

/** What stands between the bars that a word was typed together with: "|QTE|P.U.". */
function partedAtBars(word: Word, isBar: (at: number) => boolean): Word[] {
  const cuts = Array.from(word.text.matchAll(BAR), ({ index }) => index).filter((index) =>
    isBar(placeOfLetter(word, index + 0.5)),
  );
  if (cuts.length === 0) return [word];
  const ends = [...cuts, word.text.length];
  return ends.flatMap((end, part) => {
    const start = part === 0 ? 0 : (cuts[part - 1] ?? 0) + 1;
    return start === end ? [] : [partOfWord(word, start, end)];
  });
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
