import type { Edge } from "../../document.ts";
import type { Box } from "../../text.ts";
import type { Matrix } from "../pdfjs.ts";
import { fills, operator } from "./operators.ts";
import { type GraphicsState, keepsUpright } from "./state.ts";
import { numberAt } from "./state-after.ts";

/** Shorter lines, in points, are ticks, strokes of signs and letters drawn as outlines. */
export const shortestEdge = 6;
/** Shortest stroke of a sign, in points. */
const shortest = 2;
/** Points by which the ends of a line may differ from level or upright. */
const slant = 0.5;
/** A page with more is a drawing. */
export const mostEdges = 4000;

const paints: ReadonlySet<number> = new Set([...fills, operator.stroke, operator.closeStroke]);

/** Numbers that each operation of a path is followed by. */
const LENGTHS = [2, 2, 6, 0];
const [MOVE, , CURVE, CLOSE] = [0, 1, 2, 3];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The level and upright edges of what a path operator paints, short strokes among them. */
export function edgesOf(args: readonly unknown[], { matrix, clip }: GraphicsState): Edge[] {
  const [data] = Array.isArray(args[1]) ? (args[1] as unknown[]) : [];
  if (!paints.has(numberAt(args, 0)) || !ArrayBuffer.isView(data) || !keepsUpright(matrix)) return [];
  const numbers = data as unknown as ArrayLike<number>;
  const edges: Edge[] = [];
  let start: Point | null = null;
  let last: Point | null = null;
  for (let index = 0; index < numbers.length; ) {
    const operation = numbers[index] ?? CLOSE;
    const length = LENGTHS[operation];
    if (length === undefined) break;
    const end = index + length;
    const point: Point | null = length === 0 ? start : pointUnder(matrix, numbers[end - 1] ?? 0, numbers[end] ?? 0);
    if (operation !== MOVE && operation !== CURVE && last !== null && point !== null) {
      const edge = between(last, point);
      if (edge !== null) edges.push(edge);
    }
    if (operation === MOVE) start = point;
    last = point;
    index = end + 1;
  }
  return clip === null
    ? edges
    : edges.map((edge) => within(clip, edge)).filter(({ from, to }) => to - from >= shortest);
}

/** A ground may be painted by filling the page within a clip: its edges are those of the clip. */
function within([x0, y0, x1, y1]: Box, { level, at, from, to }: Edge): Edge {
  const [least, most, first, last] = level ? [y0, y1, x0, x1] : [x0, x1, y0, y1];
  return {
    level,
    at: Math.min(Math.max(at, least), most),
    from: Math.max(from, first),
    to: Math.min(to, last),
  };
}

const pointUnder = (matrix: Matrix, x: number, y: number): Point => ({
  x: matrix[0] * x + matrix[2] * y + matrix[4],
  y: matrix[1] * x + matrix[3] * y + matrix[5],
});

function between({ x: x0, y: y0 }: Point, { x: x1, y: y1 }: Point): Edge | null {
  const width = Math.abs(x1 - x0);
  const height = Math.abs(y1 - y0);
  if (height <= slant && width >= shortest)
    return { level: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) };
  if (width <= slant && height >= shortest)
    return { level: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) };
  return null;
}
