import { textRoles } from "../columns/column-roles.ts";
import type { Frame } from "../columns/frame.ts";
import { isOptional } from "../headings/header-cells.ts";
import { foldLabel, opensSummary } from "../headings/summary-words.ts";
import { saysVat } from "../headings/total-words.ts";
import type { ColumnRole } from "../layout.ts";
import {
  endsAmount,
  isCompleteAmount,
  looksIncluded,
  looksLikeAmount,
  looksLikePercent,
} from "../page/amount-shape.ts";
import { amountAtEnd, isFigure } from "../page/figures.ts";
import { joinWords, type PlacedWord, type PrintedLine } from "../page/printed-lines.ts";
import { cellsOfLine, columnChunks, fillsLastColumn, withoutBar } from "./line-cells.ts";

/** What one printed line holds of a table, before lines are joined into rows. */
export interface LineFacts {
  readonly line: PrintedLine;
  readonly cells: readonly (readonly PlacedWord[])[];
  /** Words beside the table: a side bar, a note in the margin. */
  readonly outside: readonly PlacedWord[];
  /** An amount, or a word in its place, in a column of line totals. */
  readonly total: boolean;
  /** An amount in any column of money, unit price excepted. */
  readonly money: boolean;
  readonly quantity: boolean;
  readonly price: boolean;
  /** Words that are no figures, from left to right. */
  readonly label: readonly PlacedWord[];
  readonly labelText: string;
  /** Column of the first word of the label. */
  readonly startColumn: number;
  /** A phrase runs over the edge between two columns. */
  readonly spans: boolean;
  /** It bears a number of the series that counts off the billed lines. */
  readonly ranked: boolean;
  /** Without an amount, it bears a number of that series that no billed line has. */
  readonly numbered: boolean;
  readonly x0: number;
  readonly x1: number;
}

/** A number with or without a unit: "3", "2,50", "120 h", "5 Unit(s)", "3 m²". */
const quantityShape = /^[+-]?[\d½¼¾][\d½¼¾\s.,'’\u00a0\u202f]*(?:\s*[\p{L}./()²³-]+){0,2}$/u;

/** A count that no total printed in the column of quantities is taken for. */
const COUNT = /^\d{1,3}(?:[.,]\d)?(?![\d.,])(?!\s\d)/u;

/** Words that tell a day or a month, where no price does. */
const DATED_WORDS =
  /\p{L}{3}.*\b(?:\d{1,2}[/.-])?(?:\d{1,2}[/.-])?20\d\d\b|\p{L}.*\b\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d\b/u;

/** One or two words, and no figure. */
const WORDS_ALONE = /^\p{L}[\p{L}'’.]*(?:\s\p{L}[\p{L}'’.]*)?$/u;

/** Words of a label from which on it is a sentence. */
const LONG_LABEL = 9;

const totalRoles: readonly ColumnRole[] = ["net", "gross", "funded", "client"];

/** "Bloc 1 HT", "Lot B (TTC)": whatever it is of, an amount is told with or without VAT. */
export const endsWithTax = (label: string): boolean => /[\s(](?:h\.?t|t\.?t\.?c)\.?\)?$/u.test(foldLabel(label));

/** Columns of no amounts in which a total may stand. */
const ANYWHERE: readonly ColumnRole[] = ["vatRate", "other", "unit"];

export function lineFacts(frame: Frame, printed: PrintedLine): LineFacts {
  const line = withoutBar(frame, printed);
  const { cells, outside } = cellsOfLine(frame, line);
  const holds = (roles: readonly ColumnRole[], test: (text: string) => boolean): boolean =>
    cells.some(
      (words, index) =>
        roles.includes(frame.roles[index] ?? "other") && words.length > 0 && test(joinWords(figureWords(words))),
    );
  const inTwoCells = totalInTwoCells(line);
  const label = inTwoCells ?? withoutCodes(frame, cells, labelWords(frame, cells));
  const spans = spansColumns(frame, line, label);
  // In a sentence that runs over the columns, "3.5" is a version and "2021" a year.
  const isAmount = (text: string): boolean =>
    looksLikeAmount(text) && (!spans || label.length < LONG_LABEL || endsAmount(text));
  const amount = (text: string): boolean => isAmount(text) || looksIncluded(text);
  const startColumn = cells.findIndex((words) => words.some((word) => label.includes(word)));
  const inTable = cells.flat();
  const labelText = joinWords(label);
  // A total is printed where there is room, be it under the heading of the rates, or in the last column whatever it holds.
  const lone = cells.filter(
    (words) => words.some((word) => !label.includes(word)) && (line.grid || !looksLikePercent(joinWords(words))),
  );
  const isAtEnd = lone.length === 1 && lone[0] === cells.at(-1) && isCompleteAmount(joinWords(lone[0] ?? []));
  const isLabelled =
    opensSummary(labelText) ||
    (isAtEnd && !line.grid && (startColumn > frame.roles.indexOf("designation") || endsWithTax(labelText)));
  const misplaced =
    isLabelled &&
    (isAtEnd ||
      isLoneSum(line, lone.map(figureWords), labelText) ||
      holds(line.grid ? [...ANYWHERE, "unitPrice", "quantity", "discount"] : ANYWHERE, isCompleteAmount));
  const quantity = holds(["quantity"], (text) => quantityShape.test(text) && !/€|\beur\b/iu.test(text));
  // A row of a grid that counts something is billed, though its amount be cut off or broken.
  const counted =
    line.grid &&
    quantity &&
    holds(["quantity"], (text) => COUNT.test(text)) &&
    hasTotalColumn(frame) &&
    // "Versions reprises | 1.0 | diffusée en 04/2024": a number of a version, and since when.
    !holds(["unitPrice"], (text) => DATED_WORDS.test(text)) &&
    isNamed(frame, cells);
  // "Pack | 1 | — | selon forfait à paraître", "Pack | forfait | 1 | selon barème": beside a quantity and a dash, nothing, or
  // words in a column of their own, words stand where the total would; or a second dash, where nothing is billed.
  const putOff =
    !line.grid &&
    quantity &&
    isNamed(frame, cells) &&
    (!holds(["unitPrice"], () => true) ||
      holds(["unitPrice"], (text) => DASH.test(text) || (!spans && WORDS_ALONE.test(text)))) &&
    holds(["net", "gross"], (text) => /^\p{L}[^\d]*$/u.test(text) || DASH.test(text));
  // "Correction des pannes | offert | | ": the word stands under the price of a unit, and no total is printed.
  const givenAway =
    !spans &&
    holds(["unitPrice"], looksIncluded) &&
    !holds(["net", "gross"], () => true) &&
    hasTotalColumn(frame) &&
    isNamed(frame, cells);
  return {
    line,
    cells,
    outside,
    total:
      counted ||
      givenAway ||
      putOff ||
      holds(["net", "gross"], amount) ||
      cells.some((words, index) => isOptionAmount(frame, index, words)) ||
      (!hasTotalColumn(frame) && holds(["unitPrice", "funded", "client"], amount)),
    money:
      misplaced ||
      inTwoCells !== null ||
      holds([...totalRoles, "vatAmount"], isAmount) ||
      (!hasTotalColumn(frame) && holds(["unitPrice"], isAmount)),
    quantity,
    price: hasTotalColumn(frame) && holds(["unitPrice"], amount),
    label,
    labelText,
    startColumn,
    spans,
    ranked: false,
    numbered: false,
    x0: label[0]?.box[0] ?? inTable[0]?.box[0] ?? 0,
    x1: label.at(-1)?.box[2] ?? inTable.at(-1)?.box[2] ?? 0,
  };
}

/** The label of a total that a row of a grid begins with and its amount right behind it, whatever the columns of the table. */
function totalInTwoCells({ grid, words: [label, amount, ...others] }: PrintedLine): PlacedWord[] | null {
  if (!grid || label === undefined || amount === undefined || others.length > 0) return null;
  return opensSummary(label.text) && isCompleteAmount(amount.text) ? [label] : null;
}

/** The only figure of a line of a page, too large and too finely told for a count of pieces; no tax is counted in pieces. */
function isLoneSum({ grid }: PrintedLine, figures: readonly (readonly PlacedWord[])[], label: string): boolean {
  const [only, ...others] = figures;
  const text = joinWords(only ?? []);
  if (grid || others.length > 0 || !isCompleteAmount(text)) return false;
  return /€|\beur|\d{3}[.,]\d{2}$/iu.test(text) || saysVat(foldLabel(label));
}

const DASH = /^[-–—]+$/u;

/** What the client may take besides is billed in a column of its own. */
function isOptionAmount({ header, roles }: Frame, column: number, words: readonly PlacedWord[]): boolean {
  const heading = header.cells[column];
  return (
    roles[column] === "other" && heading !== undefined && isOptional(heading) && isCompleteAmount(joinWords(words))
  );
}

/** Words of a designation, which no total has for its label. */
function isNamed({ roles }: Frame, cells: readonly (readonly PlacedWord[])[]): boolean {
  const words = joinWords(cells[roles.indexOf("designation")] ?? []);
  return /\p{L}{3}/u.test(words) && !opensSummary(words);
}

/** A line with an amount or a count, in whatever column; one without is words alone. */
export const holdsFigures = ({ total, money, quantity }: LineFacts): boolean => total || money || quantity;

export const hasTotalColumn = (frame: Frame): boolean => frame.roles.some((role) => role === "net" || role === "gross");

/** What an export marks the kind and the rank of a row with, in columns of their own: "TOT", "5". */
const code = /^[\p{Lu}\d_-]{1,6}$/u;

/** The label of a total in a record is its designation; codes beside it, and who pays it, are no words of it. */
function withoutCodes(
  { roles }: Frame,
  cells: readonly (readonly PlacedWord[])[],
  label: readonly PlacedWord[],
): readonly PlacedWord[] {
  const named = cells[roles.indexOf("designation")] ?? [];
  if (named.some(({ at }) => "page" in at) || !opensSummary(joinWords(named))) return label;
  const payer = cells[roles.indexOf("payer")] ?? [];
  return label.every((word) => named.includes(word) || code.test(word.text) || payer.includes(word)) ? named : label;
}

/** Words that are neither figures in columns of figures nor units. */
function labelWords(frame: Frame, cells: readonly (readonly PlacedWord[])[]): PlacedWord[] {
  return cells.flatMap((words, index) => {
    const role = frame.roles[index] ?? "other";
    const text = joinWords(words);
    // Totals are set at the right edge of a table, be its last column one of words.
    if (textRoles.has(role)) return isAmountAtEdge(frame, cells, index) ? [] : [...words];
    if (role === "vatRate" && NAMED_RATE.test(text) && isPriced(frame, cells)) return [];
    if (role === "other" && !endsAmount(text)) return [...words];
    if (isFigure(text) || (role === "quantity" && /^\d/.test(text))) return [];
    const figures = figureWords(words);
    return figures.length === words.length ? [...words] : words.filter((word) => !figures.includes(word));
  });
}

/** An amount alone in a last column of words, with words to its left and no other figure. */
const isAmountAtEdge = ({ roles }: Frame, cells: readonly (readonly PlacedWord[])[], column: number): boolean =>
  column === cells.length - 1 &&
  roles[column] !== "designation" &&
  cells.every(([word], at) => at === column || word === undefined || !("row" in word.at)) &&
  isCompleteAmount(joinWords(cells[column] ?? [])) &&
  !cells.slice(0, -1).some((words) => isFigure(joinWords(words)) && !looksLikePercent(joinWords(words)));

/** "TVA 20 %" in the column of rates, beside a quantity and a price: the rate of a billed line, and no label. */
const NAMED_RATE = /^t\.?v\.?a\.? ?\d[\d.,]* ?%$/iu;

const isPriced = ({ roles }: Frame, cells: readonly (readonly PlacedWord[])[]): boolean =>
  (["quantity", "unitPrice"] as const).every((wanted) =>
    cells.some((words, index) => roles[index] === wanted && isFigure(joinWords(words))),
  );

/**
 * The figure of a cell. Where a label runs into the column, it is the amount at the end of the cell: such an amount
 * has decimals or a currency, lest a number of the label be taken for it.
 */
function figureWords(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const text = joinWords(words);
  if (isFigure(text)) return words;
  const amount = amountAtEnd(words);
  return amount > 0 ? words.slice(-amount) : words;
}

function spansColumns(frame: Frame, line: PrintedLine, label: readonly PlacedWord[]): boolean {
  if (line.grid || frame.header.headless || label.length < 2) return false;
  const inner = frame.edges.slice(1, -1);
  return columnChunks(frame, line).some((chunk) => {
    if (isFigure(chunk.text) || chunk.words.length < 2 || fillsLastColumn(frame, chunk, line.grid)) return false;
    return inner.some((edge) => chunk.x0 < edge - 2 && chunk.x1 > edge + 2);
  });
}
