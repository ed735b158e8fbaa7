import type { Frame } from "../columns/frame.ts";
import { opensSection } from "../headings/section-words.ts";
import { opensSummary } from "../headings/summary-words.ts";
import { joinWords } from "../page/printed-lines.ts";
import { goesOnFrom, phraseGoesOn } from "../page/unwrap.ts";
import { isBesideDesignation, opensCellBeside } from "./cells-beside.ts";
import { linesCentredOn, linesOwed } from "./centred-rows.ts";
import { headsRow } from "./heading-decision.ts";
import type { LineFacts } from "./line-facts.ts";
import type { RowDraft } from "./row-draft.ts";
import { headingLook, type TableHabits } from "./row-kinds.ts";
import { farPitch, isFull, loosePitch, pitch, tightPitch } from "./row-proximity.ts";
import type { Ruling } from "./ruling.ts";

/** An item whose figures have come, with the lines of words printed before and after it. */
export interface Arrival {
  readonly item: LineFacts;
  /** Lines of words since the last row, not empty. */
  readonly waiting: readonly LineFacts[];
  readonly following: readonly LineFacts[];
  /** The item above, when words may still go on its designation. */
  readonly open: RowDraft | null;
}

/**
 * How many of the waiting lines are the upper part of the cells of the item: cells may be set in the middle or at the
 * foot of their row, and figures may stand under the designation.
 */
export function upwardCount(arrival: Arrival, frame: Frame, habits: TableHabits): number {
  const { item, waiting } = arrival;
  if (waiting.length === 0) return 0;
  const inRow = linesInRow(item, waiting, habits.ruling);
  if (inRow === null) return upwardByLook(arrival, frame, habits);
  // Figures alone between two rules are the lower part of an item.
  const isBare = (item.cells[frame.roles.indexOf("designation")] ?? []).length === 0;
  if (inRow === 0) return isBare ? upwardByLook(arrival, frame, habits) : 0;
  // Figures in the middle of their row have as many lines above them as under them.
  const byLook = isBare ? upwardByLook(arrival, frame, habits) : 0;
  if (byLook > 0) return Math.min(inRow, byLook);
  const last = waiting.at(-1);
  const isDetail = last !== undefined && isDetailBeside(item, last, habits);
  // Over a detail, the face of the row is that of the designation which ends right above it.
  const named = isDetail ? last : item;
  const above = waiting.slice(-inRow);
  // "Total HT | TVA | Total TTC" over their amounts: labels, and no upper part of a designation.
  const heading = above.findLastIndex(
    (line, at) =>
      !opensCellBeside(line, item, arrival.following[0], frame) &&
      !isTitleOf(line, [...above.slice(at + 1), item], arrival, habits) &&
      (opensSummary(line.labelText) ||
        headsRow(line, above[at + 1] ?? item, frame, habits) ||
        (line !== named && isSetOver(line, above[at + 1] ?? item, named, frame))),
  );
  return Math.max(above.length - 1 - heading, isBare || isDetail ? 1 : 0);
}

/** Heights of type by which points of a list are set in. */
const SET_IN = 0.8;

/**
 * The first line of a cell whose other lines, those beside the figures among them, are set in under it: the next row, or
 * the one before, begins at its edge as well, where the lines under a heading would begin where the first of them does.
 */
function isTitleOf(
  title: LineFacts,
  under: readonly LineFacts[],
  { following, open }: Arrival,
  habits: TableHabits,
): boolean {
  const leftOf = ({ cells }: LineFacts): number => cells[habits.designationColumn]?.[0]?.box[0] ?? 0;
  const left = leftOf(title);
  const isSetIn = (line: LineFacts): boolean => leftOf(line) > left + SET_IN * line.line.size;
  const isFlush = (line: LineFacts | undefined): boolean => line !== undefined && Math.abs(leftOf(line) - left) < FLUSH;
  const next = following.find((line) => line.total || !isSetIn(line));
  const isRow = isFlush(next) || (isFlush(open?.lines[0]) && !(next !== undefined && isSetIn(next)));
  // Figures alone on their line have no edge.
  const named = under.filter((line) => leftOf(line) > 0);
  return !title.line.grid && left > 0 && isRow && named.length > 1 && named.every(isSetIn);
}
/** Points by which edges that are flush may differ. */
const FLUSH = 1.5;

/** Set in another face than the item, and farther above it than the lines of a cell: only no rule is drawn under a heading. */
const isSetOver = (line: LineFacts, below: LineFacts, item: LineFacts, frame: Frame): boolean =>
  !line.line.grid &&
  pitch(line, below) > tightPitch &&
  !goesOnFrom(line.labelText, below.labelText) &&
  (item.cells[frame.roles.indexOf("designation")] ?? []).length > 0 &&
  !hasItsFont(line, item, frame);

function upwardByLook(printed: Arrival, frame: Frame, habits: TableHabits): number {
  const owed = linesOwed(printed);
  const arrival = owed === 0 ? printed : { ...printed, waiting: printed.waiting.slice(owed) };
  const { item, waiting, following, open } = arrival;
  const last = waiting.at(-1);
  if (last === undefined) return 0;
  const centred = linesCentredOn(arrival, frame);
  if (centred > 0) return centred;
  const whole = Math.max(titleOver(arrival, habits), upperLines(arrival, frame, habits));
  // A phrase that goes on is the end of a designation that may begin above it.
  if (whole > 0) return Math.max(whole, linesSetWith(arrival, frame, habits));
  if (isDetailBeside(item, last, habits)) {
    // The line over the detail is the end of a designation, which may begin above it.
    const named = { ...arrival, item: last, waiting: waiting.slice(0, -1) };
    return 1 + Math.max(upperLines(named, frame, habits), linesSetWith(named, frame, habits));
  }
  const spaced = linesSetWith(arrival, frame, habits);
  if (spaced > 0) return spaced;
  const bare = (item.cells[frame.roles.indexOf("designation")] ?? []).length === 0;
  const reach = bare ? reachOfBare(item, last, following[0], frame) : tightPitch;
  const isHeading = (facts: LineFacts): boolean => headingLook(facts, frame, habits) >= 2;
  const above = linesAbove(item, waiting, { reach, bare, isHeading });
  if (above === 0) return 0;
  const under = linesUnder(item, following);
  if (bare) return Math.min(above, Math.max(under, reach > tightPitch ? above : 1));
  if (isBesideDesignation(last, frame) && isNearer(last, item, waiting.at(-2) ?? open?.lines.at(-1))) return 1;
  // On a scan no face tells headings from designations: what says who pays is a heading.
  if (open === null && hasItsFont(last, item, frame) && !headsRow(last, item, frame, habits)) {
    if (isTighterThanRows(last, item, habits)) return above;
    if (above === under && headingLook(last, frame, habits) <= 0) return above;
  }
  return habits.upward ? Math.min(above, under) : 0;
}

/** A point of a list, in which no billed line begins. */
const POINT = /^[•▪◦‣·]\s*\p{L}/u;

/**
 * Lines above figures that stand beside a point of a list, at the foot of their cell: the points above it, and the title
 * over them. Where the next line is such a point with figures of its own, the marks are those of billed lines.
 */
function titleOver(arrival: Arrival, habits: TableHabits): number {
  const { item, waiting, following } = arrival;
  const [next] = following;
  const isPoint = (line: LineFacts): boolean => POINT.test(designationOf(line, habits));
  const over = waiting.findIndex((line, at) => isTitleOf(line, [...waiting.slice(at + 1), item], arrival, habits));
  if (over >= 0) return waiting.length - over;
  if (!isPoint(item) || (next?.total && isPoint(next))) return 0;
  const title = waiting.findLastIndex((line) => !isPoint(line));
  const lines = waiting.slice(title);
  const isClose = lines.every((line, at) => pitch(line, lines[at + 1] ?? item) <= loosePitch);
  return title < 0 || !isClose || lines.some((line) => line.spans || opensSection(line.labelText)) ? 0 : lines.length;
}

/**
 * Lines above an item that its words go on from in the middle of a phrase: the uppermost begins it, and the line right
 * above is full.
 */
function upperLines({ item, waiting, following, open }: Arrival, frame: Frame, habits: TableHabits): number {
  // Where all that is sold begins in small letters, they are no sign of words that go on.
  const [next] = following.filter(({ total }) => total);
  const allSmall = item.line.grid && next !== undefined && /^\p{Ll}/u.test(designationOf(next, habits));
  // Without headings no column is crossed by words that run on to the right.
  const hasHeadings = frame.header.cells.some(({ words }) => words.length > 0);
  let below = item;
  for (let count = 0; ; count++) {
    const line = waiting[waiting.length - 1 - count];
    const goesOn =
      line !== undefined &&
      (allSmall
        ? phraseGoesOn(designationOf(line, habits))
        : goesOnFrom(designationOf(line, habits), designationOf(below, habits)) || isNumberOnly(below, habits));
    // In small letters it goes on from above, unless nothing stands there and its bracket closes beside the figures.
    const isFirst = line === undefined && open === null && isBracketOpen(waiting.at(-1) ?? item, item);
    if (!goesOn) return !isFirst && /^(?:\p{Ll}|\()/u.test(designationOf(below, habits)) ? 0 : count;
    if (
      count > 3 ||
      (line.spans && hasHeadings && !isBracketOpen(line, below)) ||
      pitch(line, below) > loosePitch ||
      (count === 0 && !isFull(line, below, habits))
    )
      return 0;
    below = line;
  }
}

const designationOf = ({ cells }: LineFacts, { designationColumn }: TableHabits): string =>
  joinWords(cells[designationColumn] ?? []);

/** "20.2" at the foot of "Droits d'usage de la version": no more than a number names nothing that is sold. */
const isNumberOnly = (line: LineFacts, habits: TableHabits): boolean =>
  !line.line.grid && /^\d[\d.,]*$/u.test(designationOf(line, habits));

/** "… (installation, correctifs 6" over "ans)": what runs into the next column is the name of an item, and no heading. */
const isBracketOpen = ({ labelText }: LineFacts, { labelText: below }: LineFacts): boolean =>
  labelText.lastIndexOf("(") > labelText.lastIndexOf(")") && below.includes(")");

/** Where rows stand farther apart than lines: the lines set with the item, which stand as a row apart from what is above. */
function linesSetWith({ item, waiting, open }: Arrival, frame: Frame, habits: TableHabits): number {
  const { spacing } = habits;
  if (spacing === null) return 0;
  const isApart = (above: LineFacts, below: LineFacts): boolean =>
    above.line.page !== below.line.page || below.line.baseline - above.line.baseline > spacing.between;
  const last = waiting.findLastIndex((line, at) => isApart(line, waiting[at + 1] ?? item));
  const lines = waiting.slice(last + 1);
  const [first, ...under] = lines;
  const above = waiting[last] ?? open?.lines.at(-1);
  if (first === undefined || (above !== undefined && !isApart(above, first))) return 0;
  const isOwn = (line: LineFacts): boolean => hasItsFont(line, item, frame) && !line.spans;
  // A title in another face and the lines of its cell, be they words that would head rows elsewhere.
  const isTitled = !hasItsFont(first, item, frame) && !first.spans && under.length > 0 && under.every(isOwn);
  const isHeaded = lines.some((line, at) => !isOwn(line) || headsRow(line, lines[at + 1] ?? item, frame, habits));
  return isTitled || !isHeaded ? lines.length : 0;
}

/** Share of the height of type of the figures beside it that a detail is smaller than. */
const SMALLER = 0.93;

/** Words smaller than the figures beside them are a detail, which stands under the first line of its designation. */
function isDetailBeside(item: LineFacts, last: LineFacts, habits: TableHabits): boolean {
  const own = item.cells[habits.designationColumn] ?? [];
  const [first] = last.cells[habits.designationColumn] ?? [];
  const figures = item.cells.flat().filter((word) => !item.label.includes(word));
  const [small] = own;
  if (small === undefined || first === undefined || figures.length === 0 || last.spans) return false;
  const least = SMALLER * Math.min(...figures.map(({ size }) => size));
  return (
    own.every(({ size }) => size < least) &&
    first.size > least &&
    Math.abs(first.box[0] - small.box[0]) < small.size &&
    pitch(last, item) <= tightPitch * (first.size / small.size)
  );
}

/** How many of the lines above an item rules leave in its row; null where they do not tell. */
function linesInRow(item: LineFacts, waiting: readonly LineFacts[], ruling: Ruling | null): number | null {
  const told = waiting.map(({ line }) => ruling?.sameRow(line, item.line) ?? null);
  if (told.at(-1) === null) return null;
  const first = told.lastIndexOf(false);
  return waiting.length - 1 - first;
}

/** How far above figures without words their designation may stand; on a card the line of headings lies between. */
function reachOfBare(item: LineFacts, last: LineFacts, next: LineFacts | undefined, frame: Frame): number {
  if (frame.header.headless) return farPitch;
  const closerBelow = next !== undefined && pitch(item, next) < 0.95 * pitch(last, item);
  return closerBelow ? tightPitch : loosePitch;
}

/** Lines close above the item, up to one that looks like a heading. */
function linesAbove(
  item: LineFacts,
  waiting: readonly LineFacts[],
  {
    reach,
    bare,
    isHeading,
  }: { readonly reach: number; readonly bare: boolean; isHeading: (facts: LineFacts) => boolean },
): number {
  let above = 0;
  let below = item;
  for (const facts of [...waiting].reverse()) {
    if (pitch(facts, below) > (above === 0 ? reach : tightPitch)) break;
    // An item with words of its own on its page leaves the foot of the page before to the item above.
    if (above > 0 && facts.line.page !== item.line.page) break;
    if (isHeading(facts) && !(bare && above === 0)) break;
    above++;
    below = facts;
  }
  return above;
}

/** Lines without figures that follow an item closely. */
function linesUnder(item: LineFacts, following: readonly LineFacts[]): number {
  let under = 0;
  let last = item;
  for (const facts of following) {
    if (facts.total || facts.money || facts.quantity || pitch(last, facts) > tightPitch) break;
    under++;
    last = facts;
  }
  return under;
}

const isNearer = (facts: LineFacts, item: LineFacts, previous: LineFacts | undefined): boolean =>
  previous === undefined || pitch(facts, item) < 0.95 * pitch(previous, facts);

const isTighterThanRows = (line: LineFacts, item: LineFacts, { itemPitch }: TableHabits): boolean =>
  itemPitch !== null && item.line.baseline - line.line.baseline < 0.92 * itemPitch;

function hasItsFont(line: LineFacts, item: LineFacts, frame: Frame): boolean {
  const own = item.cells[frame.roles.indexOf("designation")]?.[0];
  return own !== undefined && !line.line.grid && line.label[0]?.font === own.font;
}
