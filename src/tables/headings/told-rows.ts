import type { Cell } from "../../documents/document.ts";
import { isHeading } from "./heading-meaning.ts";
import { foldLabel } from "./summary-words.ts";

/** What an export says that a row is, in a cell of its own; null where it says nothing. */
export type ToldRow = "section" | "note" | null;

const SECTION = /^(?:sections?|titre|tit|chapitre|chap|rubrique|rub|groupe|grp|sous[- ]?titre)$/u;
const NOTE =
  /^(?:note|commentaires?|comment|com|comm|cmt|cmnt|texte|text|txt|tex|info|remarque|rem|rmq|obs|observation|memo|libre)$/u;

/** Numbers and codes of rows beside the word for its kind. */
const RANK = /^[\d.]{1,8}$/u;

/** Facts of the head that a flat export repeats on every row: number, day and parties at the least. */
const LEAST_REPEATED = 3;

/**
 * A row of words whose kind an export tells ("Note | Livraison en deux fois", "3 | COM | Sauvegarde"), or beside the head
 * that a flat export repeats on it and on the row `above` or `below`: the words alone.
 */
export function toldRow(
  cells: readonly Cell[],
  above: readonly Cell[] = [],
  below: readonly Cell[] = [],
): { readonly cells: readonly Cell[]; readonly told: ToldRow } {
  const words = cells.at(-1);
  const repeats = [above, below].map((row) => cells.slice(0, -1).filter((cell) => isRepeated(cell, row)));
  const head = repeats.find(({ length }) => length >= LEAST_REPEATED) ?? [];
  const before = cells.slice(0, -1).filter((cell) => !head.includes(cell));
  const kinds = before.map(({ text }) => kindOf(text));
  const told = kinds.find((kind) => kind !== null) ?? null;
  const others = before.filter((_cell, index) => kinds[index] === null);
  const isTold =
    (told !== null || head.length > 0) &&
    words !== undefined &&
    /\p{L}{2}/u.test(words.text) &&
    others.every(({ text }) => RANK.test(text)) &&
    !isHeading(words.text);
  return isTold ? { cells: [words], told } : { cells, told: null };
}

const isRepeated = ({ column, text }: Cell, row: readonly Cell[]): boolean =>
  row.some((other) => other.column === column && other.text === text);

function kindOf(text: string): ToldRow {
  const folded = foldLabel(text);
  if (SECTION.test(folded)) return "section";
  return NOTE.test(folded) ? "note" : null;
}
