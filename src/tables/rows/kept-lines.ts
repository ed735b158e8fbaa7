import type { Frame } from "../columns/frame.ts";
import type { PrintedLine } from "../page/printed-lines.ts";
import { lineFacts } from "./line-facts.ts";
import { itemsAmong } from "./row-kinds.ts";
import { tightPitch } from "./row-proximity.ts";

/**
 * The lines under a header without running heads and feet. Rows that differ by a number alone stand at one height of
 * many pages as those do: no item is left out for it, nor what lies between items or goes on right under one.
 */
export function withItems(
  all: readonly PrintedLine[],
  apart: readonly PrintedLine[],
  frame: Frame,
): readonly PrintedLine[] {
  if (apart.length === all.length) return all;
  const facts = all.map((line) => lineFacts(frame, line));
  const items = new Set(itemsAmong(facts, frame).map(({ line }) => line));
  const ends = new Map([...items].map((item) => [item.page, item.number]));
  const kept = new Set(apart);
  let open: PrintedLine | null = null;
  for (const line of all) {
    if (open?.page !== line.page) open = null;
    const isBetween = open !== null && line.number < (ends.get(line.page) ?? 0);
    const goesOn = open !== null && line.baseline - open.baseline <= tightPitch * line.size;
    if (items.has(line) || isBetween || goesOn) {
      kept.add(line);
      open = line;
    }
  }
  return all.filter((line) => kept.has(line));
}
