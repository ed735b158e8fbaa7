import type { Cell } from "../../../documents/document.ts";
import { foldLabel } from "../../../tables/headings/summary-words.ts";
import type { Row } from "../grid/rows.ts";

const COMPACT_DAY = /^(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/u;
const DAY = /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d{2}|20\d{2}-\d{2}-\d{2})$/u;
const DURATION = /^\d{1,3}\s?(?:jours?|j|mois)$/iu;
const RATE = /^\d{1,2}(?:[.,]\d{1,2})?$/u;

/**
 * The fields of a record as a quote would print them: days with their marks, the first and second day beside the number
 * of the quote as its date and the last one of its validity, the rate of a VAT row with its sign.
 */
export function spokenRecord(row: Row): Row {
  const cells = row.map((cell) => ({ ...cell, text: cell.text.replace(COMPACT_DAY, "$3/$2/$1") }));
  const opens = (words: RegExp): boolean => cells.slice(0, 2).some(({ text }) => words.test(foldLabel(text)));
  if (opens(/^(?:devis|proposition|offre)(?: n°)?$/u)) return withLabels(cells);
  if (opens(/^tva$/u) && cells.length > 2)
    return cells.map((cell, index) =>
      index === 1 && RATE.test(cell.text) ? { ...cell, text: `${cell.text} %` } : cell,
    );
  return cells;
}

function withLabels(cells: readonly Cell[]): Row {
  const days = cells.filter(({ text }) => DAY.test(text));
  return cells.map((cell) => {
    if (cell === days[0]) return { ...cell, text: `Date : ${cell.text}` };
    if (cell === days[1]) return { ...cell, text: `Valable jusqu’au ${cell.text}` };
    return DURATION.test(cell.text) ? { ...cell, text: `Validité : ${cell.text.toLowerCase()}` } : cell;
  });
}
