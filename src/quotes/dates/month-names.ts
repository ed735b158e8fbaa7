import { withinOneEdit } from "../../french/near-words.ts";

const MONTHS: readonly (readonly string[])[] = [
  ["janvier", "janv", "jan"],
  ["fevrier", "fevr", "fev"],
  ["mars"],
  ["avril", "avr"],
  ["mai"],
  ["juin"],
  ["juillet", "juil"],
  ["aout"],
  ["septembre", "sept", "sep"],
  ["octobre", "oct"],
  ["novembre", "nov"],
  ["decembre", "dec"],
];

const exact = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** Number (1 to 12) of a month named in folded French, abbreviated or with one typing error in a long name. */
export function monthOf(word: string): number | null {
  const known = exact.get(word);
  if (known !== undefined) return known;
  if (word.length < 6) return null;
  const near = MONTHS.findIndex(([name = ""]) => name.length >= 7 && withinOneEdit(name, word));
  return near === -1 ? null : near + 1;
}

/**
 * Whether folded text names a month, the ending of a number before it left out ("1ermars"): most texts with figures do
 * not, and a few words are looked up faster than each way of writing a day is sought.
 */
export const namesMonth = (folded: string): boolean =>
  folded
    .replace(/(?<=\d)(?:er|ere|eme|e)(?=[a-z])/g, " ")
    .match(/[a-z]{3,}/g)
    ?.some((word) => monthOf(word) !== null) ?? false;
