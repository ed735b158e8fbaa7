import { standsInGrid } from "../../documents/text.ts";
import type { Segment } from "../layout.ts";
import { boxAround } from "./block-box.ts";
import { endsOpen } from "./unwrap.ts";

/** Lines that make up one paragraph, in reading order. */
type Block = readonly Segment[];

/** Heights of a line within which blocks stand in one column, and blocks of conditions that a column holds at most. */
const [NEAR, MOST_LINES] = [2.6, 40];

/**
 * Small print in columns breaks its sentences where a column ends: a block that ends on an article or a preposition, with
 * nothing under it, goes on in the block that opens the column beside it. The blocks with such pairs joined.
 */
export function overColumns(blocks: readonly Block[]): readonly Block[] {
  const joined = new Map<Block, Block>();
  for (const block of blocks) {
    const next = endsInMiddle(block) ? columnBeside(block, blocks) : undefined;
    if (next !== undefined && ![...joined.values()].includes(next)) joined.set(block, next);
  }
  if (joined.size === 0) return blocks;
  const taken = new Set(joined.values());
  return blocks.flatMap((block) => (taken.has(block) ? [] : [[...block, ...(joined.get(block) ?? [])]]));
}

/** A sentence of several words on a page that stops before a word it calls for; the value of a label stands beside it. */
function endsInMiddle(block: Block): boolean {
  const last = block.at(-1)?.text;
  const words = last?.value.trim() ?? "";
  return last !== undefined && !standsInGrid(last) && endsOpen(words) && words.split(/\s+/u).length > FEWEST_WORDS;
}
/** "Mise en service au plus tard le" is a label; the lines of a sentence hold more words. */
const FEWEST_WORDS = 7;

/** The topmost block of the column to the right, where `block` is the last of its own and no new item opens that one. */
function columnBeside(block: Block, blocks: readonly Block[]): Block | undefined {
  const last = block.at(-1);
  const own = boxAround(block);
  if (last === undefined) return undefined;
  const height = last.box[3] - last.box[1];
  const onPage = blocks.filter(([first]) => first?.page === last.page);
  const isUnder = (other: Block): boolean => {
    const [left, top, right] = boxAround(other);
    return other !== block && top >= own[3] - 1 && top - own[3] < NEAR * height && left < own[2] && right > own[0];
  };
  if (onPage.some(isUnder)) return undefined;
  const beside = onPage.filter((other) => {
    const [left, top] = boxAround(other);
    return left > own[2] && top < own[3] && own[3] - top < MOST_LINES * height;
  });
  const [nearest] = beside.map((other) => boxAround(other)[0]).sort((a, b) => a - b);
  const column = beside
    .filter((other) => Math.abs(boxAround(other)[0] - (nearest ?? 0)) < height)
    .sort((a, b) => boxAround(a)[1] - boxAround(b)[1]);
  const top = column.findLast((other, index) => {
    const above = column[index - 1];
    return above === undefined || boxAround(other)[1] - boxAround(above)[3] > NEAR * height;
  });
  const opening = top?.[0]?.text.value ?? "";
  return top === undefined || NEW_ITEM.test(opening) ? undefined : top;
}

/** "4.", "b)", "Article 5": what opens an item goes on no sentence. */
const NEW_ITEM = /^(?:(?:article|art\.?|§)\s?)?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)\s–-]\s?(?=\p{Lu})/iu;
