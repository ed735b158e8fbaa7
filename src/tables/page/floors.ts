import type { Edge, SourceDocument } from "../../documents/document.ts";
import type { Segment } from "../layout.ts";

/** Whether a level rule that is wider than their words stands between two segments of a page: the floor of a cell. */
export type Parted = (above: Segment, below: Segment) => boolean;

/** Points by which a rule reaches over the words on it, lest it only underlines them. */
const OVER = 2;
/** Points within which pieces of a rule are level. */
const ONE_RULE = 1;

/** The floors of the cells that a document draws; none in sheets. */
export function floorsOf(document: SourceDocument): Parted {
  if (document.kind === "grid") return () => false;
  const level = new Map(
    document.pages.map(({ number, edges }) => [number, (edges ?? []).filter((edge) => edge.level)]),
  );
  return (above, below) => {
    if (above.page !== below.page) return false;
    const [top, foot] = [middleOf(above), middleOf(below)];
    const between = (level.get(above.page) ?? []).filter(({ at }) => at > top && at < foot);
    const [from, to] = [Math.min(above.box[0], below.box[0]), Math.max(above.box[2], below.box[2])];
    return between.some(({ at }) => {
      const pieces = between.filter((edge) => Math.abs(edge.at - at) < ONE_RULE && edge.to > from && edge.from < to);
      return spanOf(pieces) > to - from + OVER && covers(pieces, from, to);
    });
  };
}

const middleOf = ({ box }: Segment): number => (box[1] + box[3]) / 2;

const spanOf = (pieces: readonly Edge[]): number =>
  Math.max(...pieces.map(({ to }) => to)) - Math.min(...pieces.map(({ from }) => from));

/** Pieces of a rule leave no gap under words but the thickness of a wall. */
function covers(pieces: readonly Edge[], from: number, to: number): boolean {
  let reached = from;
  for (const piece of [...pieces].sort((a, b) => a.from - b.from))
    if (piece.from <= reached + OVER) reached = Math.max(reached, piece.to);
  return reached >= to;
}
