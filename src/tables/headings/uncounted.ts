import { foldLabel } from "./summary-words.ts";

/** "non comptée", "non totalisé": a denial that needs no noun. */
const DENIED = /\bnon (?:comptee?s?|comptabilisee?s?|totalisee?s?|additionnee?s?)\b/u;

/**
 * A denial, and a total that it reaches through a preposition: "non ajoutée au total", "n'entre pas dans les totaux", "sans
 * effet sur le total". "Total hors options" denies no total.
 */
const APART_FROM_TOTAL =
  /\b(?:non|pas|jamais|sans|aucune?|n'\w+|ne \w+|hors|exclue?s?|en dehors|en (?:sus|plus)) (?:[\w'-]+ ){0,3}?(?:dans|aux?|a|sur|par|en|d[ue]s?) (?:(?:les?|l'|aucun|ce|notre|votre) ?)?(?:sous-)?tota(?:l|ux)\b|\bhors (?:les? |montant )?tota(?:l|ux)\b|\b(?:qu')?aucun total ne\b/u;

/** True for a row that says of itself that no total counts it. */
export const saysUncounted = (text: string): boolean => {
  const folded = foldLabel(text);
  return DENIED.test(folded) || APART_FROM_TOTAL.test(folded);
};
