import { byWords, type Mention, mentionsOf, type Reading } from "../reading/reading.ts";
import { wordAt } from "../reading/tokens.ts";

/** "Que vous gardiez l'option ou que vous la quittiez, …", "Qu'il reste ou parte, …", "…, que le contrat soit en vigueur ou non": true in both cases. */
export const isEitherWay = byWords(({ tokens, value }): boolean =>
  tokens.some(
    ({ word, breakBefore, start }, at) =>
      /^que?$/.test(word) &&
      (at === 0 || breakBefore > 0 || /,\s*$/.test(value.slice(0, start))) &&
      tokens.slice(at, at + EITHER_REACH).some(
        (other, i, near) =>
          other.word === "ou" &&
          (at === 0 ||
            // "…, que vous preniez ou laissiez le lot B": two verbs of one pronoun.
            (i === 3 && PRONOUN.test(wordAt(near, 1))) ||
            /^que?$/.test(wordAt(near, i + 1)) ||
            near.slice(0, i).some((verb) => /^soi(?:t|ent)$/.test(verb.word))),
      ),
  ),
);
const PRONOUN = /^(?:vous|il|elle|ils|elles|on)$/;
const EITHER_REACH = 16;

/** "Une seule Prestation par site" counts, where "le seul client qui" would restrict. */
export const countsOne = ({ tokens, value }: Pick<Reading, "tokens" | "value">, { from }: Mention): boolean =>
  /^seule?$/.test(wordAt(tokens, from)) && /(?<!\p{L})une?\s$/iu.test(value.slice(0, tokens[from]?.start ?? 0));

/** What would tie it is conceded, void, or left to the client. */
export const isConceded = byWords(
  (words): boolean =>
    mentionsOf(words, "conceded").some(
      // "Même si le client ne reconduit pas": the denial that follows is of what is conceded.
      ({ polarity, from }) => polarity === "stated" || wordAt(words.tokens, from) === "meme",
    ) || mentionsOf(words, "let-off").length > 0,
);
