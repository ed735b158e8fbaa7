import { addBusinessDays } from "date-fns/addBusinessDays";
import { addDays as addCalendarDays } from "date-fns/addDays";
import { addMonths as addCalendarMonths } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";

/**
 * Calendar arithmetic on ISO dates (`YYYY-MM-DD`). A day is carried as its noon on the local clock: adding days then
 * never crosses midnight, whatever hour a summer time moves.
 */

const noon = (year: number, month: number, day: number): Date => {
  const date = new Date(2000, month - 1, day, 12);
  date.setFullYear(year, month - 1, day);
  return date;
};

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

const iso = (date: Date): string =>
  `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;

function parse(date: string): Date {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split("-").map(Number);
  return noon(year, month, day);
}

/** ISO date of a day of the calendar, null where that day does not exist (31 February). Months count from 1. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Number of days of a month; months count from 1. */
export const daysInMonth = (year: number, month: number): number => lastDayOfMonth(noon(year, month, 1)).getDate();

/** Calendar days from `from` to `to`: negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => differenceInCalendarDays(parse(to), parse(from));

/** The day `count` calendar days later (earlier when negative). */
export const addDays = (date: string, count: number): string => iso(addCalendarDays(parse(date), count));

/** The same day `count` months later, or the last day of a shorter month. */
export const addMonths = (date: string, count: number): string => iso(addCalendarMonths(parse(date), count));

/** The day `count` working days (Monday to Friday) later; bank holidays are not known here. */
export const addWorkingDays = (date: string, count: number): string => iso(addBusinessDays(parse(date), count));

/** Monday of an ISO week, null where the year has no such week. */
export function mondayOfWeek(year: number, week: number): string | null {
  const firstThursdayWeek = parse(`${pad(year, 4)}-01-04`);
  const weekday = (firstThursdayWeek.getDay() + 6) % 7;
  const monday = iso(addCalendarDays(firstThursdayWeek, (week - 1) * 7 - weekday));
  const thursday = addDays(monday, 3);
  return week >= 1 && thursday.startsWith(pad(year, 4)) ? monday : null;
}
