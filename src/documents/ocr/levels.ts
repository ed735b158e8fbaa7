import type { Box } from "../text.ts";
import type { SeenWord } from "./engine.ts";

/** Share of the lower of two boxes that stands beside the other; negative where one stands above the other. */
export const sharedHeight = ([, a0, , a1]: Box, [, b0, , b1]: Box): number =>
  (Math.min(a1, b1) - Math.max(a0, b0)) / Math.max(1, Math.min(a1 - a0, b1 - b0));

/** That share where both boxes are of one printed line. */
export const beside = 0.6;

/** Whether two words stand on one printed line, as far as their ink tells. */
export const areLevel = (a: SeenWord, b: SeenWord): boolean => sharedHeight(a.box, b.box) >= beside;
