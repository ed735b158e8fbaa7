import { SMALL_COUNTS } from "../../french/number-words.ts";
import type { LineMeaning } from "../meaning.ts";
import { mentionsOf, type Reading } from "../reading/reading.ts";
import { isHas } from "../reading/tokens.ts";

/** Notes that say what a line is, where the line itself does not: "(*) Par messagerie, on entend cinq boîtes aux lettres". */

/** Whether a note says more than what the line is made of. */
export const holdsVerb = ({ tokens, value }: Reading): boolean =>
  tokens.some((token) => A_VERB.test(token.word) || isHas(token, value));
const A_VERB =
  /^(?:est|sont|sera|seront|etre|etes|ont|aura|auront|doit|doivent|devra|faut|reste|restent|peut|peuvent|pourra|demeure|demeurent|ne|n|pas|non|sans|hors|sauf|exclu\p{L}*|fourni\p{L}*)$/u;

/**
 * Whether a note tells the thing that its line sells: it defines it ("on entend par…", "il s'agit de…"), or is nothing but
 * its name. Of a line that names a work or the Prestation, the name alone may tell where the work is done
 * ("Installation (1)", "(1) Deux postes").
 */
export function tellsThing(reading: Reading, line: Pick<LineMeaning, "inScope" | "namesPrestation">): boolean {
  const { tokens } = reading;
  if (tokens.some(({ word }) => REQUIRES.test(word))) return false;
  const defined = mentionsOf(reading, "defines").find(({ polarity }) => polarity === "stated");
  // "On entend par messagerie vingt boîtes": the word that is defined may stand between.
  if (defined !== undefined)
    return [0, 1, 2, 3].some(
      (words) =>
        tokens.slice(defined.to + 1, defined.to + words + 1).every(({ breakBefore }) => breakBefore === 0) &&
        opensWithThings(reading, defined.to + words),
    );
  if (line.inScope.length > 0 || line.namesPrestation !== null || holdsVerb(reading)) return false;
  const label = tokens.findIndex(({ breakBefore }) => breakBefore === 2);
  return opensWithThings(reading, 0) || (label > 0 && label <= LONGEST_LABEL && opensWithThings(reading, label));
}

/** "Équipement du bureau : deux écrans": words of a label before what it stands for. */
const LONGEST_LABEL = 4;

/** What is asked for, or was there before, is not sold. */
const REQUIRES =
  /^(?:prerequis|requis\p{L}*|minimum|minimal\p{L}*|moins|necess\p{L}+|conseill\p{L}+|recommand\p{L}+|compatibles?|exist\p{L}+|place|tout|toute|tous|toutes|chaque|deja|actuel\p{L}*|prevoir|fournir)$/u;

/** A thing counted, or with the word for its supply, from a place of the note on. */
function opensWithThings(reading: Reading, start: number): boolean {
  const lead = reading.tokens.slice(start);
  const thing = lead.findIndex(({ filler, word }) => !filler && !COUNT.test(word) && !SUPPLY.test(word));
  const isTold = lead.slice(0, thing).some(({ word }) => COUNT.test(word) || SUPPLY.test(word));
  return (
    isTold &&
    reading.mentions.some(({ concept, from }) => concept.startsWith("out-of-scope.") && from === start + thing)
  );
}
const COUNT = new RegExp(`^(?:\\d+|une?|${SMALL_COUNTS}|des|soit)$`);
const SUPPLY = /^(?:ouvertures?|fournitures?|locations?|livraisons?|achats?|creations?|abonnements?|acquisitions?)$/;
