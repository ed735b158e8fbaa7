import { chunksOf } from "../page/chunks.ts";
import { holdsFiguresOfColumns, isFigure } from "../page/figures.ts";
import type { PrintedLine } from "../page/printed-lines.ts";
import { saysWhoPays } from "../rows/row-kinds.ts";
import type { Kind } from "./header.ts";
import { type HeaderCell, inGrid } from "./header-cells.ts";
import { payersNamed } from "./heading-meaning.ts";
import { opensSummary } from "./summary-words.ts";

/** Lines under a heading that are looked at for what stands under it. */
const LINES_BELOW = 12;

/**
 * " | Prestation | Qté | PU | Total" over "État | Prestation Ségur | 1 | …": in a grid, words that stand under no heading
 * before those that are named, or who pays behind the last amount, have a column of their own.
 */
export function withBlankColumns(
  { titled, headless, kind }: Kind,
  cells: readonly HeaderCell[],
  below: readonly PrintedLine[],
): readonly HeaderCell[] {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined || titled || headless || kind !== "priced" || !inGrid(cells))
    return cells;
  const priced = below
    .slice(0, LINES_BELOW)
    .map((line) => chunksOf(line))
    .filter((chunks) => holdsFiguresOfColumns(chunks) && chunks.some(({ x0 }) => x0 === first.x0))
    .filter((chunks) => !opensSummary(chunks.find(({ x0 }) => x0 === first.x0)?.text ?? ""));
  const isNamed = first.x0 === 2 && (first.meaning === "designation" || first.meaning === "item");
  const before = priced.flatMap(([left]) => (left?.x0 === 1 ? [left.text] : []));
  const behind = priced.flatMap((chunks) => chunks.filter(({ x0 }) => x0 === last.x1).map(({ text }) => text));
  const areWords = before.length > 0 && before.every((text) => !isFigure(text) && /\p{L}{2}/u.test(text));
  const blank = (x0: number): HeaderCell => ({ words: [], x0, x1: x0 + 1, meaning: null, gross: false });
  return [
    ...(isNamed && areWords ? [blank(1)] : []),
    ...cells,
    ...(behind.length > 0 && behind.every(namesPayer) ? [blank(last.x1)] : []),
  ];
}

/** Who pays, as a heading or a remark on a line has it. */
const namesPayer = (text: string): boolean => saysWhoPays(text) || payersNamed(text).size > 0;
