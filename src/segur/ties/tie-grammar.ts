import type { Tie } from "../meaning.ts";
import {
  byWords,
  isElsewhere,
  type Mention,
  mentionsOf,
  type Reading,
  stated,
  type Words,
} from "../reading/reading.ts";
import { tokensBefore, wordAt } from "../reading/tokens.ts";
import { clawsBack, commitmentIn, isCommitted } from "./commitments.ts";
import { countsOne, isConceded, isEitherWay, isForAll, isRestrictionDenied, isSaidFree } from "./either-way.ts";
import { goodLacks, namesPrestation, tieByLack } from "./lacks.ts";
import { followsAtOnce, purchaseIn } from "./purchases.ts";
import { commitsBySigning } from "./signature.ts";
import { type GoodName, goodsIn, takesGood } from "./sold-goods.ts";

/** How French ties the Prestation to a commitment or a purchase: by a condition, by a lack, by a duration on its line. */

/** What stands around a sentence and may give it its subject or its object. */
export interface Surroundings {
  /** The sentence before it in its paragraph. */
  readonly previous: Reading | null;
  /** What a pronoun at its head goes back to: past sentences that themselves open with one. */
  readonly topic: Reading | null;
  /** The sentence or heading that announces conditions of the Prestation. */
  readonly governing: Reading | null;
  /** Stands on the line of the Prestation, or in a note to it. */
  readonly bound: boolean;
  readonly smallPrint: boolean;
  /** The quote sells the Prestation alone: its conditions are those of the Prestation. */
  readonly alone: boolean;
  /** A sentence of the running text: neither a heading nor what a line sells. */
  readonly spoken: boolean;
  /** Words of the vendor's name. */
  readonly vendor: ReadonlySet<string>;
  /** What the client buys on other lines. */
  readonly goods: readonly GoodName[];
  /** Number of the one version that the quote sells; null where it sells none, or several. */
  readonly version: string | null;
}

const BACK_REFERENCES = new Set(
  "elle elles il ils celle celui cette ce cet y en ceci cela dont laquelle celles ceux".split(" "),
);

/** A sentence as short as a label binds what it names: "Prestation Ségur (durée d'engagement : 3 ans)". */
const LONGEST_LABEL = 12;

/** "Elle est réalisée…", "Le bénéfice en est…": goes on with what was spoken of. */
export const opensBack = byWords(({ tokens }): boolean =>
  tokens.slice(0, 3).some(({ word }) => BACK_REFERENCES.has(word)),
);

/** What the words of one sentence tie the Prestation to, or null. */
export function tieOf(reading: Reading, around: Surroundings): Tie["to"] | null {
  const { previous, topic, governing, smallPrint, vendor } = around;
  if (isSetApart(reading) || isRestrictionDenied(reading) || isSaidFree(reading)) return null;
  const refersBack = previous !== null && (opensBack(reading) || answersQuestion(reading, previous));
  const claims = clawsBack(reading);
  const about =
    around.bound ||
    // "La somme perçue de l'État lui sera répercutée": what the State paid is the Prestation's.
    (claims && stated(reading, "state-amount") !== undefined) ||
    (around.alone &&
      (opensOnOffer(reading) ||
        namesSoldVersion(reading) ||
        movesToSold(reading, around.version) ||
        stated(reading, "by-signing") !== undefined)) ||
    isAboutPrestation(reading) ||
    deliversVersion(reading, around.version) ||
    deliversReferenced(reading) ||
    governing !== null ||
    (refersBack &&
      [previous, topic ?? previous].some((one) => isAboutPrestation(one) || mentionsOf(one, "dsr").length > 0)) ||
    (previous === null && opensInReturn(reading)) ||
    (stated(reading, "this-offer") !== undefined && stated(reading, "condition") !== undefined);
  // General terms speak of contracts and renewals at length: there the Ségur itself must be named.
  const named = ["segur", "state-pays", ...(claims ? ["state-amount"] : [])];
  if (smallPrint && named.every((concept) => stated(reading, concept) === undefined)) return null;
  const lack = tieByLack(reading) ?? goodLacks(reading, around.goods);
  if (lack !== null) return lack;
  const otherwise = namesPrestation(reading) ? orElse(reading, previous, vendor) : null;
  if (otherwise !== null) return otherwise;
  const others = [...mentionsOf(reading, "another-thing"), ...goodsIn(reading, around.goods)];
  if (namesPrestation(reading) && isInseparable(reading) && others.length > 0) return "purchase";
  if (isNotAlone(reading)) return "purchase";
  if (!about) return commitsBySigning(reading, vendor, around.goods) ? "commitment" : null;
  if (claims) return "commitment";
  if (isConceded(reading) || isEitherWay(reading)) return null;
  const isToldTied = isTied(reading) || governing !== null || (previous === null && opensInReturn(reading));
  const tied = isToldTied || (around.spoken && isOneBreath(reading));
  // "Renouvellement et offre Ségur": a word alone, tied by nothing, is the title of a paper.
  if (isToldTied ? isCommitted(reading, vendor) : tied && commitmentIn(reading, "commitment", vendor))
    return "commitment";
  const isLabel = reading.tokens.length <= LONGEST_LABEL && stated(reading, "prestation") !== undefined;
  if ((around.bound || isLabel) && commitmentIn(reading, "client-term", vendor)) return "commitment";
  // A condition on the referencing orders the Prestation itself, and buys nothing else.
  if (stated(reading, "clause-condition") !== undefined) return null;
  if (tied && (purchaseIn(reading) || takesGood(reading, around.goods))) return "purchase";
  if (stated(reading, "condition") !== undefined && isBarePurchase(reading)) return "purchase";
  return inReturn(reading, previous, vendor);
}

/** "…, et du coup la mise à jour ne vous coûte rien": that denies the cost, not the tie. */
const isTied = byWords((words): boolean => {
  const costs = stated(words, "costs-nothing");
  return mentionsOf(words, "tie").some(
    (tie) =>
      !countsOne(words, tie) &&
      !isForAll(words, tie) &&
      (tie.polarity === "stated" || (costs !== undefined && tie.to <= costs.from)),
  );
});

/** A question, or words on other papers. */
const isSetApart = byWords((words): boolean => stated(words, "reported-question") !== undefined || isElsewhere(words));

/** The Prestation and what the client commits to stand in one sentence, and nothing sets them apart. */
const isOneBreath = (reading: Reading): boolean =>
  (stated(reading, "prestation") ?? stated(reading, "segur")) !== undefined &&
  mentionsOf(reading, "apart").length === 0 &&
  // "Gratuits deux ans, après quoi le médecin souscrit notre contrat": what comes later charges, and ties nothing.
  stated(reading, "afterwards") === undefined &&
  !chargesOwnWork(reading) &&
  !/[;:]/u.test(reading.text.value);

/** "La formation à la version Ségur demeure aux frais du client": that charges the Prestation, and ties it to nothing. */
const chargesOwnWork = (reading: Reading): boolean =>
  stated(reading, "client-pays") !== undefined &&
  reading.mentions.some(({ concept }) => concept.startsWith("in-scope."));

/** "En contrepartie, votre contrat est prorogé": with nothing before it, what is given in return is the offer itself. */
const opensInReturn = byWords((words): boolean => mentionsOf(words, "in-return").some(({ from }) => from < 2));

/** "Tarif réservé aux…", "le client s'engage…": the offer or the client opens the sentence, and nothing else is what it is for. */
const opensOnOffer = (reading: Reading): boolean =>
  mentionsOf(reading, "referencing-word").length === 0 &&
  mentionsOf(reading, "whole-offer").some(
    ({ polarity, from, to }) => polarity === "stated" && from < 3 && !isOfOther(reading, from, to),
  );

/** "Pour avoir droit à cette version…": of a quote that sells nothing else, what the Prestation delivers. */
const namesSoldVersion = (reading: Reading): boolean =>
  mentionsOf(reading, "referencing-word").length === 0 &&
  /(?<!\p{L})(?:cette|la|votre|notre) (?:nouvelle )?(?:version|mise à jour|évolution|release)(?! \p{L}*\s?\d)/iu.test(
    reading.text.value,
  );

/** "Le passage à Scopéa 9 entraîne…": the version that the quote sells, by its first number or all of them. */
function movesToSold(reading: Reading, version: string | null): boolean {
  if (version === null || mentionsOf(reading, "referencing-word").length > 0) return false;
  const [, number = ""] = MOVES_TO.exec(reading.text.value) ?? [];
  return number !== "" && (version === number || version.startsWith(`${number}.`));
}
const MOVES_TO =
  /(?<!\p{L})(?:passage|mont[ée]e|bascule|migration|mise [àa] (?:jour|niveau)|[ée]volution|installation|pose|livraison)s?\s[^.;:,\d]{0,40}?\s(\d+(?:\.\d+)*)(?!\p{L}|[.,/]\d|\s?(?:mois|ans?|jours?|postes?|€|%))/iu;

/** "Le tarif du papier", "pour obtenir le badge, le laboratoire doit…": of another thing. */
function isOfOther({ tokens, text }: Reading, from: number, to: number): boolean {
  const before = tokens.slice(0, from).some(({ word }) => /^(?:pour|afin|si|s|quand|lorsque)$/.test(word));
  return before || OF_OTHER.test(text.value.slice(tokens[to - 1]?.end ?? 0));
}

/** What an offer or a delivery may be of, and be that of the Prestation still. */
const OF_OTHER =
  /^\s(?:\p{L}+\s)?(?:du|de la|des|de l['’])\s?(?!solution|version|logiciel|prestation|présent|contrat|client|maintenance|abonnement|mise à)\p{L}/iu;

/**
 * "La version 2.7 ne sera livrée qu'à…": the only version that the quote sells is what the Prestation delivers. What is
 * said of its referencing is no condition of the client's.
 */
const deliversVersion = (reading: Reading, version: string | null): boolean =>
  version !== null &&
  VERSION_NAMED.exec(reading.text.value)?.[1] === version.split(/[\s+-]/)[0] &&
  isGiven(reading) &&
  mentionsOf(reading, "referencing-word").length === 0;
/** The first version that a sentence names by its number, be it behind its article ("la 9.2") or the name of the software. */
const VERSION_NAMED =
  /(?:(?<!\p{L})(?:[Vv]ersion|[Rr]elease|[Vv]\.?)\s?|(?<!\p{L})[Ll]a\s(?=\d+\.\d)|\p{Lu}[\p{L}'’-]+\s(?=\d+\.\d))(\d+(?:\.\d+)*)(?![\p{L}\d])/u;

const isGiven = (words: Words): boolean =>
  mentionsOf(words, "given").length > 0 || /(?:consenti|conc[ée]d|octroy|réserv)/iu.test(words.value);

/** "La version référencée n'est ouverte qu'à…": told by its referencing. In the plural they are those of the agency's list. */
const deliversReferenced = byWords(
  (words): boolean =>
    isGiven(words) &&
    mentionsOf(words, "referenced-version").some(({ to }) => !wordAt(words.tokens, to - 1).endsWith("s")) &&
    mentionsOf(words, "clause-condition").length === 0,
);

/** "La mise à jour Ségur ne vous coûte rien" denies what it costs, and speaks of it all the same. */
export const isAboutPrestation = byWords((words): boolean =>
  ["funded-thing", "state-pays", "prestation"].some((concept) => {
    const own = mentionsOf(words, concept).filter(
      (mention) => concept !== "funded-thing" || !isOfOtherProgramme(words, mention),
    );
    const costsNothing = stated(words, "costs-nothing") !== undefined;
    return own.some(({ polarity }) => polarity === "stated" || costsNothing);
  }),
);

/**
 * "À réception de votre subvention ESMS numérique": the money of another programme, as is what a sentence on one calls
 * "cette dotation" without naming the Ségur.
 */
const isOfOtherProgramme = (words: Words, { from, to }: Mention): boolean => {
  const others = words.mentions.filter(({ concept }) => concept.startsWith("programme."));
  return (
    others.some((other) => other.from < to && other.to > from) ||
    (others.length > 0 &&
      to === from + 1 &&
      MONEY.test(wordAt(words.tokens, from)) &&
      stated(words, "segur") === undefined)
  );
};
const MONEY = /^(?:aide|financement|subvention|dotation|pec|somme)s?$/;

/** "Peut-elle être prise seule ? Non, le module doit être commandé." */
const answersQuestion = (reading: Reading, previous: Reading): boolean =>
  previous.text.value.trim().endsWith("?") && mentionsOf(reading, "answers").some(({ from }) => from < 2);

/** "Le client commande l'hébergement ; à défaut, la Prestation Ségur ne sera pas exécutée." */
function orElse(reading: Reading, previous: Reading | null, vendor: ReadonlySet<string>): Tie["to"] | null {
  const cue = mentionsOf(reading, "or-else").find(({ from }) => isAdverbOrPronoun(reading, from));
  if (cue === undefined) return null;
  const keeps = mentionsOf(reading, "given").some(({ polarity, from }) => polarity === "negated" && from >= cue.to);
  const bills = mentionsOf(reading, "kept-back").some(({ polarity, from }) => polarity === "stated" && from >= cue.to);
  if (!keeps && !bills && !goesWithout(reading, cue.to)) return null;
  const before = cue.from > 2 ? reading : previous;
  if (before === null) return null;
  if (isCommitted(before, vendor)) return "commitment";
  if (purchaseIn(before)) return "purchase";
  // "L'option est payante ; sans elle, …": the pronoun goes back to a thing that is sold.
  const takenUp = /^(?:elles?|lui|eux|celle|celui|ce|cette)$/.test(wordAt(reading.tokens, cue.from + 1));
  const isThing = ({ to }: Mention) => before !== reading || to <= cue.from;
  return takenUp && mentionsOf(before, "another-thing").some(isThing) ? "purchase" : null;
}

/** "Les autres paieront" are those who lack it; "équipements et autres logiciels" are further things. */
const isAdverbOrPronoun = ({ tokens, value }: Reading, at: number): boolean =>
  wordAt(tokens, at) !== "autres" || /(?<!\p{L})(?:les|tous|toutes)\s$/iu.test(value.slice(0, tokens[at]?.start ?? 0));

/** "…, les autres gardent la 10.4, sans la mise à jour Ségur", "sinon pas de Ségur": the Prestation itself is what is done without. */
const goesWithout = ({ tokens, mentions }: Reading, after: number): boolean =>
  mentions.some(({ concept, from }) => {
    const at = from - (tokens[from - 1]?.filler === true ? 2 : 1);
    return /^(?:prestation|segur)$/.test(concept) && at >= after && /^(?:sans|pas|point)$/.test(wordAt(tokens, at));
  });

/** "Vous reconduisez votre contrat. En contrepartie, la Prestation Ségur est réalisée." */
function inReturn(reading: Reading, previous: Reading | null, vendor: ReadonlySet<string>): Tie["to"] | null {
  if (previous === null || stated(reading, "in-return") === undefined) return null;
  if (isCommitted(previous, vendor)) return "commitment";
  return purchaseIn(previous) ? "purchase" : null;
}

/** "Ensemble ou pas du tout" denies nothing by its "pas". */
export const isInseparable = byWords((words): boolean =>
  mentionsOf(words, "inseparable").some(
    ({ polarity, from }) =>
      polarity === "stated" || (wordAt(words.tokens, from) === "ou" && mentionsOf(words, "apart").length === 0),
  ),
);

/** "Le volet Ségur ne se commande pas seul": with whatever it goes. What a module needs is none of it. */
const isNotAlone = byWords((words): boolean =>
  mentionsOf(words, "taken-alone").some(
    (alone) =>
      alone.polarity === "negated" &&
      isVerbDenied(words, alone.from) &&
      ["segur", "prestation"].some((concept) =>
        mentionsOf(words, concept).some(
          ({ from, to }) =>
            to <= alone.from &&
            !mentionsOf(words, "another-thing").some((other) => other.from < from || other.to <= alone.from),
        ),
      ),
  ),
);

/** "Ne laisse aucun reste à charge et se commande seule": a second verb of the same subject is denied by a "ne" of its own. */
function isVerbDenied({ tokens }: Words, at: number): boolean {
  const before = tokensBefore(tokens, at, 4);
  const cue = before.findLastIndex(({ word }) => word === "n" || word === "ne");
  return cue !== -1 && before.slice(cue + 1).every(({ word, breakBefore }) => breakBefore === 0 && word !== "et");
}

/** "Souscription", "achat" without an object, unless it is the Prestation that is ordered. */
const isBarePurchase = byWords((words): boolean =>
  mentionsOf(words, "bare-purchase").some(
    ({ polarity, to }) =>
      polarity === "stated" &&
      !["funded-thing", "prestation", "this-offer", "segur"].some((concept) =>
        mentionsOf(words, concept).some((own) => followsAtOnce(words, to, own)),
      ),
  ),
);
