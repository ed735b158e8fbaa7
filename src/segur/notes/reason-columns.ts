import { sliceText, type Text } from "../../documents/text.ts";
import type { QuoteLine } from "../../quotes/model.ts";
import { tellsOfGoods } from "../goods.ts";
import { reasonWords } from "../line-meaning.ts";
import { payerOfCell, payerOfText } from "../payers/payers.ts";
import { byQuote, readText, type Words } from "../reading/reading.ts";
import { outsideWords } from "../scope.ts";
import { toldReason } from "./told-reasons.ts";

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

/**
 * What a line says under a heading that asks why it is billed: whatever it says is meant as the reason, but for who pays it, its
 * price, its delivery, its looks and what it is measured by ("8 ports").
 */
export function toldMotive({ motive }: QuoteLine): Text | null {
  if (motive === undefined) return null;
  const told = toldReason(motive);
  if (told !== null) return told;
  const isEmpty = TELLS_NOTHING.test(motive.value) || IS_SCHEME.test(motive.value) || isMeasured(readText(motive));
  const isOther = tellsOfGoods(motive) || isPayer(motive);
  return isEmpty || isOther ? null : motive;
}
const isPayer = (cell: Text): boolean =>
  payerOfText(cell, "line").value !== "unknown" ||
  (!/\s/.test(cell.value.trim()) && payerOfCell(cell).value !== "unknown");
const TELLS_NOTHING =
  /^\s*(?:n[ée]ant|aucune?|sans(?: objet)?|n\s?\/\s?a|s\.?\s?o\.?|[àa] (?:pr[ée]ciser|compl[ée]ter|d[ée]finir|voir)|(?:voir|cf)\.?\s.*|non pr[ée]cis[ée]e?)\s*$/iu;

/** "8 ports", "recto verso, 30 pages/min": a number with what it counts; "Windows 7", "ISO 15189" are names. */
const isMeasured = ({ tokens, value }: Words): boolean =>
  tokens.some(({ word, breakBefore }, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    const isNamed = breakBefore === 0 && before !== undefined && /\p{Lu}/u.test(value.charAt(before.start));
    return /^\d+$/.test(word) && !isNamed && (next === undefined || next.breakBefore === 0);
  });

/** "Livré à J+15", "12 utilisateurs": a count, a price, a delivery or a feature is no reason wherever it stands. */
export const isRemark = (cell: Text): boolean =>
  IS_SCHEME.test(cell.value) || /\d/.test(cell.value) || tellsOfGoods(cell);

/** "Prestation Ségur" in that column says what the line is of, and no reason. */
const IS_SCHEME = /s[ée]gur|(?<!\p{L})sons(?!\p{L})/iu;

/** The cells of words of a row of a grid, but for what it sells and who pays it. */
export const cellsBeside = ({ designation, payerCell, text }: QuoteLine): Cell[] =>
  text.pieces.flatMap(({ start, end, at }) => {
    if (!("column" in at) || [designation, payerCell].some((own) => own?.pieces.some((piece) => piece.at === at)))
      return [];
    const cell = sliceText(text, start, end);
    // A quote given as data has a row in one piece.
    const isRow = cell.value.includes(designation.value);
    return !isRow && /\p{L}{3}/u.test(cell.value) ? [{ column: at.column, text: cell }] : [];
  });
