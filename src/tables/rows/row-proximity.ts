import { goesOnFrom } from "../page/unwrap.ts";
import type { LineFacts } from "./line-facts.ts";
import type { RowDraft } from "./row-draft.ts";
import type { TableHabits } from "./row-kinds.ts";

/** Distance of baselines, in heights of type, above which a line no longer follows on from the one above. */
export const farPitch = 4.5;
/** Distance up to which lines are set as lines of one paragraph: half a line between them, and what rounding adds. */
export const tightPitch = 1.57;
/** Distance up to which a line of figures may stand under the designation it belongs to. */
export const loosePitch = 2.6;

/** A quantity and a price whose total stands on another line or nowhere. */
export const isUnpricedItem = (facts: LineFacts): boolean => facts.quantity && facts.price && !facts.total;

/** Distance of two baselines in heights of type; rows in a grid; far when a page lies between. */
export function pitch(above: LineFacts, below: LineFacts): number {
  if (above.line.page !== below.line.page) return 1.4;
  return (below.line.baseline - above.line.baseline) / Math.min(above.line.size, below.line.size);
}

/** A line set flush with, or centred on, the label of a total. */
export function isLabelPart(facts: LineFacts, summary: RowDraft): boolean {
  if (facts.line.grid || facts.label.length === 0 || facts.money) return false;
  const bare = summary.lines.every(({ label }) => label.length === 0);
  if (bare) return true;
  return summary.lines.some(
    ({ line, label, labelText, x0, x1 }) =>
      label.length > 0 &&
      (Math.abs(facts.x1 - x1) < 4 ||
        Math.abs(facts.x0 + facts.x1 - x0 - x1) < 4 ||
        (Math.abs(facts.x0 - x0) < 3 &&
          (summary.lines.length > 1 ||
            (line.number < facts.line.number
              ? goesOnFrom(labelText, facts.labelText)
              : goesOnFrom(facts.labelText, labelText))))),
  );
}

/** Whether rules leave two lines in one row; null where they do not tell. */
export const sameRow = ({ ruling, floors }: TableHabits, a: LineFacts, b: LineFacts): boolean | null =>
  floors.partLines(a.line, b.line) ? false : (ruling?.sameRow(a.line, b.line) ?? null);

/** By how much words under the last row stand farther off than rows do. */
const PAST = 1.2;

/** Farther under the last row than that stands under the row above: nothing in a row is set so far apart. */
export function isPastRows(facts: LineFacts, previous: LineFacts, rows: readonly RowDraft[]): boolean {
  const [above, last] = rows.slice(-2).map(({ lines }) => lines);
  const [upper, lower] = [above?.at(-1), last?.[0]];
  if (upper === undefined || lower === undefined || lower.line.grid || upper.line.page !== facts.line.page)
    return false;
  const drop = facts.line.baseline - previous.line.baseline;
  return drop > PAST * (lower.line.baseline - upper.line.baseline) && pitch(previous, facts) > tightPitch;
}

/** The first word of the next line found no room on this one. */
export function isFull(
  line: LineFacts,
  next: LineFacts,
  { designationColumn, designationRight }: TableHabits,
): boolean {
  const [own, following] = [line.cells[designationColumn] ?? [], next.cells[designationColumn]?.[0]];
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || following === undefined) return false;
  const sameLeft = Math.abs(first.box[0] - following.box[0]) <= 3;
  const room = designationRight - last.box[2];
  return sameLeft && following.box[2] - following.box[0] + 0.25 * last.size > room - 0.5 * last.size;
}

/** How many times the distance of lines the next item stands from the block of words under the item above. */
const BLOCK_APART = 1.8;

/** Lines of a page that stand evenly close under an item, and the next item far from the last of them. */
export function areSetApart(above: LineFacts | undefined, words: readonly LineFacts[], item: LineFacts): boolean {
  const last = words.at(-1);
  if (above === undefined || last === undefined || item.line.grid) return false;
  const pitches = words.map((line, at) => pitch(words[at - 1] ?? above, line));
  const isOnPage = [above, item].every(({ line }) => line.page === last.line.page);
  return isOnPage && Math.max(...pitches) <= tightPitch && pitch(last, item) > BLOCK_APART * Math.max(...pitches);
}
