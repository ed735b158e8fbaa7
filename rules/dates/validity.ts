import type { Text } from "../../src/documents/text.ts";
import type { Finding } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { plain } from "../../src/french/folded-text.ts";
import { findDates } from "../../src/quotes/dates/date-forms.ts";
import { addDays } from "../../src/quotes/dates/dates.ts";
import { endOf, findDurations } from "../../src/quotes/dates/durations.ts";
import type { DatedFact, Statement } from "../../src/quotes/model.ts";
import { issueDay } from "../timeline.ts";
import type { Facts } from "./messages.ts";

/** Durations that do not run from the issue to a day: counted from something else, or only a minimum. */
const OTHERWISE_COUNTED =
  /recept|signature|remise|minimum|au moins|environ|indicati|ouvre|ouvrable|fin de mois|compter|partir|apres|paiement|delai|renouvel|prolong/;

/** "à compter de son émission", "à partir de ce jour": from the issue, as those that say nothing are. */
const FROM_ISSUE =
  /a (?:compter|partir|dater) d(?:e |u |')(?:(?:la |sa |son |l'|ce |cette |present[e]? |date |jour |d(?:e |u |')|s(?:on|a) )*)(?:emission|etablissement|jour|devis|offre|proposition|presente?)(?![a-z])/g;

/** "Deux mois, sans pouvoir dépasser le 30 novembre": the day cuts the time short, or is a first or last one of two. */
const BOUNDED =
  /(?<![a-z])(?:depass|exced)[a-z]+|au-dela|(?:dans la|derniere|ultime) limite|limitee?s? (?:au|a la date)|(?:au|un) (?:grand )?maximum|maximale?(?![a-z])|(?<![a-z])(?:born|plafonn)ee?s? (?:au|a la date)|en (?:tout etat de|toute) (?:cause|hypothese)|quoi qu'il|dans tous les cas|tout au plus|(?<![a-z])ou,? (?:bien )?(?:jusqu'au|au|le)(?![a-z])/;

/** One day is lost or won by counting the day of issue. */
const TOLERANCE_DAYS = 1;

/** A duration of validity that does not lead to the end of validity printed ("30 jours, soit jusqu'au 30/12/2022"). */
export function contradictedValidity(subject: Subject): Finding<Facts>[] {
  const issue = issueDay(subject);
  if (issue === null) return [];
  const ends = subject.quote.dates.filter(({ role, date }) => role === "validity" && date !== null);
  const printed = ends.filter(({ source, precision }) => source === "printed" && precision === "day");
  // The head and a sentence may tell the same day: what counts is the one that tells how long as well.
  const [first] = printed;
  if (first?.date == null || printed.some(({ date }) => date !== first.date)) return [];
  const day = first.lastDay ?? first.date;
  const telling = [...printed, ...subject.quote.statements.filter((said) => tellsBoth(said, day))].filter(
    ({ text }) => findDurations(plain(text.value)).length > 0,
  );
  const [only] = telling;
  const isBounded = ({ text }: Pick<DatedFact, "text">): boolean =>
    BOUNDED.test(plain(wholeSaying(subject.quote.statements, text).value));
  if (only === undefined || telling.some(isBounded)) return [];
  const computed = ownDuration(only, issue.day);
  if (computed === null) return [];
  const fits = addDays(day, TOLERANCE_DAYS) >= computed && addDays(computed, TOLERANCE_DAYS) >= day;
  return fits
    ? []
    : [
        {
          code: "validity-contradicted",
          args: { day, computed },
          evidence: only.text,
          line: null,
          related: [issue.evidence],
        },
      ];
}

/** The sentence that the words of a day stand in, where it is one: what is said behind the day counts too. */
const wholeSaying = (statements: readonly Statement[], words: Text): Text =>
  statements.find(({ text }) => text.value.includes(words.value))?.text ?? words;

/** "Validité : 30 jours à compter de l'émission, soit le 30/11/2023": how long the offer holds, and the very day. */
function tellsBoth({ text, smallPrint }: Statement, day: string): boolean {
  const folded = plain(text.value);
  const days = findDates(folded);
  const [own] = days;
  return (
    !smallPrint &&
    days.length === 1 &&
    own?.first === day &&
    /(?<![a-z])soit,? (?:jusqu'au |au |le )?$/.test(folded.slice(0, own.start)) &&
    /(?<![a-z])(?:valid|valab|offre|devis|proposition)/.test(folded)
  );
}

/** The end of the duration that stands in the words of the end of validity itself. */
function ownDuration({ text }: Pick<DatedFact, "text">, issuedOn: string): string | null {
  const folded = plain(text.value).replace(FROM_ISSUE, "");
  const [duration, ...others] = findDurations(folded);
  return duration === undefined || others.length > 0 || OTHERWISE_COUNTED.test(folded)
    ? null
    : endOf(duration, issuedOn);
}
