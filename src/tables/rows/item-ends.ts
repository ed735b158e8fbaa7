import type { Frame } from "../columns/frame.ts";
import { opensSummary } from "../headings/summary-words.ts";
import { joinWords } from "../page/printed-lines.ts";
import type { LineFacts } from "./line-facts.ts";
import type { RowDraft } from "./row-draft.ts";
import type { TableHabits } from "./row-kinds.ts";
import { isUnpricedItem, pitch, sameRow, tightPitch } from "./row-proximity.ts";

/** The total of an item, set a line below its quantity and price; lines of words may `wait` between. */
export function totalsItem(
  item: RowDraft,
  waiting: readonly LineFacts[],
  facts: LineFacts,
  habits: TableHabits,
): boolean {
  const last = item.lines.at(-1);
  if (last === undefined || !facts.total || facts.quantity || facts.price) return false;
  if (facts.line.grid && opensSummary(facts.labelText)) return false;
  if (sameRow(habits, last, facts) === false) return false;
  const lines = [last, ...waiting, facts];
  if (lines.some((line, index) => index > 0 && pitch(lines[index - 1] ?? line, line) > tightPitch)) return false;
  return item.lines.some(isUnpricedItem) && !item.lines.some(({ total }) => total);
}

/** The quantity of an item, below its amounts in its ruled row, or beside the currency of an amount. */
export function countsItem(
  item: RowDraft,
  waiting: readonly LineFacts[],
  facts: LineFacts,
  frame: Frame,
  habits: TableHabits,
): boolean {
  const last = waiting.at(-1) ?? item.lines.at(-1);
  if (last === undefined || !facts.quantity || facts.total || facts.line.grid) return false;
  const lacksCount = item.lines.every(({ quantity }) => !quantity) && item.lines.some(({ total }) => total);
  const inRow = sameRow(habits, last, facts) ?? (pitch(last, facts) <= tightPitch && holdsCurrency(facts, frame));
  return lacksCount && inRow;
}

/** "EUR" alone under the amount of a line above. */
const holdsCurrency = ({ cells }: LineFacts, { roles }: Frame): boolean =>
  cells.some(
    (words, column) =>
      (roles[column] === "net" || roles[column] === "gross") && /^(?:€|eur|euros)$/iu.test(joinWords(words)),
  );
