import { byWords, type Mention, mentionsOf, type Reading } from "../reading/reading.ts";
import { isNe, wordAt } from "../reading/tokens.ts";

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

/**
 * "N'est pas ouverte qu'aux abonnés", "n'est pas due que si…": the restriction itself is denied, and the others have it
 * too. "Tant que", "avant que" restrict nothing, and "plus … que" compares.
 */
export const isRestrictionDenied = byWords(({ tokens }): boolean =>
  tokens.some(({ word }, at) => {
    if (!/^que?$/.test(word) || !BEHIND_ONLY.test(wordAt(tokens, at + 1))) return false;
    const before = tokens.slice(Math.max(0, at - RESTRICTED_REACH), at);
    const ne = before.findLastIndex((token) => isNe(token.word));
    const denied = ne === -1 ? [] : before.slice(ne + 1);
    const last = denied.at(-1)?.word ?? "";
    return (
      denied.every(({ breakBefore }) => breakBefore === 0) &&
      denied.some((token) => token.word === "pas" || token.word === "point") &&
      !denied.some((token) => COMPARES.test(token.word)) &&
      (last === "pas" || PARTICIPLE.test(last))
    );
  }),
);
const RESTRICTED_REACH = 7;
const BEHIND_ONLY = /^(?:a|avec|si|s|pour|sur|en|chez|par|contre|sous|apres|lorsque|quand)$/;
/** Comparisons, and what more than one thing may be asked for: "n'est pas subordonnée qu'au référencement". */
const COMPARES =
  /^(?:plus|moins|aussi|autant|autre|meme|mieux|subordonn\p{L}+|conditionn\p{L}+|depend\p{L}*|lie\p{L}*|soumis\p{L}*)$/u;
const PARTICIPLE = /(?:e|is|it|u|ert)(?:e?s?)$/;

/** "Une seule Prestation par site" counts, where "le seul client qui" would restrict. */
export const countsOne = ({ tokens, value }: Pick<Reading, "tokens" | "value">, { from }: Mention): boolean =>
  /^seule?$/.test(wordAt(tokens, from)) && /(?<!\p{L})une?\s$/iu.test(value.slice(0, tokens[from]?.start ?? 0));

/** "Ouverte à tous les cabinets, …": where nothing tells which of them, nobody is left out, and nobody bound. */
export const isForAll = ({ tokens }: Pick<Reading, "tokens">, { to }: Mention): boolean => {
  const last = tokens.findIndex(
    ({ word }, at) => at >= to - 1 && at <= to + 1 && /^(?:tous|toutes|chacune?)$/.test(word),
  );
  if (last === -1) return false;
  const end = tokens.findIndex(({ breakBefore }, at) => at > last && breakBefore > 0);
  const named = tokens.slice(last + 1, end === -1 ? tokens.length : end).filter(({ filler }) => !filler);
  return named.length <= MOST_OF_ALL;
};
/** "tous nos clients": the owner and the noun. */
const MOST_OF_ALL = 2;

/** "…, la Prestation Ségur en est indépendante": what a clause of its own sets free is tied by nothing in its sentence. */
export const isSaidFree = byWords((words): boolean =>
  mentionsOf(words, "prestation").some(({ polarity, to }) => {
    const free = words.tokens.findIndex(({ word }, at) => at >= to && FREE.test(word));
    const between = words.tokens.slice(to, free + 1);
    return (
      polarity === "stated" &&
      free !== -1 &&
      between.every(({ breakBefore }) => breakBefore === 0) &&
      between.some(({ word }) => IS.test(word)) &&
      !between.some(({ word }) => isNe(word))
    );
  }),
);
const FREE = /^(?:independante?|etrangere|detachee|dissociee|deliee)$/;
const IS = /^(?:est|reste|demeure|sera|restera|demeurera)$/;

/** What would tie it is conceded, void, or left to the client. */
export const isConceded = byWords(
  (words): boolean =>
    mentionsOf(words, "conceded").some(
      // "Même si le client ne reconduit pas": the denial that follows is of what is conceded.
      ({ polarity, from }) => polarity === "stated" || wordAt(words.tokens, from) === "meme",
    ) || mentionsOf(words, "let-off").length > 0,
);
