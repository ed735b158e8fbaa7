import { byWords, isElsewhere, type Mention, mentionsOf, type Words } from "../reading/reading.ts";
import { tokensBefore } from "../reading/tokens.ts";

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

/** "Annulation possible en cas de force majeure": another ground than the referencing. */
const isForceMajeure = ({ tokens }: Words, { to }: Mention): boolean =>
  tokens.slice(to, to + 7).some(({ word }) => word === "majeure");

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
  const isOrdered = mentionsOf(words, "order-word").some((mention) => !isDay(words, mention));
  const survives = spoken("clause-survives") || voids.some(({ polarity }) => polarity === "negated");
  if (spoken("clause-lack") && isOrdered && !survives) return true;
  const excepts = mentionsOf(words, "clause-exception").some(({ from, to }) =>
    words.tokens.slice(from + 1, to).every(({ breakBefore }) => breakBefore < 2),
  );
  if (excepts && isOrdered) return true;
  // Denial is part of such a clause ("si le référencement n'était pas obtenu"), but the order must be undone.
  const undone =
    voids.some(
      (mention) => mention.polarity !== "negated" && !isWaiver(words, mention) && !isForceMajeure(words, mention),
    ) ||
    (spoken("clause-void-denial") && !spoken("clause-survives"));
  return undone && spoken("referencing-word") && spoken("clause-failure");
});
