import { byWords } from "../reading/reading.ts";
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
