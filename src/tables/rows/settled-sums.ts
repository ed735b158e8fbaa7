import type { ColumnRole } from "../layout.ts";
import { looksLikeAmount } from "../page/amount-shape.ts";
import { chunksOf } from "../page/chunks.ts";
import { joinWords } from "../page/printed-lines.ts";
import type { LineFacts } from "./line-facts.ts";
import type { RowDraft } from "./row-draft.ts";

/** Cents of an amount as printed, with or without decimals; null for any other text. */
function centsOf(text: string): number | null {
  if (!looksLikeAmount(text)) return null;
  const [, whole = "", decimals = "00"] = /^(.*?\d)(?:[.,](\d{2}))?\D*$/u.exec(text.trim()) ?? [];
  const cents = Number(`${whole.replace(/\D/gu, "")}${decimals}`);
  return /^\D*[-–−]/u.test(text) ? -cents : cents;
}

const centsUnder = (lines: readonly LineFacts[], roles: readonly ColumnRole[], wanted: ColumnRole): number | null => {
  const cells = lines.map(({ cells }) => joinWords(cells[roles.indexOf(wanted)] ?? [])).filter((text) => text !== "");
  return cells.length === 0 ? null : centsOf(cells.at(-1) ?? "");
};

const amountsIn = ({ lines }: RowDraft): number[] =>
  lines.flatMap(({ cells }) => cells.flatMap((words) => centsOf(joinWords(words)) ?? []));

/** Whether rows of totals print what the billed lines come to, the VAT on it, and both together: nothing billed is missing. */
export function areSettled(drafts: readonly RowDraft[], roles: readonly ColumnRole[]): boolean {
  const items = drafts.filter(({ kind }) => kind === "item");
  const net = items.reduce((sum, { lines }) => sum + (centsUnder(lines, roles, "net") ?? 0), 0);
  const sums = new Set(drafts.filter(({ kind }) => kind === "summary").flatMap(amountsIn));
  return net > 0 && sums.has(net) && [...sums].some((gross) => gross > net && sums.has(gross - net));
}

/** An amount that a row of totals prints already, without quantity and price: the sums above told once more, be it by who pays. */
export function restates(facts: LineFacts, drafts: readonly RowDraft[]): boolean {
  if (facts.line.grid || facts.quantity || facts.price || !facts.total) return false;
  const sums = new Set(drafts.filter(({ kind }) => kind === "summary").flatMap(amountsIn));
  const own = amountsIn({ kind: "summary", lines: [facts] });
  return own.length > 0 && own.every((amount) => amount > 0 && sums.has(amount));
}

/** A quantity times a price is the amount printed beside them, whatever columns they fall under. */
export function isProven({ line }: LineFacts): boolean {
  const figures = chunksOf(line).flatMap(({ text }) => (looksLikeAmount(text) ? text : []));
  return figures.some((count, at) => {
    const quantity = /^\d{1,4}(?:[.,]\d{1,2})?$/u.test(count) ? Number.parseFloat(count.replace(",", ".")) : null;
    const [price, total] = figures.slice(at + 1).map(centsOf);
    return quantity !== null && price != null && total != null && Math.abs(quantity * price - total) <= 1;
  });
}

/** Words of the label of a sum, at most. */
const LONGEST_LABEL = 20;
/** Figures that a line of words and codes has by chance in columns of counts and prices, or a sentence that holds a number. */
export const looksBilled = (facts: LineFacts): boolean =>
  facts.quantity || facts.price || (facts.total && facts.label.length > LONGEST_LABEL);
