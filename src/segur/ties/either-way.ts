import { byWords, mentionsOf, stated } from "../reading/reading.ts";
import { wordAt } from "../reading/tokens.ts";

/** "Que vous gardiez l'option ou que vous la quittiez, …", "Qu'il reste ou parte, …": true in both cases. */
export const isEitherWay = byWords(({ tokens }): boolean =>
  tokens.some(
    ({ word, breakBefore }, at) =>
      /^que?$/.test(word) &&
      (at === 0 || breakBefore > 0) &&
      tokens
        .slice(at, at + EITHER_REACH)
        .some((other, i, near) => other.word === "ou" && (at === 0 || /^que?$/.test(wordAt(near, i + 1)))),
  ),
);
const EITHER_REACH = 16;

/** What would tie it is conceded, void, or left to the client. */
export const isConceded = byWords(
  (words): boolean => stated(words, "conceded") !== undefined || mentionsOf(words, "let-off").length > 0,
);
