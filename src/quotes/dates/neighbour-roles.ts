import type { Text } from "../../documents/text.ts";
import { type Folded, fold } from "../../french/folded-text.ts";
import { clauseStart } from "../../french/sentences.ts";
import type { Segment } from "../../tables/layout.ts";
import { isSentence } from "../../tables/rows/row-kinds.ts";
import { type Surroundings, segmentOf } from "../surroundings.ts";
import { type DateForm, findDates } from "./date-forms.ts";
import { PLACE_AND } from "./date-lead-ins.ts";
import { followsDocument, isNumberedTitle, isUnderNumber } from "./document-places.ts";
import type { Span } from "./label-starts.ts";
import { isBesideValue, isUnderDays, isUnderLabels, labelAbove, rowLabels } from "./planned-rows.ts";
import { roleBefore, type Spoken } from "./spoken-roles.ts";

/** "Au plus tard le", "avant le", "jusqu'au": a term, and not of what. */
const BARE_TERM =
  /^\s*(?:(?:prevue?|fixee?|planifiee?) )?(?:(?:au )?plus tard|avant|jusqu'(?:au|a)|d'ici|pour)(?: (?:le|au|la|fin))*\s?:?\s*$/;

/** "Réception | au plus tard le 31 mars 2023", "Certificat | valable jusqu'au 30/11/2023": a term in a cell is that of the label beside it. */
export function roleOfTerm(
  text: Text,
  folded: Folded,
  { start }: DateForm,
  from: number,
  surroundings: Surroundings,
): Spoken | null {
  const prefix = folded.value.slice(from, start);
  const segment = BARE_TERM.test(prefix) ? segmentOf(text, folded.origin(start), surroundings) : null;
  if (segment !== null) return labelRole(surroundings.leftOf(segment), prefix.trimStart());
  const valid = VALID_UNTIL.test(prefix) ? segmentOf(text, folded.origin(start), surroundings) : null;
  const thing = valid === null ? null : surroundings.leftOf(valid);
  if (thing === null || /\d/.test(thing.text.value)) return null;
  const spoken = labelRole(thing, prefix.trimStart());
  return spoken?.role === "other" ? spoken : null;
}
/** What else than the offer may be valid for some time is told by the label. */
const VALID_UNTIL = /^\s*(?:valables?|valides?|en vigueur) jusqu'(?:au|a|en) (?:le |la |fin )?$/;

/** Nothing but small words: the label stands elsewhere. */
const PARTICLES = /^(?:du|le|au|en|a|des|jusqu'au|avant|partir|:|\(|\s)*$/;
const LONGEST_PREFIX = 30;

/**
 * The role that a neighbour gives, read together with the date's own words ("Référencement" | "obtenu le 14/06/2022").
 * `from` is where the printed line of the date starts in the folded text.
 */
export function roleAround(
  text: Text,
  folded: Folded,
  { start, end }: DateForm,
  from: number,
  surroundings: Surroundings,
): Spoken | null {
  const segment = segmentOf(text, folded.origin(start), surroundings);
  // "Par pli recommandé. Malestrac, le 20 juin 2022": the blank after a sentence is no part of the place.
  const prefix = folded.value.slice(from, start).trimStart();
  if (isPlaceBefore(text, folded, from, start) || isPlaceAlone(text, folded, from, start))
    return { role: "issue", from };
  if (segment === null || prefix.length > LONGEST_PREFIX) return null;
  if (isSentenceOfPaper(text, folded, { from, to: start }, end, segment)) return { role: "issue", from };
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
  const isValue =
    title !== null &&
    beside !== null &&
    (beside.role === "other"
      ? isUnderLabels(title, segment, surroundings)
      : // Under a label that names a day stands another one: "Référencement" over "Recette prévue".
        isBesideValue(title, segment, surroundings) && labelRole(surroundings.above(title), "") === null);
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

/**
 * "… 47190 Aiguillon (FINESS 470006552). Le 24 mai 2022. Caduc après le …": a day that is a sentence of its own, behind one
 * that names no day, dates the paper; what stands over its printed line is the label of another sentence.
 */
function isSentenceOfPaper(text: Text, folded: Folded, { from, to }: Span, end: number, segment: Segment): boolean {
  if (!/^\s?le $/.test(folded.value.slice(from, to)) || !/^\s?\.?(?:\s|$)/.test(folded.value.slice(end))) return false;
  const printed = text.value.slice(folded.origin(from), folded.origin(end)).trimStart();
  const before = segment.text.value.slice(0, Math.max(0, segment.text.value.indexOf(printed)));
  if (!printed.startsWith("L") || !/\.\s*$/.test(before)) return false;
  const said = fold(before).value;
  return roleBefore(said, { from: clauseStart(said, said.trimEnd().length - 1, 0), to: said.length }, []) === null;
}

/** "Rennes, le", "à Rennes le"; but what stands in small letters behind "à" is a verb: "à rendre avant le", "a été reportée au". */
function isPlaceBefore(text: Text, folded: Folded, from: number, start: number): boolean {
  const printed = text.value.slice(folded.origin(from), folded.origin(start)).trimStart();
  return PLACE_AND.test(folded.value.slice(from, start).trimStart()) && !/^[ÀàAa]\s+\p{Ll}/u.test(printed);
}

/** "Lyon le 12 mai 2022": nothing but a capitalised place and the date. */
const isPlaceAlone = (text: Text, folded: Folded, from: number, start: number): boolean =>
  /^\p{Lu}[\p{L}'’-]+ le $/u.test(text.value.slice(folded.origin(from), folded.origin(start)));

/** What a neighbouring segment says of a date, when it is a label: short, no sentence, and without a date of its own. */
function labelRole(segment: Segment | null, prefix: string): Spoken | null {
  if (segment === null || segment.text.value.length > 80 || isSentence(segment.text.value)) return null;
  const label = fold(segment.text.value).value;
  if (findDates(label).length > 0) return null;
  const context = `${label} ${prefix}`;
  const spoken = roleBefore(context, { from: clauseStart(label, label.length, 0), to: context.length }, []);
  return spoken === null ? null : { role: spoken.role, label: segment.text };
}
