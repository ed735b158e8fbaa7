import type { Quote } from "../../quotes/model.ts";
import type { LineMeaning } from "../meaning.ts";
import { byWords, type Mention, mentionsOf, type Reading, readText } from "../reading/reading.ts";
import { isFiller, wordAt } from "../reading/tokens.ts";

/** What the client buys beside the Prestation, by the names that the lines give it: a sentence may ask for it by name. */

/** The first two words of a line's name. */
export type GoodName = readonly [string, string];

const SHORTEST_WORD = 3;
/** "prenne aussi la licence Tramontine Restauration": words between the verb and what is taken. */
const TAKEN_REACH = 4;

/** Names of the lines that the client pays and that sell another thing than work of the Prestation. */
export function goodsOf({ lines }: Quote, meanings: readonly LineMeaning[]): GoodName[] {
  return lines.flatMap(({ index, designation }): GoodName[] => {
    const meaning = meanings[index];
    if (meaning?.payer.value !== "client" || meaning.inScope.length > 0 || meaning.soldDsrs.length > 0) return [];
    const [first, second] = contentWords(readText(designation));
    return first === undefined || second === undefined ? [] : [[first.word, second.word]];
  });
}

const contentWords = byWords(({ tokens }) =>
  tokens.flatMap(({ word }, at) => (isFiller(word) || word.length < SHORTEST_WORD ? [] : [{ word, at }])),
);

/** Where a sentence names such a thing; denied where the verb that takes it is ("si le client ne prend pas X"). */
export function goodsIn(reading: Reading, goods: readonly GoodName[]): Mention[] {
  const words = contentWords(reading);
  return words.flatMap(({ word, at }, i): Mention[] => {
    const next = words[i + 1];
    if (next === undefined || !goods.some(([first, second]) => first === word && second === next.word)) return [];
    const polarity = takenBefore(reading, at)?.polarity ?? "stated";
    return [{ concept: "sold-good", wording: "", polarity, from: at, to: next.at + 1 }];
  });
}

/** Whether a sentence demands that one is taken: "à condition de prendre Marjolaine Rendez-vous". */
export const takesGood = (reading: Reading, goods: readonly GoodName[]): boolean =>
  goodsIn(reading, goods).some(({ from }) => takenBefore(reading, from)?.polarity === "stated");

const takenBefore = (reading: Reading, from: number): Mention | undefined =>
  mentionsOf(reading, "taking").findLast(
    (taking) =>
      taking.from < from &&
      from - taking.to <= TAKEN_REACH &&
      reading.tokens.slice(taking.from + 1, from + 1).every(({ breakBefore }) => breakBefore < 2) &&
      !/^(?:et|ou|puis)$/.test(wordAt(reading.tokens, from - 1)),
  );
