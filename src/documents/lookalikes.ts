import type { Cell, ReadingProblem, SourceDocument, Word } from "./document.ts";
import { placeOf, placeOfCell, textAt } from "./text.ts";

/**
 * Letters of the Cyrillic and Greek scripts that nobody tells from Latin ones. A word that mixes them, or is made of them
 * alone in a French document, is read by people and passed over by programs.
 */
const LOOKALIKES = /[\u0405\u0406\u0408АВЕКМНОРСТУХаеорсухѕіјһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧον]/u;
const ONLY_LOOKALIKES = /^[\u0405\u0406\u0408АВЕКМНОРСТУХаеорсухѕіјһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧον]{3,}$/u;
const LATIN = /\p{Script=Latin}/u;
/** Signs that turn the direction of the text: what is printed is not what is stored. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;
/** Share of letters from which a document is in Latin letters. */
const mostly = 0.5;

/** Words of a document with letters made to look like others, each where it stands. */
export function lookalikeProblems(document: SourceDocument): ReadingProblem[] {
  const printed: readonly (Word | Cell)[] =
    document.kind === "grid" ? document.rows.flat() : document.pages.flatMap(({ words }) => words);
  const suspects = printed.filter(({ text }) => text.split(/\s+/).some(isSuspect));
  // Nearly every document has none: only of the others are the letters counted.
  if (suspects.length === 0 || !isLatin(printed)) return [];
  return suspects.map((one) => {
    const at = "box" in one ? placeOf(one) : placeOfCell(one);
    return { code: "lookalike-letters", page: "page" in at ? at.page : null, text: textAt(one.text, at) };
  });
}

function isSuspect(word: string): boolean {
  if (TURNING.test(word)) return true;
  if (!LOOKALIKES.test(word)) return false;
  const letters = word.replace(/[^\p{L}\p{N}]/gu, "");
  return LATIN.test(letters) || /\p{N}/u.test(letters) || ONLY_LOOKALIKES.test(letters);
}

function isLatin(printed: readonly (Word | Cell)[]): boolean {
  let [letters, latin] = [0, 0];
  for (const { text } of printed)
    for (const letter of text.match(/\p{L}/gu) ?? []) {
      letters++;
      if (LATIN.test(letter)) latin++;
    }
  return latin > mostly * letters;
}
