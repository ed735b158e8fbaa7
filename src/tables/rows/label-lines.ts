import type { Frame } from "../columns/frame.ts";
import { opensSummary } from "../headings/summary-words.ts";
import { goesOnFrom, phraseGoesOn } from "../page/unwrap.ts";
import type { LineFacts } from "./line-facts.ts";
import { isOverCentredAmount, isWholeLabel } from "./lone-lines.ts";
import type { RowDraft } from "./row-draft.ts";
import { headingLook, isSentence, type TableHabits } from "./row-kinds.ts";
import { isSetApart } from "./row-places.ts";
import { farPitch, isLabelPart, pitch, sameRow, tightPitch } from "./row-proximity.ts";

/** Distance of lines of one cell whose row rules close off, in heights of type. */
const ROW_PITCH = 1.9;
/** Lines of a label over that of its amount, at most. */
const MOST_LINES = 6;

/**
 * "Montant pris en charge par | l'État au titre du Ségur | (HT) 9 180,00": lines that begin as the label of a total, each
 * going on from the one above, flush and close, be they set like the words of a billed line.
 */
function runsOn(lines: readonly LineFacts[]): boolean {
  const [first, ...others] = lines;
  return (
    first !== undefined &&
    others.length > 0 &&
    !first.line.grid &&
    opensSummary(first.labelText) &&
    others.every((line, index) => {
      const above = lines[index] ?? first;
      return (
        goesOnFrom(above.labelText, line.labelText) &&
        Math.abs(line.x0 - first.x0) <= FLUSH &&
        pitch(above, line) <= tightPitch &&
        !line.quantity &&
        !line.price
      );
    })
  );
}
/** The first of the waiting lines from which on all run on to the amount of a total; -1 where none does. */
export const runStart = (waiting: readonly LineFacts[], amount: LineFacts): number =>
  waiting.findIndex((_, at) => runsOn([...waiting.slice(at), amount]));

/** Points by which the left edges of the lines of a label may differ. */
const FLUSH = 2;

/** The upper lines of a total's label. */
export function opensLabel(
  facts: LineFacts,
  following: readonly LineFacts[],
  previous: LineFacts | null,
  habits: TableHabits,
): boolean {
  if (previous !== null && pitch(previous, facts) > farPitch) return false;
  const [next] = following;
  if (next !== undefined && isOverCentredAmount(facts, next)) return true;
  const end = following.findIndex(({ total, money }) => total || money);
  if (end >= 0 && end < MOST_LINES && runsOn([facts, ...following.slice(0, end + 1)])) return true;
  const apart = isSetApart(habits, facts);
  let above = facts;
  for (const below of following.slice(0, MOST_LINES)) {
    const inOneRow = sameRow(habits, facts, below) === true;
    if (!apart && !(inOneRow && !isSentence(facts.labelText) && below.money === below.total)) return false;
    if (pitch(above, below) > (inOneRow ? ROW_PITCH : tightPitch)) return false;
    if (below.total || below.money) {
      return below.label.length === 0 || inOneRow || isLabelPart(facts, { kind: "summary", lines: [below] });
    }
    above = below;
  }
  return false;
}

/** The label of an amount that stands above it in its ruled row ("Sous-total A" set in the middle, its amount at the top). */
export const namesBareAmount = (facts: LineFacts, above: LineFacts, habits: TableHabits): boolean =>
  above.total &&
  !above.quantity &&
  !above.price &&
  above.label.length === 0 &&
  facts.label.length > 0 &&
  !facts.money &&
  sameRow(habits, above, facts) === true;

/** A line of words that rules leave in the row of a total. */
export const goesOnInRow = (facts: LineFacts, above: LineFacts, habits: TableHabits): boolean =>
  sameRow(habits, above, facts) === true &&
  pitch(above, facts) <= ROW_PITCH &&
  !isSentence(facts.labelText) &&
  !isWholeLabel(facts) &&
  isSetApart(habits, facts);

/** The lower lines of a total's label, under its amount. */
export function goesOnLabel(
  facts: LineFacts,
  summary: RowDraft,
  previous: LineFacts,
  frame: Frame,
  habits: TableHabits,
): boolean {
  // The end of a label set to the right may well run over an edge of columns.
  const isHeading = headingLook(facts, frame, habits) - (facts.spans ? 1 : 0) >= 1;
  if (isLabelPart(facts, summary) && (!isHeading || phraseGoesOn(previous.labelText))) return true;
  return goesOnInRow(facts, previous, habits) || namesBareAmount(facts, previous, habits);
}
