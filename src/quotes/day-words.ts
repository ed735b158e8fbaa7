const UNITS =
  "premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt".split(
    " ",
  );
const TENS = "un deux trois quatre cinq six sept huit neuf".split(" ");

/** Days of a month written out in folded French ("quinze", "vingt et un"), with their numbers. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, index) => [word, index + 1] as const),
  ...TENS.map((word, index) => [index === 0 ? "vingt et un" : `vingt-${word}`, index + 21] as const),
  ["trente", 30],
  ["trente et un", 31],
]);

/** A pattern of these words, longest first; hyphens may be blanks. */
export const DAY_WORDS = [...DAYS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[- ]/g, "[- ]"))
  .join("|");

/** The number of a day written out, null when the words are none. */
export const dayOfWords = (words: string): number | null =>
  DAYS.get(words) ?? DAYS.get(words.replace(/ (?!et|un$)/g, "-")) ?? DAYS.get(words.replaceAll("-", " ")) ?? null;

/** Years written out ("deux mille vingt-deux", "deux mille vingt et un"). */
export const YEAR_WORDS = `deux[- ]mille[- ](?:et[- ])?(?:${DAY_WORDS})`;

/** The number of a year written out, null when the words are none. */
export function yearOfWords(words: string): number | null {
  const rest = dayOfWords(words.replace(/^deux[- ]mille[- ](?:et[- ])?/, ""));
  return rest === null ? null : 2000 + rest;
}
