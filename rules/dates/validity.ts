import type { Finding } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { plain } from "../../src/french/folded-text.ts";
import { addDays } from "../../src/quotes/dates/dates.ts";
import { endOf, findDurations } from "../../src/quotes/dates/durations.ts";
import type { DatedFact } from "../../src/quotes/model.ts";
import { issueDay } from "../timeline.ts";
import type { Facts } from "./messages.ts";

/** Durations that do not run from the issue to a day: counted from something else, or only a minimum. */
const OTHERWISE_COUNTED =
  /recept|signature|remise|minimum|au moins|environ|ouvre|ouvrable|fin de mois|compter|partir|apres|paiement|delai|renouvel|prolong/;

/** "à compter de son émission", "à partir de ce jour": from the issue, as those that say nothing are. */
const FROM_ISSUE =
  /a (?:compter|partir|dater) d(?:e |u |')(?:(?:la |sa |son |l'|ce |cette |present[e]? |date |jour |d(?:e |u |')|s(?:on|a) )*)(?:emission|etablissement|jour|devis|offre|proposition|presente?)(?![a-z])/g;

/** One day is lost or won by counting the day of issue. */
const TOLERANCE_DAYS = 1;

/** A duration of validity that does not lead to the end of validity printed ("30 jours, soit jusqu'au 30/12/2022"). */
export function contradictedValidity(subject: Subject): Finding<Facts>[] {
  const issue = issueDay(subject);
  if (issue === null) return [];
  const ends = subject.quote.dates.filter(({ role, date }) => role === "validity" && date !== null);
  const printed = ends.filter(({ source, precision }) => source === "printed" && precision === "day");
  // The head and a sentence may tell the same day: what counts is the one that tells how long as well.
  const only = printed.find(({ text }) => findDurations(plain(text.value)).length > 0);
  if (only?.date == null || printed.some(({ date }) => date !== only.date)) return [];
  const day = only.lastDay ?? only.date;
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

/** The end of the duration that stands in the words of the end of validity itself. */
function ownDuration({ text }: DatedFact, issuedOn: string): string | null {
  const folded = plain(text.value).replace(FROM_ISSUE, "");
  const [duration, ...others] = findDurations(folded);
  return duration === undefined || others.length > 0 || OTHERWISE_COUNTED.test(folded)
    ? null
    : endOf(duration, issuedOn);
}
