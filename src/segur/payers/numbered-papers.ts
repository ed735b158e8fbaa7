import { type Mention, mentionsOf, type Reading } from "../reading/reading.ts";
import { wordAt } from "../reading/tokens.ts";

/** What a sentence says of another paper, that it calls by its number: "le devis S-22, qui porte la Prestation et que l'État paie". */

type Place = Pick<Mention, "from" | "to">;

const PAPER = /^(?:devis|facture|offre|commande|proposition|bon)$/u;
const OWN = /^(?:present|presente|ce|cet|cette)$/u;
const PART_OF_NUMBER = /^(?:n|no|\p{L}{0,4}\d*)$/u;
const RELATIVE = /^(?:que|qu|qui|dont|lequel|laquelle)$/u;
/** What goes on with the thing just named behind a comma: a participle, "porteur de la Prestation". */
const APPOSITION = /^(?:porteur|document|\p{L}{2,}(?:ee?s?|ie?s?|ue?s?|ises?))$/u;
/** Words between a relative pronoun, or "et", and what it brings: "et que seul l'État", "et intégralement". */
const BETWEEN = /^(?:et|puis|mais|aussi|seule?|lui|elle|meme|est|sera|\p{L}{3,}ment)$/u;

/** Whether a mention says of a numbered paper, and not of this quote, what it says. */
export function isSaidOfNumberedPaper(reading: Reading, mention: Place): boolean {
  const papers = numberedPapers(reading);
  if (papers.length === 0) return false;
  const paid = papers.find(({ from }) => from >= mention.to && areFillers(reading, mention.to, from));
  if (paid !== undefined) return !namesTheseWorks(reading, paid.to, reading.tokens.length);
  const before = papers.findLast(({ to }) => to <= mention.from);
  if (before === undefined || namesTheseWorks(reading, before.to, mention.from)) return false;
  const [end, start] = [reading.tokens[before.to - 1]?.end ?? 0, reading.tokens[mention.from]?.start ?? 0];
  if (/[;:]|\.\s/.test(reading.value.slice(end, start))) return false;
  return isSubject(reading, before, mention) || isAttached(reading, before, mention);
}

/** "Le devis S-22 est réglé par l'État": nothing else stands before the paper that is paid. */
const isSubject = (reading: Reading, paper: Place, mention: Place): boolean =>
  areFillers(reading, 0, paper.from) &&
  /^(?:est|sera)$/u.test(wordAt(reading.tokens, mention.from - 1)) &&
  mention.from - 1 === afterRemarks(reading, paper.to);

/** A relative clause or an apposition right behind the paper, or one that goes on from it: "…, qui … et que l'État paie". */
function isAttached(reading: Reading, paper: Place, mention: Place): boolean {
  const { tokens } = reading;
  const first = afterRemarks(reading, paper.to);
  const opens = (at: number): boolean =>
    RELATIVE.test(wordAt(tokens, at)) || ((tokens[at]?.breakBefore ?? 0) > 0 && APPOSITION.test(wordAt(tokens, at)));
  if (first > mention.from || !opens(first)) return false;
  if (first === mention.from) return true;
  let at = mention.from - 1;
  while (at > first && (tokens[at]?.filler === true || BETWEEN.test(wordAt(tokens, at)))) at--;
  const isLinked = RELATIVE.test(wordAt(tokens, at));
  const goesOn = APPOSITION.test(wordAt(tokens, mention.from)) && tokens.slice(at + 1, mention.from).some(isAnd);
  return isLinked || goesOn;
}

const isAnd = ({ word }: { readonly word: string }): boolean => word === "et";

/** The place behind what is said of the number itself: "du 3 mai 2022", "(vague 1)". */
function afterRemarks({ tokens, value }: Reading, from: number): number {
  const end = tokens[from - 1]?.end ?? 0;
  const remarks = REMARKS.exec(value.slice(end))?.[0].length ?? 0;
  const next = tokens.findIndex(({ start, filler }) => start >= end + remarks && !filler);
  return next === -1 ? tokens.length : next;
}
const REMARKS = /^(?:\s*\([^()]*\)|\s+(?:du|en date du)\s\d{1,2}(?:er)?(?:\s\p{L}+\s|[/.-]\d\d[/.-])\d{2,4})*/u;

/** The papers of a sentence that are called by a number, this quote left out. */
function numberedPapers(reading: Reading): Place[] {
  const { tokens } = reading;
  return tokens.flatMap(({ word }, from) => {
    if (!PAPER.test(word) || OWN.test(wordAt(tokens, from - 1))) return [];
    const end = tokens.findIndex(
      ({ word: part, breakBefore, filler }, at) =>
        at > from &&
        ((breakBefore > 0 && !(at === from + 1 && opensCode(tokens, at))) ||
          (!filler && (PAPER.test(part) || !PART_OF_NUMBER.test(part)))),
    );
    const to = lastNumber(reading, from, end === -1 ? tokens.length : end);
    return to === null ? [] : [{ from, to }];
  });
}

/** "Une autre offre, la MIH-P22-057": the number follows behind a comma, with the article of the paper. */
const opensCode = (tokens: Reading["tokens"], at: number): boolean =>
  /^(?:l[ae]?|n)$/u.test(wordAt(tokens, at)) && /^\p{L}{1,5}\d*$/u.test(wordAt(tokens, at + 1));

/** The end of a run of tokens up to its last figure, null where it has none. */
function lastNumber({ tokens, value }: Reading, from: number, to: number): number | null {
  const at = tokens.findLastIndex(({ word }, index) => index > from && index < to && /\d/.test(word));
  if (at === -1) return null;
  // "Le bon R-12.B": a number goes on as long as no blank parts it.
  let end = at + 1;
  while (end < to && tokens[end]?.start === (tokens[end - 1]?.end ?? 0) + 1 && isGlued(value, tokens[end]?.start ?? 0))
    end++;
  return end;
}

const isGlued = (value: string, start: number): boolean => /[-./_]/.test(value.charAt(start - 1));

const areFillers = ({ tokens }: Reading, from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ filler }) => filler);

const namesTheseWorks = (reading: Reading, from: number, to: number): boolean =>
  mentionsOf(reading, "these-works").some(
    (own) => own.from >= from && own.from < to && !/[;.]\s/.test(between(reading, from, own.from)),
  );

const between = ({ tokens, value }: Reading, from: number, to: number): string =>
  value.slice(tokens[from - 1]?.end ?? 0, tokens[to]?.start ?? value.length);
