import { type Mention, mentionsOf, type Reading, type Words } from "../reading/reading.ts";
import { tokensBefore, wordAt } from "../reading/tokens.ts";

/** What a sentence says is bought beside the Prestation. */

/** A thing bought in the clause of its verb: "équipées ; le service" is none. */
export const purchaseIn = (reading: Reading): boolean =>
  mentionsOf(reading, "purchase").some(
    ({ polarity, from, to, wording }) =>
      polarity === "stated" &&
      isOneClause(reading, from, to) &&
      !isPrestation(reading, from, to) &&
      !(wording.startsWith("{sold-thing}") && isNamedSegur(reading, from)) &&
      !isPhrase(reading, from) &&
      !isSignedPaper(reading, to) &&
      !isOrderOnCondition(reading, from, to) &&
      !endsOnOrderTime(reading, to) &&
      !isAim(reading, from) &&
      !isFactOf(reading, from, to),
  ) ||
  mentionsOf(reading, "owner-of").some(
    ({ polarity, from, to }) => polarity === "stated" && !isToldOfThem(reading, from, to) && ownsProduct(reading, to),
  );

/** "Deux sites sont équipés d'Armélia et demandent leur passage en 7.1": what the client has, and no condition. */
const isToldOfThem = ({ tokens }: Reading, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ word }) => /^(?:est|sont|etes)$/.test(word)) &&
  !tokens.slice(0, to).some(({ word }) => SUBORDINATES.test(word));
const SUBORDINATES = /^(?:si|s|que|qu|qui|lorsque|quand|condition|conditions|reserve|pourvu|des|seuls?|seules?)$/;

/** "Dès réception de ce devis signé": what is signed is this paper. */
const isSignedPaper = ({ tokens }: Reading, to: number): boolean =>
  /^sign/.test(wordAt(tokens, to - 1)) && /^(?:devis|bon|commande|offre|proposition)$/.test(wordAt(tokens, to - 2));

/** "Commande sous réserve de la mise à disposition des cartes": this order has a condition, and nothing is ordered with it. */
const isOrderOnCondition = ({ tokens }: Reading, from: number, to: number): boolean =>
  /^commande/.test(wordAt(tokens, from)) &&
  tokens.slice(from, to).some(({ word }) => /^(?:reserve|condition)/.test(word));

/** "Pour commander le module seul, rayez la ligne 1": an aim of the client's, which nothing demands. */
const isAim = ({ tokens }: Reading, from: number): boolean =>
  wordAt(tokens, from - 1) === "pour" && /(?:er|ir|re)$/.test(wordAt(tokens, from));

/**
 * "La ligne 3 se règle à la commande", "solution référencée en avril, donc avant toute commande": behind its article the
 * order is a moment. What is ordered ("le module commandé") or asked for on it ("figure sur la commande") is no moment.
 */
function endsOnOrderTime({ tokens }: Reading, to: number): boolean {
  if (wordAt(tokens, to - 1) !== "commande") return false;
  const before = tokensBefore(tokens, to - 1, 4);
  const at = before.findLastIndex(({ word, filler }) => !filler && !DETERMINER.test(word));
  return (
    at >= 0 &&
    at < before.length - 1 &&
    MOMENT.test(wordAt(before, at)) &&
    !(wordAt(before, at) === "a" && PLACED.test(wordAt(tokens, to - 1 - before.length + at - 1)))
  );
}
/** "Figure à votre commande", "inscrit à la commande": "à" tells a place on the paper. */
const PLACED = /^(?:figur|inscri|ajout|joint|joign|port[eé]|present|mentionn|appara)/;
const DETERMINER = /^(?:cette|toute|votre|notre|leur|sa|ladite|dite|presente)$/;
const MOMENT = /^(?:a|avant|apres|des|depuis|lors|moment|jour|date|signature|reception|anterieure?s?|posterieure?s?)$/;

/** "La commande doit comporter le numéro de contrat": what is asked for is a fact of a paper, not the thing. */
const isFactOf = ({ tokens }: Reading, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(({ word }) =>
      /^(?:numeros?|references?|copies?|intitules?|libelles?|listes?|inventaires?|nombres?|effectifs?|releves?|plans?|adresses?|coordonnees)$/.test(
        word,
      ),
    );

/** What is ordered is the Prestation itself: "commander la solution Ségur". */
const isPrestation = (reading: Reading, from: number, to: number): boolean =>
  ["prestation", "segur"].some((concept) =>
    mentionsOf(reading, concept).some(
      (own) => own.from <= to && own.to >= to && own.to > from + 1 && own.to <= to + NAME_REACH,
    ),
  );

/** "Le volet Ségur se signe seul": the thing that is signed for is the Prestation by another noun. */
const isNamedSegur = (reading: Reading, at: number): boolean =>
  mentionsOf(reading, "segur").some(({ from }) => from > at && reading.tokens.slice(at + 1, from).every(isLink));
const isLink = ({ word, filler }: Reading["tokens"][number]): boolean =>
  filler || word === "pour" || word === "prestation";

/** "Prend la suite de notre envoi": half of a phrase. */
const isPhrase = (reading: Reading, at: number): boolean =>
  mentionsOf(reading, "phrase-of-taking").some(({ from }) => from === at);

/** "Passage obligé pour recevoir la version Ségur": what ends that far behind is another thing. */
const NAME_REACH = 3;

/**
 * "Équipés du module Bloc", "qui ont pris le poste 201", not "équipés de la 5.1": a version is what they came with.
 * "Ayant bénéficié" owns nothing.
 */
function ownsProduct({ tokens }: Reading, from: number): boolean {
  if (/^benefici/.test(wordAt(tokens, from))) return false;
  // "De l'une de ces versions": what is owned is named after the one of them.
  const one = tokens.slice(from, from + 3).findIndex(({ word }) => word === "une" || word === "un");
  const start = one < 0 ? from : from + one + 1;
  return !tokens
    .slice(start, start + 5)
    .some(
      ({ word }, at) =>
        (/\d/.test(word) &&
          !/^(?:postes?|lignes?|lots?|articles?|options?|n|numero)$/.test(wordAt(tokens, start + at - 1))) ||
        /^(?:version|edition|millesime|release|mouture)/.test(word),
    );
}

/** No mark but a comma inside; a line end wraps a sentence and parts nothing. */
export const isOneClause = ({ text, tokens }: Reading, from: number, to: number): boolean =>
  tokens
    .slice(from + 1, to)
    .every(
      ({ breakBefore, start }, i) =>
        breakBefore < 2 || /^\s*$/u.test(text.value.slice(tokens[from + i]?.end ?? start, start)),
    );

/** "Souscription à la Prestation": what stands right behind, and in no clause of its own ("des abonnés, pour que…"). */
export const followsAtOnce = ({ tokens }: Words, to: number, { from }: Pick<Mention, "from">): boolean =>
  from >= to && from <= to + NAME_REACH && (tokens[to]?.breakBefore ?? 0) === 0;
