import { joinTexts } from "../../documents/text.ts";
import { fold, plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import type { Surroundings } from "../surroundings.ts";
import { findDates } from "./date-forms.ts";

/** Headings of days that do not say of what. */
const DAY_HEADING =
  /^(?:dates?|quand|jours?|echeances?|calendrier|prevue?s?(?: le)?|dates? (?:prevues?|cibles?|previsionnelles?))\s?:?$/;

/**
 * What a row of a planning is about, where somebody or something stands between it and its day ("Mise en ordre de
 * marche | Laboratoire | 02/10/2023"): the cells before the one beside the day, nearest first. Empty where the day
 * stands in no column of days.
 */
export function rowLabels(day: Segment, surroundings: Surroundings): readonly Segment[] {
  const line = surroundings.lineOf(day);
  const before = line.slice(0, Math.max(0, line.indexOf(day) - 1)).reverse();
  return before.length > 0 && isInColumnOfDays(day, surroundings) ? before : [];
}

/** Whether days stand under or over a day, beside words: its heading is that of them all. */
function isInColumnOfDays(day: Segment, surroundings: Surroundings): boolean {
  const others = [surroundings.above(day), surroundings.below(day)];
  const isAmongDays = others.some((other) => other !== null && findDates(fold(other.text.value).value).length > 0);
  return isUnderDays(day, surroundings) || (isBesideWords(day, surroundings) && isAmongDays);
}

/** Whether a heading of days of whatever kind stands over a day that has words beside it. */
export function isUnderDays(day: Segment, surroundings: Surroundings): boolean {
  const above = surroundings.above(day);
  if (above === null || !isBesideWords(day, surroundings)) return false;
  return DAY_HEADING.test(plain(above.text.value)) && surroundings.lineOf(above).length > 1;
}

const isBesideWords = (day: Segment, surroundings: Surroundings): boolean =>
  /^\D{3,}$/.test(surroundings.leftOf(day)?.text.value ?? "");

/** "Règlement | Validité" over "Virement 30 j. | 10/03/2023": a row of values under their labels, where none is the next one's. */
export function isUnderLabels(left: Segment, segment: Segment, surroundings: Surroundings): boolean {
  const [over, own] = [surroundings.above(left), surroundings.above(segment)];
  return over !== null && own !== null && over !== own && over.line === own.line && !/:\s*$/u.test(left.text.value);
}

/** Headings of what is planned: under them stands the name of the work, beside its day. */
const WORK_HEADING =
  /^(?:etapes?|jalons?|phases?|taches?|actions?|operations?|prestations?|travaux|evenements?|activites?|designations?|libelles?|objets?|intitules?|nature|type|quoi|rubriques?|mentions?|dates?|points?)(?![a-z])/;

/**
 * "Établi le | Logiciel | Référencé le" over one row of values: what stands before a day is the value of another label,
 * whatever its words seem to say, and no label of the day ("Pose Facile 2.1 | 17/10/2022").
 */
export function isBesideValue(left: Segment, day: Segment, surroundings: Surroundings): boolean {
  if (!isUnderLabels(left, day, surroundings)) return false;
  const over = surroundings.above(left);
  const isDay = (segment: Segment | null): boolean =>
    segment !== null && findDates(fold(segment.text.value).value).length > 0;
  const labels = over === null ? [] : surroundings.lineOf(over);
  return (
    over !== null &&
    labels.length >= 3 &&
    // "Logiciel | Nodalia Hub 3.4 | Référencement | non" is a row of labels and values.
    !labels.some(({ text }) => /\d/.test(text.value)) &&
    !WORK_HEADING.test(plain(over.text.value)) &&
    !isDay(surroundings.below(day))
  );
}

/**
 * The label over a value, be it set on two lines: "Installation | prévue : | 21/11/2022". In "7 juin 2022 | valable jusqu'au |
 * 30 juin 2022" the upper line is the value of another label.
 */
export function labelAbove(segment: Segment, surroundings: Surroundings): Segment | null {
  const label = surroundings.above(segment);
  const upper = label === null || !/^\p{Ll}/u.test(label.text.value) ? null : surroundings.above(label);
  const isLabel = upper !== null && !/\d/.test(upper.text.value);
  if (label === null || !isLabel || Math.abs(upper.box[0] - label.box[0]) > 2) return label;
  return { ...label, text: joinTexts([upper.text, label.text]) };
}
