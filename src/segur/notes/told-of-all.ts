import type { Text } from "../../documents/text.ts";
import { orBare } from "../../french/bare-letters.ts";
import type { Quote } from "../../quotes/model.ts";
import { byWords, type Mention, mentionsOf, readText, type Words, wordsOf } from "../reading/reading.ts";
import { isNe, partEnd, partStart, wordAt } from "../reading/tokens.ts";
import { sumsUp } from "./summed-up.ts";

/** Sentences whose reason holds for all that the client pays, though they name none of it. */

/**
 * "Tout le reste tient au rachat de la clinique", "Ni l'un ni l'autre n'est du logiciel": all that the client pays is pointed at, by
 * what is left beside the Ségur, or by how many things there are (`count`).
 */
export const pointsAtAll = (clause: Text, quote: Quote, count: number): boolean =>
  THE_REST.test(clause.value) || sumsUp(clause, quote, count);

const THE_REST = orBare(
  /(?<!\p{L})(?:tout le reste|tout (?:le )?surplus|le (?:reste|surplus)(?= (?:du devis|de l['’]offre|des lignes|tient|est|vient|correspond|concerne|relève|répond|ne |n['’]))|(?:toutes )?les autres (?:lignes|postes|articles|achats|fournitures|dépenses|éléments|rubriques)|(?:tous )?les autres)(?!\p{L})/iu,
);

/**
 * "L'État n'intervient que sur le DPI proprement dit", "le Ségur finance la mise à jour du LGO et s'arrête là": what the State
 * limits its help to, where that is the software or its function; the words, or null. A limit in time or by papers tells when he
 * pays, and of what he pays besides nothing.
 */
export function limitOfHelp(clause: Text): Text | null {
  const reading = readText(clause);
  const mention = limiting(reading);
  return mention === null ? null : wordsOf(reading, mention);
}

const limiting = byWords((words): Mention | null => {
  const { tokens } = words;
  const helper = [...mentionsOf(words, "payer-name.state"), ...mentionsOf(words, "scheme-side")].find(
    ({ from }) => from - partStart(tokens, from) <= SUBJECT,
  );
  if (helper === undefined) return null;
  const end = partEnd(tokens, helper.from + 1);
  const only = tokens.findIndex(({ word }, at) => at >= helper.to && at < end && isLimit(tokens, at, word));
  if (only === -1 || tokens.slice(helper.to, end).some(({ word }) => OF_TERMS.test(word))) return null;
  const thing = ["software-side", "funded-software"]
    .flatMap((concept) => mentionsOf(words, concept))
    .find(({ from, to }) => from >= helper.to && to <= end);
  return thing === undefined
    ? null
    : { concept: "limit", wording: "", polarity: "stated", from: helper.from, to: Math.max(only + 1, thing.to) };
});

/** Words before the one who helps, at most: "Nous vous rappelons que le financement public". */
const SUBJECT = 6;
/** When and on what papers he pays, or what he pays of the price. */
const OF_TERMS =
  /^(?:apres|avant|si|sous|lorsque|quand|fois|compter|presentation|reception|condition|montant|hauteur|plafond|somme|ht|ttc)$/;

/** "Ne … que", "seulement", "s'arrête", "est réservé à": the word that sets the limit. */
const isLimit = (tokens: Words["tokens"], at: number, word: string): boolean =>
  /^(?:seul|seule|seuls|seules|seulement|uniquement|exclusivement)$/.test(word) ||
  (/^reserve[es]{0,2}$/.test(word) && wordAt(tokens, at + 1) === "a") ||
  (/^(?:arrete|limite|borne|cantonne)(?:nt)?$/.test(word) && /^(?:s|se)$/.test(wordAt(tokens, at - 1))) ||
  (/^qu?e?$/.test(word) && tokens.slice(Math.max(partStart(tokens, at), at - 6), at).some((one) => isNe(one.word)));
