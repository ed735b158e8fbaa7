import type { Text } from "../../documents/text.ts";
import { wordsOf } from "../../french/phrases.ts";
import { clauseEnd, clauseStart, sentenceStart } from "../../french/sentences.ts";
import type { DateRole } from "../model.ts";
import type { DateForm } from "./date-forms.ts";
import {
  AFTER_NUMBER,
  AS_OF,
  DATE_ALONE,
  DATE_OF_THIS,
  DOCUMENT_NUMBERED,
  DOCUMENT_OF,
  HANDED_OVER,
  NUMBERED,
  OPENS_ON_DEED,
  ORDER_OF,
  PAPER_DATED,
  PAPER_MADE,
  SIGNED_COPY_DATED,
  THEN_THIS_PAPER,
  THIS_DAY,
  WRITTEN_AFTER,
  withoutOfDate,
  withoutOfNumber,
  withoutOthers,
  withoutWorth,
} from "./date-lead-ins.ts";
import { type RoleMatch, roleBeforeDay, roleNearStart, roleOfCutWord } from "./date-roles.ts";
import { findDurations } from "./durations.ts";
import {
  endsAfter,
  endsOn,
  endsOnceDayOver,
  endsUnanswered,
  isSetAsEnd,
  isValidityOfAnother,
  roleOfOrder,
} from "./held-offers.ts";
import type { Span } from "./label-starts.ts";
import { LEFT_OUT, MEASURED_BY } from "./told-dates.ts";

/** A role and the words that gave it: a span of the folded text, or a neighbour's text. */
export interface Spoken {
  readonly role: DateRole;
  readonly from?: number;
  readonly to?: number;
  readonly label?: Text;
}

/** The last of the rising `starts` that is not after `index`. */
export const lastBefore = (starts: readonly number[], index: number): number =>
  starts.findLast((start) => start <= index) ?? 0;

/** The day that a signed copy bears, told in another clause of the sentence. */
export function signedCopy(folded: string, { start }: DateForm): Spoken | null {
  const from = sentenceStart(folded, start);
  return SIGNED_COPY_DATED.test(folded.slice(from, start)) ? { role: "order", from } : null;
}

/**
 * What the words before a date say that it is the date of; null where they say nothing of it. The span is of the folded
 * text and ends where the date starts; `lines` are the starts of the printed lines in it, rising.
 */
export function roleBefore(folded: string, { from, to }: Span, lines: readonly number[]): Spoken | null {
  const context = withoutWorth(folded.slice(from, to));
  if (!/[a-z]/.test(context)) return null;
  // "Du", "Le" as the label of a cell.
  if (/^\s?(?:du|le)\s?:?\s+$/.test(context) && lines.length === 0) return { role: "issue", from };
  if (/^\s*(?:au|jusqu'au)\s*:?\s+$/.test(context) && lines.length < 2) return { role: "validity", from };
  if (AS_OF.test(context)) return { role: "issue", from };
  const numbered = withoutOfNumber(context).replace(/\s{2,}/g, " ");
  if (
    AFTER_NUMBER.test(numbered) ||
    NUMBERED.test(numbered) ||
    DOCUMENT_NUMBERED.test(numbered) ||
    PAPER_DATED.test(numbered) ||
    HANDED_OVER.test(numbered) ||
    (numbered !== folded.slice(from, to) && DOCUMENT_OF.test(numbered))
  )
    return { role: "issue", from };
  if (ORDER_OF.test(context)) return { role: roleOfOrder(context), from };
  // "Lu et approuvé, ce 16 mars 2023": who signs points at the day as who writes does.
  if (THIS_DAY.test(context) && roleBeforeDay(context)?.role !== "order") return { role: "issue", from };
  const told = withoutOthers(context);
  const ofDate = withoutOfDate(told);
  const match = (ofDate === null ? null : roleBeforeDay(ofDate)) ?? roleBeforeDay(told);
  if (match?.role === "validity" && isValidityOfAnother(context)) return null;
  // "Corrections, de la recette jusqu'à fin 2030": what a time begins with is not on the day that ends it.
  if (match !== null && isBeginning(told, match)) return { role: "other", from };
  if (match === null && PAPER_MADE.test(numbered)) return { role: "issue", from };
  if (match !== null)
    return {
      role: match.role === "order" ? roleOfOrder(context) : match.role,
      from: labelStart(folded, Math.max(from, lastBefore(lines, from + match.start)), from + match.start),
    };
  if (endsOn(context)) return { role: "validity", from: labelStart(folded, from, to) };
  if (DATE_OF_THIS.test(context)) return { role: "issue", from };
  const trimmed = context.trimStart();
  if (DATE_ALONE.test(trimmed) || DOCUMENT_OF.test(context)) return { role: "issue", from };
  return null;
}

const SINCE = /(?<![a-z])(?:depuis|des|de|avec|dans|a (?:partir|compter|dater) de) (?:la |le |l'|sa |votre |notre )?$/;
const UNTIL = /^[^.;]{0,30}(?<![a-z])jusqu'?(?:au?|en)(?![a-z])/;

/** Whether the words of a role name the event from which, or with which, something lasts until the day behind them. */
const isBeginning = (context: string, { role, start, end }: RoleMatch): boolean =>
  (role === "installation" || role === "training" || role === "referencing") &&
  SINCE.test(context.slice(0, start)) &&
  UNTIL.test(context.slice(end));

/** The dot that cuts a label short ends no sentence: "VALID. 08/07/2022". */
export function roleOfCutLabel(folded: string, { from, to }: Span): Spoken | null {
  const role = roleOfCutWord(folded.slice(from, to));
  return role === null ? null : { role, from: folded.lastIndexOf(" ", to - 3) + 1 };
}

/** Letters of a label, at most: it starts with its clause, and a long sentence is quoted from the words that matter. */
export const LONGEST_LABEL = 90;
const labelStart = (folded: string, from: number, words: number): number => {
  if (words - from <= LONGEST_LABEL) return from;
  return folded.lastIndexOf(" ", words - 1) + 1;
};

/** What the words behind a date say before anything else: the offer ends, or the paper is of that day. */
export function endingAfter(folded: string, { start, end }: DateForm, next: DateForm | undefined): Spoken | null {
  const to = Math.min(clauseEnd(folded, end), end + 70);
  if (WRITTEN_AFTER.test(folded.slice(end, end + 140))) return { role: "issue", from: start, to: end };
  // "Devis du 24/05/2022 - il cesse d'être valable le 11/07/2022": what ends has a day of its own.
  const isOfNext = next !== undefined && next.start < to;
  const from = clauseStart(folded, start, 0);
  const [before, after] = [folded.slice(from, start), isOfNext ? "" : folded.slice(end, to)];
  if (endsUnanswered(before, after) || endsOnceDayOver(before, after)) return { role: "validity", from, to: end };
  return !isOfNext && endsAfter(after) ? { role: "validity", from: start, to } : null;
}

/** Letters between "valable" and its length of time, at most. */
const FAR = 12;

/** "Mis au net le 30 novembre, ce projet…": the day on which the paper itself was made, whatever the verb; null else. */
export function madeOn(folded: string, { from, to }: Span, { end }: DateForm): Spoken | null {
  const isMade = OPENS_ON_DEED.test(folded.slice(from, to)) && THEN_THIS_PAPER.test(folded.slice(end, end + 40));
  return isMade ? { role: "issue", from, to: end } : null;
}

/**
 * What the words behind a date say that it is the date of, where those before it are silent. `from` is where its printed
 * line starts, `next` the date after it, whose words are its own.
 */
export function roleAfter(
  folded: string,
  { form, from }: { readonly form: DateForm; readonly from: number },
  next: DateForm | undefined,
): Spoken | null {
  const to = Math.min(clauseEnd(folded, form.end), form.end + 70);
  if (next !== undefined && next.start < to) return null;
  const rest = folded.slice(form.end, to);
  const match = roleNearStart(wordsOf(rest));
  // "Du 12/09/2022, valable 60 jours": a length of time counted from the day, and no role of it.
  const isCounted = match?.role === "validity" && (findDurations(rest.slice(match.end))[0]?.start ?? FAR) < FAR;
  // "Vous avez jusqu'au 15 novembre 2023 pour l'accepter": to be accepted by a day, it was not on that day.
  const isTerm = match?.role === "order" && isSetAsEnd(folded.slice(from, form.start));
  const lead = rest.slice(0, match?.start);
  return match === null || isCounted || match.start > 45 || LEFT_OUT.test(lead) || MEASURED_BY.test(lead)
    ? null
    : {
        role: isTerm ? "validity" : match.role,
        from: form.start - from <= LONGEST_LABEL ? from : form.start,
        to: form.end + match.end,
      };
}
