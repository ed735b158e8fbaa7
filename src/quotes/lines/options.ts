import { foldLabel } from "../../tables/headings/summary-words.ts";
import { saysUncounted } from "../../tables/headings/uncounted.ts";
import type { ItemLine } from "./item-line.ts";
import type { SectionDraft } from "./table-walk.ts";

/** Words for what a client may take beside what the totals count. */
export const optionWords =
  /\boptions?\b|\boptionnel|\bvariantes?\b|\bfacultatif|\bfacultative|\ben sus\b|\bhors total\b|\bnon (?:retenu|chiffre|compte)e?s?\b|\ba (?:votre|sa|leur) convenance\b|non compris(?:es)? dans les? tota(?:l|ux)/u;

/** "Option | Extension de garantie | 7 | …": a cell of the line beside its designation is nothing but the word. */
function isMarked({ designation, text }: ItemLine): boolean {
  const inDesignation = new Set(designation.pieces.map(({ at }) => at));
  return text.pieces.some(
    ({ at, start, end }) => !inDesignation.has(at) && MARK.test(foldLabel(text.value.slice(start, end))),
  );
}
const MARK_WORD =
  "(?:en )?(?:options?|opt\\.?|optionnel(?:le)?s?|variantes?|facultati(?:f|ve)s?|au choix|non comptee?s?|hors total)(?: (?:\\d{1,2}|[a-z]))?";
/** "Option", "Option, non comptée", "Option (hors total, hors périmètre Ségur)". */
const MARK = new RegExp(
  `^\\W*${MARK_WORD}(?:[\\s,;:(/–-]+(?:${MARK_WORD}|hors (?:segur|perimetre(?: segur)?)|du client|client))*\\W*$`,
  "u",
);

/** "Total HT sans l'option" names what stands beside the options. */
const headsOptions = (heading: string): boolean =>
  optionWords.test(foldLabel(heading).replace(/\b(?:hors|sans) (?:les |l')?options?\b/gu, " "));

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
    const named = foldLabel(line.designation.value);
    if (line.apart || optionWords.test(named.slice(0, 60)) || saysUncounted(line.designation.value)) return true;
    if (isMarked(line)) return true;
    // The word may stand where the total would.
    if (line.totalCents === null && optionWords.test(foldLabel(line.text.value))) return true;
    for (let at = line.section; at !== null; at = sections[at]?.parent ?? null) {
      if (headsOptions(sections[at]?.heading.value ?? "")) return true;
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
