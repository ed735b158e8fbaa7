import type { Edge } from "../document.ts";
import type { Lean } from "../straightened.ts";
import { withoutDashedLines } from "./dashed-lines.ts";
import { withoutDrawnLines } from "./drawn-lines.ts";
import type { GreyPicture } from "./engine.ts";
import { evened } from "./ground.ts";
import { straightened } from "./resample.ts";
import { inkOf, type Slope, slopeOf } from "./skew.ts";
import { withoutTints } from "./tinted-bands.ts";

/** Dots an inch at which engines read best: letters of body text are then some thirty pixels high. */
export const readingDpi = 300;

/** A picture made ready for an engine, and how: to find the way back to the page. */
export interface Prepared {
  readonly picture: GreyPicture;
  /** Pixels of the picture a point of the page. */
  readonly perPoint: number;
  /** Degrees by which the lines of text fell to the right. */
  readonly skew: number;
  /** Degrees more by which they fell at the foot than at the head; 0 where they lay evenly. */
  readonly fan: number;
  /** The drawn lines that were taken out of it, in pixels. */
  readonly edges: readonly Edge[];
}

/**
 * Straightens an upright picture of a page taken at `dpi`, evens its light and takes drawn lines out. How its lines lie
 * is looked for where it is not known; how its columns lean tells only who has read it.
 */
export function prepared(
  picture: GreyPicture,
  dpi: number,
  known: Slope = slopeOf(inkOf(picture)),
  lean?: Lean,
): Prepared {
  const slope = { skew: known.skew, fan: known.fan };
  const scale = readingDpi / dpi;
  const way = { scale: Math.abs(scale - 1) < 0.05 ? 1 : scale, ...slope };
  const level = straightened(picture, lean === undefined ? way : { ...way, lean });
  const perPoint = level.width / ((picture.width * 72) / dpi);
  return { ...withoutDashedLines(withoutDrawnLines(evened(withoutTints(level)))), perPoint, ...slope };
}
