import { joinTexts, sliceText, type Text, textWithoutPlace } from "../documents/text.ts";
import { plain } from "../french/folded-text.ts";
import type { Quote, QuoteLine } from "../quotes/model.ts";
import { distinct, soldDsrs, unknownCode } from "./dsr/dsr-mentions.ts";
import { kindAside } from "./kind-beside.ts";
import type { DsrMention, LineMeaning, PayerConclusion } from "./meaning.ts";
import { isLimited } from "./payers/limited-funding.ts";
import { payerAside } from "./payers/named-aside.ts";
import { payerByOwnCell, payerByOwnName } from "./payers/own-name.ts";
import { clientByDefault, payerOfCell, payerOfText, unknownPayer } from "./payers/payers.ts";
import { byWords, type Mention, mentionsOf, type Reading, readText, stated, wordsOf } from "./reading/reading.ts";
import { inScopeKinds, outOfScopeKinds, outsideWords, segurWords, strungWorks } from "./scope.ts";

/** What one billed line means by its own words, its columns and its section; totals have their say later. */

export interface LineSurroundings {
  /** Headings above the line, nearest first. */
  readonly headings: readonly Text[];
  readonly wave: 1 | 2 | null;
  /** Words of a note that gives a reason for what is billed to the client. */
  readonly note: Text | null;
  /** Words of a note that names the line and sets it apart from the Ségur. */
  readonly setApart: Text | null;
  /** Notes that the line calls by a mark. */
  readonly calledNotes: readonly Text[];
  /** A sentence sets what the line works on apart from the Ségur. */
  readonly worksApart: boolean;
  /** DSRs of the section headings, else of the title. */
  readonly inheritedDsrs: readonly DsrMention[];
  /** A code that no catalogue knows, which the title or the running text prints. */
  readonly titleUnknown: Text | null;
  /** What the software of the quote is called. */
  readonly productNames: readonly string[];
}

export function payerOfLine(
  line: QuoteLine,
  sectionPayer: PayerConclusion,
  { quote, hasFundedColumn }: { readonly quote: Quote; readonly hasFundedColumn: boolean },
): PayerConclusion {
  if (line.payerCell !== null) {
    const told = payerOfCell(line.payerCell);
    const payer = told.value === "unknown" ? payerByOwnCell(line.payerCell, quote) : told;
    if (payer.value !== "unknown") return { ...payer, evidence: line.text };
  }
  const columns = hasFundedColumn ? payerOfColumns(line) : payerOfClientColumn(line);
  if (columns !== null) return columns;
  const own = payerOfText(line.designation, "line");
  if (own.value !== "unknown") return own;
  const named = payerByOwnName(line.designation, quote, "line");
  if (named.value !== "unknown") return named;
  if (sectionPayer.value !== "unknown") return { ...sectionPayer, source: "section" };
  // "votre achat : du matériel" in a column of remarks.
  const remarks = otherCells(line);
  const beside = remarks.map((cell) => payerOfText(cell, "line")).find(({ value }) => value !== "unknown");
  if (beside !== undefined) return beside;
  const aside = payerAside(line.designation);
  if (aside !== null) return { ...aside, source: "line" };
  return [line.designation, ...remarks].some(clientByDefault) || isBesideLimit(line.designation)
    ? { value: "client", evidence: line.text, source: "line" }
    : unknownPayer;
}

/** "Caméra (équipement, l'aide de l'État ne couvre que le logiciel)": what is no work of the Prestation, beside what limits the aid. */
function isBesideLimit(designation: Text): boolean {
  const reading = readText(designation);
  const isWork = inScopeKinds(reading).length > 0 || namedPrestation(reading) !== undefined;
  return !isWork && mentionsOf(reading, "state-pays").some((mention) => isLimited(reading, mention));
}

/** Where a column gives the State's share, a line without any is the client's. */
function payerOfColumns(line: QuoteLine): PayerConclusion | null {
  if ((line.totalCents ?? 0) === 0) return null;
  const value = (line.fundedCents ?? 0) === 0 ? "client" : "state";
  return { value, evidence: line.text, source: "funding-columns" };
}

/** A column of the client alone: what it holds is the client's, what it leaves at 0 € is not. */
const payerOfClientColumn = (line: QuoteLine): PayerConclusion | null =>
  (line.clientCents ?? 0) === 0 ? null : { value: "client", evidence: line.text, source: "funding-columns" };

export function meaningOfLine(line: QuoteLine, payer: PayerConclusion, around: LineSurroundings): LineMeaning {
  const reading = readText(line.designation);
  const beside = otherCells(line);
  const ownUnknown = firstWords([line.designation, ...beside], unknownCode);
  const named = soldDsrs(reading, around.wave);
  // A column of the DSRs, or a note that the line calls, names it as well as the line.
  const putIn = around.calledNotes.flatMap((note) => dsrsPutIn(note, around.wave));
  const [inherited, ...others] = around.inheritedDsrs;
  const own =
    named.length > 0
      ? distinct([...named, ...putIn])
      : // "(1) La PFI est livrée au même prix" adds to the one DSR that the heading over the line names.
        putIn.length > 0 && inherited !== undefined && others.length === 0
        ? distinct([inherited, ...putIn])
        : ([...beside, ...around.calledNotes]
            .map((text) => soldDsrs(readText(text), around.wave))
            .find((found) => found.length > 0) ?? []);
  const prestation = namedPrestation(reading);
  const loinc = stated(reading, "loinc");
  const places = [line.designation, ...(line.payerCell === null ? [] : [line.payerCell]), ...beside];
  const outside =
    firstWords(places, outsideWords) ??
    firstWords(around.calledNotes, outsideWords) ??
    // What names the Ségur itself is not taken out of it by a note.
    (segurWords(reading) === null ? around.setApart : null);
  const outOfScope = withoutNames(outOfScopeKinds(reading), line.designation, around.productNames);
  const headingOutside = firstWords(around.headings, outsideScope);
  const headingReason = firstWords(around.headings, reasonWords);
  const cellReason =
    firstWords(beside, reasonWords) ??
    (line.payerCell === null ? null : (reasonWords(line.payerCell) ?? kindAside(line.payerCell)));
  // A code of its own that no catalogue knows is not another's.
  const dsrs = own.length > 0 || ownUnknown !== null ? own : around.inheritedDsrs;
  return {
    payer,
    segur: payer.value === "state",
    wholePrestation: stated(reading, "whole-prestation") !== undefined,
    namesPrestation: prestation === undefined ? null : wordsOf(reading, prestation),
    inScope: inScopeKinds(reading),
    outOfScope,
    outside,
    aboutSegur: segurWords(reading),
    reasonBySection: headingOutside ?? headingReason ?? cellReason,
    reason:
      outside ??
      reasonWords(line.designation) ??
      cellReason ??
      headingOutside ??
      headingReason ??
      firstWords(around.calledNotes, (note) => outsideWords(note) ?? reasonWords(note)) ??
      around.note,
    relation: null,
    otherProduct: around.worksApart || [reading, ...around.headings.map(readText)].some(isOfOtherTrade),
    notes: around.calledNotes,
    otherWork: stringsWorks(reading),
    soldDsrs: own,
    dsrs,
    unknownCode:
      ownUnknown ?? firstWords(around.headings, unknownCode) ?? (dsrs.length === 0 ? around.titleUnknown : null),
    loinc: loinc === undefined ? null : wordsOf(reading, loinc),
  };
}

/** "Logiciel de planning du personnel", on the line or over it, where the Ségur is not named with it. */
const isOfOtherTrade = byWords(
  (words): boolean => stated(words, "other-product") !== undefined && stated(words, "segur") === undefined,
);

/** "Ondine Serveur 6.0": what a software is called says nothing of what is sold with it. */
function withoutNames<T extends { readonly evidence: Text }>(
  kinds: readonly T[],
  designation: Text,
  names: readonly string[],
): T[] {
  const told = plain(designation.value);
  const own = names.map(plain).filter((name) => NAME_OF_WORDS.test(name) && told.includes(name));
  const rest = own.reduce((words, name) => words.replaceAll(name, " "), told);
  return kinds.filter(
    ({ evidence: { value } }) => !own.some((name) => name.includes(plain(value))) || rest.includes(plain(value)),
  );
}

/** Two to four words: in capitals a longer run of words may pass for a name. */
const NAME_OF_WORDS = /^[^\s,;:]+(?:\s[^\s,;:]+){1,3}$/;

/** "Hors prise en charge de l'État, payé par le client" over lines says who pays them, and not why. */
function outsideScope(heading: Text): Text | null {
  const words = outsideWords(heading);
  return words !== null && IS_UNPAID.test(words.value) && !/s[ée]gur|sons/iu.test(heading.value) ? null : words;
}
const IS_UNPAID = /^hors (?:\p{L}+ )?(?:prise en charge|financement|subvention)/iu;

const stringsWorks = byWords(({ value }) => strungWorks(textWithoutPlace(value)).length > 1);

/** Kinds of work that say by themselves why they are billed outside the Ségur. */
export const BILLING_REASONS: ReadonlySet<string> = new Set([
  "prerequisite",
  "preparation",
  "compatibility",
  "dependency",
  "catch-up",
  "database-migration",
]);

/** "Sous ce prix est rangée aussi la PFI": DSRs that a note puts under the price of its line. */
function dsrsPutIn(note: Text, wave: 1 | 2 | null): DsrMention[] {
  const reading = readText(note);
  const isPutIn =
    (stated(reading, "holds") !== undefined && stated(reading, "whole-price") !== undefined) ||
    stated(reading, "makes-up-line") !== undefined;
  return isPutIn && outsideWords(note) === null ? soldDsrs(reading, wave) : [];
}

/** The Prestation as the thing sold: "mémoire que demande la version Ségur" names it as a cause only. */
function namedPrestation(reading: Reading): Mention | undefined {
  const causes = mentionsOf(reading, "cause");
  const opens = reading.tokens.findIndex(({ filler }) => !filler);
  return mentionsOf(reading, "prestation").find(
    ({ polarity, from, to }) =>
      polarity === "stated" && (from === opens || !causes.some((cause) => cause.from < to && cause.to > from)),
  );
}

/** Words that give a reason for billing beside the Ségur: prerequisite, compatibility, dependency, catch-up, a cause. */
export function reasonWords(text: Text): Text | null {
  const reading = readText(text);
  const kind = outOfScopeKinds(reading).find((mention) => BILLING_REASONS.has(mention.kind));
  if (kind !== undefined) return kind.evidence;
  // A cause is often told by what no longer works: its denials deny nothing. What is not asked for is no cause.
  const cause =
    mentionsOf(reading, "cause").find(
      ({ polarity, wording }) => polarity !== "negated" || !wording.includes("{requires}"),
    ) ?? stated(reading, "of-another-kind");
  return cause === undefined ? null : wordsOf(reading, cause);
}

const firstWords = (texts: readonly Text[], find: (text: Text) => Text | null): Text | null =>
  texts.map(find).find((words) => words !== null) ?? null;

/** What the row prints beside the designation: cells of columns that say why, or which DSR. */
export function otherCells({ designation, text }: QuoteLine): Text[] {
  const at = text.value.indexOf(designation.value);
  const cells =
    at === -1
      ? [wordsBeside(designation, text)]
      : [sliceText(text, 0, at), sliceText(text, at + designation.value.length, text.value.length)];
  return cells.filter(({ value }) => /\p{L}{3}/u.test(value));
}

/** Cells of several printed lines stand in one another's words: what is no word of the designation. */
function wordsBeside(designation: Text, text: Text): Text {
  const own = new Set(designation.pieces.map(({ at }) => at));
  return joinTexts(text.pieces.filter(({ at }) => !own.has(at)).map(({ start, end }) => sliceText(text, start, end)));
}

/** Headings above a line, nearest first. */
export function headingsOf(quote: Pick<Quote, "sections">, line: QuoteLine): Text[] {
  const headings: Text[] = [];
  for (let index = line.section; index !== null; ) {
    const section = quote.sections[index];
    if (section === undefined || headings.length > 8) break;
    headings.push(section.heading);
    index = section.parent;
  }
  return headings;
}
