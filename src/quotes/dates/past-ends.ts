import { plain } from "../../french/folded-text.ts";
import type { DatedFact } from "../model.ts";

/**
 * An offer that ends on a later day did not end before it was made: an end in the past is then that of another thing
 * ("certificat valide jusqu'au", "précédent chiffrage caduc depuis le"), unless its words tell it of this very offer.
 */
export function withoutPastEnds(facts: readonly DatedFact[]): DatedFact[] {
  const issuedOn = facts.find(({ role, date }) => role === "issue" && date !== null)?.date ?? null;
  const isEnd = ({ role, date }: DatedFact, past: boolean): boolean =>
    role === "validity" && date !== null && issuedOn !== null && date < issuedOn === past;
  if (!facts.some((fact) => isEnd(fact, false))) return [...facts];
  return facts.map((fact) =>
    isEnd(fact, true) && isOfAnother(plain(fact.text.value)) ? { ...fact, role: "other" } : fact,
  );
}

/** Words of this offer; those before it have had their end. */
const OFFER =
  /(?<![a-z])(?:devis|offres?|propositions?|prix|tarifs?|conditions|chiffrages?|cotations?|estimations?)(?![a-z])/;
const FORMER = /(?<![a-z])(?:precedent|ancien|anterieur|initial|premier|remplac|annul)[a-z]*/;
/** The words of a label alone, and those around a day. */
const OF_LABEL =
  /(?<![a-z])(?:valid\w*|valab\w*|echean\w*|expir\w*|cadu\w*|perim\w*|limite|date|fin|duree|terme|jusqu|au|le|du|de|la|en|soit|avant|plus|tard|retour\w*|accept\w*|sign\w*|repon\w*|bon(?:ne)?|tenue?s?|janv\w*|fevr\w*|mars|avr\w*|mai|juin|juil\w*|aout|sept\w*|oct\w*|nov\w*|dec\w*)(?![a-z])/g;

const isOfAnother = (words: string): boolean =>
  FORMER.test(words) || (!OFFER.test(words) && /[a-z]{3}/.test(words.replace(OF_LABEL, " ")));
