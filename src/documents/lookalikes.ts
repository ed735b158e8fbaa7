import type { ReadingProblem, SourceDocument } from "./document.ts";
import { placeOf, type Text, textAt } from "./text.ts";

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

/** Words of a document with letters made to look like others: one problem for all of a page. */
export function lookalikeProblems(document: SourceDocument): ReadingProblem[] {
  const texts = textsOf(document);
  const suspects = texts.filter(({ value }) => LOOKALIKES.test(value) || TURNING.test(value));
  if (suspects.length === 0 || !isLatin(texts)) return [];
  return suspects.flatMap((text): ReadingProblem[] => {
    const words = text.value.split(/\s+/).filter(isSuspect);
    const first = text.pieces[0]?.at;
    const page = first !== undefined && "page" in first ? first.page : null;
    return words.length === 0 ? [] : [{ code: "lookalike-letters", page, text }];
  });
}

function isSuspect(word: string): boolean {
  if (TURNING.test(word)) return true;
  if (!LOOKALIKES.test(word)) return false;
  const letters = word.replace(/[^\p{L}\p{N}]/gu, "");
  return LATIN.test(letters) || /\p{N}/u.test(letters) || ONLY_LOOKALIKES.test(letters);
}

function textsOf(document: SourceDocument): Text[] {
  if (document.kind === "grid")
    return document.rows
      .flat()
      .map(({ text, row, column, spot }) => textAt(text, spot === undefined ? { row, column } : { row, column, spot }));
  return document.pages.flatMap(({ words }) => words.map((word) => textAt(word.text, placeOf(word))));
}

function isLatin(texts: readonly Text[]): boolean {
  let [letters, latin] = [0, 0];
  for (const { value } of texts)
    for (const letter of value.match(/\p{L}/gu) ?? []) {
      letters++;
      if (LATIN.test(letter)) latin++;
    }
  return latin > mostly * letters;
}
