import type { GreyPicture } from "./engine.ts";
import { inkThreshold, shrunk } from "./picture.ts";

/** Farthest skew looked for, in degrees: a sheet laid askew on the glass, or a photograph held by hand. */
const farthest = 5;
/** Height in pixels that the picture is looked at with: lines of text stay apart, and the search is quick. */
const lookedAt = 900;

/** The ink of a picture, as places in a smaller copy of it. */
export interface Ink {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Dark pixels of a picture with light ones beside them: the inside of dark bands tells nothing of lines of text. */
export function inkOf(picture: GreyPicture): Ink {
  const small = shrunk(picture, Math.max(1, Math.round(Math.max(picture.width, picture.height) / lookedAt / 1.4)));
  const threshold = inkThreshold(small);
  const [xs, ys]: [number[], number[]] = [[], []];
  const at = (x: number, y: number): boolean => (small.pixels[y * small.width + x] ?? 255) < threshold;
  for (let y = 1; y < small.height - 1; y++) {
    for (let x = 1; x < small.width - 1; x++) {
      if (!at(x, y) || (at(x, y - 1) && at(x, y + 1) && at(x - 1, y) && at(x + 1, y))) continue;
      xs.push(x);
      ys.push(y);
    }
  }
  return { xs, ys, width: small.width, height: small.height };
}

/** Degrees by which lines of text fall to the right (negative: rise); found where rows of ink are the most distinct. */
export function skewOf(ink: Ink): number {
  let best = 0;
  let found = sharpness(ink, 0);
  const tried = (angle: number): void => {
    const value = sharpness(ink, angle);
    if (value <= found) return;
    found = value;
    best = angle;
  };
  for (let angle = -farthest; angle <= farthest; angle += 0.25) tried(angle);
  const coarse = best;
  for (let step = -4; step <= 4; step++) tried(coarse + step * 0.05);
  return Math.abs(best) < 0.08 ? 0 : best;
}

/** How lines of text lie: those of a sheet photographed from a corner fall more, or less, from line to line. */
export interface Slope {
  /** Degrees by which the lines in the middle of the page fall to the right. */
  readonly skew: number;
  /** Degrees more at the foot of the page than at its head. */
  readonly fan: number;
}

/** Farthest fan looked for, in degrees, the least that is believed, and how much sharper it must make the rows. */
const farthestFan = 6;
const leastFan = 0.4;
const sharper = 1.1;

/** The slope of lines: where the rows of ink are the most distinct. */
export function slopeOf(ink: Ink): Slope {
  const skew = skewOf(ink);
  const level = sharpness(ink, skew);
  let best: Slope & { readonly found: number } = { skew, fan: 0, found: level };
  const tried = (slope: Slope): void => {
    const found = sharpness(ink, slope.skew, slope.fan);
    if (found > best.found) best = { ...slope, found };
  };
  for (let fan = -farthestFan; fan <= farthestFan; fan++)
    for (let step = -4; step <= 4; step++) tried({ skew: skew + 0.5 * step, fan });
  for (const [range, step] of [
    [0.5, 0.25],
    [0.2, 0.1],
  ] as const) {
    const { skew: middle, fan: around } = best;
    for (let fan = around - 2 * range; fan <= around + 2 * range; fan += 2 * step)
      for (let angle = middle - range; angle <= middle + range; angle += step) tried({ skew: angle, fan });
  }
  if (Math.abs(best.fan) < leastFan || best.found < sharper * level) return { skew, fan: 0 };
  return { skew: best.skew, fan: best.fan };
}

/** How sharply rows of ink and blank alternate when the picture is turned back by `angle` degrees, and `fan` of its height. */
function sharpness({ xs, ys, width, height }: Ink, angle: number, fan = 0): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const more = (fan * Math.PI) / 180 / height;
  const shift = Math.ceil((width / 2) * (Math.abs(slope) + (Math.abs(more) * height) / 2)) + 1;
  const rows = new Float64Array(height + 2 * shift + 2);
  for (let index = 0; index < xs.length; index++) {
    const at = ys[index] ?? 0;
    const y = at - ((xs[index] ?? 0) - width / 2) * (slope + more * (at - height / 2)) + shift;
    const row = Math.floor(y);
    rows[row] = (rows[row] ?? 0) + 1 - (y - row);
    rows[row + 1] = (rows[row + 1] ?? 0) + (y - row);
  }
  return variation(rows);
}

function variation(rows: Float64Array): number {
  let sum = 0;
  for (let row = 1; row < rows.length; row++) {
    const change = (rows[row] ?? 0) - (rows[row - 1] ?? 0);
    sum += change * change;
  }
  return sum;
}

/** True when lines of text run from top to bottom: columns of ink alternate more sharply than rows do. */
export function isSideways(ink: Ink): boolean {
  const upright = bestOf(ink);
  const aside = bestOf({ xs: ink.ys, ys: ink.xs, width: ink.height, height: ink.width });
  return aside > 2 * upright;
}

function bestOf(ink: Ink): number {
  let best = 0;
  for (let angle = -3; angle <= 3; angle += 0.5) best = Math.max(best, sharpness(ink, angle));
  return best;
}
