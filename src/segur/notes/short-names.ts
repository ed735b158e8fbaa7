import type { Text } from "../../documents/text.ts";
import { byWords, mentionsOf, readText, type Words } from "../reading/reading.ts";
import { withoutPlural, wordAt } from "../reading/tokens.ts";

/**
 * Short words by which a sentence names what a line sells: "les PC", "le wifi" by a word of the line itself, "la PDA" by the
 * first letters of "préparation des doses à administrer".
 */
export function isCalledShort(designation: Text, clause: Text): boolean {
  const names = shortNames(readText(clause));
  if (names.length === 0) return false;
  const own = readText(designation);
  const words = new Set(own.tokens.map(({ word }) => withoutPlural(word)));
  return names.some(({ name, isAcronym }) => words.has(name) || (isAcronym && isSpelt(name, own)));
}

interface ShortName {
  readonly name: string;
  readonly isAcronym: boolean;
}

const shortNames = byWords((words): readonly ShortName[] => {
  const { tokens, value } = words;
  const taken = new Set(
    ["payer-name", "segur", "scope-named", "functions", "programme"].flatMap((concept) =>
      mentionsOf(words, concept).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
    ),
  );
  return tokens.flatMap(({ word, start, end }, at): ShortName[] => {
    if (taken.has(at) || /\d/.test(word)) return [];
    const isAcronym = ACRONYM.test(value.slice(start, end));
    const isLed = ARTICLE.test(wordAt(tokens, at - 1)) && SHORT.test(word) && !NO_NAME.test(word);
    return isAcronym || isLed ? [{ name: withoutPlural(word), isAcronym }] : [];
  });
});

const ACRONYM = /^\p{Lu}{2,5}s?$/u;
/** A longer word is known as a name by its length. */
const SHORT = /^[a-z]{4}s?$/;
const ARTICLE = /^(?:d|de|du|des|l|les?|la|ce|cet|cette|ces|[nv]otre|[nv]os)$/;
const NO_NAME =
  /^(?:devis|ligne|poste|prix|part|lots?|choix|date|jour|mois|base|suite|sont|sera|reste|offre|code|type|avec|pour|dans)$/;

/** Whether the words of a designation that follow one another begin with the letters of an acronym, three at least. */
function isSpelt(acronym: string, { tokens }: Words): boolean {
  const initials = tokens.flatMap(({ word, filler }) =>
    filler || word === "a" || word === "et" ? [] : [word.charAt(0)],
  );
  return acronym.length >= 3 && initials.join("").includes(acronym);
}
