import { foldLabel, opensSummary } from "../../tables/headings/summary-words.ts";
import { looksIncluded } from "../../tables/page/amount-shape.ts";
import { isSentence } from "../../tables/rows/row-kinds.ts";
import { readLabel } from "../totals/summary-label.ts";
import { isOpen } from "./put-off-amounts.ts";

/** Words that begin the label of an amount and no heading of lines. */
const announcesAmount = /^(?:montant \S+|(?:sous[- ]?|ss[- ]?|s\/)?total|net a payer|somme)\b/u;

/**
 * Whether a label calls for an amount beside or under it: a remark, a place to fill in by hand and words in the place of
 * the amount do not. Digits at the end of a label may be what is left of its amount.
 */
export const announces = (label: string): boolean =>
  !isRemark(label) &&
  !TO_FILL_IN.test(label) &&
  !isLeftOpen(label) &&
  !isFileSection(label) &&
  // The end of a label whose amount stands on its first line, or of a sentence ("…, soit 11 088,00 € | TTC.").
  !/^(?:\((?:ht|ttc)\)|€ ?(?:ht|ttc)|(?:ht|ttc) ?€|(?:€ ?)?(?:ht|ttc)\.)$/iu.test(label.trim()) &&
  (isTotalLabel(label.replace(/\s\d[\d\s\u00a0]*$/u, "")) || announcesAmount.test(foldLabel(label)));

/** "Montant pris en charge : ............ €": a place to write in by hand, where nothing was printed. */
const TO_FILL_IN = /(?:[.…_]\s?){4,}\s*(?:€|euros?(?!\p{L}))/iu;

/** "# TOTAUX", "[Totaux]", "=== Totaux": the title of a part of an export, whose amounts stand under it. */
const isFileSection = (label: string): boolean => /^(?:[#[<]+|[=*~]{2,})\s*\p{L}/u.test(label);

/** "Montant pris en charge : suivant calculateur": words in the place of the amount say that none is printed. */
function isLeftOpen(label: string): boolean {
  const words = /:\s*([^:\d]*\p{L}[^:\d]*)$/u.exec(label)?.[1];
  return words !== undefined && (looksIncluded(words) || (isOpen(words) && LEFT_OPEN.test(foldLabel(words))));
}
const LEFT_OPEN =
  /^(?:(?:(?:vous |nous )?ser(?:a|ont)|reste(?:nt)? a|est a) \p{L}+|a \p{L}+(?:ir|er|re)|(?:selon|suivant|au|voir|cf\.?|sur|d'apres|en attente|en cours|nous|non) ?\p{L}+|n\.?[cd]\.?$|\p{L}+e?s? (?:par|plus tard|ulterieurement))(?![\p{L}])/u;

/** A sentence about an amount, or a telegram's two clauses, which holds no place for one. */
const isRemark = (label: string): boolean => isSentence(label) || /^[^,;:]{25,}[,;] ?\p{L}[^,;:]*$/u.test(label);

/** "Montants HT en euros": what all amounts are, and none of them. */
const OF_ALL_AMOUNTS = /^(?:tous )?(?:les |nos |ces )?(?:montants|prix|tarifs|totaux)\b[^\d]*\ben (?:euros?|€)/u;

/** "Total HT", "TVA 20 %", "Montant total TTC": nothing else is said. */
export function isTotalLabel(label: string): boolean {
  if (OF_ALL_AMOUNTS.test(foldLabel(label))) return false;
  const said = readLabel(label);
  if (said.kind === "vat")
    return /^(?:montant |total )?(?:de la )?tva\b[^\p{L}]*(?:a[^\p{L}]*)?$/u.test(foldLabel(label));
  return opensSummary(label) && said.whole && ["net", "gross", "subtotal"].includes(said.kind);
}
