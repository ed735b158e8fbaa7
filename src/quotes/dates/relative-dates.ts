import { joinTexts, type Text } from "../../documents/text.ts";
import { type Folded, fold } from "../../french/folded-text.ts";
import { wordsOf } from "../../french/phrases.ts";
import { clauseEnd, clauseStart } from "../../french/sentences.ts";
import type { DatedFact, DateRole, RelativeDay } from "../model.ts";
import { type Surroundings, segmentOf } from "../surroundings.ts";
import { findDates } from "./date-forms.ts";
import { roleNearEnd, roleNearStart } from "./date-roles.ts";
import { type Duration, endOf, findDurations } from "./durations.ts";
import { trimmed } from "./trimmed.ts";

/** Days told from another day: "installation sous 3 mois après la commande", "6 semaines à réception du bon de commande". */

/** Roles of work to come; what is paid, guaranteed or valid for a time has no place in the timeline. */
const PLANNED: ReadonlySet<DateRole> = new Set(["installation", "training", "dossier", "referencing"]);

/** What follows a duration that counts from something. */
const COUNTS_FROM =
  /^\s?(?:\(?max(?:imum|i)?\.?\)?\s|au plus (?:tard )?|environ |calendaires? |pleins? )?(?:a compter|a partir|a dater|apres|suivant|qui suivent|suivants|des|depuis|a (?:la )?reception|a reception|post)(?![a-z])/;

/** The thing counted from, by the words after the duration; the nearest one decides. */
const ANCHORS: readonly (readonly [anchor: RelativeDay["anchor"], words: RegExp])[] = [
  ["referencing", /referenc\w*/],
  [
    "dossier",
    /dossier (?:complet|de preuves?|de conformite)|depot (?:du|de son|de notre) dossier|envoi (?:du|de son|de notre) dossier/,
  ],
  [
    "order",
    /(?:bons? de )?commande|signature|sign(?:e|ee)|accord (?:du |de la |de l')?client|bon pour accord|bdc|acceptation|contresign\w*|notification|validation du devis|retour du (?:present )?devis/,
  ],
  [
    "issue",
    /emission|(?:date|reception|remise|envoi) (?:de |du |d')?(?:la |l'|ce |cette )?(?:presente? )?(?:devis|offre|proposition)|etablissement d(?:u|e)|ce jour|la presente/,
  ],
];
/** Things that quotes count from and that no date of theirs tells. */
const OTHER_ANCHOR =
  /facture|livraison|mise en service|recette|installation|fin de|paiement|acompte|avance|expedition|demande/;
const REACH = 70;

/** The relative days of a text, resolved where `dates` holds their anchor; else without a day. */
export function relativeDates(text: Text, dates: readonly DatedFact[], surroundings: Surroundings | null): DatedFact[] {
  const folded = fold(text.value);
  return findDurations(folded.value).flatMap((duration) => {
    const to = Math.min(clauseEnd(folded.value, duration.end), duration.end + REACH);
    const after = folded.value.slice(duration.end, to);
    const anchored = anchorOf(after);
    const from = clauseStart(folded.value, duration.start, 0);
    const before = folded.value.slice(from, duration.start);
    if (anchored === null) return countedOn({ text, folded, duration, from, before, after });
    const label = /[a-z]{4}/.test(before) ? null : labelOf(text, folded.origin(duration.start), surroundings);
    const rest = folded.value.slice(duration.end + anchored.end, clauseEnd(folded.value, duration.end));
    const role =
      roleNearEnd(wordsOf(before))?.role ??
      (label === null ? null : roleNearEnd(wordsOf(fold(label.value).value))?.role) ??
      roleNearStart(wordsOf(rest))?.role ??
      null;
    const isPlanned = role !== null && (PLANNED.has(role) || (role === "order" && HAS_HAPPENED.test(before)));
    if (role === null || !isPlanned || role === anchored.anchor) return [];
    const relative: RelativeDay = { anchor: anchored.anchor, count: duration.count, unit: duration.unit };
    const printed = dates.find(
      (fact) => fact.role === relative.anchor && fact.date !== null && fact.precision === "day",
    );
    const day = printed?.date == null ? null : endOf(relative, printed.date);
    const words = trimmed(text, folded.origin(from), folded.origin(duration.end + anchored.end));
    return [
      {
        role,
        date: day,
        lastDay: day,
        precision: "day" as const,
        source: "duration" as const,
        relative,
        text: label === null ? words : joinTexts([label, words]),
      },
    ];
  });
}

/** An order is a fact only once it was made: "à commander dans les trois semaines" asks for one. */
const HAS_HAPPENED =
  /(?<![a-z])(?:recu|sign|pass|conclu|accept|notifi|confirm|enregistr|donn|valid|retourn)(?:e|ee)?s?(?![a-z])/;

/** "signé le 7 février 2022 ; le dossier partira 150 jours plus tard": counted from the date before it in the sentence. */
const LATER = /^\s?(?:plus tard|apres)(?=\s*(?:[.,;)]|$))/;

const FOLLOW_UP =
  /(?<![a-z])(?:repass\w+|revien\w+|bilan|suivi|point d'etape|visite|controle|verification annuelle)(?![a-z])/;

interface Counted {
  readonly text: Text;
  readonly folded: Folded;
  readonly duration: Duration;
  readonly from: number;
  readonly before: string;
  readonly after: string;
}

function countedOn({ text, folded, duration, from, before, after }: Counted): DatedFact[] {
  const later = LATER.exec(after);
  const start = later === null ? null : findDates(folded.value.slice(0, duration.start)).at(-1);
  const role = roleNearEnd(wordsOf(before))?.role ?? null;
  if (later === null || start?.first == null || start.precision !== "day" || role === null || !PLANNED.has(role))
    return [];
  // "… puis je repasse pour un bilan un an plus tard": a visit after the work is none of it.
  if (role === "installation" && FOLLOW_UP.test(before)) return [];
  const day = endOf(duration, start.first);
  const words = trimmed(text, folded.origin(from), folded.origin(duration.end + later[0].length));
  return [{ role, date: day, lastDay: day, precision: "day", source: "duration", text: words }];
}

interface Anchored {
  readonly anchor: RelativeDay["anchor"];
  /** Where the words of the anchor end, counted from the end of the duration. */
  readonly end: number;
}

function anchorOf(after: string): Anchored | null {
  const lead = COUNTS_FROM.exec(after);
  if (lead === null) return null;
  const rest = after.slice(lead[0].length);
  const found = ANCHORS.flatMap(([anchor, words]) => {
    const match = words.exec(rest);
    return match === null ? [] : [{ anchor, at: match.index, end: lead[0].length + match.index + match[0].length }];
  }).sort((a, b) => a.at - b.at)[0];
  const other = OTHER_ANCHOR.exec(rest);
  if (found === undefined || (other !== null && other.index < found.at)) return null;
  return found;
}

/** The words beside or above a cell that holds nothing but a duration. */
function labelOf(text: Text, index: number, surroundings: Surroundings | null): Text | null {
  const segment = surroundings === null ? null : segmentOf(text, index, surroundings);
  if (segment === null || surroundings === null) return null;
  const label = surroundings.leftOf(segment) ?? surroundings.above(segment);
  return label === null || label.text.value.length > 60 ? null : label.text;
}
