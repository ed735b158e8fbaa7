import type { ColumnRole } from "../layout.ts";
import { type Chunk, chunkOf, chunksOf } from "../page/chunks.ts";
import { isFigure } from "../page/figures.ts";
import type { PrintedLine } from "../page/printed-lines.ts";
import { textRoles } from "./column-roles.ts";
import type { Frame } from "./frame.ts";
import { withoutLeadingFigures } from "./near-columns.ts";

/** Points by which words of a column may differ from its left edge. */
const FLUSH = 1;

/**
 * Where the designations beside a column of other words, or of counts with their units ("1 Pack"), begin, as most runs of
 * words show; null where no such column stands to their left, or no two of them begin alike.
 */
export function leftBesideWords(
  roles: readonly ColumnRole[],
  edges: readonly number[],
  lines: readonly PrintedLine[],
): number | null {
  const column = roles.lastIndexOf("designation");
  const [before, from, to] = [roles[column - 1], edges[column], edges[column + 1]];
  if (
    before === undefined ||
    !(textRoles.has(before) || before === "quantity" || before === "other") ||
    from === undefined ||
    to === undefined
  )
    return null;
  const counts = new Map<number, number>();
  for (const line of lines) {
    const chunk = line.grid ? undefined : chunksOf(line).find(({ x0 }) => x0 >= from - FLUSH && x0 < to);
    if (chunk === undefined || isFigure(chunk.text)) continue;
    const left = Math.round(chunk.x0);
    counts.set(left, (counts.get(left) ?? 0) + 1);
  }
  const [left, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return count > 1 ? left : null;
}

/**
 * Words of two columns that stand no farther apart than words do ("Clinique Hébergement des flux"), cut where the
 * designations begin: only a line that bills something, with figures in two columns at least, is looked at.
 */
export function withTouchingWordsApart(
  chunks: readonly Chunk[],
  { roles, edges, wordsLeft }: Pick<Frame, "roles" | "edges" | "wordsLeft">,
): readonly Chunk[] {
  const column = roles.lastIndexOf("designation");
  const edge = edges[column];
  if (column < 1 || edge === undefined || chunks.filter(({ text }) => isFigure(text)).length < 2) return chunks;
  return chunks.flatMap((chunk) => {
    const at = wordsLeft === null ? -1 : chunk.words.findIndex(({ box }) => Math.abs(box[0] - wordsLeft) <= FLUSH);
    if (at > 0 && chunk.x0 < edge) return [chunkOf(chunk.words.slice(0, at)), chunkOf(chunk.words.slice(at))];
    // "5.6.2 Formation": a version that ends before the designations begin, be the words behind it a little off their edge.
    return withoutLeadingFigures([chunk], ({ x0, x1 }) => x0 < edge && x1 <= edge);
  });
}
