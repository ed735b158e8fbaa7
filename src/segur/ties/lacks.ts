import type { Tie } from "../meaning.ts";
import { byReading, byWords, type Mention, mentionsOf, type Reading, stated } from "../reading/reading.ts";
import { holdsNe, isNe, tokensBefore, wordAt } from "../reading/tokens.ts";
import { isConceded } from "./either-way.ts";
import { isOneClause } from "./purchases.ts";
import { type GoodName, goodsIn } from "./sold-goods.ts";

/** Ties told by a lack: without what is bought or signed, the Prestation is refused, delayed or billed. */

/**
 * Whether the Prestation is named, be it in a denial ("la Prestation Ségur ne sera pas livrée"). "Hors champ Ségur :
 * équipements, sur facture" names it to tell what it is not, and says nothing of it.
 */
export const namesPrestation = byWords((words): boolean =>
  ["funded-thing", "prestation", "state-pays"].some((concept) =>
    mentionsOf(words, concept).some(({ polarity }) => polarity !== "excluded"),
  ),
);

const BOUGHT = ["purchase", "commitment", "bare-commitment", "bare-purchase", "another-thing"] as const;
/** How far from "sans", "à moins de", "si … ne" the thing that lacks may stand. */
const LACK_REACH = 9;

/** "Sans contrat d'hébergement, la version Ségur ne sera pas livrée": a lack that keeps the Prestation back. */
export const tieByLack = byReading((reading): Tie["to"] | null => {
  const lacking = BOUGHT.find((concept) => mentionsOf(reading, concept).some((bought) => lackOf(reading, bought)));
  return lacking === undefined ? null : lacking.endsWith("commitment") ? "commitment" : "purchase";
});

/** "Sans Marjolaine Rendez-vous, pas de version Ségur": the same of what another line sells. */
export const goodLacks = (reading: Reading, goods: readonly GoodName[]): Tie["to"] | null =>
  goodsIn(reading, goods).some((good) => lackOf(reading, good)) ? "purchase" : null;

/** Whether the lack of what is bought keeps the Prestation back. */
function lackOf(reading: Reading, bought: Mention): boolean {
  if (!namesPrestation(reading) && stated(reading, "this-offer") === undefined) return false;
  if (mentionsOf(reading, "freed").length > 0 || isConceded(reading)) return false;
  const keepsBack = (lack: Mention): boolean =>
    lack.to <= bought.from &&
    bought.from - lack.to <= LACK_REACH &&
    isDenied(reading, lack, bought) &&
    isKeptBack(reading, lack, bought);
  return (
    mentionsOf(reading, "lacking").some((lack) => isLack(reading, lack) && keepsBack(lack)) ||
    mentionsOf(reading, "refusal").some((refusal) => refuses(reading, refusal, bought) && keepsBack(refusal))
  );
}

/**
 * "pas de module, pas de Prestation" lacks; "ne prend pas" is half of a verb's denial, "que … ou non" leaves it open,
 * and "sans que le client renonce" demands nothing.
 */
function isLack({ tokens }: Reading, { from }: Mention): boolean {
  const word = wordAt(tokens, from);
  if (word === "sans" && /^qu?e?$/.test(wordAt(tokens, from + 1))) return false;
  if (word === "non")
    return /^(?:souscri|renouvel|recondu|sign|command|acqui|adh|achat|reab)/.test(wordAt(tokens, from + 1));
  // "N'adhérant pas", "ne pas retenir": a participle or an infinitive denied, which asks for no subject.
  if (isNe(word)) return /ant$/.test(wordAt(tokens, from + 1)) || (from === 0 && wordAt(tokens, 1) === "pas");
  return word !== "pas" || !holdsNe(tokensBefore(tokens, from, 6));
}

/** "Le refus de l'option", "décliner le contrat": what is refused stands right behind; the agency's refusal is none of it. */
const refuses = (reading: Reading, refusal: Mention, bought: Mention): boolean =>
  refusal.polarity === "stated" &&
  bought.from - refusal.to <= REFUSAL_REACH &&
  reading.tokens.slice(refusal.to, bought.from + 1).every(({ breakBefore }) => breakBefore === 0) &&
  mentionsOf(reading, "referencing-word").length === 0;
const REFUSAL_REACH = 4;

/** Words whose lack is told by the verb after them: "si … ne prend pas", "client qui n'a pas renouvelé". */
const VERBAL_LACKS = new Set(["si", "s", "qui", "dont", "ayant", "n", "ne", "ou", "quand", "lorsque", "lorsqu"]);

/** "si" needs its own "ne … pas"; "sans", "faute de", "à moins de" deny by themselves. */
function isDenied(reading: Reading, lack: Mention, bought: Mention): boolean {
  // "là où", "l'officine où": the last word tells.
  const isVerbal = [lack.from, lack.to - 1].some((at) => VERBAL_LACKS.has(wordAt(reading.tokens, at)));
  const isOut = bought.polarity === "negated" || isTakenOut(reading, bought);
  return isOneClause(reading, lack.from, bought.to) && (!isVerbal || isOut);
}

/** "Si le module est retiré": lacking is said as well by what becomes of the thing, right behind it. */
const isTakenOut = (reading: Reading, { to }: Mention): boolean =>
  mentionsOf(reading, "taken-out").some(
    ({ polarity, from }) =>
      polarity === "stated" &&
      from >= to &&
      from - to <= TAKEN_OUT_REACH &&
      reading.tokens.slice(to, from + 1).every(({ breakBefore }) => breakBefore === 0),
  );
const TAKEN_OUT_REACH = 3;

/** Outside the clause of the lack, the Prestation is refused, delayed or billed. */
function isKeptBack(reading: Reading, lack: Mention, bought: Mention): boolean {
  // "Sauf si vous n'avez pas souscrit…": what is excepted is kept back.
  if (/^(?:sauf|hormis|excepte)$/.test(wordAt(reading.tokens, lack.from)) && bought.polarity === "negated") return true;
  const outside = ({ from }: Mention) => from < lack.from || from >= bought.to;
  const refused = mentionsOf(reading, "given").some(
    (mention) => mention.polarity === "negated" && outside(mention) && isRefused(reading, mention),
  );
  const billed = mentionsOf(reading, "kept-back").some(
    (mention) =>
      outside(mention) &&
      !isFirm(reading, mention) &&
      !isOwedToClient(reading, mention) &&
      (mention.polarity === "stated" || isMainVerb(reading, mention, bought)),
  );
  // "Pas de durée minimale sur la Prestation": one denial says both that nothing lacks and what of.
  const none = mentionsOf(reading, "prestation").some(({ from, to }) => {
    const reach = Math.max(to <= lack.from ? 0 : lack.to, from - (holdsNe(reading.tokens) ? 2 : NONE_REACH));
    return (to <= lack.from || from >= bought.to) && isNone(reading.tokens.slice(reach, from + 1));
  });
  return refused || billed || none || isRefusedAtOnce(reading);
}

/** "La partie I est ferme sans la partie II": an order that holds, where one that is closed has its accent. */
const isFirm = ({ text, tokens }: Reading, { to }: Mention): boolean => {
  const { start = 0, end = 0 } = tokens[to - 1] ?? {};
  return /^fermes?$/.test(text.value.slice(start, end));
};

/** "La version Ségur vous est due": what is owed to the client is given, and not billed. */
const isOwedToClient = (reading: Reading, { from, to }: Mention): boolean =>
  /^dues?$/.test(wordAt(reading.tokens, from)) &&
  (tokensBefore(reading.tokens, from, 4).some(({ word }) => /^(?:vous|lui|leur|nous)$/.test(word)) ||
    (/^aux?$|^a$/.test(wordAt(reading.tokens, to)) &&
      mentionsOf(reading, "payer-name.client").some((client) => client.from > to && client.from - to <= 2)));

/** "L'hôpital qui ne conserve pas la solution quatre ans rembourse…": the denial ends with the clause of the lack. */
const isMainVerb = ({ tokens }: Reading, { from }: Mention, bought: Mention): boolean =>
  bought.polarity === "negated" &&
  from >= bought.to &&
  !tokens.slice(bought.to, from + 2).some(({ word }) => OWN_DENIALS.has(word));
const OWN_DENIALS = new Set(["ne", "n", "pas", "sans", "aucun", "aucune", "rien", "ni", "jamais", "non"]);

/** "Pas de Ségur pour ceux qui…". */
const isRefusedAtOnce = ({ tokens }: Reading): boolean =>
  tokens.some(
    ({ word }, at) => NONE.has(word) && tokens.slice(at + 1, at + 3).some((next) => /^(?:segur|sons)$/.test(next.word)),
  ) && !tokens.some(({ word }) => word === "dans");

/** "aucune installation de la version Ségur", and not "aucun reste à charge sur la Prestation Ségur". */
function isNone(before: Reading["tokens"]): boolean {
  const at = before.findLastIndex(({ word }) => NONE.has(word));
  // "Pas de contrat : la Prestation Ségur est livrée", "ne convient pas, la Prestation Ségur…": another clause is not denied.
  if (before.slice(at + 1).some(({ breakBefore }) => breakBefore >= 1)) return false;
  return at !== -1 && !before.slice(at).some(({ word }) => MONEY.test(word));
}

const NONE_REACH = 6;
const NONE = new Set(["pas", "point", "aucune", "aucun", "nul", "nulle"]);
const MONEY = /^(?:reste|frais|couts?|surcouts?|supplements?|charges?|factur|penalites?|avances?|depenses?)/;

/** "ne sera pas livrée", "non commandable": a verb denied, not a noun ("aucune livraison"). */
const isRefused = (reading: Reading, { from }: Mention): boolean =>
  wordAt(reading.tokens, from - 1) === "non" || holdsNe(tokensBefore(reading.tokens, from, 7));
