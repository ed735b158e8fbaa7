import { numbersInWords } from "../../french/numbers-in-words.ts";

const UNITS = "un deux trois quatre cinq six sept huit neuf".split(" ");

/** Days of a month written out in folded French. */
const DAYS = [
  "premier",
  ...UNITS.slice(1),
  ..."dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt".split(" "),
  ...UNITS.map((unit) => (unit === "un" ? "vingt et un" : `vingt-${unit}`)),
  "trente",
  "trente et un",
];

/** A pattern of these words, longest first; hyphens may be blanks. */
export const DAY_WORDS = DAYS.toSorted((a, b) => b.length - a.length)
  .map((word) => word.replace(/[- ]/g, "[- ]"))
  .join("|");

/** The number of a day written out, null when the words are none. */
export const dayOfWords = (words: string): number | null => {
  const day = words === "premier" ? 1 : wholeNumber(words);
  return day === null || day > 31 ? null : day;
};

/** "Seizième", "vingt et unième": which day of a month, in folded French. */
export const ORDINAL_WORDS =
  "premier|dernier|(?:(?:vingt|trente)[- ](?:et[- ])?|dix-)?[a-z]{2,8}ieme|\\d{1,2}(?:er|e|eme)";

/** The number that an ordinal counts to, null when the word is none, or counts nothing ("dernier"). */
export function ordinalOfWords(words: string): number | null {
  const digits = /^\d{1,2}/.exec(words)?.[0];
  if (digits !== undefined) return Number(digits);
  const stem = words.replace(/ieme$/, "");
  const cardinal = [stem, `${stem}e`, stem.replace(/cinqu$/, "cinq"), stem.replace(/neuv$/, "neuf")];
  return cardinal.map(dayOfWords).find((number) => number !== null) ?? null;
}

/** Years written out ("deux mille vingt-deux", "deux mille vingt et un"). */
export const YEAR_WORDS = `deux[- ]mille[- ](?:et[- ])?(?:${DAY_WORDS})`;

/** The number of a year written out, null when the words are none. */
export const yearOfWords = (words: string): number | null =>
  wholeNumber(words.replace(/^(deux[- ]mille[- ])et[- ]/, "$1"));

/** The number that all the words together write out, hyphens taken apart. */
function wholeNumber(words: string): number | null {
  const parts = words.split(/[- ]/);
  const [number, ...others] = numbersInWords(parts);
  return number === undefined || others.length > 0 || number.to - number.from !== parts.length ? null : number.value;
}
