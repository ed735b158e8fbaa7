import { foldLabel } from "./summary-words.ts";

/** Words that a heading of lines has at most. */
const longest = 14;

const outside = String.raw`(?:hors|non (?:couvert|eligible|finance|pris en charge)\w* (?:par|au|a)|n'entr\w+ pas dans|en dehors d[ue]|(?:etrang|exterieur)\w* a(?:u)?|sans (?:lien|rapport) avec|independant\w* d[ue])(?: le| la| du| de la)? (?:perimetre|champ|segur|sons|prestation|programme|financement)`;
const pays = String.raw`(?:a (?:regler|payer|facturer|financer)|regle|paye|finance|facture|supporte|assume|du|pris|prise)(?:e?s?) (?:en charge )?(?:par|a|au|aux)\b`;
const charge = String.raw`(?:(?:a|en|aux?) (?:la |votre |notre |leur )?(?:charge|compte|frais)|pour (?:le |votre )compte)\b`;
const opening = new RegExp(
  String.raw`^(?:${outside}|${pays}|${charge}|cote \p{L}+|part (?:de |du |d')|reglement (?:de |du |par )|financement\b|payeur\b|volet\b)`,
  "u",
);
const group = `(?:autres?|prestations?|fournitures?|travaux|materiels?|equipements?|services?|postes?|elements?|besoins?|options?|complements?|volet|lot|partie|etat|client|laboratoire|officine|pharmacie|cabinet|hopital|etablissement|clinique|association|structure|centre|sons|segur)`;
const named = new RegExp(String.raw`^${group}\b.*(?:${outside}|${pays}|${charge}|\((?:segur|sons|etat|hors))`, "u");

/** "En option, non compris dans les totaux", "Pour information, hors total": lines that nothing counts. */
const uncounted =
  /^(?:lignes? |prestations? |fournitures? |articles? )?(?:(?:proposee?s? |donnee?s? )?(?:en )?(?:options?|optionnel\w*|variantes?)|(?:pour|a titre d[e']) ?(?:simple )?(?:information|memoire)|a titre indicatif|au choix|suggestions?)\b.*(?:\bnon (?:comp|incl|total|addition)|\bhors (?:des? )?(?:montant )?tota|\ben sus\b|\bpas (?:comp|incl))/u;

/** Heads lines that no total counts, by its words. */
export const headsUncounted = (text: string): boolean => uncounted.test(foldLabel(text));

/** "Hors Ségur, à votre charge", "Laboratoire (hors Ségur)": words by which a part of a quote is given to who pays it. */
export function opensSection(text: string): boolean {
  if (!/^[\p{Lu}\d«"*–-]/u.test(text) || text.split(/\s+/u).length > longest) return false;
  const folded = foldLabel(text).replace(/^[-–*•\s]+|^(?:[a-h]|\d{1,2})(?:[.)]|\s[–—-]\s)\s*/gu, "");
  return opening.test(folded) || named.test(folded) || uncounted.test(folded);
}

/** "B", "II", "Lot 3": nothing but the letter or number of a part. */
export const isMarkOfPart = (text: string): boolean =>
  /^(?:(?:lot|partie|volet|tranche|bloc)\s)?(?:\d{1,2}|[A-H]|[IVX]{1,4})\s?[.):]?$/iu.test(text.trim());
