import { type Location, sameCell, type Text } from "../documents/text.ts";
import type { Layout, Segment } from "../tables/layout.ts";

/** Which segments stand beside and above one another: how the labels of a letter head are found. */
export interface Surroundings {
  /** The segment in which a place of a text was printed, null for words of a table. */
  segmentAt(at: Location): Segment | null;
  /** Segments of the same printed line, left to right. */
  lineOf(segment: Segment): readonly Segment[];
  leftOf(segment: Segment): Segment | null;
  rightOf(segment: Segment): Segment | null;
  /** The nearest segment above or below that stands in the same column of the page, within a few line heights. */
  above(segment: Segment): Segment | null;
  below(segment: Segment): Segment | null;
}

/** How far, in heights of the segment, a label may stand from the value under it. */
const REACH = 2.6;

export function surroundingsOf({ segments }: Pick<Layout, "segments">): Surroundings {
  const byPlace = new Map<Location, Segment>();
  const lines = new Map<number, Segment[]>();
  for (const segment of segments) {
    for (const { at } of segment.text.pieces) byPlace.set(at, segment);
    const line = lines.get(segment.line);
    if (line === undefined) lines.set(segment.line, [segment]);
    else line.push(segment);
  }
  for (const line of lines.values()) line.sort((a, b) => a.box[0] - b.box[0]);
  const numbers = [...lines.keys()].sort((a, b) => a - b);
  const rank = new Map(numbers.map((number, index) => [number, index]));

  const lineOf = (segment: Segment): readonly Segment[] => lines.get(segment.line) ?? [segment];
  const beside = (segment: Segment, step: 1 | -1): Segment | null => {
    const line = lineOf(segment);
    return line[line.indexOf(segment) + step] ?? null;
  };
  const stacked = (segment: Segment, step: 1 | -1): Segment | null => {
    const height = Math.max(segment.box[3] - segment.box[1], 1);
    for (let at = (rank.get(segment.line) ?? 0) + step; at >= 0 && at < numbers.length; at += step) {
      const others = lines.get(numbers[at] ?? -1) ?? [];
      const gaps = others.map((other) => (step === 1 ? other.box[1] - segment.box[3] : segment.box[1] - other.box[3]));
      if (others.every((other, index) => other.page !== segment.page || (gaps[index] ?? 0) > REACH * height))
        return null;
      const found = others.find((other) => other.page === segment.page && sharesColumn(segment, other));
      if (found !== undefined) return found;
    }
    return null;
  };
  return {
    segmentAt: (at) => byPlace.get(at) ?? null,
    lineOf,
    leftOf: (segment) => beside(segment, -1),
    rightOf: (segment) => beside(segment, 1),
    above: (segment) => stacked(segment, -1),
    below: (segment) => stacked(segment, 1),
  };
}

/** Two segments stand over one another when one covers a good part of the other's width. */
function sharesColumn(a: Segment, b: Segment): boolean {
  const overlap = Math.min(a.box[2], b.box[2]) - Math.max(a.box[0], b.box[0]);
  return overlap > 0.3 * Math.min(a.box[2] - a.box[0], b.box[2] - b.box[0]);
}

/** The segment that holds character `index` of a text, null when it stands in a table. */
export function segmentOf(text: Text, index: number, surroundings: Surroundings): Segment | null {
  const piece = text.pieces.find(({ end }) => end > index);
  return piece === undefined ? null : surroundings.segmentAt(piece.at);
}

/** Characters of a text at which a new segment or cell starts, the first included: where labels stand in joined lines. */
export function segmentStarts(text: Text, surroundings: Surroundings): number[] {
  const starts: number[] = [];
  let previous: Location | null = null;
  for (const { start, at } of text.pieces) {
    if (previous === null || isParted(previous, at, surroundings)) starts.push(start);
    previous = at;
  }
  return starts;
}

/** A gap of this many heights parts two words of a table row, as the cells of its columns are parted. */
const CELL_GAP = 1.2;

function isParted(a: Location, b: Location, surroundings: Surroundings): boolean {
  const [left, right] = [surroundings.segmentAt(a), surroundings.segmentAt(b)];
  if (left !== null || right !== null) return left !== right;
  if (!("page" in a) || !("page" in b)) return !sameCell(a, b);
  const sameLine = Math.min(a.bbox[3], b.bbox[3]) > Math.max(a.bbox[1], b.bbox[1]);
  return sameLine && b.bbox[0] - a.bbox[2] > CELL_GAP * (a.bbox[3] - a.bbox[1]);
}
