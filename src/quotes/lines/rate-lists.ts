import { foldLabel } from "../../tables/headings/summary-words.ts";
import type { Segment, Table } from "../../tables/layout.ts";
import { blockAbove } from "./block-above.ts";

/** What a quote lists of prices that it does not charge: what an hour or a journey would cost another time. */

const OF_RATES = /\b(?:tarif(?:s|aires?)?|baremes?|catalogue|prix publics?|bordereau)\b/u;
const NOT_OF_QUOTE =
  /\b(?:hors (?:du |le |ce |present )*(?:devis|offre|commande|marche)|a titre (?:d'\w+|indicatif|\w+ indicatif)|indicatifs?|pour (?:simple |votre )?(?:information|memoire)|non (?:compris|inclus|factures?|commandes?)\w*)\b/u;

/** "Tarifs des interventions hors devis", "Barème, à titre indicatif". */
export const listsRates = (title: string): boolean => {
  const folded = foldLabel(title);
  return OF_RATES.test(folded) && NOT_OF_QUOTE.test(folded);
};

/** A table of prices of which nothing is counted or summed, under a title that says that they are not charged. */
export function isRateList(table: Table, segments: readonly Segment[]): boolean {
  const isCounted = table.columns.some(({ role }) => role === "quantity");
  const isSummed = table.rows.some(({ kind }) => kind === "summary");
  return !isCounted && !isSummed && listsRates((table.title ?? blockAbove(table, segments))?.value ?? "");
}
