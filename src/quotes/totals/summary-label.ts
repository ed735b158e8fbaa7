import { RecentTexts } from "../../documents/recent-texts.ts";
import { foldLabel, speaksOfTotal } from "../../tables/headings/summary-words.ts";
import { grossWords, isWhole, netWords, saysVat } from "../../tables/headings/total-words.ts";
import type { SummaryKind } from "../model.ts";

export interface SummaryLabel {
  readonly kind: SummaryKind;
  /** The label says that the amount includes VAT. */
  readonly gross: boolean;
  /** A total of the whole document: no word narrows it to a section, a payer or a kind of work. */
  readonly whole: boolean;
  /** "Total" alone: neither with nor without VAT. */
  readonly open: boolean;
  /** What is left to pay: the total with VAT where nothing was paid before. */
  readonly payable: boolean;
}

const payableWords =
  /^(?:net a (?:payer|regler|verser)|net du|a payer|(?:montant )?total (?:(?:general )?ttc )?(?:restant )?(?:a (?:payer|regler)|du)|due payable|amount due|balance due|zahlbetrag|te betalen|montant a payer)\b/u;

const discountWords =
  /^[^\p{L}]*(?:dont |total |montant )?(?:de |des |d'|la |les )*(?:remises?|rabais|rabatte?|reductions?|ristournes?|discounts?|escompte|abattement|nachlass|korting|allowances?)\b/u;
const subtotalWords =
  /\b(?:sous[- ]?tota(?:l|ux)|ss[- ]?total|s\/total|sub[- ]?total|subtotaal|zwischensumme|report|a reporter)\b/u;
const totalWords =
  /\b(?:tot|mtt?|mnt|totale?|totaux|totaal|montant|somme|base|valeur|prix|cout|cumul|ensemble|summe|gesamt|gesamtbetrag|betrag|amount|nettobetrag|rechnungs\w+|positionssumme|endsumme|positionen|importe)\b/u;
const shareWords =
  /\b(?:etat|asp|client|segur|charge|reste|rac|solde|acompte|payer|payez|paie\w*|regler|reglez|regle|devez|doit|versez?|supporte\w*|reglee?s?|payee?s?|finance\w*|facture\w*|subvention|part|du par|mandater|due|deja|paid|balance|deposit|arrhes|deduire|aide)\b/u;

/** What the label of a total, tax or share says of its amount. */
export const readLabel = (label: string): SummaryLabel => recent.get(label, computeLabel);

/** The labels of totals are few, and every reader of a table asks for them again. */
const recent = new RecentTexts<SummaryLabel>(50_000);

function computeLabel(label: string): SummaryLabel {
  const folded = foldLabel(label);
  const gross = grossWords.test(folded);
  const net = netWords.test(folded);
  const vat = saysVat(folded);
  const whole = isWhole(folded);
  const payable = payableWords.test(folded);
  if (vat && !gross && !net) return { kind: "vat", gross: false, whole: true, open: false, payable };
  if (subtotalWords.test(folded)) return { kind: "subtotal", gross, whole, open: !net, payable };
  if (discountWords.test(folded) && !(whole && totalOrTax(folded)))
    return { kind: "discount", gross, whole: false, open: false, payable };
  if (whole && totalOrTax(folded)) {
    if (gross) return { kind: "gross", gross: true, whole, open: false, payable };
    return { kind: "net", gross: false, whole, open: !net, payable };
  }
  if (shareWords.test(folded)) return { kind: "other", gross, whole: false, open: false, payable };
  return { kind: totalWords.test(folded) ? "subtotal" : "other", gross, whole: false, open: false, payable };
}

const totalOrTax = (folded: string): boolean =>
  totalWords.test(folded) || netWords.test(folded) || grossWords.test(folded);

/** True for a label that names who pays, or what is left to pay. */
export const saysShare = (label: string): boolean => shareWords.test(foldLabel(label));

/** True for a label of a total, or of what someone pays or has to pay. */
export const saysAmount = (label: string): boolean => speaksOfTotal(label) || saysShare(label);
