import { byWords, isElsewhere, type Mention, mentionsOf, type Words } from "../reading/reading.ts";
import { isFiller, partEnd, partStart, tokensBefore } from "../reading/tokens.ts";

/** Whether words make the order depend on the referencing (AF §6.1). */

/** "La date de pose dépend du référencement": a day waits for it, not the order. */
const isOfDate = ({ tokens }: Words, { from, to }: Mention): boolean =>
  tokensBefore(tokens, from, 5).some(({ word }) => /^(?:dates?|delais?|planning|calendrier)$/.test(word)) &&
  !tokens
    .slice(0, to)
    .some(({ word }) => /^(?:commande|contrat|engagement|vente|bon|devis|validite|marche)$/.test(word));

/** "Absence de référencement à la date de la commande": the order only says when. */
const isDay = ({ tokens }: Words, { from }: Mention): boolean =>
  tokensBefore(tokens, from, 3).some(({ word }) => /^(?:date|jour|moment|signature|avant|lors)$/.test(word));

/** "La commande tombe d'elle-même, sans frais": no "même sans". */
const isPronoun = (word: string | undefined): boolean => /^(?:elles?|lui|eux|soi)$/.test(word ?? "");

/** "La proposition, signée ou non, tombe": whatever has become of the order, and not of the referencing. */
const isOfOrder = (word: string | undefined): boolean =>
  /^(?:(?:contre)?sign|accept|pass|command|confirm|commenc|entam|livr|install|pay|regl|retourn|execut|factur)(?:ee?|ie?|ue?)s?$/.test(
    word ?? "",
  );

/** "Le client renonce à invoquer le non-référencement": what is given up is the way out. */
const isWaiver = ({ tokens }: Words, { from, to }: Mention): boolean =>
  /^(?:renonc|abandon)/.test(tokens[from]?.word ?? "") &&
  tokens
    .slice(to, to + 4)
    .some(({ word }) =>
      /^(?:prevaloir|invoqu|contest|annul|resili|retract|reclam|exerc|recours|demand|toute?)/.test(word),
    );

/** "Ce bon n'emporte aucune obligation": the verb alone might leave the order as it is; its object undoes it. */
const isBoundToNothing = ({ tokens }: Words, { to }: Mention): boolean =>
  /^aucune?$/.test(tokens[to]?.word ?? "") && /^(?:obligation|engagement|dette)$/.test(tokens[to + 1]?.word ?? "");

/** "Annulation possible en cas de force majeure": another ground than the referencing. */
const isForceMajeure = ({ tokens }: Words, { to }: Mention): boolean =>
  tokens.slice(to, to + 7).some(({ word }) => word === "majeure");

/**
 * "Référencement en cours. En cas de retard de paiement, la commande est annulée": what fails is another thing than the
 * sentence before spoke of. It is the same where it is named again, by a pronoun, or left to be understood.
 */
function isOfReferencing(words: Words, { from }: Mention): boolean {
  const { tokens } = words;
  const [start, end] = partAround(tokens, from);
  if (namesReferencing(words, start, end)) return true;
  // "Faute de quoi", "dans le cas contraire": told of what stands right before.
  if (tokens.slice(start, start + 4).some(({ word }) => OTHERWISE.test(word)) && start > 0)
    return namesReferencing(words, ...partAround(tokens, start - 1));
  return tokens.slice(start, end).some(
    ({ word }, at) =>
      // "La commande tombe d'elle-même": the order's own pronoun.
      (BACK.test(word) && !/^memes?$/.test(tokens[start + at + 1]?.word ?? "")) ||
      (word === "l" && HAS_IT.test(tokens[start + at + 1]?.word ?? "")) ||
      isFailure(tokens, start + at),
  );
}
const OTHERWISE = /^(?:quoi|contraire|sinon|autrement)$/;
/** "Si elle n'est pas retenue", "si ça rate", "si pas de réf". */
const BACK = /^(?:ref|ils?|elles?|ce|cela|ca|celui|celle|cette|tel|lui|y)$/;

/** "Le jour où on l'aura". */
const HAS_IT = /^(?:a|ait|ont|avons|avait|aura|aurons|auront|aurait|obtient|obtenait|obtiendra)$/;

/** The part of a sentence that a token stands in. */
const partAround = (tokens: Words["tokens"], at: number): [number, number] => [
  partStart(tokens, at),
  partEnd(tokens, at + 1),
];

const namesReferencing = (words: Words, from: number, to: number): boolean =>
  ["referencing-word", "pending", "dossier-under-way"].some((concept) =>
    mentionsOf(words, concept).some((own) => own.from < to && own.to > from),
  );

/** "En cas d'échec", "si non obtenu": nothing tells what fails, or it is the dossier. */
const isFailure = (tokens: Words["tokens"], at: number): boolean => {
  if (!FAILURE.test(tokens[at]?.word ?? "")) return false;
  const [of, ...rest] = tokens.slice(at + 1, at + 4);
  if (of === undefined || of.breakBefore > 0 || !/^d(?:e|u|es)?$/.test(of.word)) return true;
  return OF_THE_DOSSIER.test(rest.find(({ word }) => !isFiller(word))?.word ?? "");
};
const FAILURE =
  /^(?:refus|rejet|recal|retoqu|echec|echou|defaut|faute|absence|non|obten|obtiens?t?|accord|acquis|prononc|delivr|aboutir?|abouti)/;
const OF_THE_DOSSIER =
  /^(?:dossier|candidature|preuves?|procedure|demande|demarche|instruction|examen|agence|ans|agrement|certificat|attestation|obtention|inscription|admission|avis|decision|reponse|accord|validation)s?$/;

/** "En cas d'échec, …": something fails, and the words leave it to those before them to tell what. */
export const leavesFailureOpen = byWords(({ tokens }): boolean =>
  tokens.some(
    // "Réservée à qui prend l'agenda, à défaut rien n'est posé": the lack of what stands before it.
    ({ word }, at) => NOUN_OF_FAILURE.test(word) && isFailure(tokens, at) && (word !== "defaut" || at < 2),
  ),
);
const NOUN_OF_FAILURE = /^(?:refus|rejet|echec|defaut)$/;

/** A clause that makes the order depend on the referencing, in one sentence or two of one paragraph. */
export const isClause = byWords((words): boolean => {
  // "Ferme même en l'absence de référencement", "quelle que soit l'issue": the opposite of a condition.
  const voids = mentionsOf(words, "clause-void");
  const isConceded = mentionsOf(words, "conceded").some(
    ({ polarity, from, to }) =>
      polarity === "stated" &&
      !voids.some((own) => own.from < to && own.to > from) &&
      // "Le client peut refuser la livraison": a liberty that undoes the order.
      !/^(?:peu[tx]|peuvent|pouvez|pourr)/.test(words.tokens[from]?.word ?? "") &&
      !isOfOrder(words.tokens[from - 1]?.word) &&
      !isPronoun(words.tokens[from - 1]?.word),
  );
  if (isConceded || mentionsOf(words, "order-regardless").length > 0) return false;
  if (isElsewhere(words) || mentionsOf(words, "clause-elsewhere").length > 0) return false;
  if (
    mentionsOf(words, "clause-condition").some((mention) => mention.polarity !== "negated" && !isOfDate(words, mention))
  )
    return true;
  const spoken = (concept: string) => mentionsOf(words, concept).length > 0;
  // The referencing fails to come, the order is named, and nothing says that it holds all the same.
  const isThen = mentionsOf(words, "clause-then").some(({ from }) =>
    ["referencing-word", "pending"].some((concept) => mentionsOf(words, concept).some(({ to }) => to <= from)),
  );
  if (isThen) return true;
  const orders = mentionsOf(words, "order-word").filter((mention) => !isDay(words, mention));
  const isOrdered = orders.length > 0;
  // "Sans référencement à ce jour. Le bon de commande est à renvoyer par courriel": two things, each told apart.
  const isLacked = mentionsOf(words, "clause-lack").some((lack) =>
    orders.some((order) =>
      words.tokens
        .slice(Math.min(lack.from, order.from) + 1, Math.max(lack.to, order.to))
        .every(({ breakBefore }) => breakBefore < 3),
    ),
  );
  const survives =
    mentionsOf(words, "clause-survives").some((own) => !isBoundToNothing(words, own)) ||
    voids.some(({ polarity }) => polarity === "negated");
  if (isLacked && !survives) return true;
  const excepts = mentionsOf(words, "clause-exception").some(({ from, to }) =>
    words.tokens.slice(from + 1, to).every(({ breakBefore }) => breakBefore < 2),
  );
  if (excepts && isOrdered) return true;
  // Denial is part of such a clause ("si le référencement n'était pas obtenu"), but the order must be undone.
  const undone =
    voids.some(
      (mention) => mention.polarity !== "negated" && !isWaiver(words, mention) && !isForceMajeure(words, mention),
    ) ||
    (spoken("clause-void-denial") && mentionsOf(words, "clause-survives").every((own) => isBoundToNothing(words, own)));
  return (
    undone &&
    spoken("referencing-word") &&
    mentionsOf(words, "clause-failure").some((failure) => isOfReferencing(words, failure))
  );
});
