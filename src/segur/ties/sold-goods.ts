import type { Quote } from "../../quotes/model.ts";
import type { LineMeaning } from "../meaning.ts";
import { byWords, type Mention, mentionsOf, type Reading, readText, type Words } from "../reading/reading.ts";
import { isFiller, withoutPlural, wordAt } from "../reading/tokens.ts";

/** What the client buys beside the Prestation, by the names that the lines give it: a sentence may ask for it by name. */

/** The first two words of a line's name, or two words of a proper name in it; its noun alone ("le scanner"). */
export type GoodName = readonly [string, string] | readonly [string];

const SHORTEST_WORD = 3;
/** "prenne aussi la licence Tramontine Restauration": words between the verb and what is taken. */
const TAKEN_REACH = 4;

/** Names of the lines that the client pays and that sell another thing than work of the Prestation. */
export function goodsOf({ lines, products }: Quote, meanings: readonly LineMeaning[]): GoodName[] {
  const own = [
    ...lines.filter(({ index }) => meanings[index]?.payer.value !== "client").map(({ designation }) => designation),
    ...products.map(({ text }) => text),
  ].flatMap((text) => contentWords(readText(text)).map(({ word }) => word));
  return lines.flatMap(({ index, designation }): GoodName[] => {
    const meaning = meanings[index];
    if (meaning?.payer.value !== "client" || meaning.inScope.length > 0 || meaning.soldDsrs.length > 0) return [];
    const reading = readText(designation);
    const [first, second, third] = contentWords(reading);
    const opening = pairOf(first, second);
    // "Module Clic et retrait" goes by its own name as well, without the noun of its kind.
    const isKind = mentionsOf(reading, "another-thing").some(({ from, to }) => from === first?.at && to === from + 1);
    const bare = isKind ? pairOf(second, third).filter((pair) => !pair.every((word) => own.includes(word))) : [];
    const isOpening = ([a, b]: readonly [string, string]): boolean => a === first?.word && b === second?.word;
    // What the Prestation is called by as well tells nothing: one word at least must be the good's alone.
    const proper = properPairs(reading).filter((pair) => !isOpening(pair) && pair.some((word) => !own.includes(word)));
    return [...opening, ...bare, ...proper, ...(first === undefined ? [] : nounAlone(first.word, own))];
  });
}

/** "Scanner de documents" is "le scanner" for short, where the Prestation is not called so. */
const nounAlone = (noun: string, own: readonly string[]): GoodName[] =>
  noun.length < SHORTEST_NOUN || own.some((word) => withoutPlural(word) === withoutPlural(noun))
    ? []
    : [[withoutPlural(noun)]];
const SHORTEST_NOUN = 5;
const pairOf = (one: { word: string } | undefined, next: { word: string } | undefined): [string, string][] =>
  one === undefined || next === undefined ? [] : [[one.word, next.word]];

/** "Agenda en ligne Solveig Web": capitalised words side by side, where not the whole line is in capitals. */
const properPairs = byWords((words): readonly [string, string][] => {
  if (!/\p{Ll}{3}/u.test(words.value)) return [];
  const named = tellingTokens(words);
  return named.flatMap(({ word, at }, i): [string, string][] => {
    const next = named[i + 1];
    const isCapitalised = (token: number) => /^\p{Lu}/u.test(words.value.slice(words.tokens[token]?.start ?? 0));
    return next !== undefined && next.at === at + 1 && isCapitalised(at) && isCapitalised(next.at)
      ? [[word, next.word]]
      : [];
  });
});

const tellingTokens = ({ tokens }: Words) =>
  tokens.flatMap(({ word }, at) => (isFiller(word) || word.length < SHORTEST_WORD ? [] : [{ word, at }]));

const contentWords = byWords(tellingTokens);

/** Where a sentence names such a thing; denied where the verb that takes it is ("si le client ne prend pas X"). */
export function goodsIn(reading: Reading, goods: readonly GoodName[]): Mention[] {
  const words = contentWords(reading);
  return words.flatMap(({ word, at }, i): Mention[] => {
    const next = words[i + 1];
    const isWhole = goods.some(([first, second]) => first === word && second !== undefined && second === next?.word);
    const isAlone = goods.some(([noun, second]) => second === undefined && noun === withoutPlural(word));
    if (!isWhole && !(isAlone && INTRODUCES.test(wordAt(reading.tokens, at - 1)))) return [];
    const to = (isWhole && next !== undefined ? next.at : at) + 1;
    const polarity = takenBefore(reading, at)?.polarity ?? (isDeniedSubject(reading, to) ? "negated" : "stated");
    return [{ concept: "sold-good", wording: "", polarity, from: at, to }];
  });
}

/** What stands before a noun that is a thing for short: "le scanner", "sans scanner", "pas de scanner". */
const INTRODUCES = /^(?:l[ae]?s?|d[eu]?s?|aux?|une?|cet?|cette|ces|votre|notre|sans|avec)$/;

/** "Clic & retrait n'a pas été commandé", "… ne figure pas": whatever the verb, it denies the thing before it. */
const isDeniedSubject = ({ tokens }: Reading, to: number): boolean =>
  /^(?:n|ne)$/.test(wordAt(tokens, to)) &&
  tokens.slice(to + 1, to + 4).some(({ word }) => /^(?:pas|plus|point|jamais)$/.test(word));

/** Whether a sentence demands that one is taken: "à condition de prendre Marjolaine Rendez-vous", "… X une fois signé". */
export const takesGood = (reading: Reading, goods: readonly GoodName[]): boolean =>
  goodsIn(reading, goods).some(
    (good) => takenBefore(reading, good.from)?.polarity === "stated" || isTakenBehind(reading, good),
  );

const isTakenBehind = (reading: Reading, { to }: Mention): boolean =>
  mentionsOf(reading, "taken").some(
    ({ polarity, from }) =>
      polarity === "stated" && from >= to && from - to <= 1 && (reading.tokens[from]?.breakBefore ?? 0) === 0,
  );

const takenBefore = (reading: Reading, from: number): Mention | undefined =>
  mentionsOf(reading, "taking").findLast(
    (taking) =>
      taking.from < from &&
      from - taking.to <= TAKEN_REACH &&
      reading.tokens.slice(taking.from + 1, from + 1).every(({ breakBefore }) => breakBefore < 2) &&
      // "Se commande sans le standard": something else is taken.
      !reading.tokens.slice(taking.to, from).some(({ word }) => word === "sans") &&
      !/^(?:et|ou|puis)$/.test(wordAt(reading.tokens, from - 1)),
  );
