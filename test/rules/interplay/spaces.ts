import { datesSpace } from "./dates.space.ts";
import type { Dimensions, Space } from "./enumeration.ts";
import { namingSpace } from "./naming.space.ts";
import { payersSpace } from "./payers.space.ts";
import { readingSpace } from "./reading.space.ts";

/** Does something with a space, whatever its dimensions. */
type Use = <D extends Dimensions>(space: Space<D>) => void;

export const spaces: readonly ((use: Use) => void)[] = [
  (use) => use(payersSpace),
  (use) => use(datesSpace),
  (use) => use(namingSpace),
  (use) => use(readingSpace),
];
