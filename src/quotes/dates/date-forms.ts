import { RecentTexts } from "../../documents/recent-texts.ts";
import { DATE_FORMS } from "./date-patterns.ts";
import type { DateReading } from "./date-readings.ts";
import { addDays } from "./dates.ts";
import { namesMonth } from "./month-names.ts";

/** A date as written in folded text. */
export interface DateForm extends DateReading {
  readonly start: number;
  readonly end: number;
}

const WEEK_OF = /semaine (?:du |de |commencant le |debutant le )?(?:lundi )?$/;
const WEEKDAY = /(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) $/;

/** Every date of a folded text, in order; dates that do not exist are kept, without a day. */
export const findDates = (folded: string): readonly DateForm[] =>
  /\d|deux mille/.test(folded) ? recent.get(folded, computeDates) : [];

/** The same sentences are asked for their dates by every reader of a quote. */
const recent = new RecentTexts<readonly DateForm[]>(100_000);

function computeDates(folded: string): readonly DateForm[] {
  const found: DateForm[] = [];
  const hasMonth = namesMonth(folded);
  for (const { pattern, read, namesMonth: needsMonth } of DATE_FORMS) {
    if (needsMonth && !hasMonth) continue;
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

const FROM = /(?:du|le|des le) $/;
const TO = /^\s?(?:au|jusqu'au|- ?le|-)\s?$/;
/** "Entre le 3 et le 9"; "parues le 11/01/2020 et le 06/06/2022" are two days. */
const BETWEEN = /entre (?:le )?$/;
const AND = /^\s?et (?:le )?$/;
/** Between months and quarters: "d'octobre 2022 à janvier 2023", "entre T3 2022 et T1 2023". */
const FROM_MONTH = /(?:de|d'|entre|du|des) ?$/;
const TO_MONTH = /^\s?(?:a|au|et|jusqu'a|jusqu'en|-)\s?(?:le )?$/;

/** "avancé du 30/06/2022 au 11/04/2022": two days, of which one is given up. */
const MOVED_FROM =
  /(?<![a-z])(?:report|repouss|avanc|decal|ramen|recul|deplac|differ)[a-z]* (?:de la date )?(?:du|de) $/;

/** "du 12/05/2022 au 30/06/2022": two whole dates that say from when to when are one. */
function ranges(dates: readonly DateForm[], folded: string): DateForm[] {
  const joined: DateForm[] = [];
  for (const date of dates) {
    const previous = joined.at(-1);
    if (previous !== undefined && isRange(previous, date, folded))
      joined[joined.length - 1] = {
        ...previous,
        end: date.end,
        last: date.last,
        first: date.last === null ? null : previous.first,
      };
    else joined.push(date);
  }
  return joined;
}

function isRange(from: DateForm, to: DateForm, folded: string): boolean {
  if (from.precision !== to.precision) return false;
  const [before, between] = [folded.slice(0, from.start), folded.slice(from.end, to.start)];
  if (MOVED_FROM.test(before) || (from.first !== null && to.last !== null && from.first > to.last)) return false;
  if (from.precision === "day")
    return (FROM.test(before) && TO.test(between)) || (BETWEEN.test(before) && AND.test(between));
  return FROM_MONTH.test(before) && TO_MONTH.test(between) && (from.first ?? "") < (to.first ?? "");
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
