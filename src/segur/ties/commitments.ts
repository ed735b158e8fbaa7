import { type Mention, mentionsOf, type Reading, stated } from "../reading/reading.ts";
import { partEnd, partStart, tokensBefore, wordAt } from "../reading/tokens.ts";
import { isVendors } from "./commitment-bearer.ts";

/** What binds the client beyond the order: a term, a renewal, a price for leaving. What the vendor promises does not. */

export const isCommitted = (reading: Reading, vendor: ReadonlySet<string>): boolean =>
  commitmentIn(reading, "commitment", vendor) || commitmentIn(reading, "bare-commitment", vendor);

/** "S'oblige, en retour de l'aide, à ne pas changer d'éditeur": the verb behind the denial tells what is left. */
const forbearsLeaving = (reading: Reading, vendor: ReadonlySet<string>): boolean =>
  mentionsOf(reading, "forbearing").some(
    (mention) =>
      LEAVES.test(wordAt(reading.tokens, mention.to)) &&
      !isVendors(reading, { ...mention, to: mention.from + 1 }, vendor),
  );
const LEAVES = /^(?:chang|quitt|resili|remplac|denonc|romp|migr|partir|delaiss|abandonn|cess|interromp)/;

/** A commitment of the client: what the vendor binds itself to is a promise. */
export const commitmentIn = (reading: Reading, concept: string, vendor: ReadonlySet<string>): boolean =>
  (concept === "commitment" && forbearsLeaving(reading, vendor)) ||
  mentionsOf(reading, concept).some(
    (mention) =>
      mention.polarity === "stated" &&
      !isVendors(reading, mention, vendor) &&
      !renewsThing(reading, mention) &&
      !(concept === "bare-commitment" && movesDeadline(reading, mention)) &&
      !keepsPapers(reading, mention) &&
      !isLeftToPay(reading, mention) &&
      !isOfAnotherAlone(reading, mention) &&
      !isOwnTerm(reading, mention) &&
      !isPromisedTerm(reading, mention) &&
      !renewsOwnWork(reading, mention),
  );

/**
 * "Correction des anomalies : comprise trois ans ; ensuite, reconduite au tarif de 31 €": a participle alone in its
 * clause is said of what opens the sentence. Where that is work of the Prestation, work goes on, and no contract.
 */
const renewsOwnWork = ({ tokens, mentions }: Reading, { from, to }: Mention): boolean =>
  /^(?:recondui|renouvel|prolong|prorog)\p{L}*(?:te?|ee?)s?$/u.test(wordAt(tokens, from)) &&
  to === from + 1 &&
  (tokens[from]?.breakBefore ?? 0) > 0 &&
  mentions.some((own) => own.concept.startsWith("in-scope.") && own.to <= from && isFirst(tokens, own.from));

const isFirst = (tokens: Reading["tokens"], at: number): boolean => tokens.findIndex(({ filler }) => !filler) === at;

/** "Maintenance corrective jusqu'en octobre 2028": the term of what the Prestation includes, tied to nothing else. */
const isOwnTerm = (reading: Reading, mention: Mention): boolean =>
  isFirst(reading.tokens, mention.from) &&
  /^correct/.test(wordAt(reading.tokens, mention.from + 1)) &&
  stated(reading, "condition") === undefined &&
  mentionsOf(reading, "tie").every((tie) => isWithin(tie, mention));

/** "La version Ségur est maintenue pendant au moins six ans": for how long the vendor does its work, and binds nobody else. */
const isPromisedTerm = ({ tokens, mentions }: Reading, { from }: Mention): boolean => {
  if (!/^(?:pour|pendant|durant|sur|duree|periode)$/.test(wordAt(tokens, from))) return false;
  const at = tokens.findLastIndex(({ word }, i) => i < from && i >= from - PROMISE_REACH && PROMISED.test(word));
  return (
    at !== -1 &&
    tokens.slice(at + 1, from + 1).every(({ breakBefore }) => breakBefore === 0) &&
    !mentions.some(
      ({ concept, ...own }) =>
        concept === "payer-name.client" && own.from > at && own.to <= from && wordAt(tokens, own.from - 1) !== "a",
    )
  );
};
const PROMISED =
  /^(?:assur|garanti|maintenu|corrig|couvert|inclu|compris|suivi|entretenu|livr|fourni|offert|prevu|support|fig)(?:es?|ees?|s|ses?)?$/;
/** "Assurée par nos soins pour une durée". */
const PROMISE_REACH = 6;

/**
 * "L'engagement de 36 mois ne vaut que pour le module": a commitment that opens its clause and is confined to another
 * thing. What asks for it ("suppose l'engagement qui…") ties all the same.
 */
function isOfAnotherAlone(reading: Reading, { from, to }: Mention): boolean {
  const { tokens } = reading;
  const end = partEnd(tokens, to);
  const only = tokens.findIndex(({ word }, at) => at >= to && at < end && ONLY.test(word));
  return (
    tokens.slice(0, from).every(({ filler }) => filler) &&
    only !== -1 &&
    mentionsOf(reading, "another-thing").some((one) => one.from > only && one.from - only <= ONLY_REACH) &&
    !namesWithin(reading, { from, to: end }, ["prestation", "segur", "state-pays"])
  );
}
const ONLY = /^(?:que?|uniquement|seulement|exclusivement)$/;
const ONLY_REACH = 4;

/** "Reste à charge du client": what is left to pay, and nobody who stays. */
const isLeftToPay = (reading: Reading, mention: Mention): boolean =>
  mentionsOf(reading, "leftover").some(({ from }) => from === mention.from);

/** "Le calendrier (commande au 15/07/2022) a été prolongé": a day is put off, and no contract goes on. */
const movesDeadline = (reading: Reading, mention: Mention): boolean =>
  mentionsOf(reading, "deadline-moved").some((moved) => isWithin(mention, moved));

/** "Le client garde ses données au moins dix ans": papers are kept, no contract. */
const keepsPapers = ({ tokens }: Reading, { from, to }: Mention): boolean =>
  tokens
    .slice(Math.max(0, from - 6), to)
    .some(({ word }) =>
      /^(?:donnees|archives|documents?|dossiers|justificatifs?|pieces?|papiers?|copies?|traces?|factures?)$/.test(word),
    );

/** "Renouvellement des certificats logiciels": a thing is replaced, no contract goes on. "Maintien du parc" keeps all of it under contract. */
const renewsThing = ({ tokens }: Reading, { from, to }: Mention): boolean =>
  !/^maint(?:ien|enir)/.test(wordAt(tokens, from)) &&
  tokens
    .slice(from, to + 2)
    .some(({ word }) =>
      /^(?:certificats?|cles?|cartes?|mots?|ecrans?|postes?|parc|comptoirs?|materiels?|equipements?|serveurs?|imprimantes?|lecteurs?|tablettes?|terminaux|terminal|douchettes?|robots?|automates?|mobilier|onduleurs?|ordinateurs?|caisses?|switchs?)$/.test(
        word,
      ),
    );

/** A claim on departure, unless the departure is conceded: "due même si vous quittez notre logiciel". */
export const clawsBack = (reading: Reading): boolean =>
  [...mentionsOf(reading, "claw-back"), ...chargesOnLeaving(reading)].some(
    (claim) =>
      claim.polarity === "stated" &&
      !mentionsOf(reading, "conceded").some((own) => isWithin(own, claim) && !isAnyGround(reading, own)) &&
      !endsInRelease(reading, claim) &&
      !isCountedFromStart(reading, claim) &&
      !isCause(reading, claim) &&
      !isAskedOfState(reading, claim.from + 1) &&
      !isOver(reading, claim) &&
      !isOfOtherWork(reading, claim) &&
      !isSaidOfOther(reading, claim) &&
      !isOwedToClient(reading, claim) &&
      !givesBackData(reading, claim) &&
      !isDeniedInside(reading, claim),
  );

/**
 * "La Prestation Ségur passe à votre charge si vous partez", "nous récupérons un douzième de la Prestation en cas d'arrêt":
 * in one clause, the client leaves and the Prestation, subject or object of the charge, is to be paid. What is charged of
 * another thing is that thing's affair.
 */
function chargesOnLeaving(reading: Reading): Mention[] {
  const leavings = mentionsOf(reading, "departure").filter(
    (leaving) => leaving.polarity === "stated" && !isStartingPoint(reading, leaving),
  );
  if (leavings.length === 0) return [];
  const charges = ["client-pays", "asked-back", "charged"].flatMap((concept) => mentionsOf(reading, concept));
  return charges.flatMap((charge) => {
    if (charge.polarity !== "stated" || isAskedOfState(reading, charge.to)) return [];
    const end = partEnd(reading.tokens, charge.to);
    const own = partStart(reading.tokens, charge.from);
    const leaving = leavings.find(({ from, to }) => (from >= own && to <= end) || isTopicOf(reading, to, own));
    const start = Math.min(own, leaving?.from ?? own);
    const things = mentionsOf(reading, "funded-thing");
    const charged =
      things.findLast(({ from, to }) => from >= start && to <= charge.from) ??
      things.find(({ from }) => from >= charge.to && followsAtOnce(reading, charge, from));
    if (leaving === undefined || charged === undefined) return [];
    // "Est facturée" names nobody: the thing must be its own subject.
    if (charge.concept === "charged" && !isSubjectOf(reading, charged, charge)) return [];
    const of = { from: Math.min(charged.from, charge.from), to: Math.max(charged.to, charge.to) };
    if (namesWithin(reading, of, ["another-thing"]) || namesWithin(reading, { from: start, to: end }, ["outside"]))
      return [];
    return [{ ...charge, from: Math.min(of.from, leaving.from), to: Math.max(of.to, leaving.to) }];
  });
}

/** "S'il part : la Prestation lui est facturée": the case stands before a colon or a dash, and ends there. */
const isTopicOf = ({ text, tokens }: Reading, to: number, start: number): boolean =>
  to <= start &&
  start - to <= TOPIC_REACH &&
  tokens.slice(to, start).every(({ breakBefore }) => breakBefore < 2) &&
  /^\s*(?::|[-–—]\s)\s*$/u.test(text.value.slice(tokens[start - 1]?.end ?? 0, tokens[start]?.start ?? 0));
/** Words between the departure and the mark: "résiliation du contrat avant trois ans :". */
const TOPIC_REACH = 8;

/**
 * "Partant de la version 8", "six ans comptés du départ": where something starts, and nobody leaves; "partir de chez nous"
 * and "à compter du départ du client" leave.
 */
const isStartingPoint = ({ tokens }: Reading, { to }: Pick<Mention, "to">): boolean => {
  const isFrom = /^(?:de|du|des|d)$/.test(wordAt(tokens, to));
  // "Le départ en production", and not "en cours de contrat".
  const isOfWork = wordAt(tokens, to) === "en" && !/^(?:cours|retraite|plein)$/.test(wordAt(tokens, to + 1));
  if (/^departs?$/.test(wordAt(tokens, to - 1)))
    return isOfWork || (!isFrom && tokensBefore(tokens, to - 1, 3).some(({ word }) => COUNTED_FROM.test(word)));
  return /^part/.test(wordAt(tokens, to - 1)) && isFrom && wordAt(tokens, to + 1) !== "chez";
};
const COUNTED_FROM =
  /^(?:compt(?:e|ee|er|ant)?s?|calcule?e?s?|mesuree?s?|decomptee?s?|courant|court|courent|partir|dater|depuis|des)$/;

/** How many words may stand between "nous récupérons" and what is asked back. */
const OBJECT_REACH = 8;

const isSubjectOf = ({ tokens }: Reading, { to }: Mention, { from }: Mention): boolean =>
  from >= to && tokens.slice(to, from + 1).every(({ breakBefore, word }) => breakBefore === 0 && word !== "et");

const followsAtOnce = ({ tokens }: Reading, { to }: Mention, from: number): boolean =>
  from - to <= OBJECT_REACH && tokens.slice(to, from + 1).every(({ breakBefore }) => breakBefore === 0);

/** "Facturée à l'État", "réclamée auprès de l'ASP": who is asked for it stands right behind. */
const isAskedOfState = (reading: Reading, behind: number): boolean =>
  /^(?:a|au|aux|aupres)$/.test(wordAt(reading.tokens, behind)) &&
  mentionsOf(reading, "payer-name.state").some(({ from }) => from > behind && from <= behind + 3);

/** "En cas de résiliation, quelle qu'en soit la cause": on whatever ground the client leaves, which widens the claim. */
const isAnyGround = ({ tokens }: Reading, { from, to }: Mention): boolean =>
  /^quel/.test(wordAt(tokens, from)) &&
  tokens
    .slice(to, to + 3)
    .some(({ word }) => /^(?:causes?|motifs?|raisons?|origines?|dates?|moments?|auteurs?|initiative)$/.test(word));

/** "En cas de départ vers un autre éditeur, vos données vous sont restituées": the client gets back what is its own. */
const givesBackData = (reading: Reading, claim: Mention): boolean =>
  mentionsOf(reading, "own-data").some((own) => isWithin(own, claim)) &&
  !["whole-price", "funded-thing", "state-pays"].some((concept) =>
    mentionsOf(reading, concept).some((own) => isWithin(own, claim)),
  );

/** "Reprise des défauts, six ans comptés du départ": the day that a time is counted from, and nobody who leaves. */
const isCountedFromStart = (reading: Reading, { from, to }: Mention): boolean =>
  reading.tokens.some(
    ({ word }, at) => at >= from && at < to && /^departs?$/.test(word) && isStartingPoint(reading, { to: at + 1 }),
  ) && mentionsOf(reading, "departure").every((own) => own.from < from || own.to > to || isStartingPoint(reading, own));

/** "La 9.0, sortie en mars 2019", "la sortie de la version": what came out is a version, and nobody left. */
const endsInRelease = ({ tokens }: Reading, { to }: Mention): boolean =>
  tokens[to - 1]?.word === "sortie" &&
  (/\d/.test(wordAt(tokens, to - 2)) ||
    /^(?:version|edition|release|mouture)s?$/.test(tokens.slice(to).find(({ filler }) => !filler)?.word ?? ""));

/** "Due à deux contrats résiliés": what brought a cost about, and nobody it is owed to. */
const isCause = ({ tokens }: Reading, { from }: Mention): boolean =>
  /^dues?$/.test(wordAt(tokens, from)) &&
  /^(?:a|aux)$/.test(wordAt(tokens, from + 1)) &&
  /^(?:une?|deux|trois|plusieurs|des|vos|votre|d|anciens?)$/.test(wordAt(tokens, from + 2));

/** "Votre contrat a été résilié en 2016": a departure that has happened is no condition, unless it tells who is meant. */
function isOver({ tokens }: Reading, { from, to }: Mention): boolean {
  const at = tokens.findLastIndex(
    ({ word }, i) => i >= from && i < to && /^(?:resilie|denonce|rompu|interrompu|cesse)e?s?$/.test(word),
  );
  if (at === -1 || tokens.slice(Math.max(0, at - TOLD_BEFORE), at).some(({ word }) => SUPPOSES.test(word)))
    return false;
  const isDated = /^(?:en|depuis)$/.test(wordAt(tokens, at + 1)) && /^(?:19|20)\d\d$/.test(wordAt(tokens, at + 2));
  return isDated || (wordAt(tokens, at - 1) === "ete" && /^(?:a|ont|avait|avaient)$/.test(wordAt(tokens, at - 2)));
}
const TOLD_BEFORE = 8;
const SUPPOSES = /^(?:si|s|cas|lorsqu?e?|quand|dont|qui|ceux|celui|tout|toute|ayant)$/;

/** "Le rattrapage, conséquence de contrats résiliés, est facturé ; la Prestation…": a clause of its own about other work. */
function isOfOtherWork(reading: Reading, { from, to }: Mention): boolean {
  const own = { from: partStart(reading.tokens, from), to: partEnd(reading.tokens, to) };
  return (
    namesWithin(reading, own, ["out-of-scope.catch-up"]) &&
    !namesWithin(reading, own, ["funded-thing", "prestation", "segur", "state-pays", "whole-price"])
  );
}

/** "Résilier votre abonnement de télétransmission, facturé par ailleurs": a participle behind a comma tells of the noun before it. */
const isSaidOfOther = (reading: Reading, { from, to }: Mention): boolean =>
  (reading.tokens[to - 1]?.breakBefore ?? 0) === 1 &&
  /^(?:re)?factur\p{L}+$|^pay\p{L}+$/u.test(wordAt(reading.tokens, to - 1)) &&
  namesWithin(reading, { from, to }, ["another-thing"]) &&
  !namesWithin(reading, { from: 0, to: reading.tokens.length }, ["funded-thing", "prestation", "state-pays"]);

/** Whether one of the concepts is mentioned between two tokens. */
const namesWithin = (reading: Reading, span: Pick<Mention, "from" | "to">, concepts: readonly string[]): boolean =>
  concepts.some((concept) => mentionsOf(reading, concept).some((one) => one.from >= span.from && one.to <= span.to));

/** "Qu'il résilie ou non, la Prestation lui est due": the vendor owes it, and asks for nothing. */
const isOwedToClient = ({ tokens }: Reading, { from, to }: Mention): boolean =>
  (/^(?:due?|acquise?)$/.test(wordAt(tokens, from)) &&
    /^(?:lui|vous|leur) (?:est|reste|demeure|sera)$/.test(`${wordAt(tokens, from - 2)} ${wordAt(tokens, from - 1)}`)) ||
  /\b(?:lui|vous|leur) (?:est|reste|demeure|sera|restera|demeurera) (?:toujours |encore |alors )?(?:due?|acquise?)$/.test(
    tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(" "),
  );

const isWithin = ({ from, to }: Mention, whole: Mention): boolean => from >= whole.from && to <= whole.to;

/** "…met fin à son contrat, la Prestation lui reste acquise sans refacturation": nothing of it is paid back. */
function isDeniedInside(reading: Reading, claim: Mention): boolean {
  const asked = mentionsOf(reading, "asked-back").filter((own) => isWithin(own, claim));
  return asked.length > 0 && asked.every(({ polarity }) => polarity !== "stated");
}
