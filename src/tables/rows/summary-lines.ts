import type { Frame } from "../columns/frame.ts";
import { opensSection } from "../headings/section-words.ts";
import { foldLabel, opensSummary } from "../headings/summary-words.ts";
import { isVatAlone } from "../headings/total-words.ts";
import { isCompleteAmount, looksLikePercent } from "../page/amount-shape.ts";
import { joinWords } from "../page/printed-lines.ts";
import { endsOpen, goesOnFrom, phraseGoesOn } from "../page/unwrap.ts";
import { goesOnInRow, namesBareAmount, runStart } from "./label-lines.ts";
import type { LineFacts } from "./line-facts.ts";
import { isOverCentredAmount, isWholeLabel } from "./lone-lines.ts";
import { isSetAlike, type RowDraft } from "./row-draft.ts";
import { headingLook, isSentence, type TableHabits } from "./row-kinds.ts";
import { isSetApart } from "./row-places.ts";
import { isLabelPart, loosePitch, pitch, sameRow, tightPitch } from "./row-proximity.ts";

/** "TVA à" beside its amount, over "20 %", be there a line of the label between. */
export function endsWithRate(facts: LineFacts, last: RowDraft, waiting: readonly LineFacts[]): boolean {
  const above = waiting.at(-1) ?? last.lines.at(-1);
  if (last.kind !== "summary" || above === undefined || facts.line.grid) return false;
  const reach = endsOpen(above.labelText) ? loosePitch : tightPitch;
  if (pitch(above, facts) > reach || !looksLikePercent(joinWords(facts.cells.flat()))) return false;
  if (!phraseGoesOn(above.labelText) && !isVatAlone(foldLabel(above.labelText))) return false;
  return waiting.every((line) => isLabelPart(line, last));
}

/** An amount at the foot of its ruled row, beside the last line of a label that opens a total some lines above. */
export function endsFootSet(facts: LineFacts, waiting: readonly LineFacts[], habits: TableHabits): boolean {
  if (facts.quantity || facts.price) return false;
  if ((facts.total || endsInAmount(facts)) && runStart(waiting, facts) >= 0) return true;
  if (!facts.total) return false;
  const first = waiting.find((line) => sameRow(habits, line, facts) === true);
  return first !== undefined && !isSentence(first.labelText) && opensSummary(first.labelText);
}

/** A complete amount is all that stands behind the words, be it in a column of rates. */
const endsInAmount = ({ cells, label, line }: LineFacts): boolean => {
  const figures = cells.map((words) => words.filter((word) => !label.includes(word))).filter((own) => own.length > 0);
  return !line.grid && figures.length === 1 && isCompleteAmount(joinWords(figures[0] ?? []));
};

/** How many of the waiting lines are the upper lines of the label of an amount alone on its line. */
export function linesOverBare(amount: LineFacts, waiting: readonly LineFacts[], habits: TableHabits): number {
  let count = 0;
  let below = amount;
  for (const line of [...waiting].reverse()) {
    if (!isOverCentredAmount(line, below) && !(isSetApart(habits, line) && pitch(line, below) <= tightPitch)) break;
    count++;
    below = line;
  }
  return count;
}

/** The line under an amount alone on its line is its label. */
export const isNamedBelow = (amount: LineFacts, next: LineFacts | undefined, habits: TableHabits): boolean =>
  next !== undefined &&
  ((namesBareAmount(next, amount, habits) && opensSummary(next.labelText)) ||
    (isSetApart(habits, next) && pitch(amount, next) <= tightPitch && !next.money));

/** How many of the waiting lines are the upper lines of a total's label; a row `above` may go on in them. */
export function linesOfLabel(
  summary: LineFacts,
  waiting: readonly LineFacts[],
  above: RowDraft | undefined,
  frame: Frame,
  habits: TableHabits,
): number {
  // A label that is whole by itself takes nothing from the label above that goes on to a second line.
  const [first] = waiting;
  const isTaken = first !== undefined && endsLabel(first, above, frame, habits);
  const start = runStart(waiting, summary);
  if (start >= 0) return waiting.length - start;
  let count = 0;
  let below = summary;
  for (const line of [...waiting].reverse()) {
    if (isTaken && isWholeLabel(summary) && !opensSummary(line.labelText)) break;
    if (sameRow(habits, line, summary) === false) break;
    const inRow = sameRow(habits, line, summary) === true || isOverCentredAmount(line, below);
    const flush = isLabelPart(line, { kind: "summary", lines: [summary] });
    if (!inRow && (!flush || !isSetApart(habits, line) || pitch(line, below) > tightPitch)) break;
    // The label of another total, whose amount is not there.
    const goesOn = goesOnFrom(line.labelText, below.labelText);
    if (opensSummary(line.labelText) && isWholeLabel(below) && !goesOn) break;
    count++;
    below = line;
  }
  return count;
}

/** A line of words right under the last row ends the label of its total. */
export function endsLabel(facts: LineFacts, last: RowDraft | undefined, frame: Frame, habits: TableHabits): boolean {
  const line = last?.lines.at(-1);
  if (last?.kind !== "summary" || line === undefined) return false;
  return (
    goesOnInRow(facts, line, habits) ||
    namesBareAmount(facts, line, habits) ||
    (sameRow(habits, line, facts) !== false &&
      pitch(line, facts) < tightPitch &&
      isSetAlike(last, facts) &&
      isLabelPart(facts, last) &&
      !opensSection(facts.labelText) &&
      // The end of a label set to the right may well run over an edge of columns.
      headingLook(facts, frame, habits) - (facts.spans ? 1 : 0) < 1)
  );
}
