import type { LineFacts } from "./line-facts.ts";
import { isHeadingAlone, listsVersions } from "./lone-lines.ts";
import { isSummary, isSureItem, type TableHabits } from "./row-kinds.ts";
import { isUnpricedItem } from "./row-proximity.ts";

/** Lines at the foot of a page in which the heading of a section stands that goes on overleaf. */
const AT_FOOT = 2;

/**
 * Index of the last line that is surely of the table, -1 where none is: up to it words are of the table, be they far from
 * their rows.
 */
export function lastLineOfTable(lines: readonly LineFacts[], habits: TableHabits, goesOnOverleaf: boolean): number {
  const lastItem = lines.findLastIndex(
    (facts, index) =>
      (isSureItem(facts) || isUnpricedItem(facts) || (!habits.detailed && facts.total && !isSummary(facts, habits))) &&
      !listsVersions(facts, lines[index + 1]) &&
      !listsVersions(facts, lines[index - 1]),
  );
  // At the foot of a page, the heading of a section heads what follows overleaf.
  const heading = goesOnOverleaf ? lines.findLastIndex(isHeadingAlone) : -1;
  return heading >= lines.length - AT_FOOT ? Math.max(lastItem, heading) : lastItem;
}
