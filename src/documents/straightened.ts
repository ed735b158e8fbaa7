import type { Box } from "./text.ts";

/** How the picture of a page was set upright and straight before it was read: the way back to the page as displayed. */
export interface Straightened {
  /** Quarter turns clockwise. */
  readonly turns: number;
  /** Degrees by which its lines fell to the right. */
  readonly skew: number;
  /** Degrees more by which they fell at the foot of the page than at its head: it was photographed from a corner. */
  readonly fan?: number;
  /** How its columns lay once its lines were level; absent where they were upright. */
  readonly lean?: Lean;
  /** Size of the page so set, in points. */
  readonly width: number;
  readonly height: number;
}

/** How columns lie once lines are level: those of a sheet photographed from a corner lean, and run together. */
export interface Lean {
  /** Degrees by which a column in the middle of the page goes to the left on its way down. */
  readonly middle: number;
  /** Degrees more at the right of the page than at its left. */
  readonly spread: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** How far from the middle of a page as wide as `width` a place stands once columns are upright, at `dy` from the middle. */
export const uprightFrom = (dx: number, dy: number, { middle, spread }: Lean, width: number): number =>
  dx + dy * (radians(middle) + (radians(spread) * dx) / width);

/** The way back from there. */
export const leaningFrom = (dx: number, dy: number, { middle, spread }: Lean, width: number): number =>
  (dx - dy * radians(middle)) / (1 + (dy * radians(spread)) / width);

type Point = readonly [x: number, y: number];

/** The corners of a box of the straightened page on the page as displayed, from its top left corner clockwise. */
export function cornersAsDisplayed([x0, y0, x1, y1]: Box, page: Straightened): readonly Point[] {
  const corners: readonly Point[] = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
  return corners.map((corner) => asDisplayed(corner, page));
}

/** The box around a box of the straightened page on the page as displayed. */
export function boxAsDisplayed(box: Box, page: Straightened): Box {
  const corners = cornersAsDisplayed(box, page);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function asDisplayed([x, y]: Point, { turns, skew, fan = 0, lean, width, height }: Straightened): Point {
  const [cos, sin] = [Math.cos(radians(skew)), Math.sin(radians(skew))];
  const dy = y - height / 2;
  const dx = lean === undefined ? x - width / 2 : leaningFrom(x - width / 2, dy, lean, width);
  const fall = radians(fan) * (dy / height);
  const [tx, ty] = [width / 2 + dx * cos - dy * sin, height / 2 + dx * (sin + fall) + dy * cos];
  switch (((turns % 4) + 4) % 4) {
    case 1:
      return [ty, width - tx];
    case 2:
      return [width - tx, height - ty];
    case 3:
      return [height - ty, tx];
    default:
      return [tx, ty];
  }
}
