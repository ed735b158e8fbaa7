import type { Text } from "../../documents/text.ts";
import { fold } from "../../french/folded-text.ts";
import { wordsOf } from "../../french/phrases.ts";
import type { Segment } from "../../tables/layout.ts";
import type { DateRole } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import { findDates } from "./date-forms.ts";
import { roleNearStart } from "./date-roles.ts";

/** What stands on a day of a calendar: its role, and the words where they have a cell of their own. */
export interface Entry {
  readonly role: DateRole;
  readonly label: Text | null;
}

/** Points by which the left edges of the days of a calendar may differ. */
const FLUSH = 2;
/** Before the day of an entry. */
const LEAD = /^[^a-z\d]*(?:(?:le|les|du|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)*$/;
/** Longer words tell more than what is done on a day. */
const LONGEST_ENTRY = 120;

/**
 * What is done on the day that opens a segment, in a calendar: days that stand under one another, each with the words
 * behind it ("26/02/24 : mise en place", "02/10/2023 | installation et MOM"). The words of the line above are those of
 * another day. Null where no calendar stands.
 */
export function entryOf(segment: Segment | null, surroundings: Surroundings): Entry | null {
  const own = segment === null ? null : wordsBehindDay(segment, surroundings);
  if (segment === null || own === null) return null;
  const isListed = [surroundings.above(segment), surroundings.below(segment)].some(
    (other) =>
      other !== null && Math.abs(other.box[0] - segment.box[0]) < FLUSH && wordsBehindDay(other, surroundings) !== null,
  );
  if (!isListed) return null;
  return { role: roleNearStart(wordsOf(own.words))?.role ?? "other", label: own.label };
}

function wordsBehindDay(
  segment: Segment,
  surroundings: Surroundings,
): { readonly words: string; readonly label: Text | null } | null {
  const folded = fold(segment.text.value).value;
  const [day, ...others] = folded.length > LONGEST_ENTRY ? [] : findDates(folded);
  if (day === undefined || others.length > 0 || !LEAD.test(folded.slice(0, day.start))) return null;
  if (surroundings.leftOf(segment) !== null) return null;
  const behind = folded.slice(day.end);
  if (/[a-z]{3}/.test(behind)) return { words: behind, label: null };
  const right = surroundings.rightOf(segment);
  const words = right === null ? "" : fold(right.text.value).value;
  const isEntry = /[a-z]{3}/.test(words) && words.length <= LONGEST_ENTRY && findDates(words).length === 0;
  return right === null || !isEntry ? null : { words, label: right.text };
}
