import { addDays, daysInMonth, isoDate, mondayOfWeek } from "./dates.ts";
import { ordinalOfWords } from "./day-words.ts";
import { monthOf } from "./month-names.ts";

/** What the words of a date mean: first and last day (ISO; null where the date does not exist) and how precise it is. */
export interface DateReading {
  readonly first: string | null;
  readonly last: string | null;
  readonly precision: "day" | "week" | "month" | "quarter" | "year";
}

const day = (first: string | null, last: string | null = first): DateReading => ({ first, last, precision: "day" });
const span = (
  precision: DateReading["precision"],
  [fromYear, fromMonth]: readonly [year: number, month: number],
  [toYear, toMonth]: readonly [year: number, month: number],
): DateReading => ({
  first: isoDate(fromYear, fromMonth, 1),
  last: isoDate(toYear, toMonth, daysInMonth(toYear, toMonth)),
  precision,
});

/** Two digits mean a year of this century. */
const yearOf = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));
const plausible = (year: number): boolean => year >= 1980 && year <= 2099;

/** "12/09/2022". */
export function numericDay(dayDigits: string, monthDigits: string, yearDigits: string): DateReading | null {
  const [dayNumber, month, year] = [Number(dayDigits), Number(monthDigits), yearOf(yearDigits)];
  if (!plausible(year) || month === 0) return null;
  // "00/05/2022": a day that was never filled in.
  if (dayNumber === 0) return yearDigits.length === 4 && month <= 12 ? day(null) : null;
  // With two digits a year, numbers out of the calendar are rather a reference than a wrong date.
  if (yearDigits.length === 2 && (dayNumber > 31 || month > 12)) return null;
  return day(isoDate(year, month, dayNumber));
}

/** "12 au 16/09/2022", "28/09 au 02/10/2022": the year, and the month where it is said once, belong to both ends. */
export function numericRange(
  from: string,
  fromMonth: string | null,
  to: string,
  toMonth: string,
  yearDigits: string,
): DateReading | null {
  const [startMonth, endMonth, year] = [Number(fromMonth ?? toMonth), Number(toMonth), yearOf(yearDigits)];
  const startYear = startMonth > endMonth ? year - 1 : year;
  const [first, last] = [isoDate(startYear, startMonth, Number(from)), isoDate(year, endMonth, Number(to))];
  // Numbers that make no range ("12-16/09/2022" of a code) are left to the simpler forms.
  if (!plausible(year) || first === null || last === null || first >= last) return null;
  return day(first, last);
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
/** Months in Roman figures, as alternatives of a pattern. */
export const ROMAN_MONTHS = [...ROMAN].sort((a, b) => b.length - a.length).join("|");

/** "30.XI.2022". */
export const romanDay = (dayDigits: string, month: string, yearDigits: string): DateReading | null =>
  numericDay(dayDigits, String(ROMAN.indexOf(month) + 1), yearDigits);

/** "Dernier jour de novembre 2022", "seizième jour de mars 2023". */
export function dayOfMonth(which: string, monthWord: string, yearDigits: string): DateReading | null {
  const month = monthOf(monthWord);
  if (month === null) return null;
  const number = which === "dernier" ? daysInMonth(yearOf(yearDigits), month) : ordinalOfWords(which);
  return number === null ? null : wordedDay(number, monthWord, yearDigits);
}

/** "12 septembre 2022". */
export function wordedDay(dayNumber: number, monthWord: string, yearDigits: string): DateReading | null {
  const month = monthOf(monthWord);
  const year = yearOf(yearDigits);
  return month === null || !plausible(year) ? null : day(isoDate(year, month, dayNumber));
}

/** "12 au 16 septembre 2022", "28 septembre au 2 octobre 2022". */
export function wordedRange(
  from: string,
  fromMonth: string | null,
  to: string,
  toMonth: string,
  yearDigits: string,
): DateReading | null {
  const endMonth = monthOf(toMonth);
  const startMonth = fromMonth === null ? endMonth : monthOf(fromMonth);
  const year = yearOf(yearDigits);
  if (startMonth === null || endMonth === null || !plausible(year)) return null;
  const startYear = startMonth > endMonth ? year - 1 : year;
  const last = isoDate(year, endMonth, Number(to));
  // A range that ends on a day which does not exist does not exist.
  return day(last === null ? null : isoDate(startYear, startMonth, Number(from)), last);
}

/** Which days of a month "fin", "mi", "première quinzaine de"… mean. */
function daysOfPart(part: string, length: number): readonly [from: number, to: number] {
  const half = /^(\S+) quinzaine/.exec(part)?.[1];
  if (half !== undefined) return rank(half) === 1 ? [1, 15] : [16, length];
  const week = /^(\S+) semaine/.exec(part)?.[1];
  if (week === "derniere") return [length - 6, length];
  if (week !== undefined) return [7 * rank(week) - 6, Math.min(7 * rank(week), length)];
  if (part.startsWith("fin")) return [21, length];
  if (part.startsWith("debut")) return [1, 10];
  return /^(?:a la )?mi/.test(part) ? [11, 20] : [1, length];
}

/** "octobre 2022", with "fin", "mi", "courant", "première quinzaine de"… before it. */
export function partOfMonth(part: string, word: string, yearDigits: string): DateReading | null {
  const month = monthOf(word);
  const year = yearOf(yearDigits);
  if (month === null || !plausible(year)) return null;
  const [from, to] = daysOfPart(part, daysInMonth(year, month));
  return { first: isoDate(year, month, from), last: isoDate(year, month, to), precision: "month" };
}

/** "de septembre à novembre 2022": a later first month is of the year before. */
export function monthRange(fromWord: string, toWord: string, yearDigits: string): DateReading | null {
  const [from, to, year] = [monthOf(fromWord), monthOf(toWord), yearOf(yearDigits)];
  if (from === null || to === null || from === to || !plausible(year)) return null;
  return span("month", [from > to ? year - 1 : year, from], [year, to]);
}

/** "09/2022". */
export const numericMonth = (month: string, yearDigits: string): DateReading | null => {
  const at = [Number(yearDigits), Number(month)] as const;
  return plausible(at[0]) ? span("month", at, at) : null;
};

const ORDINALS: Readonly<Record<string, number>> = {
  premier: 1,
  premiere: 1,
  deuxieme: 2,
  second: 2,
  seconde: 2,
  troisieme: 3,
  quatrieme: 4,
  dernier: 4,
  derniere: 4,
};
const rank = (word: string): number => ORDINALS[word] ?? Number(word.charAt(0));

/** "T3 2024", "fin du 3e trimestre 2024": its last month. */
export function quarter(part: string, ordinal: string, yearDigits: string): DateReading | null {
  const [number, year] = [rank(ordinal), yearOf(yearDigits)];
  if (!plausible(year)) return null;
  const [first, last] = [number * 3 - 2, number * 3];
  const [from, to] = part.startsWith("fin") ? [last, last] : part.startsWith("debut") ? [first, first] : [first, last];
  return span("quarter", [year, from], [year, to]);
}

/** "S2 2024", "premier semestre 2023". */
export function semester(ordinal: string, yearDigits: string): DateReading | null {
  const [number, year] = [ordinal.startsWith("dern") ? 2 : rank(ordinal), Number(yearDigits)];
  return plausible(year) ? span("year", [year, number * 6 - 5], [year, number * 6]) : null;
}

/** The months that a season has a day in. */
const SEASONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  printemps: [3, 6],
  ete: [6, 9],
  automne: [9, 12],
};

/** "printemps 2025", "fin de l'été 2024", "hiver 2024-2025"; a winter of one year may be the one that begins it or ends it. */
export function season(part: string, name: string, yearDigits: string, nextDigits: string): DateReading | null {
  const year = Number(yearDigits);
  if (!plausible(year)) return null;
  const months = SEASONS[name];
  if (months === undefined) return span("quarter", [year, nextDigits === "" ? 1 : 12], [year + 1, 3]);
  const [first, last] = months;
  const from = part.startsWith("fin") ? last - 1 : first;
  const to = part.startsWith("debut") ? first + 1 : last;
  return span("quarter", [year, from], [year, to]);
}

/** "fin 2022": its last three months. */
export function partOfYear(part: string, yearDigits: string): DateReading | null {
  const year = Number(yearDigits);
  if (!plausible(year)) return null;
  const [from, to] = part.includes("fin") ? [10, 12] : part.startsWith("debut") ? [1, 3] : [1, 12];
  return span("year", [year, from], [year, to]);
}

/** An ISO week: "semaine 36 de 2022". */
export function week(number: string, yearDigits: string): DateReading | null {
  const monday = mondayOfWeek(Number(yearDigits), Number(number));
  return monday === null ? null : { first: monday, last: addDays(monday, 6), precision: "week" };
}
