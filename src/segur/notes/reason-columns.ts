import { sliceText, type Text } from "../../documents/text.ts";
import type { QuoteLine } from "../../quotes/model.ts";
import { reasonWords } from "../line-meaning.ts";
import { byQuote, readText, stated } from "../reading/reading.ts";
import { outsideWords } from "../scope.ts";

interface Cell {
  readonly column: number;
  readonly text: Text;
}

/**
 * "DIV1 | matériel", "DIV2 | autre logiciel, non visé par le DSR": in a column that gives one line its reason, what stands beside
 * another line is its own.
 */
export const reasonInColumn = byQuote(({ lines }): ((line: QuoteLine) => Text | null) => {
  const columns = new Set(
    lines.flatMap((line) =>
      cellsBeside(line)
        .filter(({ text }) => outsideWords(text) !== null || reasonWords(text) !== null)
        .map(({ column }) => column),
    ),
  );
  if (columns.size === 0) return () => null;
  return (line) => cellsBeside(line).find(({ column, text }) => columns.has(column) && !isRemark(text))?.text ?? null;
});

/** "Livré à J+15", "12 utilisateurs": a count, a price or a delivery is no reason wherever it stands. */
export const isRemark = (cell: Text): boolean =>
  IS_SCHEME.test(cell.value) || /\d/.test(cell.value) || stated(readText(cell), "of-offer") !== undefined;

/** "Prestation Ségur" in that column says what the line is of, and no reason. */
const IS_SCHEME = /s[ée]gur|(?<!\p{L})sons(?!\p{L})/iu;

/** The cells of words of a row, but for what it sells and who pays it. */
const cellsBeside = ({ designation, payerCell, text }: QuoteLine): Cell[] =>
  text.pieces.flatMap(({ start, end, at }) => {
    if (!("column" in at) || [designation, payerCell].some((own) => own?.pieces.some((piece) => piece.at === at)))
      return [];
    const cell = sliceText(text, start, end);
    // A quote given as data has a row in one piece.
    const isRow = cell.value.includes(designation.value);
    return !isRow && /\p{L}{3}/u.test(cell.value) ? [{ column: at.column, text: cell }] : [];
  });
