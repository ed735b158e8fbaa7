import { groupedBy } from "../../documents/grouped-by.ts";
import { joinTexts, type Text } from "../../documents/text.ts";
import { type Folded, fold, foldedIndex } from "../../french/folded-text.ts";
import { clauseStart, sentenceEnd, sentenceStart } from "../../french/sentences.ts";
import type { DatedFact, DateRole } from "../model.ts";
import { type Surroundings, segmentOf } from "../surroundings.ts";
import { type DateForm, findDates } from "./date-forms.ts";
import { isDateLikeNumber } from "./date-like-number.ts";
import { type Entry, entryOf } from "./dated-entries.ts";
import { doneBeside } from "./document-places.ts";
import { roleOfDeed } from "./done-by.ts";
import { entryStart, labelStarts } from "./label-starts.ts";
import { withListedDays } from "./listed-days.ts";
import { roleAround, roleOfTerm } from "./neighbour-roles.ts";
import {
  endingAfter,
  LONGEST_LABEL,
  lastBefore,
  madeOn,
  roleAfter,
  roleBefore,
  roleOfCutLabel,
  type Spoken,
  signedCopy,
} from "./spoken-roles.ts";
import { standingRoles, type ToldDate } from "./told-dates.ts";
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
  const forms = onceEach(folded.value, findDates(folded.value)).filter(
    (form) => !isNumber(text, folded, form, surroundings),
  );
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
      deedOn(folded.value, line, form) ??
      (labelled
        ? doneBeside(segmentOf(text, folded.origin(form.start), surroundings), line, folded.value, surroundings)
        : null) ??
      (labelled ? roleOfTerm(text, folded, form, line.from, surroundings) : null) ??
      roleBefore(folded.value, { from: entryStart(text, folded, line), to: form.start }, lines) ??
      roleBefore(folded.value, line, lines) ??
      roleBefore(folded.value, clause, lines) ??
      roleOfCutLabel(folded.value, { from: forms[index - 1]?.end ?? 0, to: form.start }) ??
      (labelled ? roleAround(text, folded, form, line.from, surroundings) : null) ??
      // A clause without a role of its own goes on with the one before ("référencé ; attestation du 14/06/2022").
      roleBefore(folded.value, { from: forms[index - 1]?.end ?? 0, to: form.start }, lines) ??
      roleAfter(folded.value, { form, from: line.from }, forms[index + 1]) ??
      madeOn(folded.value, { from: sentenceStart(folded.value, form.start), to: form.start }, form);
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

/** "Le six décembre deux mille vingt-deux (06/12/2022)": a day told once more, in brackets or in figures, is one with the first. */
function onceEach(folded: string, forms: readonly DateForm[]): DateForm[] {
  const own: DateForm[] = [];
  for (const form of forms) {
    const before = own.at(-1);
    const isSame =
      before !== undefined && before.first !== null && before.first === form.first && before.last === form.last;
    const isAgain =
      isSame && /^,?\s?(?:[(=[]|soit le|c'est-a-dire le)\s?(?:le )?$/.test(folded.slice(before.end, form.start));
    if (isAgain) own[own.length - 1] = { ...before, end: form.end };
    else own.push(form);
  }
  return own;
}

function deedOn(folded: string, line: { readonly from: number; readonly to: number }, form: DateForm): Spoken | null {
  const role = roleOfDeed(folded, line, form);
  return role === null ? null : { role, from: form.start - line.from <= LONGEST_LABEL ? line.from : form.start };
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
  const dates = told.map(({ form, spoken }): ToldDate => ({ form, role: spoken?.role ?? "other" }));
  const bySentence = groupedBy(dates, ({ form }) => sentenceStart(folded, form.start));
  return [...bySentence].flatMap(([start, own]) =>
    standingRoles(folded.slice(start, sentenceEnd(folded, own.at(-1)?.form.end ?? start)), start, own),
  );
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
