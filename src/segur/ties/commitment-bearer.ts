import { type Mention, mentionsOf, type Reading } from "../reading/reading.ts";
import { tokensBefore, wordAt } from "../reading/tokens.ts";

/** Whose commitment a sentence speaks of: what the vendor binds itself to is a promise. */

/** How many words before and after an engagement its bearer may stand. */
const BEARER_REACH = 6;

/** "Engagement de 36 mois sur Vallarys Soins": software by the vendor's name, or the one to whom somebody is bound. */
const OBJECT_OF = new Set(["sur", "avec", "chez", "envers", "aupres", "pour"]);

/** "L'éditeur s'engage sur six ans", "engagement de Vallarys : six ans". */
export function isVendors(reading: Reading, { from, to }: Mention, vendor: ReadonlySet<string>): boolean {
  const near = reading.tokens.slice(Math.max(0, from - BEARER_REACH), to + 2);
  const isNear = near.some(({ word }, at) => vendor.has(word) && !OBJECT_OF.has(wordAt(near, at - 1)));
  const isAgent = mentionsOf(reading, "vendor-agent").some(
    (mention) => mention.from >= from - BEARER_REACH && mention.to <= to + 2 && !isLeft(reading, mention.from),
  );
  if (near.some(({ word }) => word.startsWith("engag"))) return isAgent || isNear;
  // "L'éditeur renonce à résilier", "accepte une hausse": who gives up stands right before the verb, or right behind its noun.
  const bearer = reading.tokens.slice(Math.max(0, from - 3), from + 4);
  const isGivenUp = /^(?:renonc|interdi|prive|abandon|accept|consen)/.test(wordAt(reading.tokens, from));
  const isNamed = mentionsOf(reading, "vendor-agent").some((own) => own.from >= from - 3 && own.to <= from + 4);
  return isGivenUp && (isNamed || bearer.some(({ word }) => vendor.has(word)));
}

/** "changer de fournisseur", "quitter l'éditeur": the vendor is what is left, and binds itself to nothing. */
const isLeft = ({ tokens }: Reading, vendor: number): boolean =>
  tokensBefore(tokens, vendor, 3).some(({ word }) => /^(?:chang|quitt|remplac)/.test(word));
