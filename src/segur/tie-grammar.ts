import { clawsBack, commitmentIn, isCommitted } from "./commitments.ts";
import type { Tie } from "./meaning.ts";
import { isElsewhere, type Mention, mentionsOf, type Reading, stated } from "./reading.ts";

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
  /** A sentence of the running text: neither a heading nor what a line sells. */
  readonly spoken: boolean;
  /** Words of the vendor's name. */
  readonly vendor: ReadonlySet<string>;
}

const BACK_REFERENCES = new Set(
  "elle elles il ils celle celui cette ce cet y en ceci cela dont laquelle celles ceux".split(" "),
);

/** A sentence as short as a label binds what it names: "Prestation Ségur (durée d'engagement : 3 ans)". */
const LONGEST_LABEL = 12;

/** "Elle est réalisée…", "Le bénéfice en est…": goes on with what was spoken of. */
export const opensBack = ({ tokens }: Reading): boolean =>
  tokens.slice(0, 3).some(({ word }) => BACK_REFERENCES.has(word));

/** What the words of one sentence tie the Prestation to, or null. */
export function tieOf(reading: Reading, around: Surroundings): Tie["to"] | null {
  const { previous, topic, governing, smallPrint, vendor } = around;
  if (stated(reading, "reported-question") !== undefined || isElsewhere(reading)) return null;
  const refersBack = previous !== null && (opensBack(reading) || answersQuestion(reading, previous));
  const about =
    around.bound ||
    isAboutPrestation(reading) ||
    governing !== null ||
    (refersBack &&
      [previous, topic ?? previous].some((one) => isAboutPrestation(one) || mentionsOf(one, "dsr").length > 0)) ||
    (previous === null && opensInReturn(reading)) ||
    (stated(reading, "this-offer") !== undefined && stated(reading, "condition") !== undefined);
  // General terms speak of contracts and renewals at length: there the Ségur itself must be named.
  if (smallPrint && stated(reading, "segur") === undefined && stated(reading, "state-pays") === undefined) return null;
  const lack = tieByLack(reading);
  if (lack !== null) return lack;
  const otherwise = namesPrestation(reading) ? orElse(reading, previous, vendor) : null;
  if (otherwise !== null) return otherwise;
  if (namesPrestation(reading) && stated(reading, "inseparable") && mentionsOf(reading, "another-thing").length > 0)
    return "purchase";
  if (!about) return null;
  if (clawsBack(reading)) return "commitment";
  if (stated(reading, "conceded") !== undefined || isEitherWay(reading)) return null;
  const tied =
    stated(reading, "tie") !== undefined ||
    governing !== null ||
    (previous === null && opensInReturn(reading)) ||
    (around.spoken && isOneBreath(reading));
  if (tied && isCommitted(reading, vendor)) return "commitment";
  const isLabel = reading.tokens.length <= LONGEST_LABEL && stated(reading, "prestation") !== undefined;
  if ((around.bound || isLabel) && commitmentIn(reading, "client-term", vendor)) return "commitment";
  // A condition on the referencing orders the Prestation itself, and buys nothing else.
  if (stated(reading, "clause-condition") !== undefined) return null;
  if (tied && purchaseIn(reading)) return "purchase";
  if (stated(reading, "condition") !== undefined && isBarePurchase(reading)) return "purchase";
  return inReturn(reading, previous, vendor);
}

/** "Que vous gardiez l'option ou que vous la quittiez, …": true in both cases, where no condition goes before. */
const isEitherWay = ({ tokens }: Reading): boolean =>
  tokens.some(
    ({ word, breakBefore }, at) =>
      /^que?$/.test(word) &&
      (at === 0 || breakBefore > 0) &&
      tokens
        .slice(at, at + EITHER_REACH)
        .some((other, i, near) => other.word === "ou" && /^que?$/.test(near[i + 1]?.word ?? "")),
  );
const EITHER_REACH = 16;

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
const opensInReturn = (reading: Reading): boolean => mentionsOf(reading, "in-return").some(({ from }) => from < 2);

export const isAboutPrestation = (reading: Reading): boolean =>
  ["funded-thing", "state-pays", "prestation"].some((concept) => stated(reading, concept) !== undefined);

/** "Peut-elle être prise seule ? Non, le module doit être commandé." */
const answersQuestion = (reading: Reading, previous: Reading): boolean =>
  previous.text.value.trim().endsWith("?") && mentionsOf(reading, "answers").some(({ from }) => from < 2);

/** "Le client commande l'hébergement ; à défaut, la Prestation Ségur ne sera pas exécutée." */
function orElse(reading: Reading, previous: Reading | null, vendor: ReadonlySet<string>): Tie["to"] | null {
  const cue = mentionsOf(reading, "or-else")[0];
  if (cue === undefined) return null;
  const keeps = mentionsOf(reading, "given").some(({ polarity, from }) => polarity === "negated" && from >= cue.to);
  const bills = mentionsOf(reading, "kept-back").some(({ polarity, from }) => polarity === "stated" && from >= cue.to);
  if (!keeps && !bills) return null;
  const before = cue.from > 2 ? reading : previous;
  if (before === null) return null;
  if (isCommitted(before, vendor)) return "commitment";
  return purchaseIn(before) ? "purchase" : null;
}

/** "Vous reconduisez votre contrat. En contrepartie, la Prestation Ségur est réalisée." */
function inReturn(reading: Reading, previous: Reading | null, vendor: ReadonlySet<string>): Tie["to"] | null {
  if (previous === null || stated(reading, "in-return") === undefined) return null;
  if (isCommitted(previous, vendor)) return "commitment";
  return purchaseIn(previous) ? "purchase" : null;
}

/** A thing bought in the clause of its verb: "équipées ; le service" is none. */
const purchaseIn = (reading: Reading): boolean =>
  mentionsOf(reading, "purchase").some(
    ({ polarity, from, to }) =>
      polarity === "stated" &&
      isOneClause(reading, from, to) &&
      !isPrestation(reading, from, to) &&
      !isSignedPaper(reading, to),
  ) || mentionsOf(reading, "owner-of").some(({ polarity, to }) => polarity === "stated" && ownsProduct(reading, to));

/** "Dès réception de ce devis signé": what is signed is this paper. */
const isSignedPaper = ({ tokens }: Reading, to: number): boolean =>
  /^sign/.test(tokens[to - 1]?.word ?? "") &&
  /^(?:devis|bon|commande|offre|proposition)$/.test(tokens[to - 2]?.word ?? "");

/** What is ordered is the Prestation itself: "commander la solution Ségur". */
const isPrestation = (reading: Reading, from: number, to: number): boolean =>
  ["prestation", "segur"].some((concept) =>
    mentionsOf(reading, concept).some(
      (own) => own.from <= to && own.to >= to && own.to > from + 1 && own.to <= to + NAME_REACH,
    ),
  );

/** "Passage obligé pour recevoir la version Ségur": what ends that far behind is another thing. */
const NAME_REACH = 3;

/** "Équipés du module Bloc", not "équipés de la 5.1": a version is what they came with. "Ayant bénéficié" owns nothing. */
const ownsProduct = ({ tokens }: Reading, from: number): boolean =>
  !/^benefici/.test(tokens[from]?.word ?? "") &&
  !tokens.slice(from, from + 5).some(({ word }) => /\d/.test(word) || word.startsWith("version"));

/** No mark but a comma inside; a line end wraps a sentence and parts nothing. */
const isOneClause = ({ text, tokens }: Reading, from: number, to: number): boolean =>
  tokens
    .slice(from + 1, to)
    .every(
      ({ breakBefore, start }, i) =>
        breakBefore < 2 || /^\s*$/u.test(text.value.slice(tokens[from + i]?.end ?? start, start)),
    );

/** "Souscription", "achat" without an object, unless it is the Prestation that is ordered. */
function isBarePurchase(reading: Reading): boolean {
  return mentionsOf(reading, "bare-purchase").some(
    ({ polarity, to }) =>
      polarity === "stated" &&
      !["funded-thing", "prestation", "this-offer", "segur"].some((concept) =>
        mentionsOf(reading, concept).some(({ from }) => from >= to && from <= to + 3),
      ),
  );
}

/** Whether the Prestation is named, be it in a denial ("la Prestation Ségur ne sera pas livrée"). */
const namesPrestation = (reading: Reading): boolean =>
  ["funded-thing", "prestation", "state-pays"].some((concept) => mentionsOf(reading, concept).length > 0);

const BOUGHT = ["purchase", "commitment", "bare-commitment", "bare-purchase", "another-thing"] as const;
/** How far from "sans", "à moins de", "si … ne" the thing that lacks may stand. */
const LACK_REACH = 9;

/** "Sans contrat d'hébergement, la version Ségur ne sera pas livrée": a lack that keeps the Prestation back. */
function tieByLack(reading: Reading): Tie["to"] | null {
  if (!namesPrestation(reading) && stated(reading, "this-offer") === undefined) return null;
  if (mentionsOf(reading, "freed").length > 0 || stated(reading, "conceded") !== undefined) return null;
  const lacks = mentionsOf(reading, "lacking");
  for (const concept of BOUGHT)
    for (const bought of mentionsOf(reading, concept))
      for (const lack of lacks)
        if (
          lack.to <= bought.from &&
          bought.from - lack.to <= LACK_REACH &&
          isLack(reading, lack) &&
          isDenied(reading, lack, bought)
        )
          if (isKeptBack(reading, lack, bought)) return concept.endsWith("commitment") ? "commitment" : "purchase";
  return null;
}

/** "pas de module, pas de Prestation" lacks; "ne prend pas" is half of a verb's denial, "que … ou non" leaves it open. */
function isLack({ tokens }: Reading, { from }: Mention): boolean {
  const word = tokens[from]?.word;
  if (word === "non")
    return /^(?:souscri|renouvel|recondu|sign|command|acqui|adh|achat|reab)/.test(tokens[from + 1]?.word ?? "");
  return (
    word !== "pas" || !tokens.slice(Math.max(0, from - 6), from).some((one) => one.word === "ne" || one.word === "n")
  );
}

/** Words whose lack is told by the verb after them: "si … ne prend pas", "client qui n'a pas renouvelé". */
const VERBAL_LACKS = new Set(["si", "s", "qui", "dont", "ayant"]);

/** "si" needs its own "ne … pas"; "sans", "faute de", "à moins de" deny by themselves. */
function isDenied(reading: Reading, lack: Mention, bought: Mention): boolean {
  const word = reading.tokens[lack.from]?.word ?? "";
  return isOneClause(reading, lack.from, bought.to) && (!VERBAL_LACKS.has(word) || bought.polarity === "negated");
}

/** Outside the clause of the lack, the Prestation is refused, delayed or billed. */
function isKeptBack(reading: Reading, lack: Mention, bought: Mention): boolean {
  const outside = ({ from }: Mention) => from < lack.from || from >= bought.to;
  const refused = mentionsOf(reading, "given").some(
    (mention) => mention.polarity === "negated" && outside(mention) && isRefused(reading, mention),
  );
  const billed = mentionsOf(reading, "kept-back").some(
    (mention) => outside(mention) && (mention.polarity === "stated" || isMainVerb(reading, mention, bought)),
  );
  const none = mentionsOf(reading, "prestation").some(
    ({ from, to }) =>
      (to <= lack.from || from >= bought.to) &&
      isNone(reading.tokens.slice(Math.max(0, from - (hasNe(reading) ? 2 : NONE_REACH)), from)),
  );
  return refused || billed || none || isRefusedAtOnce(reading);
}

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

const hasNe = ({ tokens }: Reading): boolean => tokens.some(({ word }) => word === "ne" || word === "n");

/** "aucune installation de la version Ségur", and not "aucun reste à charge sur la Prestation Ségur". */
function isNone(before: Reading["tokens"]): boolean {
  const at = before.findLastIndex(({ word }) => NONE.has(word));
  return at !== -1 && !before.slice(at).some(({ word }) => MONEY.test(word));
}

const NONE_REACH = 6;
const NONE = new Set(["pas", "point", "aucune", "aucun", "nul", "nulle"]);
const MONEY = /^(?:reste|frais|couts?|surcouts?|supplements?|charges?|factur|penalites?|avances?|depenses?)/;

/** "ne sera pas livrée", "impossible": a verb denied, not a noun ("aucune livraison"). */
const isRefused = (reading: Reading, { from }: Mention): boolean =>
  reading.tokens.slice(Math.max(0, from - 7), from).some(({ word }) => word === "ne" || word === "n");
