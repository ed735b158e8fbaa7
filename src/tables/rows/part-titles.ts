import type { Header } from "../headings/header.ts";
import { opensSection } from "../headings/section-words.ts";
import { opensSummary } from "../headings/summary-words.ts";
import { chunksOf } from "../page/chunks.ts";
import { endsInAmount, isFigure } from "../page/figures.ts";
import { joinWords, type PrintedLine } from "../page/printed-lines.ts";
import { isSentence } from "./row-kinds.ts";

/**
 * "LOT 2 – À la charge du client | Total lot : 1 068,00 €": a title with the sum of what stands under it, set at the right.
 */
export const isTitleWithSum = ([title, sum, ...others]: readonly { readonly text: string }[]): boolean =>
  title !== undefined &&
  sum !== undefined &&
  others.length === 0 &&
  /^\p{Lu}.*\p{L}{3}/u.test(title.text) &&
  !opensSummary(title.text) &&
  !isFigure(title.text) &&
  !isSentence(title.text) &&
  opensSummary(sum.text) &&
  endsInAmount(sum.text.replace(/ (?:ht|ttc)$/iu, ""));

/**
 * In a grid, words alone right over the headings of the next table name that table, and go on no line of this one:
 * "Réglé par l'EHPAD" over "Prestation | Qté | Total". So does what opens as the words over this table do ("Lot 1",
 * "Lot 2").
 */
export function withoutNextTitle(
  lines: PrintedLine[],
  above: PrintedLine | undefined,
  next: Header | undefined,
): PrintedLine[] {
  const last = lines.at(-1);
  if (last === undefined || next?.kind !== "priced") return lines;
  if (!last.grid && isTitleWithSum(chunksOf(last))) return lines.slice(0, -1);
  if (!isLone(last)) return lines;
  const title = joinWords(last.words);
  const isAlike = above !== undefined && isLone(above) && firstWord(joinWords(above.words)) === firstWord(title);
  return opensSection(title) || isAlike ? lines.slice(0, -1) : lines;
}

/** Words in one cell, which are no figure and no sentence. */
function isLone({ grid, words }: PrintedLine): boolean {
  const text = joinWords(words);
  return grid && words.length === 1 && !isFigure(text) && !isSentence(text);
}

const firstWord = (text: string): string => text.split(/\s/u)[0] ?? "";
