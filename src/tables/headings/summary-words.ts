import { RecentTexts } from "../../documents/recent-texts.ts";
import { isTotalAlone, isVatAlone } from "./total-words.ts";

/**
 * Words that open a row of totals or shares rather than a billed line, in French and the languages that invoices mix
 * with it. Matched on folded text (lower case, no accents).
 */
const openings = String.raw`
  (?:grand |sous[- ]?|ss[- ]?|s/)?tota(?:l|ux|al|le)\b ; sub[- ]?tota(?:l|al)\b ; t ?o ?t ?a ?l\b ; montant total ;
  montant (?:ht|ttc|tva|net|hors|de la prestation|segur|pris|finance|regle|facture|du |a |paye|supporte|verse|tva|ttc) ;
  net\b ; tva\b ; taux (?:de )?(?:la )?t\.?v\.?a ; (?:tot|mt|mtt|mnt)\.? (?:ht|ttc|tva|h\.t|t\.t\.c|t\.v\.a)\b ; taxes? sur la valeur ; sommes? (?:ht|ttc|hors|totale|due|a|que|verse|regle|paye|pris|incombant) ; t\.v\.a ; ttc\b ; ht\b ;
  hors taxes?\b ; dont\b ; soit\b ; reste\b ; rac\b ; solde\b ; acompte\b ;
  a (?:payer|regler|facturer|mandater|reporter|deduire)\b ; report\b ;
  repartition (?:ht|ttc|hors|par|du|des|totale?|generale?)\b ; repartition$ ; ventilation (?:ht|ttc|hors|par|du|des|totale?)\b ; ventilation$ ;
  part (?:de |du |d')?(?:l')?(?:etat|client|asp|segur|etablissement|laboratoire|officine|cabinet|hopital|clinique|association|pharmacie|publique) ; part (?:du |de la |de l'|de |d')?(?!fixe|variable)[a-z]+$ ;
  prise? en charge\b ; pris en charge\b ; (?:regle|paye|facture|supporte|finance|verse|du)e?s? (?:par|a)\b ;
  financement (?:segur|etat|de l'etat|sons|public) ; subvention ; base (?:ht|tva|imposable) ;
  eco[- ]?participation ; balance due ; amount due ; amount paid ; tax(?:es)?\b(?! id) ; vat\b ; net total ;
  grand total ; total before ; remaining ; (?:zwischen|end|rechnungs|netto|brutto|gesamt)?(?:summe|betrag)\b ;
  gesamt ; netto ; brutto ; umsatzsteuer ; ust\b ; mwst ; mehrwertsteuer ; (?:zzgl|zuzugl) ; positionen netto ;
  positionssumme ; rechnungsbetrag ; rechnungssumme ; zahlbetrag ; subtotaal ; totaal ; btw\b ; exclusief btw ;
  inclusief btw ; importe total ; imponibile ; due payable ; payable\b ; steuerbetrag ; bruttosumme ; nettosumme ;
  te betalen`
  .split(";")
  .map((opening) => opening.trim())
  .filter((opening) => opening !== "");

const opening = new RegExp(`^(?:[-–—*=:.#>•]\\s*)*(?:\\d+(?:[.,]\\d+)?\\s*%\\s*)?(?:${openings.join("|")})`, "u");
/** "Vous payez (TTC)", "L'État règle", "Ce que la clinique doit, HT": who pays so much, and what for is not said. */
const paying =
  /^(?:ce que )?(?:vous|(?:l'|(?:la|le|les|votre) )[\p{L}-]+(?: [\p{L}-]+)?) (?:payez|pai(?:e|ent|erez|era)|paye|regle(?:z|nt|rez|ra)?|devez|devrez|doi(?:t|vent)|verse(?:z|nt|rez|ra)?|finance(?:z|nt|ra)?|supporte(?:z|nt|ra)?|prend en charge|reste(?:z|nt)? devoir)(?= ?(?:$|[(:,/–-]| (?:h\.?t|t\.?t\.?c|net|au total|en tout|donc)\b))/u;
/** Anywhere in the label: totals that begin with the name of their section ("Section A, sous-total"). */
const totalInside = /\b(?:sous[- ]?total|total (?:ht|ttc|hors|general|net)|montant total|subtotal)\b/u;
/** The same of what a payer has of it ("Section A, montant pris en charge…"). */
const shareInside = /\bmontant pris\b/u;
/** Who pays may be said of a total as of a line. */
const payerInside = /\b(?:prise? en charge par|montant pris en charge)\b/u;

/** Folds a label for comparison: accents, case, blanks and typographic apostrophes make no difference. */
export const foldLabel = (text: string): string => recent.get(text, computeFolded);

/** Each label is compared with the words for totals, taxes and shares in turn. */
const recent = new RecentTexts<string>(50_000);

const computeFolded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/_/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

/** True for a label that begins like a total, a tax or a share. */
export const opensSummary = (label: string): boolean => recentOpenings.get(label, computeOpensSummary);

const recentOpenings = new RecentTexts<boolean>(50_000);

const computeOpensSummary = (label: string): boolean => {
  const folded = foldLabel(label);
  return opening.test(folded) || paying.test(folded) || isTotalAlone(folded) || isVatAlone(folded);
};

/** True for a label that calls its amount a sum, whoever pays it. */
export const namesSum = (label: string): boolean =>
  opensSummary(label) || totalInside.test(foldLabel(label)) || shareInside.test(foldLabel(label));

/** True for a label that names something and then who pays it: a billed line, or what the lines of that name come to. */
export const tellsPayerBehind = (label: string): boolean =>
  payerInside.test(foldLabel(label)) && !opensSummary(label) && !totalInside.test(foldLabel(label));

/** True for a label that speaks of a total anywhere in it. */
export const speaksOfTotal = (label: string): boolean => namesSum(label) || payerInside.test(foldLabel(label));

const allowance =
  /\b(?:remises?|charges?|frais|rabatte?|abschlag|zuschlag|allowances?|discounts?|surcharge|korting|toeslag)\s*:|\d\s*%\s*(?:sur|auf|of)\b/u;

/** True for an allowance or charge on the whole document: "Remise : fidélité, 5 % sur 1 000,00". */
export const isDocumentAllowance = (label: string): boolean => allowance.test(foldLabel(label));

const carried = /\b(?:a reporter|reporte?e? (?:en |a la )?page|(?:de la|cette|en bas de|fin de) page|page suivante)\b/u;

/** True for a sum at the foot of a page that the next page takes up: "À reporter", "Sous-total de la page". */
export const carriesOver = (label: string): boolean => carried.test(foldLabel(label));
