import type { Edge, SourceDocument } from "../../documents/document.ts";
import type { Segment } from "../layout.ts";
import { chunksOf } from "./chunks.ts";
import type { PrintedLine } from "./printed-lines.ts";

/** Level rules between what stands on a page: the floors of cells. None in sheets. */
export interface Floors {
  /** Whether a rule that is wider than both lies between two segments. */
  readonly partSegments: (above: Segment, below: Segment) => boolean;
  /** Whether rules that are wider than they are lie over all words of the lower line, under the upper one. */
  readonly partLines: (above: PrintedLine, below: PrintedLine) => boolean;
  /** Whether such rules lie under all words of the upper line too: a rule under some columns alone parts none of the others. */
  readonly partRows: (above: PrintedLine, below: PrintedLine) => boolean;
}

/** A run of words: points from the left, and the height of its middle. */
interface Run {
  readonly x0: number;
  readonly x1: number;
  readonly middle: number;
}

/** Points by which a rule reaches over the words at it, lest it only underlines them. */
const OVER = 2;
/** Points within which pieces of a rule are level. */
const ONE_RULE = 1;
/** Heights of type from the middle of words down to their baseline. */
const HALF = 0.35;

export function floorsOf(document: SourceDocument): Floors {
  if (document.kind === "grid") return { partSegments: () => false, partLines: () => false, partRows: () => false };
  const level = new Map(
    document.pages.map(({ number, edges }) => [number, (edges ?? []).filter((edge) => edge.level)]),
  );
  const lies = (page: number, top: number, { x0, x1, middle }: Run): boolean => {
    const between = (level.get(page) ?? []).filter(({ at }) => at > top && at < middle);
    return between.some(({ at }) => {
      const pieces = between.filter((edge) => Math.abs(edge.at - at) < ONE_RULE && edge.to > x0 && edge.from < x1);
      return spanOf(pieces) > x1 - x0 + OVER && covers(pieces, x0, x1);
    });
  };
  const part = (above: PrintedLine, below: PrintedLine, over: readonly PrintedLine[]): boolean => {
    if (above.page !== below.page || (level.get(above.page) ?? []).length === 0) return false;
    const [top, middle] = [above.baseline - HALF * above.size, below.baseline - HALF * below.size];
    return over.flatMap((line) => chunksOf(line)).every(({ x0, x1 }) => lies(above.page, top, { x0, x1, middle }));
  };
  return {
    partSegments: (above, below) => {
      const [x0, x1] = [Math.min(above.box[0], below.box[0]), Math.max(above.box[2], below.box[2])];
      return above.page === below.page && lies(above.page, middleOf(above), { x0, x1, middle: middleOf(below) });
    },
    partLines: (above, below) => part(above, below, [below]),
    partRows: (above, below) => part(above, below, [above, below]),
  };
}

const middleOf = ({ box }: Segment): number => (box[1] + box[3]) / 2;

const spanOf = (pieces: readonly Edge[]): number =>
  Math.max(...pieces.map(({ to }) => to)) - Math.min(...pieces.map(({ from }) => from));

/** Pieces of a rule leave no gap over words but the thickness of a wall. */
function covers(pieces: readonly Edge[], from: number, to: number): boolean {
  let reached = from;
  for (const piece of [...pieces].sort((a, b) => a.from - b.from))
    if (piece.from <= reached + OVER) reached = Math.max(reached, piece.to);
  return reached >= to;
}
