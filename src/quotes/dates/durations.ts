import { UP_TO_SIXTEEN } from "../../french/number-words.ts";
import { numbersInWords } from "../../french/numbers-in-words.ts";
import { addDays, addMonths, addWorkingDays } from "./dates.ts";

/** A length of time as written in folded text ("45 jours", "un mois", "trois (3) mois"). */
export interface Duration {
  readonly start: number;
  readonly end: number;
  /** May end in a half: "un mois et demi". */
  readonly count: number;
  readonly unit: "day" | "working-day" | "week" | "month" | "year";
}

/** French numbers written out, one by one. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ...UP_TO_SIXTEEN,
  "dix-sept": 17,
  "dix-huit": 18,
  "dix-neuf": 19,
  vingt: 20,
  "vingt-quatre": 24,
  trente: 30,
  "trente-six": 36,
  quarante: 40,
  "quarante-cinq": 45,
  cinquante: 50,
  soixante: 60,
  "quatre-vingt-dix": 90,
  cent: 100,
  "cent vingt": 120,
  "cent-vingt": 120,
};

/** Days told in the round: "une quinzaine", "une trentaine de jours". */
const COLLECTIVES: Readonly<Record<string, number>> = {
  huitaine: 8,
  dizaine: 10,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
};

const WORD = `(?:${[...Object.keys(NUMBER_WORDS).filter((word) => !/[ -]/.test(word)), "vingts", "cents", "septante", "nonante"].join("|")})`;
/** "Cent trente", "quatre-vingt-dix", "vingt et un". */
const WORDS = `${WORD}(?:[\\s-](?:et[\\s-])?${WORD}){0,5}`;
const DURATION = new RegExp(
  `(?<![a-z\\d.,/-])(\\d{1,3}|${WORDS}|(?<=(?:sous|dans la|a|passee?) )(?=(?:huit|quinz)aine))(?:\\s?\\(\\s?\\d{1,3}\\s?\\))?\\s?(?:bonnes? |petites? |pleine?s? )?(jours? ouvr\\w+|jours?|jrs?|j|semaines?|mois|(?:tri|se)mestres?(?! \\d{4})|ans?|annees?|(?:${Object.keys(COLLECTIVES).join("|")})s? de jours|(?:huit|quinz)aines?)(?![a-z\\d]| (?:a|sur) l'autre)( et demie?(?![a-z]))?`,
  "g",
);

/** A unit of time as written, and how many of the calendar's own it holds: "trimestre" is three months. */
function unitOf(word: string): Pick<Duration, "count" | "unit"> {
  const collective = COLLECTIVES[/^[a-z]+?aine/.exec(word)?.[0] ?? ""];
  if (collective !== undefined) return { count: collective, unit: "day" };
  if (word.includes("ouvr")) return { count: 1, unit: "working-day" };
  if (word.startsWith("j")) return { count: 1, unit: "day" };
  if (word.startsWith("trim")) return { count: 3, unit: "month" };
  if (word.startsWith("seme")) return { count: 6, unit: "month" };
  if (word.startsWith("s")) return { count: 1, unit: "week" };
  return { count: 1, unit: word.startsWith("m") ? "month" : "year" };
}

/** A count in digits or in words: of two numbers that only stand side by side, the last; one where none is said ("sous huitaine"). */
const countOf = (number: string): number =>
  number === "" ? 1 : (numbersInWords(number.split(/[\s-]+/)).at(-1)?.value ?? Number(number));

/** Every duration of a folded text, in order. */
export function findDurations(folded: string): Duration[] {
  const found: Duration[] = [];
  for (const match of folded.matchAll(DURATION)) {
    const [whole, number = "", unit = "", half] = match;
    const end = match.index + whole.length;
    const { count, unit: own } = unitOf(unit);
    found.push({
      start: match.index,
      end,
      count: (countOf(number) + (half === undefined ? 0 : 0.5)) * count,
      unit: own,
    });
  }
  return found;
}

/** The day on which a duration that starts on `from` ends; half a month is fifteen days, half a day is not counted. */
export function endOf({ count, unit }: Pick<Duration, "count" | "unit">, from: string): string {
  const whole = Math.floor(count);
  switch (unit) {
    case "day":
      return addDays(from, whole);
    case "working-day":
      return addWorkingDays(from, whole);
    case "week":
      return addDays(from, Math.floor(7 * count));
    case "month":
      return addDays(addMonths(from, whole), count > whole ? 15 : 0);
    case "year":
      return addMonths(from, 12 * count);
  }
}
