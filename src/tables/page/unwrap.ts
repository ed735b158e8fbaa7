import { foldLabel } from "../headings/summary-words.ts";

/** Words that call for another one: a line that ends with one of them goes on in the next. */
const LEADING_ON = new Set(
  "le la les l de du des d un une au aux a et ou ni par pour sur sous dans en avec sans hors non que qui dont vers entre chez ne n y est sont ce cette".split(
    " ",
  ),
);

const END_OF_SENTENCE = /[.!?]["»)]?\s*$/;
const OPENS_AN_ENTRY = /^\s*(?:[-–—•*·►▪]|\d{1,2}[.)]\s|\(\d|[a-z][.)]\s)/u;

/**
 * A cell's text with the line feeds that only wrap its words turned into blanks; those that part entries of a list or
 * lines of an address stay. No character moves, so places hold.
 */
export function unwrapped(text: string): string {
  if (!text.includes("\n")) return text;
  const prose = END_OF_SENTENCE.test(text);
  return text.replace(/[^\S\n]*\n[^\S\n]*/gu, (feed, at: number) =>
    isWrap(text.slice(0, at), text.slice(at + feed.length), prose) ? " ".repeat(feed.length) : feed,
  );
}

function isWrap(before: string, after: string, prose: boolean): boolean {
  if (OPENS_AN_ENTRY.test(after) || /[.:;!?]["»)]?$/.test(before)) return false;
  if (/^\p{Ll}/u.test(after) || prose) return true;
  return endsOpen(before);
}

/** True for words that end with one that calls for another: "nous rembourse la". */
export function endsOpen(text: string): boolean {
  const last = /(\p{L}+)['’]?$/u.exec(text)?.[1];
  // "Jusque-là", "ceux-là" end a phrase where "la" would not.
  return last !== undefined && last !== "là" && LEADING_ON.has(foldLabel(last));
}

/** A line that stops in the middle of a phrase, by its last mark or word, or in parentheses. */
export const phraseGoesOn = (line: string): boolean =>
  (/[,(/–-]$/u.test(line.trim()) && !SET_IN_DASHES.test(line)) ||
  endsOpen(line.trim()) ||
  line.lastIndexOf("(") > line.lastIndexOf(")");

/** "--- Part de l'État ---": dashes on both sides set the words apart, and lead on to nothing. */
const SET_IN_DASHES = /^\s*[–—-]+\s.*\p{L}.*\s[–—-]+\s*$/u;

/** A line that begins in the middle of a phrase, be it with the version of what the line before named. */
export const goesOnFrom = (before: string, line: string): boolean =>
  /^(?:\p{Ll}|\(|[:,;] |v?\d+\.\d+ \p{Ll}{2})/u.test(line) || phraseGoesOn(before) || opensInPhrase(before, line);

/** "DES FLUX" under "INSTALLATION ET TESTS": where all is in capitals, a word that only joins others tells what small letters do. */
const opensInPhrase = (before: string, line: string): boolean =>
  /^(?:D['’](?=\p{Lu})|(?:DE|DES|DU|ET|OU|AU|AUX) )/u.test(line) &&
  !/\p{Ll}/u.test(before + line) &&
  /\p{Lu}{3}/u.test(before);
