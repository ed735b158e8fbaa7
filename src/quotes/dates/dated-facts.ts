import { joinTexts, type Text } from "../../documents/text.ts";
import { type Folded, fold, foldedIndex } from "../../french/folded-text.ts";
import { wordsOf } from "../../french/phrases.ts";
import { clauseEnd, clauseStart, sentenceEnd, sentenceStart } from "../../french/sentences.ts";
import type { Segment } from "../../tables/layout.ts";
import type { DatedFact, DateRole } from "../model.ts";
import { type Surroundings, segmentOf } from "../surroundings.ts";
import { type DateForm, findDates } from "./date-forms.ts";
import {
  AFTER_NUMBER,
  AS_OF,
  DATE_ALONE,
  DATE_OF_THIS,
  DOCUMENT_NUMBERED,
  DOCUMENT_OF,
  HANDED_OVER,
  NUMBERED,
  ORDER_OF,
  PAPER_DATED,
  PLACE_AND,
  SIGNED_COPY_DATED,
  THIS_DAY,
  WRITTEN_AFTER,
  withoutOfDate,
  withoutOfNumber,
  withoutOthers,
  withoutWorth,
} from "./date-lead-ins.ts";
import { isDateLikeNumber } from "./date-like-number.ts";
import { roleBeforeDay, roleNearStart, roleOfCutWord } from "./date-roles.ts";
import { type Entry, entryOf } from "./dated-entries.ts";
import { doneBeside, followsDocument, isNumberedTitle, isUnderNumber } from "./document-places.ts";
import { findDurations } from "./durations.ts";
import { endsAfter, endsOn, isSetAsEnd, roleOfOrder } from "./held-offers.ts";
import { entryStart, labelStarts, type Span } from "./label-starts.ts";
import { withListedDays } from "./listed-days.ts";
import { isUnderDays, isUnderLabels, labelAbove, rowLabels } from "./planned-rows.ts";
import { LEFT_OUT, standingRoles, type ToldDate } from "./told-dates.ts";
import { trimmed } from "./trimmed.ts";

/** A text to look for dates in, and whether its lone dates may take their role from the labels around it. */
export interface DateSource {
  readonly text: Text;
  readonly labelled: boolean;
}

/** The dates of a document with what they are the dates of, in reading order. Durations are not resolved here. */
export function readDates(sources: readonly DateSource[], surroundings: Surroundings): DatedFact[] {
  return sources.flatMap((source) => datesOf(source, surroundings));
}

function datesOf({ text, labelled }: DateSource, surroundings: Surroundings): DatedFact[] {
  const folded = fold(text.value);
  const forms = findDates(folded.value).filter((form) => !isNumber(text, folded, form, surroundings));
  if (forms.length === 0) return [];
  const lines = labelStarts(text, surroundings).map((start) => foldedIndex(folded, start));
  const told = forms.map((form, index) => {
    const clause = { from: clauseStart(folded.value, form.start, forms[index - 1]?.end ?? 0), to: form.start };
    // The date's own printed line first: lines joined into a paragraph may be labels of different things.
    const line = { from: Math.max(clause.from, lastBefore(lines, form.start)), to: form.start };
    const entry = entryOf(segmentOf(text, folded.origin(form.start), surroundings), surroundings);
    if (entry !== null)
      return { form, line: form.start, spoken: ofEntry(entry, form, lines, folded.value.length), clause: form.start };
    const spoken =
      endingAfter(folded.value, form, forms[index + 1]) ??
      signedCopy(folded.value, form) ??
      (labelled
        ? doneBeside(segmentOf(text, folded.origin(form.start), surroundings), line, folded.value, surroundings)
        : null) ??
      roleBefore(folded.value, { from: entryStart(text, folded, line), to: form.start }, lines) ??
      roleBefore(folded.value, line, lines) ??
      roleBefore(folded.value, clause, lines) ??
      ofCutWord(folded.value, { from: forms[index - 1]?.end ?? 0, to: form.start }) ??
      (labelled ? roleAround(text, folded, form, line.from, surroundings) : null) ??
      // A clause without a role of its own goes on with the one before ("référencé ; attestation du 14/06/2022").
      roleBefore(folded.value, { from: forms[index - 1]?.end ?? 0, to: form.start }, lines) ??
      roleAfter(folded.value, { form, from: line.from }, forms[index + 1]);
    return { form, line: line.from, spoken, clause: clause.from };
  });
  const listed = withListedDays(text, folded, told);
  const roles = rolesBySentence(folded.value, listed);
  return listed.flatMap(({ form, line, spoken, clause }, index): DatedFact[] => {
    const found = fact(text, folded, { form, line, clause, spoken, role: roles[index] ?? "other" });
    // "N° 22-091 du 20/06/2022 jusqu'au 20/08/2022": the offer is made on the first day and ends on the last.
    const isSpan = found.role === "issue" && form.precision === "day" && form.first !== form.last;
    return isSpan
      ? [
          { ...found, lastDay: form.first },
          { ...found, role: "validity", date: form.last },
        ]
      : [found];
  });
}

/** The words of an entry of a calendar are those behind its day. */
const ofEntry = ({ role, label }: Entry, { start, end }: DateForm, lines: readonly number[], length: number): Spoken =>
  label === null ? { role, from: start, to: lines.find((line) => line > end) ?? length } : { role, label };

function isNumber(text: Text, folded: Folded, { start, end }: DateForm, surroundings: Surroundings): boolean {
  const printed = text.value.slice(folded.origin(start), folded.origin(end));
  const segment = segmentOf(text, folded.origin(start), surroundings);
  const [isFirst, isLast] = [segment?.text.value.startsWith(printed), segment?.text.value.endsWith(printed)];
  // What a paragraph holds of other lines stands farther from the number than the cell beside it.
  const beside = (own: string, next: "leftOf" | "rightOf"): string => {
    const isAtEdge = next === "leftOf" ? isFirst : isLast;
    if (own.trim() !== "" && isAtEdge !== true) return own;
    const cell = segment === null ? null : surroundings[next](segment);
    return cell === null ? own : fold(cell.text.value).value;
  };
  return isDateLikeNumber(
    folded.value.slice(start, end),
    () => beside(folded.value.slice(0, start), "leftOf"),
    () => beside(folded.value.slice(end), "rightOf"),
  );
}

/** The roles of the dates of a text, sentence by sentence: a sentence may name days that it does not stand by. */
function rolesBySentence(
  folded: string,
  told: readonly { readonly form: DateForm; readonly spoken: Spoken | null }[],
): DateRole[] {
  const bySentence = new Map<number, ToldDate[]>();
  for (const { form, spoken } of told) {
    const start = sentenceStart(folded, form.start);
    bySentence.set(start, [...(bySentence.get(start) ?? []), { form, role: spoken?.role ?? "other" }]);
  }
  return [...bySentence].flatMap(([start, dates]) =>
    standingRoles(folded.slice(start, sentenceEnd(folded, dates.at(-1)?.form.end ?? start)), start, dates),
  );
}

/** The last of the rising `starts` that is not after `index`. */
const lastBefore = (starts: readonly number[], index: number): number =>
  starts.findLast((start) => start <= index) ?? 0;

/** The day that a signed copy bears, told in another clause of the sentence. */
function signedCopy(folded: string, { start }: DateForm): Spoken | null {
  const from = sentenceStart(folded, start);
  return SIGNED_COPY_DATED.test(folded.slice(from, start)) ? { role: "order", from } : null;
}

/** A role and the words that gave it: a span of the folded text, or a neighbour's text. */
export interface Spoken {
  readonly role: DateRole;
  readonly from?: number;
  readonly to?: number;
  readonly label?: Text;
}

function roleBefore(folded: string, { from, to }: Span, lines: readonly number[]): Spoken | null {
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
  if (THIS_DAY.test(context)) return { role: "issue", from };
  const told = withoutOthers(context);
  const ofDate = withoutOfDate(told);
  const match = (ofDate === null ? null : roleBeforeDay(ofDate)) ?? roleBeforeDay(told);
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

/** The dot that cuts a label short ends no sentence: "VALID. 08/07/2022". */
function ofCutWord(folded: string, { from, to }: Span): Spoken | null {
  const role = roleOfCutWord(folded.slice(from, to));
  return role === null ? null : { role, from: folded.lastIndexOf(" ", to - 3) + 1 };
}

/** The label starts with its clause; a long sentence is quoted from the words that matter. */
const LONGEST_LABEL = 90;
const labelStart = (folded: string, from: number, words: number): number => {
  if (words - from <= LONGEST_LABEL) return from;
  return folded.lastIndexOf(" ", words - 1) + 1;
};

/** Nothing but small words: the label stands elsewhere. */
const PARTICLES = /^(?:du|le|au|en|a|des|jusqu'au|avant|partir|:|\(|\s)*$/;
const LONGEST_PREFIX = 30;

/** The role that a neighbour gives, read together with the date's own words ("Référencement" | "obtenu le 14/06/2022"). */
function roleAround(
  text: Text,
  folded: Folded,
  { start, end }: DateForm,
  from: number,
  surroundings: Surroundings,
): Spoken | null {
  const segment = segmentOf(text, folded.origin(start), surroundings);
  // "Par pli recommandé. Malestrac, le 20 juin 2022": the blank after a sentence is no part of the place.
  const prefix = folded.value.slice(from, start).trimStart();
  if (PLACE_AND.test(prefix) || isPlaceAlone(text, folded, from, start)) return { role: "issue", from };
  if (segment === null || prefix.length > LONGEST_PREFIX) return null;
  const above = (): Spoken | null =>
    PARTICLES.test(prefix) ? labelRole(labelAbove(segment, surroundings), prefix) : null;
  if (/^(?:du|le)\s?$/.test(prefix) && (followsDocument(segment, surroundings) || isUnderNumber(segment, surroundings)))
    return { role: "issue", from };
  // "Le 22/05/2023 - Fin de validité le 29/09/2023": the day of the paper, before that of its end.
  if (/^(?:du|le)\s?$/.test(prefix) && BEFORE_ITS_END.test(folded.value.slice(end))) return { role: "issue", from };
  const title = surroundings.leftOf(segment);
  if (PARTICLES.test(prefix) && isAlone(folded, end) && title !== null && isNumberedTitle(title))
    return { role: "issue", from: start, label: title.text };
  const beside = labelRole(title, prefix);
  // "Virement 30 j." beside it is the value of another label, and none of this day.
  const isValue = beside?.role === "other" && title !== null && isUnderLabels(title, segment, surroundings);
  const left = isValue && above() !== null ? null : beside;
  if (left === null && /^(?:le|du)\s?:?\s?$/.test(prefix) && isAlone(folded, end) && above() === null)
    return { role: "issue", from };
  if (left === null && prefix.trim() === "" && followsDocument(segment, surroundings)) return { role: "issue", from };
  if (left !== null) return left;
  const ofRow = PARTICLES.test(prefix) ? rowLabels(segment, surroundings) : [];
  const spoken = ofRow.map((label) => labelRole(label, prefix)).find((role) => role !== null) ?? above();
  return spoken?.role === "issue" && isUnderDays(segment, surroundings) ? null : spoken;
}

const BEFORE_ITS_END = /^\s?[-–—,;|/(•·]\s?(?:(?:date|fin|duree|delai) de )?(?:validite|valable|valide|validee? jusqu)/;

/** Nothing follows a date but a full stop. */
const isAlone = (folded: Folded, end: number): boolean => /^[\s.,;)]*$/.test(folded.value.slice(end));

/** "Lyon le 12 mai 2022": nothing but a capitalised place and the date. */
const isPlaceAlone = (text: Text, folded: Folded, from: number, start: number): boolean =>
  /^\p{Lu}[\p{L}'’-]+ le $/u.test(text.value.slice(folded.origin(from), folded.origin(start)));

/** What a neighbouring segment says of a date, when it is a label: short, and without a date of its own. */
function labelRole(segment: Segment | null, prefix: string): Spoken | null {
  if (segment === null || segment.text.value.length > 80) return null;
  const label = fold(segment.text.value).value;
  if (findDates(label).length > 0) return null;
  const context = `${label} ${prefix}`;
  const spoken = roleBefore(context, { from: clauseStart(label, label.length, 0), to: context.length }, []);
  return spoken === null ? null : { role: spoken.role, label: segment.text };
}

function endingAfter(folded: string, { start, end }: DateForm, next: DateForm | undefined): Spoken | null {
  const to = Math.min(clauseEnd(folded, end), end + 70);
  if (WRITTEN_AFTER.test(folded.slice(end, end + 140))) return { role: "issue", from: start, to: end };
  // "Devis du 24/05/2022 - il cesse d'être valable le 11/07/2022": what ends has a day of its own.
  const isOfNext = next !== undefined && next.start < to;
  return !isOfNext && endsAfter(folded.slice(end, to)) ? { role: "validity", from: start, to } : null;
}

/** Letters between "valable" and its length of time, at most. */
const FAR = 12;

function roleAfter(
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
  return match === null || isCounted || match.start > 45 || LEFT_OUT.test(rest.slice(0, match.start))
    ? null
    : {
        role: isTerm ? "validity" : match.role,
        from: form.start - from <= LONGEST_LABEL ? from : form.start,
        to: form.end + match.end,
      };
}

interface Found {
  readonly form: DateForm;
  /** Where its printed line starts. */
  readonly line: number;
  /** Where its clause starts. */
  readonly clause: number;
  readonly spoken: Spoken | null;
  readonly role: DateRole;
}

function fact(text: Text, folded: Folded, { form, line, clause, spoken, role }: Found): DatedFact {
  const slice = (from: number, to: number) => trimmed(text, folded.origin(from), folded.origin(to));
  // A day that another one was moved to is told with its clause.
  const isMoved = spoken === null && role !== "other" && form.start - clause <= LONGEST_LABEL;
  const from = spoken?.from ?? (isMoved ? clause : form.start);
  const words = slice(from, spoken?.to ?? form.end);
  // "Valable du 12/05/2022 au 30/06/2022" ends on the second day; "trois mois à compter du 12/05/2022" starts on its day.
  // "Caduque depuis le" is over since then.
  const starts =
    role === "validity" &&
    /(?<!(?:caduc|caduque|perimee?|expiree?|echue?|close?) )(?:compter|partir|depuis|des)(?: du| le| de)?\s?$/.test(
      folded.value.slice(0, form.start),
    );
  return {
    role: starts ? "issue" : role,
    date: role === "validity" ? form.last : form.first,
    lastDay: form.last,
    precision: form.precision,
    source: "printed",
    text: spoken?.label === undefined ? words : joinTexts([spoken.label, slice(line, form.end)]),
  };
}
