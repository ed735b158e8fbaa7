import { isFigure } from "../page/figures.ts";
import { joinWords } from "../page/printed-lines.ts";
import type { HeaderCell } from "./header-cells.ts";
import { type HeadingMeaning, haveMeaning, isOfPayer } from "./headings.ts";

/** Headers of tables that bill nothing: VAT by rate, amounts by who pays. */

/** The header of a table of VAT may share its line with totals set beside it. */
export function vatHeaderBeside(cells: readonly HeaderCell[]): HeaderCell[] | null {
  const figure = cells.findIndex(({ words }) => isFigure(joinWords(words)));
  if (figure < 2) return null;
  // The cell before a figure is the figure's label.
  const run = cells.slice(0, figure - 1).filter(({ meaning }) => meaning !== null);
  return run.length >= 2 && isVatHeader(run) ? run : null;
}

const RECAP =
  /(?<!\p{L})(?:r[ée]cap\p{L}*|ventilation|r[ée]partition|synth[èe]se|financeurs?|payeurs?|qui (?:paie|r[èe]gle|finance))(?!\p{L})/iu;

/** "Récapitulatif par financeur | HT | TVA | TTC": amounts by who pays, and no billed lines under them. */
export const isRecapHeader = ([label, ...amounts]: readonly HeaderCell[]): boolean =>
  label !== undefined &&
  amounts.length > 1 &&
  RECAP.test(joinWords(label.words)) &&
  amounts.every(({ words }) =>
    /^(?:(?:montant|total|part) )?(?:h\.?t|tva|t\.?t\.?c)\.?(?: \(?(?:€|eur)\)?)?$/iu.test(joinWords(words)),
  );

/** Words of the name of a payer over his column, at most. */
const LONGEST_PAYER = 3;

/**
 * "État (Ségur) | Laboratoire | Total" over "HT | 13 600,00 | 900,00 | 14 500,00": those who pay side by side, and what
 * they pay together.
 */
export function isPayersHeader(cells: readonly HeaderCell[]): boolean {
  const [first, second, ...others] = cells;
  const last = others.at(-1);
  if (first === undefined || second === undefined || last?.meaning !== "total") return false;
  return (
    isOfPayer(first.meaning) &&
    [second, ...others.slice(0, -1)].every(
      ({ meaning, words }) => isOfPayer(meaning) || (meaning === null && words.length <= LONGEST_PAYER),
    )
  );
}

/** Bases, rates and VAT amounts without any designation or quantity. */
export function isVatHeader(cells: readonly HeaderCell[]): boolean {
  const has = (...wanted: HeadingMeaning[]): boolean => haveMeaning(cells, ...wanted);
  if (has("designation", "quantity", "unitPrice", "item")) return false;
  if (!has("base") && !(has("total", "price") && has("vatRate", "tax"))) return false;
  return has("vatRate", "tax", "vatAmount");
}
