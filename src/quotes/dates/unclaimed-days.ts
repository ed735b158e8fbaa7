import { plain } from "../../french/folded-text.ts";
import { clauseEnd, clauseStart } from "../../french/sentences.ts";
import type { DatedFact } from "../model.ts";
import { type Surroundings, segmentOf } from "../surroundings.ts";
import { findDates } from "./date-forms.ts";
import { answersBy, holdsTo, isHeldLoosely, isLeftToOffer, isSetAsEnd, setsAnEnd } from "./held-offers.ts";

/** The words around a day in its own clause, folded, and the label beside or over it where it has none of its own. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/** Days of someone else's papers, and of things past. */
const ANOTHERS_DAY =
  /(?<![a-z])(?:votre|vos|v\/ ?ref|consultation|demande|courrier|courriel|mail du|appel|reunion|visite|entretien|cahier|marche|convention|contrat|decret|arrete|loi|depuis|naissance|ne le|nee le|version(?! (?:du|de ce) (?:document|devis))|release|sortie|sorti|diffuse|commercialise\w*|referenc\w*|certificat|installation|recette|formation|mise en|livraison|garantie|maintenance|facture|remplace|annule|initial|precedent)(?![a-z])/;

/** True when words before a day make it one of someone else's papers, of the past, or an end that is set. */
export const claimsDay = (before: string): boolean =>
  /[:?]\s*(?:le )?$/.test(before) || ANOTHERS_DAY.test(before) || setsAnEnd(before) || holdsTo(before);

/**
 * Where the plainer readings tell no end of validity, or no day of issue: a later day by which an answer is wanted, and
 * the first day that nothing claims. A mention is missing only when no day of the page can be it.
 */
export function withUnclaimedDays(
  facts: readonly DatedFact[],
  surroundings: Surroundings,
  /** A length of time ("valable 30 jours") tells the end of validity: no other day is it. */
  isHeldFor: () => boolean,
  /** Whether nothing outside of its words claims a day. */
  isFree: (fact: DatedFact) => boolean,
): DatedFact[] {
  return withIssue(withValidity(facts, surroundings, isHeldFor), surroundings, isFree);
}

function withValidity(facts: readonly DatedFact[], surroundings: Surroundings, isHeldFor: () => boolean): DatedFact[] {
  if (facts.some(({ role }) => role === "validity")) return [...facts];
  const issued = dayOf(facts, "issue");
  const later = facts.flatMap((fact) => {
    if (fact.role !== "other" && fact.role !== "order") return [];
    if (fact.date === null || (issued !== null && fact.date <= issued)) return [];
    const around = aroundOf(fact, surroundings);
    if (around === null || (fact.role === "order" && isDone(around.before))) return [];
    return [{ fact, around }];
  });
  const held =
    later.find(({ around }) => answersBy(around.before, around.after)) ??
    later.find(
      ({ fact, around: { before, after } }) =>
        (issued !== null || holdsTo(before)) &&
        fact.role === "other" &&
        // "Tenue des prix : S47 2022": a week or a month where the words leave no doubt.
        (fact.precision === "day" || isHeldLoosely(before)) &&
        isLeftToOffer(before, after) &&
        !ANOTHERS_DAY.test(before) &&
        !ANOTHERS_DAY.test(after),
    );
  if (held === undefined || isHeldFor()) return [...facts];
  return facts.map((fact) =>
    fact === held.fact ? { ...fact, role: "validity", date: fact.lastDay ?? fact.date } : fact,
  );
}

/** "Accepté à Trélouguer, le": done on that day; "à renvoyer accepté pour le" asks for it by then. */
const isDone = (before: string): boolean => ACCEPTED.test(before) && !isSetAsEnd(before);
const ACCEPTED = /(?<![a-z])(?:accepte|approuve|signe|valide|confirme|conclu|retourne|renvoye)e?s?(?![a-z])/;

function withIssue(
  facts: readonly DatedFact[],
  surroundings: Surroundings,
  isFree: (fact: DatedFact) => boolean,
): DatedFact[] {
  if (facts.some(({ role }) => role === "issue")) return [...facts];
  const until = dayOf(facts, "validity");
  // What was ordered had been offered, on that day or before.
  const ordered = facts.some(({ role }) => role === "order") ? (dayOf(facts, "order") ?? "") : null;
  const unclaimed = facts.filter(isFree).filter((fact) => {
    const { role, date, precision } = fact;
    if (role !== "other" || date === null || precision !== "day" || !isBare(fact)) return false;
    const around = aroundOf(fact, surroundings);
    if (around === null || (until ?? date) < date || (ordered ?? date) < date) return false;
    if (setsAnEnd(around.before) || holdsTo(around.before)) return false;
    return !ANOTHERS_DAY.test(around.before) && !ANOTHERS_DAY.test(around.after);
  });
  const [first] = unclaimed;
  const isEarliest = unclaimed.every(({ date }) => (date ?? "") >= (first?.date ?? ""));
  return facts.map((fact) => (fact === first && isEarliest ? { ...fact, role: "issue" } : fact));
}

/** No words claim it: nothing but the day was taken, or the paper and its number with it ("Devis ISO-26-0517 du 08/06"). */
function isBare({ text }: DatedFact): boolean {
  const folded = plain(text.value);
  const [day] = findDates(folded);
  if (day === undefined) return false;
  const rest = `${folded.slice(0, day.start)} ${folded.slice(day.end)}`.split(/[^a-z\d]+/);
  return rest.every((word) => word.length <= LONGEST_ARTICLE || /\d/.test(word) || PAPER.test(word));
}
/** "le", "du", "au". */
const LONGEST_ARTICLE = 3;
const PAPER = /^(?:devis|offre|proposition|chiffrage|estimation|numero)$/;

const dayOf = (facts: readonly DatedFact[], wanted: DatedFact["role"]): string | null =>
  facts.find(({ role, date }) => role === wanted && date !== null)?.date ?? null;

/** Longer runs of words are general terms. */
const LONGEST_SEGMENT = 600;

function aroundOf({ text }: DatedFact, surroundings: Surroundings): Around | null {
  const segment = segmentOf(text, text.value.length - 1, surroundings);
  if (segment === null || segment.text.value.length > LONGEST_SEGMENT) return null;
  const whole = plain(segment.text.value);
  const words = plain(text.value);
  const found = whole.indexOf(words);
  const digits = /\d[\s\S]*$/.exec(words);
  const start = found < 0 || digits === null ? 0 : found + digits.index;
  const end = found < 0 ? whole.length : found + words.length;
  const own = whole.slice(clauseStart(whole, start, 0), start);
  const after = whole.slice(end, Math.min(clauseEnd(whole, end), end + 80));
  if (/[a-z]{4}/.test(own)) return { before: own, after };
  const labels = [surroundings.leftOf(segment), surroundings.above(segment)].flatMap((label) =>
    label === null || label.text.value.length > 80 ? [] : [plain(label.text.value)],
  );
  const label = labels.find((words_) => /[a-z]{3}/.test(words_)) ?? "";
  return { before: `${label} ${own}`, after };
}
