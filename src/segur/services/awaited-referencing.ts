import { byWords, isElsewhere, type Mention, mentionsOf, stated, type Words } from "../reading/reading.ts";
import { partEnd, partStart, tokensBefore, wordAt } from "../reading/tokens.ts";

/** Words that tell of a referencing still to come, and of one that came in the end. */

/** Not yet referenced; "obtenu après instruction du dossier de référencement" tells of an examination that is over. */
export const isPending = byWords(
  (words): boolean =>
    !isOvercome(words) &&
    mentionsOf(words, "pending").some(
      ({ polarity, from, to }) =>
        polarity === "stated" &&
        !mentionsOf(words, "preorder-over").some((over) => over.from <= from && over.to >= to) &&
        !isOfOtherSeal(words, { from, to }) &&
        !isFulfilled(words, { from, to }) &&
        !isOnRequest(words, { from, to }) &&
        !isOfWhatFollows(words, { from, to }) &&
        !isApposed(words, { from, to }) &&
        !isOfWork(words, { from, to }) &&
        !tokensBefore(words.tokens, from, 3).some(({ word }) => /^(?:apres|issue|terme|suite)$/.test(word)),
    ),
);
/**
 * "Référencement annoncé obtenu le 06/05/2022", "attendu et prononcé", "demandé en mai, nous a été accordé en juin": what was
 * to come, and behind it that it came.
 */
const isFulfilled = (words: Words, { from, to }: Pick<Mention, "from" | "to">): boolean =>
  AWAITED.test(words.tokens[to - 1]?.word ?? "") &&
  mentionsOf(words, "referenced").some((done) => {
    if (done.polarity !== "stated" || done.from > from || done.to <= to) return false;
    const between = words.tokens.slice(to, done.to - 1);
    const isPast = HAS.test(between.at(-1)?.word ?? "") && !between.some(({ word }) => SUPPOSES.test(word));
    return isPast || between.every(({ word }) => COUPLES.test(word));
  });
const HAS = /^(?:ete|est|fut)$/;
/** "Le référencement demandé, s'il est accordé". */
const SUPPOSES = /^(?:si|s|fois|quand|lorsque?|lorsqu|des|tant|jusqu|apres|que?|qu|sera|aura)$/;
/** "En cours de certification HDS", "référencé à l'UGAP": the seal or the list is another one, named within or right behind. */
export function isOfOtherSeal(words: Words, { from, to }: Pick<Mention, "from" | "to">): boolean {
  const { tokens } = words;
  let end = to;
  while (
    end < tokens.length &&
    end - to < REACH_OF_SEAL &&
    tokens[end]?.breakBefore === 0 &&
    wordAt(tokens, end) !== "et"
  )
    end++;
  const within = (own: Mention): boolean => own.from >= from && own.to <= end;
  return (
    mentionsOf(words, "another-approval").some(within) &&
    !["segur", "agency-name"].some((concept) => mentionsOf(words, concept).some(within))
  );
}
/** Words between "référencé" and whose list it is. */
const REACH_OF_SEAL = 5;
/** "Attestation jointe sur simple demande": whoever asks is the reader. */
const isOnRequest = ({ tokens }: Words, { to }: Pick<Mention, "from" | "to">): boolean => {
  const before = wordAt(tokens, to - 2) === "simple" ? to - 3 : to - 2;
  return wordAt(tokens, to - 1) === "demande" && wordAt(tokens, before) === "sur";
};
/** "Référencement obtenu le 14/06, formation prévue ensuite": behind what is had, another thing is awaited. */
const isOfWhatFollows = (words: Words, { from, to }: Pick<Mention, "from" | "to">): boolean =>
  AWAITED.test(words.tokens[to - 1]?.word ?? "") &&
  words.tokens[to - 1]?.breakBefore === 0 &&
  !COUPLES.test(words.tokens[to - 2]?.word ?? "") &&
  // "Admis au référencement le 6 juin ; livraison attendue": behind such a mark the noun right before is what is awaited.
  ((to - 2 > from && (words.tokens[to - 2]?.breakBefore ?? 0) === 2) ||
    mentionsOf(words, "referenced").some(
      (had) =>
        had.polarity === "stated" &&
        had.from === from &&
        had.to - had.from > 1 &&
        words.tokens.slice(had.to, to - 1).some(({ breakBefore }) => breakBefore > 0),
    ));
/** "La version posée sera la 3.14, référencée le 7 juin": behind one comma stands what it is already, not what it will be. */
const isApposed = ({ tokens }: Words, { from, to }: Pick<Mention, "from" | "to">): boolean =>
  /^(?:sera|seront|serait)$/.test(tokens[from]?.word ?? "") &&
  tokens.slice(from + 1, to).filter(({ breakBefore }) => breakBefore > 0).length === 1;
/** "Pose de la version référencée prévue le 12/09": the work is planned, and the version is what it is. */
const isOfWork = ({ tokens }: Words, { from, to }: Pick<Mention, "from" | "to">): boolean =>
  /^referencee?s?$/.test(tokens[from]?.word ?? "") &&
  /^(?:version|solution|logiciel|edition|mouture|release)s?$/.test(tokens[from - 1]?.word ?? "") &&
  AWAITED.test(tokens[to - 1]?.word ?? "") &&
  tokensBefore(tokens, from - 1, 4).some(({ word }) =>
    /^(?:pose|installation|livraison|mise|formation|deploiement|bascule|passage|demarrage|recette)s?$/.test(word),
  );
const AWAITED = /^(?:annonce|attendu|espere|prevu|planifie|demande|sollicite)e?s?$/;
const COUPLES = /^(?:et|puis|enfin|depuis|bien|comme|deja)$/;

/** "Longtemps attendu, le référencement a enfin été prononcé", "une version non référencée ; elle l'est aujourd'hui". */
export const isOvercome = (words: Words): boolean =>
  mentionsOf(words, "referencing-word").length > 0 &&
  (stated(words, "since-referenced") !== undefined || IT_IS.test(words.value));
/** "Elle l'est", "l'a reçu depuis": no question, no condition, no denial. */
const IT_IS =
  /(?<!(?<!\p{L})(?:si|qu['’]|que|lorsqu['’]|quand|où|ne) ?(?:\p{L}+ ){0,3})(?<!\p{L})l['’](?:est(?! (?:pas|plus|point|toujours pas))(?=[\s.,;]|$)|a (?:\p{L}+ )?(?:obtenu|reçu|décroché|eu)(?!\p{L}))/iu;

/**
 * "Si le référencement venait à être refusé, l'établissement garde la solution": whoever provides for its refusal has not
 * got it yet. A referencing that is lost was had, and its absence may be that of any other time.
 */
export const isSupposedToFail = byWords(
  (words): boolean =>
    !isElsewhere(words) &&
    mentionsOf(words, "clause-lack").some(
      ({ from, to }) =>
        words.tokens.slice(from, to).some(({ word }) => TURNED_DOWN.test(word)) &&
        (mentionsOf(words, "clause-failure").some((failure) => {
          const [start, end] = failure.from <= from ? [failure.from, from] : [from, failure.from];
          return SUPPOSING.test(wordAt(words.tokens, failure.from)) && partStart(words.tokens, end) <= start;
        }) ||
          // "Un refus de l'ANS ne remettrait pas en cause…": its consequence is supposed by the mood of the verb.
          words.tokens.slice(to, partEnd(words.tokens, to)).some(({ word }) => TO_COME.test(word))),
    ),
);
const TURNED_DOWN = /^(?:refus|rejet|echec|echou|ecart|negati|defavorab)/;
const TO_COME = /^\p{L}{2,}(?:r(?:ait|aient|a|ont))$/u;
const SUPPOSING = /^(?:si|s|en|dans|cas|hypothese|supposer)$/;
