import type { Segment } from "../../tables/layout.ts";

/** Segments by printed line, in reading order. */
export function byLine(segments: readonly Segment[]): Segment[][] {
  const lines = new Map<number, Segment[]>();
  for (const segment of segments) {
    const line = lines.get(segment.line);
    if (line === undefined) lines.set(segment.line, [segment]);
    else line.push(segment);
  }
  return [...lines.values()];
}
