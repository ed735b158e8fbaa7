import type { ColumnRole } from "../layout.ts";
import { isCompleteAmount, looksIncluded, looksLikeAmount } from "../page/amount-shape.ts";
import { type Chunk, chunkOf } from "../page/chunks.ts";
import { joinWords } from "../page/printed-lines.ts";
import { valueIn } from "../page/printed-value.ts";

/** Quantities that stand no farther from their unit price than its thousands do, cut from it. */
export const countsApart = (chunks: readonly Chunk[], roles: readonly ColumnRole[]): Chunk[] =>
  roles.includes("quantity") ? chunks.flatMap((chunk) => countApart(chunk, chunks)) : [...chunks];

/**
 * "1 6 450,00 €" is no number as a whole, nor is "1 inclus", and "2 780,00 €  1 560,00 €" are a quantity, a price and what they make.
 */
function countApart(chunk: Chunk, line: readonly Chunk[]): Chunk[] {
  const [count, ...rest] = chunk.words;
  const price = joinWords(rest);
  if (count === undefined || !("page" in count.at)) return [chunk];
  if (!/^\d{1,3}$/u.test(count.text) || !(isCompleteAmount(price) || looksIncluded(price))) return [chunk];
  const made = Number(count.text) * (valueIn(price) ?? 0);
  const makes = line.some((other) => other !== chunk && Math.abs(made - (valueIn(other.text) ?? Number.NaN)) < 0.011);
  return makes || !looksLikeAmount(chunk.text) ? [chunkOf([count]), chunkOf(rest)] : [chunk];
}
