import { sliceText, type Text } from "../documents/text.ts";

/** Words whose dot ends no sentence. */
const ABBREVIATIONS = new Set(
  "v.a m.o.m v.s.r art al av bat bd bld boul cf chap dr env etc ex fg h.t ht ing m max min mm mme mlle n no nb nbre num p.ex pl pp pr prof ref s.a st ste tel ttc u v vol sem janv fevr fev avr juil sept oct nov dec trim qte prest fonct mtt mt rel rev ed vers ver maint corr res cond recond renouv param qualif util fourn livr inst instal compl suppl perim prereq compat val prod rep lg lgn lect fact".split(
    " ",
  ),
);

const ENDING = /[.!?…]+(?=[\s»")]|$)/gu;

const LETTERED =
  /(?:partie|section|lot|annexe|option|volet|tranche|phase|catégorie|classe|groupe|colonne|poste|bloc|site|bâtiment)s? \p{Lu}$/iu;

/** True when the mark at `index` ends a sentence: not an abbreviation, an initial, an ordinal of a list or a decimal. */
function endsSentence(text: string, index: number, length: number): boolean {
  const mark = text.slice(index, index + length);
  const next = text.slice(index + length).trimStart();
  // "Labaris 6.4 ..... avril 2018": a row of dots leads on to what it lists.
  if (LEADERS.test(mark)) return next === "";
  if (mark !== ".") return true;
  const word = wordBefore(text, index);
  if (next === "") return true;
  // "PART ASSO. : HORS PÉRIMÈTRE": what a colon follows is a label that was cut short.
  if (/^[:=]/.test(next)) return false;
  const lower = bare(word);
  // "HT." and "TTC." end a sentence when a capital or the mark of a note follows, never before a number or a small letter.
  if (MAY_END.test(lower)) return /^(?:[\p{Lu}«]|\((?:\p{L}{1,2}|\d{1,2}|\*{1,3})\)\s?[:=])/u.test(next);
  // "la partie A." may end a sentence; "L. 441-10" and "J. Martin" go on.
  if (LETTERED.test(text.slice(Math.max(0, index - 20), index)) && /^[\p{Lu}«]/u.test(next)) return true;
  if (ABBREVIATIONS.has(lower) || /^\p{L}$/u.test(word)) return false;
  const beforeMark = text.slice(0, index);
  // "1. Prix.", "Article 3. Toute somme": the number of a clause belongs to the sentence after it.
  if (/(?:^|[\s.;:])(?:\d{1,2}|[IVX]{1,4})$/u.test(beforeMark) && beforeMark.trim().length <= 14) return false;
  return !/^[\p{Ll}]/u.test(next);
}

const LEADERS = /^(?:\.{4,}|…{2,})$/;
const MAY_END = /^(?:ht|ttc|h\.t|t\.t\.c|etc|max|min|oct|nov|dec|sem|m²)$/;

const wordBefore = (text: string, index: number): string =>
  /[\p{L}.]+$/u.exec(text.slice(Math.max(0, index - 12), index))?.[0] ?? "";

const bare = (word: string): string => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** Whether the dot at `index` only cuts a word short ("vers. Ségur", "rep. 4"), whatever follows. */
export function cutsShort(text: string, index: number): boolean {
  const word = bare(wordBefore(text, index));
  return ABBREVIATIONS.has(word) && !MAY_END.test(word);
}

const ENDING_OR_LINE = new RegExp(`${ENDING.source}|\\n`, "gu");

/** Words that no line of a list ends with, and names that may open the second half of a sentence. */
const GOES_ON =
  /(?:[,’'(-]|(?<!\p{L})(?:de|du|des|le|la|les|un|une|et|ou|à|au|aux|par|pour|sur|dans|avec|sans|en|que|qui|est|sont|sera|seront|prestation|version|logiciel|n°))\s*$/iu;
const NAMES =
  /^\s*(?:S[ée]gur|[ÉEé]tat|ANS|ASP|SONS|HT|TTC|TVA|FINESS|SIRET|DMP|INS|Pro Sant[ée]|MSSant[ée])(?!\p{L})/u;

/** A cell of several lines that each open with a capital: things said one under the other, not a sentence that wraps. */
function isListOfLines(value: string): boolean {
  const [first = "", ...others] = value.split("\n");
  return (
    others.length > 0 &&
    others.every((line) => /^\s*[-–•*]?\s*\p{Lu}\p{Ll}/u.test(line) && !NAMES.test(line)) &&
    [first, ...others.slice(0, -1)].every((line) => !GOES_ON.test(line))
  );
}

/** The sentences of a text, in order, without blanks around them. */
export function sentencesOf(text: Text): Text[] {
  const sentences: Text[] = [];
  let start = 0;
  const push = (end: number) => {
    const value = text.value.slice(start, end);
    const lead = value.length - value.trimStart().length;
    if (value.trim() !== "") sentences.push(sliceText(text, start + lead, start + value.trimEnd().length));
    start = end;
  };
  const ending = isListOfLines(text.value) ? ENDING_OR_LINE : ENDING;
  for (const match of text.value.matchAll(ending)) {
    let end = match.index + match[0].length;
    if (match[0] !== "\n" && !endsSentence(text.value, match.index, match[0].length)) continue;
    while (/[\s»")]/u.test(text.value[end] ?? "") && !/\s/u.test(text.value[end] ?? "")) end++;
    push(end);
  }
  push(text.value.length);
  return sentences;
}

/** A dash breaks a clause where a new label follows it: "Date : 25/09/2023 - Validité : trois mois". */
const CLAUSE_BREAK = /[;•|\n]|[.!?…](?=\s)|\s-(?=\s[a-z°' ]{1,40}:)/gu;

/** A sentence goes on over semicolons and dashes. */
const SENTENCE_BREAK = /[|\n]|[.!?…](?=\s)/gu;

/** Where the clause before `index` starts in folded text: after the last full stop or semicolon, not before `floor`. */
export const clauseStart = (folded: string, index: number, floor: number): number =>
  lastBreak(folded, floor, index, CLAUSE_BREAK) ?? floor;

/** Where the clause after `index` ends in folded text. */
export const clauseEnd = (folded: string, index: number): number => nextBreak(folded, index, CLAUSE_BREAK);

/** Where the sentence around `index` starts in folded text. */
export const sentenceStart = (folded: string, index: number): number =>
  lastBreak(folded, 0, index, SENTENCE_BREAK) ?? 0;

/** Where the sentence around `index` ends in folded text. */
export const sentenceEnd = (folded: string, index: number): number => nextBreak(folded, index, SENTENCE_BREAK);

function lastBreak(folded: string, from: number, to: number, pattern: RegExp): number | null {
  let end: number | null = null;
  for (const found of breaksIn(folded, from, to, pattern)) end = found.end;
  return end;
}

function nextBreak(folded: string, from: number, pattern: RegExp): number {
  const [next] = breaksIn(folded, from, folded.length, pattern);
  return next?.start ?? folded.length;
}

/** The breaks of folded text from `from` to `to` (excluded), in order; dots that end no sentence are none. */
function* breaksIn(
  folded: string,
  from: number,
  to: number,
  pattern: RegExp,
): Iterable<{ start: number; end: number }> {
  for (const match of folded.slice(from, to).matchAll(pattern)) {
    const start = from + match.index;
    if (match[0] !== "." || endsSentenceFolded(folded, start)) yield { start, end: start + match[0].length };
  }
}

/** Folding loses capitals: only abbreviations and lone letters keep a clause open. */
function endsSentenceFolded(folded: string, index: number): boolean {
  if (folded.slice(Math.max(0, index - 3), index) === "...") return false;
  const word = /[a-z.]+$/.exec(folded.slice(Math.max(0, index - 12), index))?.[0] ?? "";
  return !ABBREVIATIONS.has(word) && !/^[a-z]$/.test(word);
}
