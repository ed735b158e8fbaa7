import { RecentTexts } from "../documents/recent-texts.ts";
import { foldLabel } from "../tables/summary-words.ts";
import type { SummaryKind } from "./model.ts";

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
  /^(?:net a payer|a payer|(?:montant )?total (?:(?:general )?ttc )?(?:restant )?(?:a (?:payer|regler)|du)|due payable|amount due|balance due|zahlbetrag|te betalen|montant a payer)\b/u;

const vatWords = /\b(?:tva|t\.v\.a\.?|taxes?|tax|vat|ust|mwst|umsatzsteuer|mehrwertsteuer|steuerbetrag|btw|iva)\b/u;
const grossWords =
  /\b(?:ttc|t\.t\.c\.?|toutes taxes|taxes? (?:comprises?|incluses?)|tva (?:comprise|incluse)|incl|including|inclusive|inkl|inklusive|inclusief|brutto|bruttobetrag|bruttosumme|gross|rechnungsbetrag|endsumme|endbetrag|zahlbetrag|grand total)\b/u;
const netWords =
  /\b(?:ht|h\.t\.?|hors taxes?|hors tva|netto|nettobetrag|nettosumme|excl|excluding|exclusief|exklusive|ohne|before|without|net total|net amount|sans tva)\b/u;
const discountWords =
  /^[^\p{L}]*(?:dont |total |montant )?(?:de |des |d'|la |les )*(?:remises?|rabais|rabatte?|reductions?|ristournes?|discounts?|escompte|abattement|nachlass|korting|allowances?)\b/u;
const subtotalWords =
  /\b(?:sous[- ]?tota(?:l|ux)|ss[- ]?total|s\/total|sub[- ]?total|subtotaal|zwischensumme|report|a reporter)\b/u;
const totalWords =
  /\b(?:totale?|totaux|totaal|montant|somme|summe|gesamt|gesamtbetrag|betrag|amount|nettobetrag|rechnungs\w+|positionssumme|endsumme|positionen|importe)\b/u;
const shareWords =
  /\b(?:etat|asp|client|segur|charge|reste|rac|solde|acompte|payer|regler|regle|reglee?s?|payee?s?|finance\w*|facture\w*|subvention|part|du par|mandater|due|deja|paid|balance|deposit|arrhes|deduire|aide)\b/u;

/** Words that a total of the whole document may be made of. */
const wholeVocabulary = new Set(
  (
    "au taux sur valeur ajoutee sommes total totale totaux montant montants somme cumul general generale global globale ht ttc hors taxe taxes tva toutes comprises comprise net nets nette en euro euros eur de du des la le les l d devis offre commande proposition " +
    "marche prestation prestations et sections section lots lot parties partie postes pour ce cette ensemble tout compris avant apres remise facture annuel " +
    "summe gesamt gesamtbetrag betrag netto brutto nettobetrag bruttobetrag rechnungsbetrag rechnungssumme endsumme endbetrag positionen positionssumme der nettosumme gesamtsumme inkl zzgl exkl ohne ust mwst " +
    "amount without gross bruttosumme in grand invoice before tax incl including excl excluding inclusive vat value order subtotal subtotaal totaal inclusief exclusief btw t v a h c dem chf usd"
  ).split(" "),
);

/** What the label of a total, tax or share says of its amount. */
export const readLabel = (label: string): SummaryLabel => recent.get(label, computeLabel);

/** The labels of totals are few, and every reader of a table asks for them again. */
const recent = new RecentTexts<SummaryLabel>(50_000);

function computeLabel(label: string): SummaryLabel {
  const folded = foldLabel(label);
  const gross = grossWords.test(folded);
  const net = netWords.test(folded);
  const vat = vatWords.test(
    folded.replace(
      /hors (?:tva|taxes?)|(?:excl|incl|inkl|exkl|before|ohne|sans|inclusief|exclusief|including|excluding|without|toutes)\.? (?:tva|taxes?|tax|vat|ust|mwst|btw)/gu,
      " ",
    ),
  );
  const whole = isWhole(folded);
  const payable = payableWords.test(folded);
  if (vat && !gross && !net) return { kind: "vat", gross: false, whole: true, open: false, payable };
  if (subtotalWords.test(folded)) return { kind: "subtotal", gross, whole, open: !net, payable };
  if (discountWords.test(folded) && !whole) return { kind: "discount", gross, whole: false, open: false, payable };
  if (whole && totalOrTax(folded)) {
    if (gross) return { kind: "gross", gross: true, whole, open: false, payable };
    return { kind: "net", gross: false, whole, open: !net, payable };
  }
  if (shareWords.test(folded)) return { kind: "other", gross, whole: false, open: false, payable };
  return { kind: totalWords.test(folded) ? "subtotal" : "other", gross, whole: false, open: false, payable };
}

const totalOrTax = (folded: string): boolean =>
  totalWords.test(folded) || netWords.test(folded) || grossWords.test(folded);

function isWhole(folded: string): boolean {
  const words = folded
    .replace(/\b\d+(?:[.,]\d+)?\s*%/gu, " ")
    .replace(/\((?:\s|[a-h1-9]\b|et\b|a\b|lots?\b|parties?\b|sections?\b|[+,&])+\)/gu, " ")
    .replace(/h\.t\.?/gu, "ht")
    .replace(/t\.t\.c\.?/gu, "ttc")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
  const letters = words.filter((word) => /^[a-h]$/u.test(word) && word !== "a");
  const named = words.filter((word) => word === "a" || letters.includes(word));
  return words.every((word) => wholeVocabulary.has(word) || (named.includes(word) && named.length > 1));
}

/** True for a label that names who pays, or what is left to pay. */
export const saysShare = (label: string): boolean => shareWords.test(foldLabel(label));
