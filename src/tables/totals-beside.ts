import { endsAmount, looksLikeAmount } from "./amount-shape.ts";
import { type Chunk, chunksOf } from "./chunks.ts";
import { isFigure } from "./figures.ts";
import type { PrintedLine } from "./printed-lines.ts";
import { opensSummary } from "./summary-words.ts";

/** Points by which the labels of one box of totals may differ at their left. */
const flush = 1.5;
/** Lines of a page, up and down, in which another label of the same box stands. */
const NEAR = 3;

/** The label and the amount of a total that a line ends in, and the words beside them. */
interface Beside {
  readonly words: PrintedLine["words"];
  readonly total: PrintedLine["words"];
}

/**
 * Lines with the words beside a box of totals taken for lines of their own: a note that flows around the box has by
 * chance the same height as a total.
 */
export function withTotalsApart(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const totals = lines.map((line) => (line.grid ? null : totalOf(chunksOf(line))));
  const parted = lines.flatMap((line, index): readonly PrintedLine[] => {
    const own = totals[index];
    if (own === null || own === undefined || own.at === 0) return [line];
    const isBoxed = totals
      .slice(Math.max(0, index - NEAR), index + NEAR + 1)
      .some((other, at) => other && at !== Math.min(index, NEAR) && Math.abs(other.x0 - own.x0) < flush);
    const { words, total } = partsOf(line, own);
    return isBoxed
      ? [
          { ...line, words },
          { ...line, words: total },
        ]
      : [line];
  });
  return parted.length === lines.length ? lines : parted.map((line, index) => ({ ...line, number: index + 1 }));
}

/** Where the label of the total stands that a line ends in: its left edge, and the chunks before it. Null for other lines. */
function totalOf(chunks: readonly Chunk[]): { readonly x0: number; readonly at: number; readonly chunk: Chunk } | null {
  const [label, amount] = chunks.slice(-2);
  if (label === undefined || amount === undefined || !looksLikeAmount(amount.text) || !endsAmount(amount.text))
    return null;
  const before = chunks.slice(0, -2);
  if (isFigure(label.text) || before.some(({ text }) => isFigure(text))) return null;
  return opensSummary(label.text) ? { x0: label.x0, at: before.length, chunk: label } : null;
}

function partsOf({ words }: PrintedLine, { chunk }: { readonly chunk: Chunk }): Beside {
  const [first] = chunk.words;
  const at = first === undefined ? 0 : words.indexOf(first);
  return { words: words.slice(0, at), total: words.slice(at) };
}
