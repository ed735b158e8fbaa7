import { type Lean, uprightFrom } from "../straightened.ts";
import type { Box } from "../text.ts";
import type { SeenWord } from "./engine.ts";

/** Columns that stand upright. */
const upright: Lean = { middle: 0, spread: 0 };

/** Farthest lean and spread looked for, in degrees, and the least that is believed. */
const [farthest, least] = [6, 0.2];
/** How much better edges must meet, and fewest of them that tell anything. */
const [better, fewest] = [1.3, 16];
/** Within what share of the height of type edges are flush, and what gap, in heights, parts cells. */
const [flush, apart] = [0.12, 1];

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The lean of columns: where the edges of what stands under one another meet the most; null where it is as good as none. */
export function leanOf(words: readonly SeenWord[], width: number, height: number): Lean | null {
  const { starts, ends, size } = edgesOf(words);
  if (starts.length + ends.length < fewest) return null;
  const step = Math.max(1, flush * size);
  const meeting = (lean: Lean): number =>
    [starts, ends].reduce((sum, places) => sum + pairsOf(places, lean, { width, height, step }), 0);
  let best: Lean & { readonly found: number } = { ...upright, found: meeting(upright) };
  const level = best.found;
  const tried = (lean: Lean): void => {
    const found = meeting(lean);
    if (found > best.found) best = { ...lean, found };
  };
  for (let middle = -farthest; middle <= farthest; middle += 0.2)
    for (let spread = -farthest; spread <= farthest; spread += 0.4) tried({ middle, spread });
  const around = best;
  for (let middle = around.middle - 0.2; middle <= around.middle + 0.2; middle += 0.05)
    for (let spread = around.spread - 0.4; spread <= around.spread + 0.4; spread += 0.1) tried({ middle, spread });
  const most = Math.abs(best.middle) + Math.abs(best.spread) / 2;
  return best.found < better * level || most < least ? null : { middle: best.middle, spread: best.spread };
}

/** A box with its sides where they stand once columns are upright. */
export function uprightBox([x0, y0, x1, y1]: Box, lean: Lean, width: number, height: number): Box {
  const dy = (y0 + y1) / 2 - height / 2;
  const at = (x: number): number => width / 2 + uprightFrom(x - width / 2, dy, lean, width);
  return [at(x0), y0, at(x1), y1];
}

/** Left edges of what begins a line or a cell, right edges of what ends one, and the height of type. */
function edgesOf(words: readonly SeenWord[]): { starts: Place[]; ends: Place[]; size: number } {
  const [starts, ends, heights]: [Place[], Place[], number[]] = [[], [], []];
  const lines = new Map<number, SeenWord[]>();
  for (const word of words)
    if (/[\p{L}\d]/u.test(word.text)) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  for (const line of lines.values()) {
    const sorted = line.sort((a, b) => a.box[0] - b.box[0]);
    for (const [
      index,
      {
        box: [x0, y0, x1, y1],
      },
    ] of sorted.entries()) {
      const [before, after] = [sorted[index - 1], sorted[index + 1]];
      const [y, wide] = [(y0 + y1) / 2, apart * (y1 - y0)];
      if (before === undefined || x0 - before.box[2] > wide) starts.push({ x: x0, y });
      if (after === undefined || after.box[0] - x1 > wide) ends.push({ x: x1, y });
      heights.push(y1 - y0);
    }
  }
  return { starts, ends, size: heights.sort((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0 };
}

/** How many pairs of edges meet. */
function pairsOf(
  places: readonly Place[],
  lean: Lean,
  { width, height, step }: { readonly width: number; readonly height: number; readonly step: number },
): number {
  const found = new Map<number, number>();
  for (const place of places) {
    const at = uprightFrom(place.x - width / 2, place.y - height / 2, lean, width) / step;
    const first = Math.floor(at);
    found.set(first, (found.get(first) ?? 0) + 1 - (at - first));
    found.set(first + 1, (found.get(first + 1) ?? 0) + (at - first));
  }
  let sum = 0;
  for (const count of found.values()) sum += count * count;
  return sum;
}
