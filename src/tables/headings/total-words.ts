/** The words by which totals of a whole document are told, matched on folded text (`foldLabel`). */

/** Without VAT. */
export const netWords =
  /\b(?:ht|h\.t\.?|hors (?:taxes?|tva|droits)|(?:sans|avant) (?:la |les )?(?:tva|taxes?)|netto|nettobetrag|nettosumme|excl|excluding|exclusief|exklusive|ohne|before|without|net total|net amount)\b/u;

/** With VAT. */
export const grossWords =
  /\b(?:ttc|t\.t\.c\.?|toutes taxes|(?:taxes?|tva) (?:comprises?|incluses?)|(?:avec|apres) (?:la |les )?(?:tva|taxes?)|incl|including|inclusive|inkl|inklusive|inclusief|brutto|bruttobetrag|bruttosumme|gross|rechnungsbetrag|endsumme|endbetrag|zahlbetrag|grand total)\b/u;

/** VAT itself. */
const vatWords = /\b(?:tva|t\.v\.a\.?|taxes?|tax|vat|ust|mwst|umsatzsteuer|mehrwertsteuer|steuerbetrag|btw|iva)\b/u;

/** VAT named only to say that an amount is without it, or with it. */
const vatOfAnother =
  /(?:hors|sans|avec|avant|apres|excl|incl|inkl|exkl|before|ohne|inclusief|exclusief|including|excluding|without|toutes)\.? (?:la |les )?(?:tva|taxes?|tax|vat|ust|mwst|btw)|(?:tva|taxes?) (?:comprises?|incluses?)/gu;

/** True for a label whose amount is one of VAT. */
export const saysVat = (folded: string): boolean => vatWords.test(folded.replace(vatOfAnother, " "));

/** "HT", "(T.T.C.)" as printed: nothing but what every label of a total may end with. */
export const isVatMark = (text: string): boolean => VAT_MARK.test(text);
const VAT_MARK = /^\(?(?:h\.?t|t\.?t\.?c)\.?\)?$/iu;

/** What a sum is called. */
const nouns = new Set(
  "assiette totalisons totalise totalisant tot mt mtt mnt total totale totaux montant montants somme sommes base bases valeur prix cout couts cumul chiffre ensemble net nette recapitulatif summe gesamt gesamtbetrag betrag amount value subtotal totaal".split(
    " ",
  ),
);

/** Words that a total of the whole document may be made of. */
const vocabulary = new Set([
  ...nouns,
  ...(
    "au taux sur ajoutee general generale generaux global globale globaux final finale finaux complet ht ttc hors avec sans taxe taxes tva toutes comprises comprise compris incluse incluses inclus inclues imposable taxable nets nettes brut brute en euro euros eur de du des la le les l d devis offre commande proposition chiffrage " +
    "marche prestation prestations et sections section lots lot parties partie postes nous cela pour ce cette notre votre tout avant apres remise facture annuel droits " +
    "netto brutto nettobetrag bruttobetrag rechnungsbetrag rechnungssumme endsumme endbetrag positionen positionssumme der nettosumme gesamtsumme inkl zzgl exkl ohne ust mwst " +
    "without gross bruttosumme in grand invoice before tax incl including excl excluding inclusive vat order inclusief exclusief btw t v a h c dem chf usd"
  ).split(" "),
]);

const wordsOf = (folded: string): string[] =>
  folded
    .replace(/\b\d+(?:[.,]\d+)?\s*%/gu, " ")
    .replace(/\((?:\s|[a-h1-9]\b|et\b|a\b|lots?\b|parties?\b|sections?\b|[+,&])+\)/gu, " ")
    .replace(/\b(?:hors|sans) (?:les |l')?options?\b/gu, " ")
    .replace(/h\.t\.?/gu, "ht")
    .replace(/t\.t\.c\.?/gu, "ttc")
    .replace(/t\.v\.a\.?/gu, "tva")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");

/** A total of the whole document: no word narrows it to a section, a payer or a kind of work. */
export function isWhole(folded: string): boolean {
  const words = wordsOf(folded);
  const letters = words.filter((word) => /^[a-h]$/u.test(word) && word !== "a");
  const named = words.filter((word) => word === "a" || letters.includes(word));
  return words.every((word) => vocabulary.has(word) || (named.includes(word) && named.length > 1));
}

/** "Montant de la TVA (20 %)", "Valeur de la taxe": VAT, and nothing else. */
export const isVatAlone = (folded: string): boolean =>
  saysVat(folded) && wordsOf(folded).length <= 8 && isWhole(folded);

/** "Montant global TTC", "Base HT", "Coût total": a noun of sums with what it includes, and nothing else. */
export function isTotalAlone(folded: string): boolean {
  const words = wordsOf(folded);
  const isSum = words.some((word) => nouns.has(word));
  const isSaid = netWords.test(folded) || grossWords.test(folded) || /\b(?:total|global|general)/u.test(folded);
  // "Toutes taxes comprises", "Hors taxe": the noun may be left out.
  const isTaxAlone = words.length <= 4 && (netWords.test(folded) || grossWords.test(folded));
  return ((isSum && isSaid) || isTaxAlone) && words.length <= 8 && isWhole(folded);
}
