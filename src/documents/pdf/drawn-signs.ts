import type { Edge } from "../document.ts";
import type { Run } from "./runs.ts";

/** Share of the width of the letter that a stroke through it covers at least, and how far it may reach beyond it. */
const [covered, beyond] = [0.5, 0.5];

/** Programs draw the euro, where a font lacks it, as a C with two strokes through it: that C is the sign. */
export function withDrawnSigns(runs: readonly Run[], strokes: readonly Edge[]): Run[] {
  if (strokes.length < 2) return [...runs];
  return runs.map((run) => (run.text === "C" && crossing(run, strokes) === 2 ? { ...run, text: "€" } : run));
}

/** How many strokes cross a letter between its foot and its head. */
function crossing({ box: [x0, , x1], baseline, size }: Run, strokes: readonly Edge[]): number {
  const width = x1 - x0;
  const levels = strokes.flatMap(({ at, from, to }) => {
    const isThrough = at < baseline && at > baseline - size;
    const isOver = Math.min(to, x1) - Math.max(from, x0) >= covered * width && to - from <= (1 + beyond) * width;
    return isThrough && isOver ? [at] : [];
  });
  return new Set(levels).size;
}
