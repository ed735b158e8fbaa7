import { isFigure } from "../page/figures.ts";
import { joinWords } from "../page/printed-lines.ts";
import type { HeaderCell } from "./header-cells.ts";
import { type HeadingMeaning, haveMeaning } from "./headings.ts";

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

/** Bases, rates and VAT amounts without any designation or quantity. */
export function isVatHeader(cells: readonly HeaderCell[]): boolean {
  const has = (...wanted: HeadingMeaning[]): boolean => haveMeaning(cells, ...wanted);
  if (has("designation", "quantity", "unitPrice", "item")) return false;
  if (!has("base") && !(has("total", "price") && has("vatRate", "tax"))) return false;
  return has("vatRate", "tax", "vatAmount");
}
