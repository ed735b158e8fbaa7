import type { Box } from "../../documents/text.ts";
import type { Segment } from "../layout.ts";

/** The smallest box that holds all segments of a block, in points from the top left of the page. */
export const boxAround = (block: readonly Pick<Segment, "box">[]): Box => [
  Math.min(...block.map(({ box }) => box[0])),
  Math.min(...block.map(({ box }) => box[1])),
  Math.max(...block.map(({ box }) => box[2])),
  Math.max(...block.map(({ box }) => box[3])),
];
