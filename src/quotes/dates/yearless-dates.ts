import type { Text } from "../../documents/text.ts";
import { fold } from "../../french/folded-text.ts";
import { wordsOf } from "../../french/phrases.ts";
import { clauseEnd, clauseStart } from "../../french/sentences.ts";
import type { DatedFact, DateRole } from "../model.ts";
import { findDates } from "./date-forms.ts";
import { roleNearEnd, roleNearStart } from "./date-roles.ts";
import { DAY_OF_MONTH, dayOfMonthFrom } from "./days-of-month.ts";
import { FEAST_NAMES } from "./feasts.ts";
import { endsOn } from "./held-offers.ts";
import { monthOf } from "./month-names.ts";
import { trimmed } from "./trimmed.ts";

/** Dates without a year ("mi-octobre", "semaine 36", "le 12 septembre prochain"): the next such day after the issue. */

const ROLES: ReadonlySet<DateRole> = new Set(["installation", "training", "validity"]);

const ORDINAL = "[1-4](?:er|ere|re|e|eme|nde?)|premiere?|deuxieme|seconde?|troisieme|quatrieme|derniere?";
/** What follows is no year and no amount. */
const NO_YEAR = "(?!\\s?[-/']?\\s?\\d)(?!\\s(?:de\\s)?(?:l'annee\\s)?\\d)";
const PATTERNS: readonly RegExp[] = [
  `(?<![a-z\\d])(?:(?:fin|debut|mi|courant|milieu|(?:${ORDINAL}) quinzaine|(?:${ORDINAL}) semaine)[\\s-](?:du mois de |du mois d'|de |d')?)([a-z]{3,10})\\.?(?![a-z])${NO_YEAR}`,
  `(?<![a-z\\d])(?:premier|dernier) jour (?:ouvre )?(?:du mois )?(?:de |d')([a-z]{3,10})(?![a-z])${NO_YEAR}`,
  `(?<![a-z\\d])(?:en|pour|avant|d'ici|a partir de|des|au mois de|au mois d')\\s?([a-z]{3,10})\\.?(?![a-z])${NO_YEAR}`,
  `(?<![\\d/.,-])\\d{1,2}\\s?(?:er)?\\s([a-z]{3,10})\\.?(?![a-z])${NO_YEAR}`,
  `(?<![a-z\\d])(?:semaine|sem\\.?)\\s\\d{1,2}(?![\\d])${NO_YEAR}`,
  `(?<![a-z\\d])(?:${ORDINAL})\\s?trim(?:estre|\\.)${NO_YEAR}`,
  `(?<=(?:au|courant|fin|debut|en|pour|le)\\s)t[1-4](?![a-z\\d])${NO_YEAR}`,
  // Without "à" or the like, a saint may be a clinic.
  `(?<=(?:a|avant|pour|des|d'ici|jusqu'a) (?:la |l')?)(?:${FEAST_NAMES})(?![a-z])${NO_YEAR}`,
  `(?<![a-z\\d])fin (?:de l'|d')annee(?![a-z])${NO_YEAR}`,
  DAY_OF_MONTH,
].map((source) => new RegExp(source, "g"));

/** The yearless dates of a text that name planned work, resolved from the issue (ISO). */
export function yearlessDates(text: Text, issuedOn: string): DatedFact[] {
  const folded = fold(text.value);
  const taken = findDates(folded.value);
  return PATTERNS.flatMap((pattern) => [...folded.value.matchAll(pattern)]).flatMap((match) => {
    const [words, month] = match;
    const [start, end] = [match.index, match.index + words.length];
    if (month !== undefined && monthOf(month) === null) return [];
    if (taken.some((date) => start < date.end && end > date.start)) return [];
    const from = clauseStart(folded.value, start, 0);
    const before = folded.value.slice(from, start);
    const role =
      roleNearEnd(wordsOf(before))?.role ??
      (endsOn(before) ? "validity" : null) ??
      roleNearStart(wordsOf(folded.value.slice(end, clauseEnd(folded.value, end))))?.role;
    const day = role !== undefined && ROLES.has(role) ? nextAfter(words, issuedOn) : null;
    if (role === undefined || day === null) return [];
    const date = role === "validity" ? day.lastDay : day.date;
    return [
      { ...day, role, date, source: "duration" as const, text: trimmed(text, folded.origin(from), folded.origin(end)) },
    ];
  });
}

const IN_MONTH = new RegExp(`^(?:${DAY_OF_MONTH})`);

type Day = Pick<DatedFact, "date" | "lastDay" | "precision">;

/** The words read with the year of the issue, or with the next one where that has passed. */
function nextAfter(words: string, issuedOn: string): Day | null {
  const ofMonth = IN_MONTH.test(words) ? dayOfMonthFrom(words, issuedOn) : null;
  if (ofMonth !== null) return { date: ofMonth, lastDay: ofMonth, precision: "day" };
  const year = Number(issuedOn.slice(0, 4));
  for (const candidate of [year, year + 1]) {
    const [date] = findDates(`${words} ${candidate}`);
    if (date?.first == null || date.last === null) continue;
    if (date.last >= issuedOn) return { date: date.first, lastDay: date.last, precision: date.precision };
  }
  return null;
}
