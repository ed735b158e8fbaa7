import { foldLabel } from "../tables/summary-words.ts";
import type { ItemLine } from "./item-line.ts";
import type { SectionDraft } from "./table-walk.ts";

/** Words for what a client may take beside what the totals count. */
export const optionWords =
  /\boptions?\b|\boptionnel|\bvariantes?\b|\bfacultatif|\bfacultative|\ben sus\b|\bhors total\b|non compris(?:es)? dans le total/u;

/**
 * Which lines are options that no total counts. Words propose, sums decide: with a printed total, the reading that
 * closes wins; without one, what the words say.
 */
export function optionLines(
  lines: readonly (ItemLine & { section: number | null })[],
  sections: readonly SectionDraft[],
  printedTotals: readonly number[],
): boolean[] {
  const proposed = lines.map((line) => {
    if (line.apart || optionWords.test(foldLabel(line.designation.value).slice(0, 60))) return true;
    // The word may stand where the total would.
    if (line.totalCents === null && optionWords.test(foldLabel(line.text.value))) return true;
    for (let at = line.section; at !== null; at = sections[at]?.parent ?? null) {
      if (optionWords.test(foldLabel(sections[at]?.heading.value ?? ""))) return true;
    }
    return false;
  });
  if (!proposed.includes(true)) return proposed;
  const sum = (counted: readonly boolean[]): number =>
    lines.reduce((total, line, index) => total + (counted[index] ? (line.totalCents ?? 0) : 0), 0);
  const none = lines.map(() => true);
  const without = proposed.map((option) => !option);
  if (printedTotals.includes(sum(without))) return proposed;
  if (printedTotals.includes(sum(none))) return lines.map(() => false);
  return proposed;
}
