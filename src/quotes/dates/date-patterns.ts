import {
  type DateReading,
  dayOfMonth,
  monthRange,
  numericDay,
  numericMonth,
  numericRange,
  partOfMonth,
  partOfYear,
  quarter,
  ROMAN_MONTHS,
  romanDay,
  season,
  semester,
  week,
  wordedDay,
  wordedRange,
} from "./date-readings.ts";
import { DAY_WORDS, dayOfWords, ORDINAL_WORDS, YEAR_WORDS, yearOfWords } from "./day-words.ts";
import { FEAST_NAMES, feast, NEW_YEAR } from "./feasts.ts";

/** A way of writing dates in folded text, and what its groups mean; null when the words only look like a date. */
interface Form {
  readonly pattern: RegExp;
  /** Whether the name of a month is part of it. */
  readonly namesMonth: boolean;
  read(groups: readonly string[]): DateReading | null;
}

/** No date starts inside a number, a code ("HEL-2022-05-03") or a version. */
const BEFORE = "(?<![\\d/]|[\\w\\d][.-])";
/** "2022-05-17-A", "02/11/2022-bis": a day with something joined to it is the number of a paper. */
const AFTER = "(?![\\d]|[/.-]\\d|[-_/](?!(?:au|le|du|et)(?![a-z]))(?:[a-z]{1,2}|bis|ter|quater)\\d{0,3}(?![a-z\\d']))";
const NUMERIC_YEAR = "(\\d{4}|\\d{2})";
/** A year of two digits is no beginning of an amount ("12 mai 22 500,00"). */
const SHORT_YEAR = "\\d{2}(?!\\s?\\d|[.,]\\d|\\s?(?:€|eur|h\\d|%))";
/** Beside letters and single figures only a year of our time is one: "Devis S11208" is no week of 1208. */
const OF_OUR_TIME = "((?:19|20)\\d{2})";
const WORDED_YEAR = `'?(\\d{4}|${SHORT_YEAR})(?!\\d)`;
const WEEKDAY_NAME = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)";
const WEEKDAY = `(?:${WEEKDAY_NAME}\\s)?`;
const DAY_NUMBER = `${WEEKDAY}(\\d{1,2})\\s?(?:er|ere|eme|e)?`;
const MONTH_WORD = "([a-z]{3,10})";
const MONTH = `${MONTH_WORD}\\.?`;
const NUMBERED = "(\\d{1,2})(?:er)?";
const TO = "\\s?(?:au|et|-|a|,|ou|jusqu'au)\\s?(?:le\\s)?";
const ORDINAL = "[1-4](?:er|ere|re|e|eme|nde?|d)?|premiere?|deuxieme|seconde?|troisieme|quatrieme|derniere?";
const PART_OF_MONTH = `fin|debut|mi|courant|a la mi|milieu|(?:${ORDINAL})\\squinzaine|(?:${ORDINAL})\\ssemaine`;

const form = (pattern: string, read: (...groups: string[]) => DateReading | null): Form => ({
  pattern: new RegExp(pattern, "g"),
  namesMonth: pattern.includes(MONTH_WORD),
  read: (groups) => read(...groups),
});

/** Longer forms first: what one of them reads is not read again. */
export const DATE_FORMS: readonly Form[] = [
  form(
    `${BEFORE}${DAY_NUMBER}\\s?${MONTH}\\s?(?:au|et|-|a)\\s?(?:le\\s)?${DAY_NUMBER}\\s?${MONTH}\\s?${WORDED_YEAR}`,
    (a, m, b, n, y) => wordedRange(a, m, b, n, y),
  ),
  // "les 12, 13 et 14 septembre 2022": from the first to the last of them.
  form(`${BEFORE}${DAY_NUMBER}(?:\\s?,\\s?\\d{1,2})+${TO}${DAY_NUMBER}\\s?${MONTH}\\s?${WORDED_YEAR}`, (a, b, m, y) =>
    wordedRange(a, null, b, m, y),
  ),
  form(
    `${BEFORE}${DAY_NUMBER}\\s?(?:au|et|-|ou)\\s?(?:le\\s)?${DAY_NUMBER}\\s?${MONTH}\\s?${WORDED_YEAR}`,
    (a, b, m, y) => wordedRange(a, null, b, m, y),
  ),
  // "les 12, 13 septembre 2022", but not "semaine 40, mardi 3 octobre 2023" or "2, 3 octobre": a number and then a day.
  form(
    `${BEFORE}(?<!(?:semaine|sem\\.?|lot|poste|etape|phase|jour)s?\\s?)(?:${WEEKDAY_NAME}\\s(\\d{1,2})\\s?,\\s?${WEEKDAY_NAME}\\s|(\\d{1,2})\\s?,\\s?)(\\d{1,2})\\s?${MONTH}\\s?${WORDED_YEAR}`,
    (named, bare, b, m, y) => (Number(named ?? bare) < Number(b) ? wordedRange(named ?? bare, null, b, m, y) : null),
  ),
  form(
    `${BEFORE}${NUMBERED}([/.])(\\d{1,2})${TO}${WEEKDAY}${NUMBERED}\\2(\\d{1,2})\\2${NUMERIC_YEAR}${AFTER}`,
    (a, _separator, m, b, n, y) => numericRange(a, m, b, n, y),
  ),
  form(
    `${BEFORE}${NUMBERED}${TO}${WEEKDAY}${NUMBERED}([/.])(\\d{1,2})\\3${NUMERIC_YEAR}${AFTER}`,
    (a, b, _separator, m, y) => numericRange(a, null, b, m, y),
  ),
  form(`${BEFORE}${NUMBERED}\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?${NUMERIC_YEAR}${AFTER}`, (d, _separator, m, y) =>
    numericDay(d, m, y),
  ),
  // "30.XI.2022": lawyers and pharmacists of the old school.
  form(`${BEFORE}(\\d{1,2})\\s?([./ -])\\s?(${ROMAN_MONTHS})\\s?\\2\\s?(\\d{4})${AFTER}`, (d, _separator, m, y) =>
    romanDay(d, m, y),
  ),
  // "le dernier jour de novembre 2022", "ce seizième jour de mars 2023".
  form(
    `(?<![a-z\\d-])(${ORDINAL_WORDS}) jour (?:ouvre )?(?:du mois )?(?:de |d')${MONTH_WORD}\\s(\\d{4})(?!\\d)`,
    (which, m, y) => dayOfMonth(which, m, y),
  ),
  // "25 05 2022" of a form filled in by hand.
  form("(?<![\\d/.,-]|\\d )(\\d{2}) (0[1-9]|1[0-2]) ((?:19|20)\\d{2})(?! ?\\d|[.,]\\d| ?(?:€|eur|%))", (d, m, y) =>
    Number(d) > 31 ? null : numericDay(d, m, y),
  ),
  form(`${BEFORE}(\\d{4})([-/.])(\\d{2})\\2(\\d{2})${AFTER}`, (y, _separator, m, d) =>
    Number(d) > 31 || Number(m) > 12 ? null : numericDay(d, m, y),
  ),
  form(`${BEFORE}(\\d{1,2})\\s?(?:er|ere|eme|e)?\\s?[ -]?${MONTH}[ -]?\\s?${WORDED_YEAR}`, (d, m, y) =>
    wordedDay(Number(d), m, y),
  ),
  form(`(?<![a-z\\d-])(${DAY_WORDS})\\s${MONTH}\\s(\\d{4})(?!\\d)`, (words, m, y) => {
    const number = dayOfWords(words);
    return number === null ? null : wordedDay(number, m, y);
  }),
  form(`(?<![a-z\\d-])(${DAY_WORDS}|\\d{1,2}(?:er)?)\\s${MONTH}\\s(${YEAR_WORDS})(?![a-z-])`, (words, m, y) => {
    const [number, year] = [dayOfWords(words) ?? Number.parseInt(words, 10), yearOfWords(y)];
    return year === null || Number.isNaN(number) ? null : wordedDay(number, m, String(year));
  }),
  // "L'an deux mille vingt-deux et le vingt-cinq mai": deeds tell the year first.
  form(
    `(?<![a-z])l'an (${YEAR_WORDS}|\\d{4}),? (?:et )?le (${DAY_WORDS}|\\d{1,2}(?:er)?) ${MONTH_WORD}(?![a-z])`,
    (y, words, m) => {
      const [year, number] = [yearOfWords(y) ?? Number(y), dayOfWords(words) ?? Number.parseInt(words, 10)];
      return Number.isNaN(year) || Number.isNaN(number) ? null : wordedDay(number, m, String(year));
    },
  ),
  form(
    `(?<![a-z\\d])${MONTH}\\s?(?:et|a|au|ou|-|/)\\s?(?:fin\\s|debut\\s|mi[\\s-])?${MONTH}\\s(\\d{4})(?!\\d)`,
    (from, to, y) => monthRange(from, to, y),
  ),
  form(
    `(?<![a-z\\d])((?:${PART_OF_MONTH})[\\s-](?:du mois de |du mois d'|de |d')?)?${MONTH}\\s(\\d{4})(?!\\d)`,
    (part = "", m, y) => partOfMonth(part, m, y),
  ),
  // "mi-oct. 23", "fin janv. 25": the part of the month leaves no doubt of a year in two digits.
  form(`(?<![a-z\\d])(${PART_OF_MONTH})[\\s-](?:de |d')?${MONTH}\\s'?(${SHORT_YEAR})`, (part, m, y) =>
    partOfMonth(part, m, y),
  ),
  // "oct-22", as spreadsheets write it.
  form(`(?<![a-z\\d-])${MONTH}-(\\d{2})(?![\\d-]|[.,/]\\d)`, (m, y) => partOfMonth("", m, y)),
  form("(?<![\\d/.-])(0[1-9]|1[0-2])/((?:19|20)\\d{2})(?![\\d/])", (m, y) => numericMonth(m, y)),
  // "sortie 2019-11": as a number alone it may be that of a paper.
  form(
    "(?<=(?<![a-z])(?:sortie?s?|parue?s?|commercialis\\w+|diffus\\w+|publiee?s?|marche|lancee?s?|release\\w*)(?: en| le| depuis)?\\s?:?\\s)((?:19|20)\\d{2})-(0[1-9]|1[0-2])(?![\\d-])",
    (y, m) => numericMonth(m, y),
  ),
  // "Souci 8.0 (2021-11)": a year and a month where nothing but a date stands; elsewhere it is the number of a paper.
  form("(?<=\\(|marche |marche le |marche en )((?:19|20)\\d{2})-(0[1-9]|1[0-2])(?=\\s?[),;.]|\\s?$)", (y, m) =>
    numericMonth(m, y),
  ),
  // "2018-06 > Souci 7.0 ; 2020-02 > Souci 7.4": it opens an entry of a list, and an arrow or a colon leads on.
  form("(?<=(?:^|[:;,|(])\\s?)((?:19|20)\\d{2})-(0[1-9]|1[0-2])(?=\\s?(?:[>:=→]|->|=>))", (y, m) => numericMonth(m, y)),
  form(
    `(?<![a-z\\d])(?:(fin|debut)\\s(?:du\\s|de\\s)?)?[tq]\\s?([1-4])\\s?[-/]?\\s?${OF_OUR_TIME}(?!\\d)`,
    (part = "", q, y) => quarter(part, q, y),
  ),
  form("(?<![a-z\\d])[tq]([1-4])\\s?[-/']\\s?(\\d{2})(?![\\d/])", (q, y) => quarter("", q, y)),
  form(`(?<![a-z\\d.,])([1-4])\\s?[tq]\\s?[-/]?\\s?${OF_OUR_TIME}(?!\\d)`, (q, y) => quarter("", q, y)),
  form(`(?<![a-z\\d])${OF_OUR_TIME}\\s?[-/]?\\s?[tq]([1-4])(?![a-z\\d])`, (y, q) => quarter("", q, y)),
  form(
    `(?<![a-z\\d])(?:(fin|debut)\\s(?:du\\s|de\\s)?)?(${ORDINAL})\\s?trim(?:estre|\\.)?\\s(?:de\\s)?(?:l'annee\\s)?(\\d{4})(?!\\d)`,
    (part = "", q, y) => quarter(part, q, y),
  ),
  form(
    "(?<![a-z\\d])(?:([12](?:er|e|eme|nd)?|premier|deuxieme|second|dernier)\\s?semestre|s([12]))\\s(?:de\\s)?(\\d{4})(?!\\d)",
    (q = "", s = "", y) => semester(q === "" ? s : q, y),
  ),
  // "à l'automne 2024", "fin d'été 2025"; "a été" is no summer.
  form(
    "(?<![a-z\\d])(?:(fin|debut|mi|courant|coeur|milieu)[\\s-](?:de\\s|du\\s|d')?)?(?:l')?(printemps|(?<!(?:a|ont|avons|avez|avait|ayant|aura|auront)\\s)ete|automne|hiver)\\s(?:de\\s)?(?:l'annee\\s)?(\\d{4})(?:\\s?[-/]\\s?(\\d{2}|\\d{4}))?(?!\\d)",
    (part = "", name, y, next = "") => season(part, name, y, next),
  ),
  form(
    `(?<![a-z\\d])(?:semaine|sem\\.?|s)\\s?(\\d{1,2})\\s?(?:/|-|de\\s|de l'annee\\s)?\\s?${OF_OUR_TIME}(?!\\d)`,
    (w, y) => week(w, y),
  ),
  // "Noël 2023": feasts that fall on one day every year.
  form(`(?<![a-z\\d-])(${FEAST_NAMES})\\s(\\d{4})(?!\\d)(?:\\set\\s(?:le\\s)?(${NEW_YEAR}))?`, (name, y, upTo) =>
    feast(name, y, upTo),
  ),
  form(
    "(?<![a-z\\d])(fin|debut|courant|l'an|au cours de|dans l'annee|annee|avant la fin de) (?:d'annee |de l'annee |de )?(\\d{4})(?![\\d/-])",
    (part, y) => partOfYear(part, y),
  ),
];
