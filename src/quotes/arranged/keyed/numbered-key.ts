import { meaningOf } from "../grid/headings.ts";

/** A key that bears the number of the thing it speaks of. */
export interface NumberedKey {
  /** What is numbered: "lignes", "L"; empty where the number closes the key ("qte_1"). */
  readonly group: string;
  readonly number: number;
  /** What is told of it, in words: "prix unitaire HT". */
  readonly field: string;
}

/** "devis.lignes[0].prixUnitaireHT" as words: letters of one word or digits of one number each. */
export const wordsOfKey = (key: string): string[] =>
  [
    ...key
      .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ")
      .matchAll(/\p{L}+['’]?|\d+(?:[.,]\d+)?(?:\s?%)?|[€#%]/gu),
  ].map(([word]) => word);

/** "DEV_NUM", "devis.numero", "@dateSortie": a name as programs give it, of words without blanks. */
export const isFieldName = (key: string): boolean => !/\s/u.test(key) && /[_./@]|\p{Ll}\p{Lu}/u.test(key);

const LONGEST = 60;

/** Reads "Ligne 1 quantité", "L1_QTE", "qte_1", "versions[0].sortie"; null for a key without such a number. */
export function numberedKey(key: string): NumberedKey | null {
  if (key.length > LONGEST || !/\d/.test(key)) return null;
  const words = wordsOfKey(key);
  const at = words.findIndex((word) => /^\d{1,3}$/u.test(word));
  if (at < 0 || (at === 0 && words.length === 1)) return null;
  const before = words.slice(0, at).join(" ");
  const after = words.slice(at + 1).join(" ");
  const number = Number(words[at]);
  if (after !== "") return { group: before, number, field: isNameOf(before, after) ? "Désignation" : after };
  // "qte_1" is a field of line 1; "note_1" is a note.
  const meaning = meaningOf(before);
  return meaning === null || meaning === "other"
    ? { group: before, number, field: "" }
    : { group: "", number, field: before };
}

/** "Produit 1 - nom": the name of a thing that is sold says what is sold. */
const isNameOf = (group: string, field: string): boolean =>
  /^noms?$/iu.test(field) && (meaningOf(group) === "designation" || meaningOf(group) === "item");
