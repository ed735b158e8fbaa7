import type { Cell } from "../documents/document.ts";
import { readHeading } from "./heading-meaning.ts";
import { foldLabel } from "./summary-words.ts";

/** What an export says that a row is, in a cell of its own; null where it says nothing. */
export type ToldRow = "section" | "note" | null;

const SECTION = /^(?:sections?|titre|tit|chapitre|chap|rubrique|rub|groupe|grp|sous[- ]?titre)$/u;
const NOTE =
  /^(?:note|commentaires?|comment|com|comm|cmt|cmnt|texte|text|txt|tex|info|remarque|rem|rmq|obs|observation|memo|libre)$/u;

/** Numbers and codes of rows beside the word for its kind. */
const RANK = /^[\d.]{1,8}$/u;

/** A row of words whose kind an export tells ("Note | Livraison en deux fois", "3 | COM | Sauvegarde"): the words alone. */
export function toldRow(cells: readonly Cell[]): { readonly cells: readonly Cell[]; readonly told: ToldRow } {
  const words = cells.at(-1);
  const before = cells.slice(0, -1);
  const kinds = before.map(({ text }) => kindOf(text));
  const told = kinds.find((kind) => kind !== null) ?? null;
  const others = before.filter((_cell, index) => kinds[index] === null);
  const isTold =
    told !== null &&
    words !== undefined &&
    /\p{L}{2}/u.test(words.text) &&
    others.every(({ text }) => RANK.test(text)) &&
    !isHeading(words.text);
  return isTold ? { cells: [words], told } : { cells, told: null };
}

/** "Rubrique | Prix" heads columns. */
const isHeading = (text: string): boolean => readHeading(text.split(/\s+/u))?.known === 1;

function kindOf(text: string): ToldRow {
  const folded = foldLabel(text);
  if (SECTION.test(folded)) return "section";
  return NOTE.test(folded) ? "note" : null;
}
