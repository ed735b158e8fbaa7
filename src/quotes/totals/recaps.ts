import { joinTexts } from "../../documents/text.ts";
import { speaksOfTotal } from "../../tables/headings/summary-words.ts";
import type { Segment } from "../../tables/layout.ts";
import { type NumberStyle, parseAmount } from "../amounts/amounts.ts";
import { totalsAmong } from "./summaries-by-sums.ts";
import { looseSummary, type SummaryDraft } from "./summary-draft.ts";
import { saysShare } from "./summary-label.ts";

/** Recaps by site, by lot or by payer that end with the totals of the quote side by side. */

interface Recap {
  /** The totals, and over them the shares of those who pay. */
  readonly totals: readonly SummaryDraft[];
  /** The row of the totals, and the rows over it that it sums up. */
  readonly rows: readonly (readonly Segment[])[];
}

/**
 * "Total HT, TVA, TTC | 11 200,00 | 2 240,00 | 13 440,00": a line with the sum of all lines, its VAT and both under one
 * label, and the rows right over it that its columns sum up ("Site A | 6 340,00 | 1 268,00 | 7 608,00").
 */
export function recapAt(
  lines: readonly (readonly Segment[])[],
  index: number,
  skip: ReadonlySet<Segment>,
  linesCents: number,
  style: NumberStyle,
): Recap | null {
  const line = lines[index] ?? [];
  const [label, ...cells] = line;
  if (label === undefined || line.some((segment) => skip.has(segment)) || !speaksOfTotal(label.text.value)) return null;
  const texts = cells.map(({ text }) => text);
  const totals = totalsAmong(texts, label.text, linesCents, style);
  const net = cellsOf(line, style).findIndex(({ text }) => totals[0]?.amounts.some((amount) => amount.text === text));
  if (totals.length < 3) return null;
  const over = rowsSummedUp(lines, index, style);
  return { totals: [...over.flatMap((row) => shareIn(row, net, style)), ...totals], rows: [line, ...over] };
}

/** "Part de l'État | 6 340,00 | 1 268,00 | 7 608,00": what one of those pays who share the totals, in the column `net`. */
function shareIn(row: readonly Segment[], net: number, style: NumberStyle): SummaryDraft[] {
  const [label] = row;
  const cell = cellsOf(row, style)[net];
  const cents = cell === undefined ? null : (parseAmount(cell.text.value, style)?.cents ?? null);
  if (label === undefined || cell === undefined || cents === null || !saysShare(label.text.value)) return [];
  return [looseSummary(label.text, [{ value: cents, text: cell.text }], joinTexts([label.text, cell.text]), style)];
}

/** A recap has no more rows. */
const MOST_ROWS = 12;

function rowsSummedUp(
  lines: readonly (readonly Segment[])[],
  index: number,
  style: NumberStyle,
): (readonly Segment[])[] {
  const wanted = figuresOf(lines[index] ?? [], style);
  const sums = wanted.map(() => 0);
  for (let at = index - 1; at >= Math.max(0, index - MOST_ROWS); at--) {
    const figures = figuresOf(lines[at] ?? [], style);
    if (figures.length !== wanted.length) return [];
    for (const [column, cents] of figures.entries()) sums[column] = (sums[column] ?? 0) + cents;
    if (sums.every((sum, column) => sum === wanted[column])) return lines.slice(at, index);
  }
  return [];
}

const cellsOf = (line: readonly Segment[], style: NumberStyle): Segment[] =>
  line.filter(({ text }) => parseAmount(text.value, style) !== null);

const figuresOf = (line: readonly Segment[], style: NumberStyle): number[] =>
  cellsOf(line, style).flatMap(({ text }) => parseAmount(text.value, style)?.cents ?? []);
