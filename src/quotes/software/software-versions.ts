import { NUMBER_WORDS } from "../dates/durations.ts";

/** A version number of software in folded text. */
export interface VersionForm {
  /** Where its words start ("version", "v") and where its number ends. */
  readonly start: number;
  readonly end: number;
  /** The number as written, without its "v". */
  readonly number: string;
  /** True when a word or letter says that it is a version. */
  readonly announced: boolean;
}

/** "Un" and "une" count or are articles; no version is called "cent". */
const NUMBER_WORD = Object.entries({ ...NUMBER_WORDS, zero: 0 })
  .filter(([word, number]) => !word.startsWith("un") && number < 30)
  .map(([word]) => word)
  .join("|");
const numberOf = (word: string): number => NUMBER_WORDS[word] ?? 0;

const ANNOUNCED =
  /(?<![a-z\d])(?:versions?|vers\.|rel(?:ease)?\.?|rev(?:ision)?\.?|ver\.?|edition|mouture|millesime|v\.?|r)\s?(?:cible\s?)?(?:n°\s?)?:?\s?(?:[«"]\s?)?((?:[vr])?\d{1,4}(?:\.(?:\d{1,4}|x))*[a-z]?\d?)(?![\d/]|[.,]\d|\s?(?:€|%|eur|jours|mois|ans))(?<!\.)/g;
/** A number in words: "version sept point deux". */
const WORDED = new RegExp(
  `(?<![a-z\\d])versions?\\s(?:n°\\s?)?(${NUMBER_WORD})(?:\\s(?:point|virgule)\\s(${NUMBER_WORD}))?(?![a-z\\d-])(?!\\s(?:ans|mois|jours))`,
  "g",
);
const DOTTED =
  /(?<![\d.,/a-z-]|\d\s)(\d{1,4}(?:\.(?:\d{1,4}|x)){1,3})(?![\d/%€-]|[.,]\d|\s?(?:€|%|eur|h\.?t|ttc|[./-]\s?\d))/g;

/** Every version number of a folded text, in order: announced ("v7.4", "version 6", "R3") or dotted ("12.3", "2025.1"). */
export function findVersions(folded: string): VersionForm[] {
  const found: VersionForm[] = [];
  for (const [pattern, announced] of [
    [ANNOUNCED, true],
    [DOTTED, false],
  ] as const) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      if (!announced && (isAmount(match[0]) || isDay(match[0]))) continue;
      found.push({ start, end, number: (match[1] ?? "").replace(/^[vr](?=\d)/, ""), announced });
    }
  }
  for (const match of folded.matchAll(WORDED)) {
    const [words, major = "", minor] = match;
    const number = [major, ...(minor === undefined ? [] : [minor])].map(numberOf).join(".");
    found.push({ start: match.index, end: match.index + words.length, number, announced: true });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "7900.00" is a price; "2025.10" is a version by its year. */
const isAmount = (number: string): boolean => /^\d{3,}\.\d{2}$/.test(number) && !/^(?:19|20)\d\d\./.test(number);

/** "09.05.2022": a day written with dots. */
const isDay = (number: string): boolean =>
  /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d{2}$/.test(number);
