import type { Location, Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import type { Layout } from "../../tables/layout.ts";
import { distinctBy } from "../distinct.ts";
import type { DatedFact, DocumentType, ReleasedVersion, Statement } from "../model.ts";
import { type Surroundings, segmentOf } from "../surroundings.ts";
import { findDates } from "./date-forms.ts";
import { type DateSource, readDates } from "./dated-facts.ts";
import { withFinerIssue } from "./days-of-month.ts";
import { holdsFor, isHeldLoosely } from "./held-offers.ts";
import { withoutPastEnds } from "./past-ends.ts";
import { relativeDates } from "./relative-dates.ts";
import { BON_POUR, isSignedOn, signaturePlaces, withSignedLater } from "./signatures.ts";
import { claimsDay, withUnclaimedDays } from "./unclaimed-days.ts";
import { validityByDuration, validityInUnits } from "./validity.ts";
import { yearlessDates } from "./yearless-dates.ts";

/** What the timeline is read from. */
export interface TimelineSources {
  readonly layout: Layout;
  readonly documentType: DocumentType;
  readonly versions: readonly ReleasedVersion[];
  readonly statements: readonly Statement[];
  /** Of a quote that is the text of a message: the day it was sent on. */
  readonly sent?: DatedFact | null;
}

/**
 * The dates of the quote with their roles, in reading order; a date that a running head repeats comes once. Dates of
 * released versions and of the small print are no dates of the quote's own.
 */
export function readTimeline(
  { layout, documentType, versions, statements, sent = null }: TimelineSources,
  surroundings: Surroundings,
): DatedFact[] {
  const sources: DateSource[] = [
    ...layout.paragraphs.map((text) => ({ text, labelled: true })),
    ...layout.tables.flatMap(({ rows }) => rows.map(({ text }) => ({ text, labelled: false }))),
  ];
  const smallPrint = placesOf(statements.filter((statement) => statement.smallPrint));
  const signed = signaturePlaces(layout.segments);
  const released = new Set<Text>();
  const found = readDates(sources, surroundings).map((fact) => {
    const isReleased = isRelease(fact, versions);
    if (isReleased) released.add(fact.text);
    if (isReleased || fact.text.pieces.every(({ at }) => smallPrint.has(at)))
      return { ...fact, role: "other" as const };
    return isSignedOn(fact, signed, surroundings) ? { ...fact, role: "order" as const } : fact;
  });
  const finer = withFinerIssue(found, layout.paragraphs);
  const printed = withSignedLater(finer, layout.segments, surroundings);
  const isHeldFor = () =>
    statements.some((own) => !own.smallPrint && validityByDuration(own.text, null, surroundings) !== null);
  // The day of a released version is taken, whatever stands around it.
  const isFree = ({ text }: DatedFact): boolean => !released.has(text);
  const lone = withLoneIssue(withoutSending(printed), surroundings, isFree);
  const issued = withSending(withUnclaimedDays(lone, surroundings, isHeldFor, isFree), sent);
  const own = withoutDone(documentType === "bon-de-commande" ? withOrderDate(issued) : issued);
  const told = [...statements.filter(({ smallPrint: small }) => !small).map(({ text }) => text), ...rowTexts(layout)];
  const issuedOn = own.find(({ role, date }) => role === "issue" && date !== null)?.date ?? null;
  const relative = told.flatMap((text) => [
    ...relativeDates(text, own, surroundings),
    ...(issuedOn === null ? [] : yearlessDates(text, issuedOn)),
  ]);
  const stated = withoutPastEnds([...own, ...durations({ layout, statements }, own, surroundings)]);
  const isHeld = stated.some(({ role }) => role === "validity");
  const [end] = relative.filter(({ role }) => role === "validity");
  return distinctBy(
    [...stated, ...relative.filter((fact) => fact.role !== "validity" || (fact === end && !isHeld))],
    ({ role, date, lastDay, text }) => `${role} ${date ?? text.value} ${lastDay}`,
  );
}

/** "Installée chez vous le", "posés en": a participle alone, over or before a day. */
const DONE =
  /(?:^|\d,\s)(?:install|deploy|pos|livr|form|equip|recett)ee?s?(?![a-z])(?!.*(?<![a-z])(?:ser(?:a|ont)|prevue?s?|a partir|avant|plus tard|d'ici|au cours)(?![a-z]))/;

/** "Le laboratoire a ouvert au", "votre équipe a suivi la formation en": told as past. Fixing a day for a thing is no doing of it. */
const HAS_DONE =
  /(?<![a-z])(?:a|ont|avons|avez|avait|avaient|est|sont|s'est) (?:(?:deja|bien|ete|toute?) ){0,3}(?!(?:fix|prev|arret|program|reten|planif|cal|reserv|annonc|conven|propos|repouss|report|avanc)[a-z]*)(?:eu lieu|[a-z]{2,}(?:e|ee|u|ue|i|ie|is|ise|ert|erte)s?)(?![a-z])/;

/** "Vos précédentes formations :": the works of another time. */
const EARLIER_WORK =
  /(?<![a-z])(?:precedente?s?|dernieres?|ancien(?:ne)?s?) (?:seance|formation|stage|session|installation|intervention|visite|livraison|mise)s?(?![a-z])/;

/** Papers under which many things are bought: what was signed before the quote was made is not the order of it. */
const STANDING_PAPER = /(?<![a-z])(?:marche|acte d'engagement|bail|protocole|charte|pacte)s?(?![a-z])/;

/** What was installed or taught, or the paper that was signed, before the quote was made is no plan and no order of it. */
function withoutDone(facts: readonly DatedFact[]): DatedFact[] {
  const issuedOn = facts.find(({ role, date }) => role === "issue" && date !== null)?.date ?? null;
  return facts.map((fact) => {
    const isPlan = fact.role === "installation" || fact.role === "training";
    const isPast = issuedOn !== null && (fact.lastDay ?? fact.date ?? issuedOn) < issuedOn;
    if (!isPast) return fact;
    const words = plain(fact.text.value);
    const isOver =
      fact.role === "order"
        ? STANDING_PAPER.test(words)
        : isPlan && [DONE, HAS_DONE, EARLIER_WORK].some((past) => past.test(words));
    return isOver ? { ...fact, role: "other" } : fact;
  });
}

/** How the head of a forwarded message begins the line of its day. */
const SENDING = /^(?:> ?)*(?:envoye|sent|date d'envoi)\s?:/;

/** A message that brings a quote may be sent on any day: that one dates no quote that has a day of its own. */
function withoutSending(facts: readonly DatedFact[]): DatedFact[] {
  const isSending = ({ role, text }: DatedFact): boolean => role === "issue" && SENDING.test(plain(text.value));
  const isDated = facts.some((fact) => fact.role === "issue" && fact.date !== null && !isSending(fact));
  return facts.map((fact) => (isDated && isSending(fact) ? { ...fact, role: "other" } : fact));
}

/** A quote written as a message that prints no day of its own was made when it was sent, before whatever it leads to. */
function withSending(facts: readonly DatedFact[], sent: DatedFact | null): DatedFact[] {
  const sentOn = sent?.date ?? null;
  if (sent === null || sentOn === null || facts.some(({ role }) => role === "issue")) return [...facts];
  const isLate = facts.some(
    ({ role, date, lastDay }) =>
      (role === "validity" || role === "order") && date !== null && (lastDay ?? date) < sentOn,
  );
  return isLate ? [...facts] : [sent, ...facts];
}

const LONGEST_DATE = 40;
/** What ends a line that opens with a number of a company, an establishment or a paper. */
const AFTER_NUMBER =
  /^(?:(?:n° ?)?(?:siret|siren|finess|rpps|devis|offre|proposition)(?![a-z])[^,]*\d[a-z\d]*)(?:,| [-–—|·•]) (?!\d+$)([^,]+)$/;

/** Where nothing is called the date of the quote, a date alone in its place, that no label claims, is. */
function withLoneIssue(
  facts: readonly DatedFact[],
  surroundings: Surroundings,
  isFree: (fact: DatedFact) => boolean,
): DatedFact[] {
  if (facts.some(({ role }) => role === "issue" || role === "order")) return [...facts];
  const lone = facts.filter(isFree).find(({ role, date, precision, text }) => {
    // What stands over a day may have been read with it, as its label.
    const segment =
      role === "other" && date !== null && precision === "day"
        ? segmentOf(text, text.value.length - 1, surroundings)
        : null;
    if (segment === null) return false;
    const whole = plain(segment.text.value);
    // "SIRET 512…, 07/07/2022": behind a number, whatever is parted from it stands in a place of its own.
    const part = AFTER_NUMBER.exec(whole)?.[1] ?? whole;
    if (part.length > LONGEST_DATE) return false;
    const alone = part.replace(/^(?:le|du) /, "");
    const [form] = findDates(alone);
    if (form?.start !== 0 || form.end !== alone.length) return false;
    const words = plain(text.value);
    const over = words.slice(0, -alone.length);
    // Under other words a bare day may open an entry of a calendar; "le 13/05/2022" dates a paper.
    if (!words.endsWith(alone) || (over !== "" && (alone === whole || claimsDay(over)))) return false;
    const left = surroundings.leftOf(segment);
    return left === null || !/[:?]\s*$/.test(left.text.value);
  });
  return facts.map((fact) => (fact === lone ? { ...fact, role: "issue" } : fact));
}

const rowTexts = (layout: Layout): Text[] => layout.tables.flatMap(({ rows }) => rows.map(({ text }) => text));

/** Rows of words: the head of a document may stand under the headings of its table. */
const unbilledRows = (layout: Layout): Text[] =>
  layout.tables.flatMap(({ rows }) => rows.flatMap(({ kind, text }) => (kind === "heading" ? [text] : [])));

/** True when the words of a date are those of a version's release. */
const isRelease = ({ text, date }: DatedFact, versions: readonly ReleasedVersion[]): boolean =>
  versions.some(
    (version) =>
      version.text.pieces.some(({ at }) => text.pieces.some((piece) => piece.at === at)) &&
      (version.text.value.includes(text.value) ||
        text.value.includes(version.text.value) ||
        (version.releasedOn !== null && date?.startsWith(version.releasedOn) === true)),
  );

const placesOf = (items: readonly { readonly text: Text }[]): Set<Location> =>
  new Set(items.flatMap(({ text }) => text.pieces.map(({ at }) => at)));

/** Words of a signature, which dates the order but not the form. */
const SIGNING = /sign|accord|recu|accept|approuv/;

/** The client's own hand. */
const SIGNED = new RegExp(`(?<![a-z])(?:signee? |signature|accepte|${BON_POUR})`);

/** An order form is dated by its order, and its order by the form. */
function withOrderDate(facts: readonly DatedFact[]): DatedFact[] {
  const issued = facts.find(({ role }) => role === "issue");
  const ordered = facts.find(({ role }) => role === "order");
  if (issued !== undefined && ordered === undefined) return [...facts, { ...issued, role: "order" }];
  if (issued === undefined && ordered !== undefined && !SIGNING.test(plain(ordered.text.value))) {
    const issue: DatedFact = { ...ordered, role: "issue" };
    // "Bon de commande 388 du 28/03/2022 … Signé le 04/04/2022": the form was made on one day and the order on another.
    const isSigned = facts.some(
      ({ role, date, text }) => role === "order" && date !== null && SIGNED.test(plain(text.value)),
    );
    return isSigned ? facts.map((fact) => (fact === ordered ? issue : fact)) : [issue, ...facts];
  }
  return [...facts];
}

function durations(
  { layout, statements }: Pick<TimelineSources, "layout" | "statements">,
  printed: readonly DatedFact[],
  surroundings: Surroundings,
): DatedFact[] {
  if (printed.some(({ role }) => role === "validity")) return [];
  const issuedOn = printed.find(({ role, date }) => role === "issue" && date !== null)?.date ?? null;
  const told = [...statements.filter(({ smallPrint }) => !smallPrint).map(({ text }) => text), ...unbilledRows(layout)];
  // Words that tell it loosely count where no sentence tells it plainly.
  for (const holds of [holdsFor, isHeldLoosely])
    for (const text of told) {
      const found = validityByDuration(text, issuedOn, surroundings, holds);
      if (found !== null) return [found];
    }
  const inUnits = validityInUnits(layout.segments, issuedOn, surroundings);
  return inUnits === null ? [] : [inUnits];
}
