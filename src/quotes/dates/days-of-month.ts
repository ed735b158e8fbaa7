import type { Text } from "../../documents/text.ts";
import { fold, plain } from "../../french/folded-text.ts";
import { clauseStart } from "../../french/sentences.ts";
import type { DatedFact } from "../model.ts";
import { addMonths, daysInMonth, isoDate } from "./dates.ts";
import { DAY_WORDS, dayOfWords } from "./day-words.ts";
import { trimmed } from "./trimmed.ts";
import { claimsDay } from "./unclaimed-days.ts";

/** Days told by their number in a month that stands elsewhere: "le 3 de ce mois", "jusqu'à la fin du mois prochain". */

const NEXT = "(?: (?:prochain|suivant|qui suit))";
const THIS = "(?:de ce mois|du (?:present )?mois(?: (?:courant|en cours))?|courant)(?![a-z])";

/** A day of this month or of the next one, in folded text; "30 jours fin de mois" is none. */
export const DAY_OF_MONTH = `(?<![a-z\\d])(?:fin|dernier jour) (?:du|de ce) mois${NEXT}?(?![a-z])|(?<![a-z\\d/.,-])(?:\\d{1,2}|${DAY_WORDS}) (?:du mois${NEXT}|${THIS})`;

/** The day that such words mean in a paper of the ISO day `from`; null where that month has no such day. */
export function dayOfMonthFrom(words: string, from: string): string | null {
  const isNext = new RegExp(`${NEXT}$`).test(words);
  const start = addMonths(`${from.slice(0, 7)}-01`, isNext ? 1 : 0);
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  if (/^(?:fin|dernier)/.test(words)) return isoDate(year, month, daysInMonth(year, month));
  const number = Number.parseInt(words, 10) || dayOfWords(/^.*?(?= (?:de|du|courant))/.exec(words)?.[0] ?? "");
  return number === null ? null : isoDate(year, month, number);
}

const ON_DAY = new RegExp(`(?<![a-z])(?:le|ce) (?:\\d{1,2}|${DAY_WORDS}) ${THIS}`, "g");

/**
 * The issue of a paper whose head tells the month alone ("Sens, avril 2022"): another day of issue that is told whole, or
 * the day of that month which a sentence names ("nous proposons, le 3 de ce mois") and nothing else claims.
 */
export function withFinerIssue(facts: readonly DatedFact[], texts: readonly Text[]): DatedFact[] {
  const month = facts.find(({ role, precision, date }) => role === "issue" && precision === "month" && date !== null);
  if (month?.date == null) return [...facts];
  const isFiner = facts.some(({ role, precision, date }) => role === "issue" && precision === "day" && date !== null);
  if (isFiner) return facts.map((fact) => (fact === month ? { ...fact, role: "other" } : fact));
  for (const text of texts) {
    const folded = fold(text.value);
    for (const { index, 0: words } of folded.value.matchAll(ON_DAY)) {
      const from = clauseStart(folded.value, index, 0);
      const day = dayOfMonthFrom(plain(words).replace(/^(?:le|ce) /, ""), month.date);
      if (day === null || claimsDay(folded.value.slice(from, index))) continue;
      const told = trimmed(text, folded.origin(from), folded.origin(index + words.length));
      const issue: DatedFact = { ...month, date: day, lastDay: day, precision: "day", text: told };
      return facts.map((fact) => (fact === month ? issue : fact));
    }
  }
  return [...facts];
}
