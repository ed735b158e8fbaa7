import type { ColumnRole } from "../layout.ts";
import { isCompleteAmount, looksLikeAmount } from "../page/amount-shape.ts";
import { type Chunk, chunkOf } from "../page/chunks.ts";
import { joinWords } from "../page/printed-lines.ts";
import { valueIn } from "../page/printed-value.ts";

/** Quantities that stand no farther from their unit price than its thousands do, cut from it. */
export const countsApart = (chunks: readonly Chunk[], roles: readonly ColumnRole[]): Chunk[] =>
  roles.includes("quantity")
    ? chunks.flatMap((chunk, index) => countApart(chunk, chunks[index + (isTotalFirst(roles) ? -1 : 1)]))
    : [...chunks];

/** What a count and a price make may stand left of them. */
const isTotalFirst = (roles: readonly ColumnRole[]): boolean =>
  roles.includes("net") && roles.indexOf("net") < roles.indexOf("quantity");

/**
 * "1 6 450,00 €" is no number as a whole, and "2 780,00 €  1 560,00 €" are a quantity, a price and what they make.
 */
function countApart(chunk: Chunk, made: Chunk | undefined): Chunk[] {
  const [count, ...rest] = chunk.words;
  const price = joinWords(rest);
  if (count === undefined || !("page" in count.at)) return [chunk];
  if (!/^\d{1,3}$/u.test(count.text) || !isCompleteAmount(price)) return [chunk];
  const total = valueIn(made?.text ?? "");
  const makes = total !== null && Math.abs(Number(count.text) * (valueIn(price) ?? 0) - total) < 0.011;
  return makes || !looksLikeAmount(chunk.text) ? [chunkOf([count]), chunkOf(rest)] : [chunk];
}
