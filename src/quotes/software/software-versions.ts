import type { Text } from "../../documents/text.ts";
import { fold } from "../../french/folded-text.ts";
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

/** What may follow the number proper: the release of a year, a service pack, a patch, a build ("2022 R3", "7.4 SP2", "4.2.1-b3"). */
export const QUALIFIER =
  "(?:(?:[\\s.-]?r|[\\s-]?(?:sp|hf|rc|mr|fp|build|hotfix|patch|service pack|update|correctif))[\\s.-]?\\d{1,6}|\\s?lts|-(?!va)[a-z]{1,3}\\d{1,4}|\\+\\d{1,6})(?![a-z\\d])";
/** The number of a version with whatever qualifies it, in folded text: "7", "10.2", "7a", "22h2", "2022 r3". */
export const VERSION_NUMBER = `\\d{1,4}(?:\\.(?:\\d{1,4}|x))*(?:[a-z]?\\d?|(?<=\\.\\d{1,4})\\.[a-z](?![a-z\\d]))(?:${QUALIFIER})?`;

/** The second of a year: "2022-2". */
export const OF_YEAR = "20\\d\\d-\\d{1,2}(?![\\d-])";

const ANNOUNCED = new RegExp(
  `(?<![a-z\\d])(?:versions?|vers\\.|rel(?:ease)?\\.?|rev(?:ision)?\\.?|ver\\.?|ed(?:ition|\\.)|mouture|millesime|v\\.?|(?<!(?:20\\d\\d|\\d\\.\\d{1,4})[\\s.-]?)r)\\s?(?:(?:cible|millesimee|numerotee|dite)\\s?)?(?:n°\\s?)?:?\\s?(?:[«"]\\s?)?((?:[vr])?(?:${OF_YEAR}|${VERSION_NUMBER}))(?![\\d/]|[.,]\\d|\\s?(?:€|%|eur|jours|mois|ans))(?<!\\.)`,
  "g",
);
/** The release of a year, which no word announces: "2022 R3", "22H2", "2023 SP1". */
const YEARLY =
  /(?<![\d.,/a-z-]|\d\s)(20\d\d(?:[\s.-]?[rh]\d|[\s.]?(?:sp|lts|hf|update)\s?\d?)|2\d[hr][1-4])(?![a-z\d/]|[.,]\d)/g;
/** A number in words: "version sept point deux". */
const WORDED = new RegExp(
  `(?<![a-z\\d])versions?\\s(?:n°\\s?)?(${NUMBER_WORD})(?:\\s(?:point|virgule)\\s(${NUMBER_WORD}))?(?![a-z\\d-])(?!\\s(?:ans|mois|jours))`,
  "g",
);
/** Dotted numbers; a dash between blanks parts those of a list ("5.1 - 5.2"), any other one joins the halves of a code. */
const DOTTED = new RegExp(
  `(?<![\\d.,/a-z-]|\\d\\s)(\\d{1,4}(?:\\.(?:\\d{1,4}|x)){1,3}(?:\\.?[a-f](?![a-z\\d]))?(?:${QUALIFIER})?)(?![\\d/%€-]|[.,]\\d|\\s?(?:€|%|eur|h\\.?t|ttc|[./]\\s?\\d)|(?!\\s-\\s\\d{1,4}\\.\\d)\\s?-\\s?\\d)`,
  "g",
);

/** Every version number of a folded text, in order: announced ("v7.4", "version 6", "R3") or dotted ("12.3", "2025.1"). */
export function findVersions(folded: string): VersionForm[] {
  const found: VersionForm[] = [];
  for (const [pattern, announced] of [
    [ANNOUNCED, true],
    [YEARLY, false],
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

/** A number found in folded text as its own words print it: "2022 r3" of "Ondine 2022 R3". */
export function asPrinted(number: string, text: Text): string {
  const folded = fold(text.value);
  const at = folded.value.lastIndexOf(number);
  return at < 0 ? number : text.value.slice(folded.origin(at), folded.origin(at + number.length));
}
