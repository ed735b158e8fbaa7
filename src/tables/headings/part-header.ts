import { joinWords } from "../page/printed-lines.ts";
import type { Kind } from "./header.ts";
import { type HeaderCell, inGrid } from "./header-cells.ts";
import { haveMeaning, isOfPayer, numericMeanings } from "./headings.ts";
import { isMarkOfPart } from "./section-words.ts";

/**
 * "B | DIVERS, hors Ségur | Qté | PU HT | Total HT": in a grid the letter or number of a part stands over the numbers of
 * its lines, and what the part is called over their names.
 */
export function headsPart(cells: readonly HeaderCell[]): Kind | null {
  const [mark, name, ...rest] = cells;
  if (mark === undefined || name === undefined || !inGrid(cells)) return null;
  // "VERSION SÉGUR (débit : État)": who pays is told with the name.
  const isName = name.meaning === null || isOfPayer(name.meaning) || !numericMeanings.has(name.meaning);
  const areKnown = rest.every(({ meaning }) => meaning !== null && numericMeanings.has(meaning));
  if (!isName || !areKnown || !haveMeaning(rest, "quantity") || rest.length < 3) return null;
  if (!isMarkOfPart(joinWords(mark.words)) || isMarkOfPart(joinWords(name.words))) return null;
  return {
    kind: "priced",
    titled: false,
    headless: false,
    cells: [{ ...mark, meaning: "reference" }, { ...name, meaning: "designation" }, ...rest],
  };
}
