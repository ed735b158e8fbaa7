import type { Text } from "../../documents/text.ts";
import { fold, plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import type { DateRole } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import { findDates } from "./date-forms.ts";
import { DOCUMENT_OF, TITLE_WITH_NUMBER, withoutOthers } from "./date-lead-ins.ts";
import { roleBeforeDay } from "./date-roles.ts";
import type { Span } from "./label-starts.ts";

/** Places that show of what paper a lone day is: beside or under its name and number. */

/** Nothing but what was done on a day: "signé le", "acceptée le :", "obtenu, en date du". */
const DONE_ALONE =
  /^(?:(?:a ete|est) )?(?:signe|conclu|accepte|approuve|recu|valide|notifie|accorde|obtenu|delivre|prononce|remis|emis|etabli|fait|edite|adresse|envoye)e?s?,? (?:le|du|en|depuis le|(?:en|a la) date d[ue])?\s?:?\s?$/;
/** A label of one thing, without number or value of its own. */
const NAMES_THING = /^[a-z][a-z' -]{2,60}:?$/;

/**
 * "Votre contrat de maintenance | signé le", "Référencement | reçu le": the thing in the cell before the word of what was
 * done with it; over it stands the paper itself, with its number ("Offre R-22" over "remise le").
 */
export function doneBeside(
  segment: Segment | null,
  { from, to }: Span,
  folded: string,
  surroundings: Surroundings,
): { readonly role: DateRole; readonly label: Text } | null {
  const prefix = folded.slice(from, to).trimStart();
  if (segment === null || !DONE_ALONE.test(prefix)) return null;
  const [left, above] = [surroundings.leftOf(segment), surroundings.above(segment)];
  const isNamed = left !== null && NAMES_THING.test(plain(left.text.value));
  const thing = isNamed ? left : above !== null && isNumberedTitle(above) ? above : null;
  if (thing === null) return null;
  const label = plain(thing.text.value);
  const match = roleBeforeDay(withoutOthers(`${label} ${prefix}`));
  return match !== null && match.start < label.length ? { role: match.role, label: thing.text } : null;
}

/** "Devis | O-2 | du 20 mars 2023": the date of a document whose name and number stand in cells before it. */
export function followsDocument(segment: Segment, surroundings: Surroundings): boolean {
  const number = surroundings.leftOf(segment);
  const name = number === null ? null : surroundings.leftOf(number);
  return [number, name].some((cell) => cell !== null && DOCUMENT_OF.test(fold(cell.text.value).value));
}

/** "N° HX-22-77", alone in its place. */
const NUMBER_ALONE =
  /^(?:(?:devis|proposition|offre)\s)?(?:n°|numero|ref\.?|reference)\s?:?\s?(?:[a-z]{1,5}[-/ ])?[a-z\d]*\d[\w/._-]*$/;

/** "Du 30/05/2022" under the number of the document: its day, whatever stands beside it. */
export const isUnderNumber = (segment: Segment, surroundings: Surroundings): boolean =>
  NUMBER_ALONE.test(plain(surroundings.above(segment)?.text.value ?? ""));

/** "Facture pro forma / devis 22-118": another name of the paper before the one that its number follows. */
const OTHER_NAME =
  /^(?:facture )?(?:pro ?-?forma|bon de commande|commande|estimatif|contrat)\s?(?:\/|-|ou|et|valant)\s?/;

/** The title of this paper with its number, and no day of its own. */
export function isNumberedTitle({ text }: Segment): boolean {
  const folded = fold(text.value).value.replace(OTHER_NAME, "");
  return folded.length <= 80 && TITLE_WITH_NUMBER.test(folded) && findDates(folded).length === 0;
}
