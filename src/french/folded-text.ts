import { RecentTexts } from "../documents/recent-texts.ts";

/** French text made comparable, with the way back to the characters it was made from. */
export interface Folded {
  /** Lower case, no accents, plain apostrophes, hyphens and blanks; ligatures undone. */
  readonly value: string;
  /** Index in the original string of a folded character; the end of the fold maps to the end of the original. */
  origin(index: number): number;
}

const BLANK = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/u;
const MARK = /\p{M}/u;
const cache = new Map<string, string>();

function foldCharacter(char: string): string {
  const known = cache.get(char);
  if (known !== undefined) return known;
  const folded = foldOne(char);
  if (cache.size < 5_000) cache.set(char, folded);
  return folded;
}

function foldOne(char: string): string {
  if (BLANK.test(char)) return " ";
  if ("’‘ʼ´`′".includes(char)) return "'";
  if ("‐‑‒–—―−".includes(char)) return "-";
  if (char === "œ" || char === "Œ") return "oe";
  if (char === "æ" || char === "Æ") return "ae";
  // The degree and ordinal signs of "n°" and "nº" are one sign, kept apart from the letter o.
  if (char === "º" || char === "°" || char === "˚") return "°";
  // The mark of a trade name is no letter of it: "Kalios® Labo".
  if ("®™℠".includes(char)) return "";
  if (char === "\u00ad" || char === "\u200b" || char === "\ufeff") return "";
  return Array.from(char.normalize("NFKD"))
    .filter((part) => !MARK.test(part))
    .join("")
    .toLowerCase();
}

/** The readers of a quote look at the same strings one after the other: the last ones are kept. */
const recent = new RecentTexts<Folded>(100_000);
const recentPlain = new RecentTexts<string>(100_000);

/** Folds a string; every folded character knows the character it came from. */
export const fold = (original: string): Folded => recent.get(original, computeFolded);

/** Dots, lines or blanks with dots that lead the eye from a label to its value: they stand for a colon. */
const LEADER =
  /\s?:?(?:\s\.{2,}(?=\s|$)|\s?(?:[._\u2026\u00b7]\s?){4,}|\s?\u2026{2,}|\s?\.{4,}|\s?_{3,}|\s-{3,}(?=\s))\s*:?\s*/gu;
const HAS_LEADER = /\s\.\.|\.{4}|\u2026\s?\u2026|\. \. \.|_{3}|\s-{3}\s|\u00b7\s?\u00b7/u;

function computeFolded(original: string): Folded {
  const folded = withPlainMarks(foldedCharacters(original));
  return HAS_LEADER.test(original) ? withoutLeaders(folded) : folded;
}

/** "date_devis" is two words, "client = Orne" a label with its value; no character moves. */
/** "**Vendeur** Ondine": a label set in bold is one with a colon. */
const withoutStars = (value: string): string =>
  value.replace(
    /^\*\*([^*]{2,40})\*\*(\s?:)?/,
    (_all, label: string, colon = "") => `  ${label.replace(/:$/, " ")}${colon === "" ? " :" : `  ${colon}`}`,
  );

const withPlainMarks = ({ value: printed, origin }: Folded): Folded =>
  plainMarks({ value: printed.startsWith("**") ? withoutStars(printed) : printed, origin });

const plainMarks = ({ value, origin }: Folded): Folded => ({
  value: /^[-•*] [a-z°' ]{2,25} - \S|^[a-z°' ]{2,30} (?:→|➔|>) \S/.test(value)
    ? value.replace(/^((?:[-•*] )?[a-z°' ]{2,30}) (?:-|→|➔|>) /, "$1 : ")
    : value.includes("_") || value.includes("=")
      ? value
          .replace(/(?<=[a-z])_(?=[a-z])/g, " ")
          .replace(
            /^([a-z][a-z. '/()-]{1,40}?)(\s?)=(\s?)(?=\S)/,
            (_all, label: string, before: string, after: string) => `${label.replace(/\./g, " ")}${before}:${after}`,
          )
          .replace(/(?<=[a-z]{2} )=(?= [a-z\d])/g, ":")
      : value,
  origin,
});

/** Each leader made ": ", with the way back to the characters that stay. */
function withoutLeaders({ value, origin }: Folded): Folded {
  let kept = "";
  const origins: number[] = [];
  let from = 0;
  const keep = (to: number) => {
    for (let at = from; at < to; at++) origins.push(origin(at));
    kept += value.slice(from, to);
  };
  for (const { 0: leader, index } of value.matchAll(LEADER)) {
    keep(index);
    origins.push(origin(index), origin(index + leader.length - 1));
    kept += ": ";
    from = index + leader.length;
  }
  keep(value.length);
  return { value: kept, origin: (index) => origins[index] ?? origin(value.length) };
}

function foldedCharacters(original: string): Folded {
  let value = "";
  let origins: number[] | null = null;
  let at = 0;
  for (const char of original) {
    const folded = foldCharacter(char);
    if (origins === null && folded.length !== char.length) origins = Array.from({ length: at }, (_, index) => index);
    if (origins !== null) for (let i = 0; i < folded.length; i++) origins.push(at);
    value += folded;
    at += char.length;
  }
  const ends = origins;
  return {
    value,
    origin: (index) => (ends === null ? Math.min(index, original.length) : (ends[index] ?? original.length)),
  };
}

/** The folded string alone, where no way back is needed. */
export const plain = (original: string): string => recentPlain.get(original, computePlain);

const computePlain = (original: string): string => fold(original).value.replace(/ +/g, " ").trim();

/** The folded index of a character of the original string. */
export function foldedIndex(folded: Folded, original: number): number {
  let low = 0;
  let high = folded.value.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (folded.origin(middle) < original) low = middle + 1;
    else high = middle;
  }
  return low;
}
