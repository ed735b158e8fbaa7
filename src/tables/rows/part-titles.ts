import type { Header } from "../headings/header.ts";
import { opensSection } from "../headings/section-words.ts";
import { isFigure } from "../page/figures.ts";
import { joinWords, type PrintedLine } from "../page/printed-lines.ts";
import { isSentence } from "./row-kinds.ts";

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
  if (last === undefined || next?.kind !== "priced" || !isLone(last)) return lines;
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
