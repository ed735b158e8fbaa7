import type { Box } from "./text.ts";

/** How the picture of a page was set upright and straight before it was read: the way back to the page as displayed. */
export interface Straightened {
  /** Quarter turns clockwise. */
  readonly turns: number;
  /** Degrees by which its lines fell to the right. */
  readonly skew: number;
  /** Degrees more by which they fell at the foot of the page than at its head: it was photographed from a corner. */
  readonly fan?: number;
  /** Size of the page so set, in points. */
  readonly width: number;
  readonly height: number;
}

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

function asDisplayed([x, y]: Point, { turns, skew, fan = 0, width, height }: Straightened): Point {
  const [cos, sin] = [Math.cos((skew * Math.PI) / 180), Math.sin((skew * Math.PI) / 180)];
  const [dx, dy] = [x - width / 2, y - height / 2];
  const fall = ((fan * Math.PI) / 180) * (dy / height);
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
