/** Directly before it the name of a paper, and no "du" or "le". */
const PAPER =
  /(?<![a-z])(?:devis|proposition|offre|chiffrage|cotation|numero|n°|no|ref\.?|reference)\s?(?:n°|no|numero)?\s?[:-]?\s?$/;
const PAPER_ALONE = /^\s*(?:notre |votre )?(?:devis|proposition|offre|chiffrage)\s?:?\s*$/;
/** The day of the paper comes after it. */
const DATED =
  /^[\s,;:|()-]*(?:du|le|en date|date(?! (?:limite|butoir|de (?:fin|validite)|d'(?:expiration|echeance)))|datee?|fait|emise?|etablie?|editee?|redigee?|dressee?)(?![a-z])[^\d.;]{0,20}\d/;

/** Longest words of a label. */
const REACH = 60;
/** Year first with slashes: as a day it is foreign. */
const YEAR_FIRST = /^\d{4}\/\d{2}\/\d{2}$/;
const GROUPS = new RegExp(`^\\d{2}[-.]\\d{2}[-.]\\d{2}$|${YEAR_FIRST.source}`);
const ISO = /^\d{4}-\d{2}-\d{2}$/;
/** The initials of a house right behind the name of its paper: "Offre OS". */
const INITIALS =
  /(?<![a-z])(?:devis|proposition|offre|chiffrage|cotation)\s(?!(?:du|le|au|en|de|la|fait|date|emis|edit|ref)\s)[a-z]{2,4}[\s-]$/;
/** The twelfth of June, or of its month: programs number so what they make. */
const OF_MONTH = /^\d{1,4}\/(?:0?[1-9]|1[0-2])\/20\d{2}$/;
/** No day is announced so. */
const SIGN =
  /(?<![a-z])(?:(?:n°|numero)(?: (?:de |du |d'|de l'|de la )?(?:devis|offre|proposition|dossier|affaire|document|piece|projet))?|(?:ref\.?|references?) (?:interne|(?:de |du |d'|de l'|de la )?(?:devis|offre|proposition|dossier|affaire|document|piece|projet)))\s?:?\s?$/;

/**
 * "Devis 22-05-11, du 09/05/2022", "Devis | 2022/05/27 | du 3 mai", "Devis n° 22-05-31": three groups of digits are the
 * number of a paper where its name stands right before them and its day after them, in the same cell or in the next ones,
 * or where a sign announces them; "Devis n° 12/06/2022" is the twelfth of its month.
 */
export function isDateLikeNumber(digits: string, before: () => string, after: () => string): boolean {
  if (!GROUPS.test(digits) && !ISO.test(digits) && !OF_MONTH.test(digits)) return false;
  const words = before().slice(-REACH);
  if (GROUPS.test(digits) && INITIALS.test(words)) return true;
  if (SIGN.test(words)) return true;
  if (OF_MONTH.test(digits)) return false;
  if (GROUPS.test(digits)) return PAPER.test(words) && DATED.test(after().slice(0, REACH));
  // "DEVIS 2022-12-03" and nothing else: no day is written so in French without a word that leads to it.
  return PAPER_ALONE.test(words) && after().trim() === "";
}
