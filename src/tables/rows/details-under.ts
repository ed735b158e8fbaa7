import { opensSection } from "../headings/section-words.ts";
import type { LineFacts } from "./line-facts.ts";
import { isSureItem, saysWhoPays } from "./row-kinds.ts";
import type { Ruling } from "./ruling.ts";

/**
 * Whether the rows of words of a table say more of the billed line above them: none heads the first line, each line has
 * one under it, the last as well, and either all are told who pays or, where rules part the rows, none.
 */
export function hasDetailsUnder(facts: readonly LineFacts[], designation: number, ruling: Ruling | null): boolean {
  const first = facts.findIndex(isSureItem);
  const items = facts.flatMap((line, at) => (isSureItem(line) ? [at] : []));
  if (items.length < 2 || facts[first]?.line.grid === true) return false;
  const isApart = (line: LineFacts, item: LineFacts): boolean =>
    ruling === null || ruling.sameRow(line.line, item.line) === false;
  const [uppermost] = facts.slice(first);
  if (uppermost === undefined || facts.slice(0, first).some((line) => isApart(line, uppermost))) return false;
  const under = items.map((at, index) => {
    const item = facts[at] ?? uppermost;
    const own = facts.slice(at + 1, items[index + 1]).filter((line) => isApart(line, item));
    const end = own.findIndex((line) => !isWordsIn(line, designation));
    // Under the last line follow the totals.
    return end < 0 || index === items.length - 1 ? own.slice(0, end < 0 ? own.length : end) : [];
  });
  const tellPayer = under.filter((lines) =>
    lines.some(({ labelText: text }) => opensSection(text) || saysWhoPays(text)),
  );
  if (under.some((lines) => lines.length === 0)) return false;
  return tellPayer.length === under.length || (tellPayer.length === 0 && ruling !== null);
}

/** Words in the column of designations, and nothing beside them. */
export const isWordsIn = ({ cells, spans, label, total, money }: LineFacts, designation: number): boolean =>
  label.length > 0 &&
  !total &&
  !money &&
  !spans &&
  cells.every((words, at) => at === designation || words.length === 0);
