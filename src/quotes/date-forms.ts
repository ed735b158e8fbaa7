import { addDays, daysInMonth, isoDate, mondayOfWeek } from "./dates.ts";
import { monthOf } from "./month-names.ts";

/** A date as written in folded text. */
export interface DateForm {
  readonly start: number;
  readonly end: number;
  /** First and last day meant, ISO; both null where the date written does not exist. */
  readonly first: string | null;
  readonly last: string | null;
  readonly precision: "day" | "week" | "month" | "quarter" | "year";
}

type Reading = Pick<DateForm, "first" | "last" | "precision">;

interface Form {
  readonly pattern: RegExp;
  /** Null when the words only look like a date. */
  read(groups: readonly string[]): Reading | null;
}

const day = (first: string | null, last: string | null = first): Reading => ({ first, last, precision: "day" });
const span = (precision: Reading["precision"], year: number, fromMonth: number, toMonth: number): Reading => ({
  first: isoDate(year, fromMonth, 1),
  last: isoDate(year, toMonth, daysInMonth(year, toMonth)),
  precision,
});

/** Two digits mean a year of this century. */
const yearOf = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));
const plausible = (year: number): boolean => year >= 1980 && year <= 2099;

/** No date starts inside a number, a code ("HEL-2022-05-03") or a version. */
const BEFORE = "(?<![\\d/]|[\\w\\d][.-])";
const AFTER = "(?![\\d]|[/.-]\\d)";
const NUMERIC_YEAR = "(\\d{4}|\\d{2})";
/** A year of two digits is no beginning of an amount ("12 mai 22 500,00"). */
const WORDED_YEAR = "'?(\\d{4}|\\d{2}(?!\\s?\\d|[.,]\\d|\\s?(?:€|eur|h\\d|%)))(?!\\d)";
const DAY_NUMBER = "(\\d{1,2})\\s?(?:er|ere|eme|e)?";
const MONTH = "([a-z]{3,10})\\.?";

function numeric(dayDigits: string, monthDigits: string, yearDigits: string): Reading | null {
  const [dayNumber, month, year] = [Number(dayDigits), Number(monthDigits), yearOf(yearDigits)];
  if (!plausible(year) || dayNumber === 0 || month === 0) return null;
  // With two digits a year, numbers out of the calendar are rather a reference than a wrong date.
  if (yearDigits.length === 2 && (dayNumber > 31 || month > 12)) return null;
  return day(isoDate(year, month, dayNumber));
}

function worded(dayDigits: string, monthWord: string, yearDigits: string): Reading | null {
  const month = monthOf(monthWord);
  const year = yearOf(yearDigits);
  return month === null || !plausible(year) ? null : day(isoDate(year, month, Number(dayDigits)));
}

function range(
  from: string,
  fromMonth: string | null,
  to: string,
  toMonth: string,
  yearDigits: string,
): Reading | null {
  const endMonth = monthOf(toMonth);
  const startMonth = fromMonth === null ? endMonth : monthOf(fromMonth);
  const year = yearOf(yearDigits);
  if (startMonth === null || endMonth === null || !plausible(year)) return null;
  const startYear = startMonth > endMonth ? year - 1 : year;
  return day(isoDate(startYear, startMonth, Number(from)), isoDate(year, endMonth, Number(to)));
}

function monthOnly(part: string, word: string, yearDigits: string): Reading | null {
  const month = monthOf(word);
  const year = Number(yearDigits);
  if (month === null || !plausible(year)) return null;
  const whole = span("month", year, month, month);
  if (part.startsWith("fin")) return { ...whole, first: isoDate(year, month, 21) };
  if (part.startsWith("debut")) return { ...whole, last: isoDate(year, month, 10) };
  return whole;
}

const ORDINALS: Readonly<Record<string, number>> = { premier: 1, deuxieme: 2, second: 2, troisieme: 3, quatrieme: 4 };
const rank = (word: string): number => ORDINALS[word] ?? Number(word.charAt(0));

function yearPart(part: string, year: number): Reading | null {
  if (!plausible(year)) return null;
  const [from, to] = part.startsWith("fin") ? [10, 12] : part.startsWith("debut") ? [1, 3] : [1, 12];
  return span("year", year, from, to);
}

function week(number: string, yearDigits: string): Reading | null {
  const monday = mondayOfWeek(Number(yearDigits), Number(number));
  return monday === null ? null : { first: monday, last: addDays(monday, 6), precision: "week" };
}

const quarter = (number: number, yearDigits: string): Reading | null =>
  plausible(Number(yearDigits)) ? span("quarter", Number(yearDigits), number * 3 - 2, number * 3) : null;

const semester = (number: number, yearDigits: string): Reading | null =>
  plausible(Number(yearDigits)) ? span("year", Number(yearDigits), number * 6 - 5, number * 6) : null;

const form = (pattern: string, read: (...groups: string[]) => Reading | null): Form => ({
  pattern: new RegExp(pattern, "g"),
  read: (groups) => read(...groups),
});

/** Longer forms first: what one of them reads is not read again. */
const FORMS: readonly Form[] = [
  form(
    `${BEFORE}${DAY_NUMBER}\\s?${MONTH}\\s?(?:au|et|-|a)\\s?(?:le\\s)?${DAY_NUMBER}\\s?${MONTH}\\s?${WORDED_YEAR}`,
    (a, m, b, n, y) => range(a, m, b, n, y),
  ),
  form(
    `${BEFORE}${DAY_NUMBER}\\s?(?:au|et|-|,|ou)\\s?(?:le\\s)?${DAY_NUMBER}\\s?${MONTH}\\s?${WORDED_YEAR}`,
    (a, b, m, y) => range(a, null, b, m, y),
  ),
  form(`${BEFORE}(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?${NUMERIC_YEAR}${AFTER}`, (d, _separator, m, y) =>
    numeric(d, m, y),
  ),
  form(`${BEFORE}(\\d{4})([-/.])(\\d{2})\\2(\\d{2})${AFTER}`, (y, _separator, m, d) =>
    Number(d) > 31 || Number(m) > 12 ? null : numeric(d, m, y),
  ),
  form(`${BEFORE}${DAY_NUMBER}\\s?[ -]?${MONTH}[ -]?\\s?${WORDED_YEAR}`, (d, m, y) => worded(d, m, y)),
  form(
    "(?<![a-z\\d])((?:fin|debut|mi|courant|a la mi|milieu)[\\s-](?:du mois de |de |d')?)?([a-z]{3,10})\\.?\\s(\\d{4})(?!\\d)",
    (part = "", m, y) => monthOnly(part, m, y),
  ),
  form("(?<![\\d/.-])(0[1-9]|1[0-2])/((?:19|20)\\d{2})(?![\\d/])", (m, y) =>
    plausible(Number(y)) ? span("month", Number(y), Number(m), Number(m)) : null,
  ),
  form("(?<![a-z\\d])[tq]([1-4])\\s?[-/]?\\s?(\\d{4})(?!\\d)", (q, y) => quarter(Number(q), y)),
  form("(?<![a-z\\d])(\\d{4})\\s?[-/]?\\s?[tq]([1-4])(?![a-z\\d])", (y, q) => quarter(Number(q), y)),
  form(
    "(?<![a-z\\d])([1-4](?:er|e|eme|nd)?|premier|deuxieme|second|troisieme|quatrieme)\\s?trim(?:estre|\\.)?\\s(?:de\\s)?(?:l'annee\\s)?(\\d{4})(?!\\d)",
    (q, y) => quarter(rank(q), y),
  ),
  form(
    "(?<![a-z\\d])(?:([12](?:er|e|eme|nd)?|premier|deuxieme|second)\\s?semestre|s([12]))\\s(?:de\\s)?(\\d{4})(?!\\d)",
    (q = "", s = "", y) => semester(rank(q === "" ? s : q), y),
  ),
  form("(?<![a-z\\d])(?:semaine|sem\\.?|s)\\s?(\\d{1,2})\\s?(?:/|-|de\\s|de l'annee\\s)?\\s?(\\d{4})(?!\\d)", (w, y) =>
    week(w, y),
  ),
  form(
    "(?<![a-z\\d])(fin|debut|courant|au cours de|dans l'annee|annee|avant la fin de) (?:d'annee |de l'annee |de )?(\\d{4})(?![\\d/-])",
    (part, y) => yearPart(part.includes("fin") ? "fin" : part, Number(y)),
  ),
];

const WEEK_OF = /semaine (?:du |de |commencant le |debutant le )?(?:lundi )?$/;
const WEEKDAY = /(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) $/;

/** Every date of a folded text, in order; dates that do not exist are kept, without a day. */
export function findDates(folded: string): DateForm[] {
  if (!/\d/.test(folded)) return [];
  const found: DateForm[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const reading = read(match.slice(1));
      if (reading !== null) found.push({ start, end, ...reading });
    }
  }
  return ranges(
    found.sort((a, b) => a.start - b.start),
    folded,
  ).map((date) => widened(date, folded));
}

/** "du 12/05/2022 au 30/06/2022": two whole dates that say from when to when are one. */
function ranges(dates: readonly DateForm[], folded: string): DateForm[] {
  const joined: DateForm[] = [];
  for (const date of dates) {
    const previous = joined.at(-1);
    const from = previous !== undefined && /(?:du|entre le|le) $/.test(folded.slice(0, previous.start));
    const to =
      previous !== undefined && /^\s?(?:au|et le|jusqu'au|- ?le|-)\s?$/.test(folded.slice(previous.end, date.start));
    if (previous === undefined || !from || !to || previous.precision !== "day" || date.precision !== "day")
      joined.push(date);
    else
      joined[joined.length - 1] = {
        ...previous,
        end: date.end,
        last: date.last,
        first: date.last === null ? null : previous.first,
      };
  }
  return joined;
}

/** A weekday belongs to its date; "la semaine du 5 septembre" means seven days. */
function widened(date: DateForm, folded: string): DateForm {
  const before = folded.slice(Math.max(0, date.start - 40), date.start);
  const weekday = WEEKDAY.exec(before);
  const start = date.start - (weekday?.[0].length ?? 0);
  if (date.precision === "day" && date.first !== null && date.first === date.last && WEEK_OF.test(before))
    return { ...date, start, last: addDays(date.first, 6), precision: "week" };
  return { ...date, start };
}
