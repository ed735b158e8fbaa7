import type { Location, Text } from "../documents/text.ts";
import type { Layout } from "../tables/layout.ts";

/** Every text of a document, one entry a segment, table title, heading cell or row, from top to bottom. */
export function textsInReadingOrder({ segments, tables }: Pick<Layout, "segments" | "tables">): Text[] {
  const outside = segments.map(({ text }) => text);
  const inside = tables.flatMap(({ title, columns, rows }) => [
    ...(title === null ? [] : [title]),
    ...columns.map(({ heading }) => heading),
    ...rows.map(({ text }) => text),
  ]);
  return merge(
    outside,
    inside.filter(({ value }) => value !== ""),
  );
}

/** Both lists keep their own order; the one that stands higher comes first. */
function merge(a: readonly Text[], b: readonly Text[]): Text[] {
  const merged: Text[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && (right === undefined || isBefore(left, right))) {
      merged.push(left);
      i++;
    } else if (right !== undefined) {
      merged.push(right);
      j++;
    }
  }
  return merged;
}

function isBefore(a: Text, b: Text): boolean {
  const [pageA, topA] = heightOf(a.pieces[0]?.at);
  const [pageB, topB] = heightOf(b.pieces[0]?.at);
  return pageA === pageB ? topA <= topB : pageA < pageB;
}

function heightOf(at: Location | undefined): readonly [page: number, top: number] {
  if (at === undefined) return [0, 0];
  return "page" in at ? [at.page, at.bbox[1]] : [1, at.row];
}
