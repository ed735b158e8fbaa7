import { joinTexts, type Text } from "../../documents/text.ts";
import { fold, foldedIndex } from "../../french/folded-text.ts";
import { wordsOf } from "../../french/phrases.ts";
import { clauseEnd, clauseStart, sentenceStart } from "../../french/sentences.ts";
import type { Segment } from "../../tables/layout.ts";
import type { DatedFact } from "../model.ts";
import { type Surroundings, segmentOf, segmentStarts } from "../surroundings.ts";
import { findDates } from "./date-forms.ts";
import { roleNearEnd } from "./date-roles.ts";
import { type Duration, endOf, findDurations } from "./durations.ts";
import { endsOnceOver, holdsFor, isOverOfAnother } from "./held-offers.ts";
import { trimmed } from "./trimmed.ts";

/** "45 jours de validité", "90 jours pour accepter": the role may follow. */
const AFTER =
  /^\s?(?:(?:de|d'|en) (?:duree de )?(?:validite|reflexion|option)|(?:pour|afin de|afin d') ?(?:(?:nous|vous|l'|le|la|y|se|en) ?){0,2}(?:accept|sign(?!al)|repond|decid|determin|retourn|renvoy|confirm|command|valid|choisi|souscri|tranch|reagi|reflech|dire|revenir|prendre (?:sa|votre|leur|une) decision|arreter (?:son|votre|leur) choix|donner (?:votre|une|suite) |faire (?:connaitre|savoir|part|retour)|(?<=(?:se|vous) ?)prononc)[a-z]*)(?![a-z])(?![^,.;]*(?<![a-z])(?:recette|reception|livraison|formations?|livrables?|materiels?|installation|facture|pv|proces)(?![a-z]))/;

/** "Vous disposez, pour vous décider, de 40 jours": the purpose before the time that somebody has, as words behind it. */
function purposeOf(folded: string, start: number): string {
  const sentence = folded.slice(sentenceStart(folded, start), start);
  const [, opening, amid] = PURPOSE.exec(sentence) ?? [];
  return opening ?? amid ?? "";
}
const PURPOSE =
  /^(?:[^a-z]*((?:pour|afin d)[^.,;:\d]{2,60}),[^.,;:\d]{0,40}?|[^,;:\d]{0,60}),? ?(?<![a-z])(?:dispos[a-z]*|avez|ont|a|est laissee?|sont laisses|est accordee?|est ouverte?)(?:, ((?:pour|afin d)[^.,;:\d]{2,60}),)? (?:(?:d'|de )?(?:un |une )?(?:delai |periode )?(?:de |d')?|d')$/;

/** "30 jours fin de mois", "45 jours nets", "60 jours date de facture": when the bill is paid. */
const PAID_AFTER =
  /^\s?(?:nets?(?![a-z])|fdm|f\.?d\.?m\.?|fin (?:de |du )?mois|(?:a (?:compter|dater|partir) de |apres |de |date )?(?:la )?(?:reception (?:de |d')?(?:la |votre |notre )?)?(?:date (?:de |d')(?:la )?)?facture)/;

/** Words that are said of an offer alone, right before its length of time. */
const HOLDS_ITSELF =
  /(?<![a-z])(?:validite|(?:devis|offre|proposition|prix|tarifs?)(?: [a-z]+){0,3} (?:valables?|valides?|tenue?s?|tient|tiennent|maintenue?s?|garantie?s?|gele(?:e?s?)|bloque(?:e?s?)))(?: (?:du|de|de l'|de la) ?(?:devis|offre|proposition))?[\s:(]*(?:(?:pendant|durant|pour|de)\s)?$/;

/** What may stand between a label and its length of time: "Prix valables | pendant 60 jours". */
const OPENING = /^\s*(?::\s*)?(?:(?:pendant|durant|pour|sur|de)\s)?\s*$/;

/** Three years and more: maintenance lasts that long, and no offer. */
const isOfYears = ({ count, unit }: Duration): boolean =>
  (unit === "year" && count >= 3) || (unit === "month" && count >= 36);

/**
 * The end of validity given as a duration from the issue date (ISO, null when unknown: the day is then null too, though
 * the validity is stated). `isHeld` says whether the words before a length of time, or its label, hold the offer.
 */
export function validityByDuration(
  text: Text,
  issuedOn: string | null,
  surroundings: Surroundings | null,
  isHeld: (context: string) => boolean = holdsFor,
): DatedFact | null {
  const folded = fold(text.value);
  const durations = findDurations(folded.value);
  if (durations.length === 0) return null;
  const lines =
    surroundings === null ? [] : segmentStarts(text, surroundings).map((start) => foldedIndex(folded, start));
  for (const duration of durations) {
    const isPaidAfter = PAID_AFTER.test(folded.value.slice(duration.end));
    const line = lines.findLast((start) => start <= duration.start) ?? 0;
    const clause = clauseStart(folded.value, duration.start, 0);
    const wrapped = line > clause && OPENING.test(folded.value.slice(line, duration.start));
    // "Nos prix tiennent | soixante jours": the sentence wraps right before its length of time.
    const from = wrapped ? clause : Math.max(line, clause);
    const context = folded.value.slice(from, duration.start);
    // "Devis valable 30 jours fin de mois": what it counts is said. No offer is held for years where that is not said.
    if ((isPaidAfter || isOfYears(duration)) && !HOLDS_ITSELF.test(context)) continue;
    const match = roleNearEnd(wordsOf(context));
    const after = folded.value.slice(duration.end, clauseEnd(folded.value, duration.end));
    if (isOverOfAnother(context, after)) continue;
    // "Offre faite à Nancy au laboratoire | Stanislas, tenue trois mois": what is held may stand lines above in its clause.
    const held = isHeld(context) || (line > clause && isHeld(folded.value.slice(clause, duration.start)));
    const near = held || (match?.role === "validity" && context.length - match.end <= 40);
    const follows =
      AFTER.test(after) || AFTER.test(purposeOf(folded.value, duration.start)) || endsOnceOver(context, after);
    const label =
      near || follows || surroundings === null || !(wrapped || OPENING.test(context))
        ? null
        : labelBeside(text, folded.origin(duration.start), surroundings, isHeld);
    if (!near && !follows && label === null) continue;
    const day = issuedOn === null ? null : endOf(duration, issuedOn);
    const words = trimmed(text, folded.origin(from), folded.origin(duration.end));
    return {
      role: "validity",
      date: day,
      lastDay: day,
      precision: "day",
      source: "duration",
      text: label === null ? words : joinTexts([label, words]),
    };
  }
  return null;
}

/** "Validité (j) | 30": a count under, or beside, a label that has its unit. */
export function validityInUnits(
  segments: readonly Segment[],
  issuedOn: string | null,
  surroundings: Surroundings,
): DatedFact | null {
  for (const segment of segments) {
    const label = fold(segment.text.value).value.trim();
    const unit = UNIT_OF_VALIDITY.exec(label)?.[1];
    if (unit === undefined) continue;
    const value = [surroundings.rightOf(segment), surroundings.below(segment)].find(
      (one) => one !== null && /^\s*\d{1,3}\s*$/.test(one.text.value),
    );
    const [duration] = value == null ? [] : findDurations(`${value.text.value.trim()} ${unit}`);
    if (value == null || duration === undefined) continue;
    const day = issuedOn === null ? null : endOf(duration, issuedOn);
    const text = joinTexts([segment.text, value.text]);
    return { role: "validity", date: day, lastDay: day, precision: "day", source: "duration", text };
  }
  return null;
}
const UNIT_OF_VALIDITY =
  /^(?:duree (?:de |d')?)?(?:la )?(?:validite|valable)[a-z' ]{0,20}\(?\s?(?:en )?(j|jours?|semaines?|mois)\s?\)?\s?:?$/;

function labelBeside(
  text: Text,
  index: number,
  surroundings: Surroundings,
  isHeld: (context: string) => boolean,
): Text | null {
  const segment = segmentOf(text, index, surroundings);
  if (segment === null) return null;
  for (const neighbour of [surroundings.leftOf(segment), surroundings.above(segment)]) {
    if (neighbour === null || neighbour.text.value.length > 60) continue;
    const label = fold(neighbour.text.value).value;
    // "Valable jusqu'au 30/11/2023" has its own day, and is the label of nothing.
    if (findDates(label).length > 0) continue;
    if (roleNearEnd(wordsOf(label))?.role === "validity" || isHeld(label)) return neighbour.text;
  }
  return null;
}
